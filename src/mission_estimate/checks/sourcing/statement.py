"""The edition does not say what its sourcing is worth.

What: `edition.sourcing` tells in a few sentences how good the sources are as a whole.
Why: a list of gradings does not tell the reader whether the picture rests on ten voices or on one.
Source: ICD 206 asks for a source summary statement.
Hint: write it under `edition.sourcing`: which sources carry most, what they cannot show, which voices are
missing.

Fails:
    # estimate.yaml
    -  sourcing: |
    -    Three invented sources carry this specimen.
    +  disclaimer: This specimen is invented.

Passes:
    # estimate.yaml
    -    Three invented sources carry this specimen.
    +    Three invented sources carry this specimen; nobody confirms them.
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "SRC021"
SEVERITY = Severity.WARNING
TITLE = "no statement on the sourcing"


def check(subject: Subject) -> Iterator[Finding]:
    """Look for the statement."""
    count = len(subject.estimate.sources)
    if subject.estimate.edition.sourcing is None and count:
        yield Finding(
            CODE, SEVERITY, TITLE, f"nothing is said on what the {count} sources are worth as a whole",
            "write under `edition.sourcing` which sources carry most, and what they cannot show",
            ("edition",), on_key=True,
        )  # fmt: skip
