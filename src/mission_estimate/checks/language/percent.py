"""Percent is written in two ways.

What: “percent”, “per cent” and “%” after figures in texts, titles and notes. The program prints values as
“36 percent” in texts, so with such a value in a text “percent” is the usual way; otherwise the most
frequent is.
Why: three signs for one thing look like three authors.
Source: United Nations Editorial Manual (per cent), US style books (percent): one of them throughout.
Hint: write it as the rest of the estimate does.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols grew by 5 percent, then 3 percent, then by 7%.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols grew by 5 percent, then by 7 percent.
"""

from collections import Counter
from collections.abc import Iterator

from mission_estimate.checks.sentences import STAND_IN, Passage, unquoted
from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.checks.written import Written, everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Unit
from mission_estimate.patterns import pattern_of
from mission_estimate.prose import ValueMark

CODE = "TXT107"
SEVERITY = Severity.WARNING
TITLE = "percent written in two ways"

_PERCENT = pattern_of(rf"(?<=[\d{STAND_IN}a-z])\s?(?P<sign>percent|per cent|%)(?!\w)")


def check(subject: Subject) -> Iterator[Finding]:
    """Report each way but the usual one."""
    uses = list(_uses(subject))
    count = Counter(sign for _, _, sign in uses)
    count["percent"] += _printed(subject)
    usual = max(count, key=lambda sign: count[sign]) if count else ""
    for written, piece, sign in uses:
        if sign != usual:
            yield written.finding(
                (CODE, SEVERITY, TITLE),
                f"“{sign}” is written here, and “{usual}” elsewhere in the estimate",
                f"write “{usual}”",
                piece,
            )


def _uses(subject: Subject) -> Iterator[tuple[Written, Passage, str]]:
    for written in everything(subject):
        if "%" not in written.text and "cent" not in written.text:
            continue
        for passage in written.paragraphs:
            for found in _PERCENT.finditer(unquoted(passage.words)):
                yield written, passage.part(found.start("sign"), found.end()), found["sign"]


def _printed(subject: Subject) -> int:
    """Count the values that a text prints with the word percent."""
    values = (subject.values.get(token.path) for _, token in tokens(subject) if isinstance(token, ValueMark))
    return sum(1 for value in values if value is not None and value.unit is Unit.PERCENT)
