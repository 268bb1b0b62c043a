"""The summary is too long to be one.

What: `summary.lead` has at most 70 words, and there are at most five concerns.
Why: the lead is the only text that everybody reads.
Source: house style of the series: the bottom line in four lines, three to five major concerns.
Hint: keep the one sentence that a commander must know, and move the rest to the text.

Fails:
    # estimate.yaml
    -of its ceiling.[@report-2020]
    +of its ceiling, and it has had nearly as many people in every year since it was
    +    created, which is more than could be said of any of the other missions that have worked in this
    +    part of the country over the years, all of which were much smaller and left after a short time
    +    because the money had run out or the parties to the accord had asked them to leave before their
    +    work was done, as they did with the first of them.[@report-2020]

Passes:
    # estimate.yaml
    -of its ceiling.[@report-2020]
    +of its ceiling, and needs no more people.[@report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.sentences import paragraphs
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "ANA020"
SEVERITY = Severity.WARNING
TITLE = "summary is too long"

LONGEST_LEAD = 70
MOST_CONCERNS = 5


def check(subject: Subject) -> Iterator[Finding]:
    """Count the words of the lead, and the concerns."""
    summary = subject.estimate.summary
    count = sum(len(passage.words.split()) for passage in paragraphs(summary.lead))
    if count > LONGEST_LEAD:
        yield Finding(
            CODE, SEVERITY, TITLE, f"the lead has {count} words, and four lines hold {LONGEST_LEAD}",
            "keep what a commander must know, and move the rest to `text`", ("summary", "lead"), on_key=True,
        )  # fmt: skip
    for index in range(MOST_CONCERNS, len(summary.concerns)):
        yield Finding(
            CODE, SEVERITY, TITLE,
            f"there are {len(summary.concerns)} major concerns, at most {MOST_CONCERNS} are usual",
            "join two of them, or move the least to paragraph 19", ("summary", "concerns", index, "id"),
        )  # fmt: skip
