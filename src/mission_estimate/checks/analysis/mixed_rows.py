"""The two rows of likelihood terms are mixed.

What: the assessments of an estimate take their terms from one of the two rows of ICD 203 (unlikely, likely
… or improbable, probable …); and so does each text.
Why: the reader who meets "probable" after "likely" looks for a difference, and there is none.
Source: ICD 203, D.6.e.2: analysts are strongly encouraged not to mix terms from different rows.
Hint: keep the row of the other assessments.

Fails:
    # situation.yaml
    -    likelihood: not-stated
    +    likelihood: highly probable

Passes:
    # situation.yaml
    -    likelihood: not-stated
    +    likelihood: very likely
"""

from collections import Counter
from collections.abc import Iterator

from mission_estimate.checks.likelihoods import RANGES, TERM, in_first_row, may_hold_a_term, term_of
from mission_estimate.checks.sentences import paragraphs, spot_of, unquoted
from mission_estimate.checks.subject import Subject, Text
from mission_estimate.findings import Finding, Severity

CODE = "ANA002"
SEVERITY = Severity.WARNING
TITLE = "rows of likelihood mixed"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the terms of all assessments, then those within each text."""
    stated = [one for one in subject.estimate.assessments if one.likelihood in RANGES]
    counted = Counter(in_first_row(one.likelihood) for one in stated)
    usual = counted[True] >= counted[False]
    example = next((one.likelihood for one in stated if in_first_row(one.likelihood) is usual), None)
    for index, assessment in enumerate(subject.estimate.assessments):
        if assessment.likelihood in RANGES and in_first_row(assessment.likelihood) is not usual:
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"“{assessment.likelihood}” is of the other row than “{example}” in this estimate",
                f"write “{_same(assessment.likelihood)}”, which means the same",
                ("assessments", index, "likelihood"),
            )  # fmt: skip
    for text in subject.texts:
        if may_hold_a_term(text.text):
            yield from _in_text(text)


def _same(term: str) -> str:
    """Return the term of the other row with the same range."""
    own = next(one for one in RANGES if one == term)
    return next(one for one in RANGES if RANGES[one] == RANGES[own] and one != own)


def _in_text(text: Text) -> Iterator[Finding]:
    first = None
    for passage in paragraphs(text.text):
        for found in TERM.finditer(unquoted(passage.words)):
            first = first or found.group()
            if in_first_row(term_of(found.group())) is not in_first_row(term_of(first)):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"“{found.group()}” is of the other row than “{first}” in this text",
                    f"write it with “{_same(term_of(found.group()))}”, which means the same", text.path,
                    spot=spot_of(text.text, passage.part(*found.span())),
                )  # fmt: skip
