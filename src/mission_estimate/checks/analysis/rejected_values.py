"""A text gives a value that a discrepancy rejects.

What: counts, percentages and sums of money of 20 or more that the sources of a discrepancy give and `chosen`
does not, in sentences that share its subject (at least two words of `about`, and half of them). A sentence
that gives the chosen number too reports the conflict, and is left alone; so are quotations.
Why: the list says that one value was rejected, and the page prints it.
Source: seen in the 2017 estimate of MINUSMA: 5,000 French troops in one paragraph, and fewer in another.
Hint: write the chosen value, or change what the discrepancy chooses
"""

from collections.abc import Iterator

from mission_estimate.checks.disputes import chosen_numbers, recorded_numbers
from mission_estimate.checks.measures import content_words
from mission_estimate.checks.numerals import Written, numbers_in
from mission_estimate.checks.sentences import unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import texts
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.judgements import Discrepancy

CODE = "ANA025"
SEVERITY = Severity.WARNING
TITLE = "rejected value in a text"

_SMALLEST = 20
"""Smaller numbers are in too many sentences to say what they count."""

_STEM = 5
"""Letters by which two words are compared: troops and troop, Mali and Malian."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look for rejected numbers in sentences about the same thing."""
    for discrepancy in subject.estimate.discrepancies:
        rejected, about = _rejected(discrepancy), _stems(discrepancy.about)
        if not rejected or len(about) < 2:
            continue
        for text in texts(subject):
            for sentence in text.sentences if text.of_editors else ():
                words = unquoted(sentence.words)
                found = set(numbers_in(words))
                shared = len(about & _stems(words))
                if not found & rejected or found & set(chosen_numbers(discrepancy)):
                    continue
                if shared >= 2 and shared * 2 >= len(about):
                    number = max(found & rejected).number
                    yield text.finding(
                        (CODE, SEVERITY, TITLE),
                        f"this sentence gives {number:,}, which the discrepancy `{discrepancy.id}` rejects"
                        f" for “{discrepancy.chosen}”",
                        "write the chosen value, or change what the discrepancy chooses",
                        sentence,
                    )


def _rejected(discrepancy: Discrepancy) -> set[Written]:
    chosen = set(chosen_numbers(discrepancy))
    if not chosen:
        return set()
    return {one for one in recorded_numbers(discrepancy) if _says_enough(one)} - chosen


def _says_enough(one: Written) -> bool:
    """Tell whether a number is large enough, and not a year."""
    return one.number >= _SMALLEST and not (one.kind == "count" and 1900 <= one.number <= 2100)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in content_words(words) if not word[0].isdigit())
