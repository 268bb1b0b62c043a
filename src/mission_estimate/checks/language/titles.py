"""A title ends like a sentence, or begins small.

What: titles of sections, concerns, issues, events and assessments that end in a full stop, comma, colon or
semicolon, or begin with a lower-case letter that belongs to no name.
Why: titles are set as headings and as rows of tables, where a stop looks like a slip.
Source: every house style; the description of `concerns` asks for a full statement without a full stop.
Hint: take the stop away, or write a capital.

Fails:
    # functions.yaml
    -      title: One road feeds the force
    +      title: One road feeds the force.

Passes:
    # functions.yaml
    -      title: One road feeds the force
    +      title: One road feeds the U.N.
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "TXT116"
SEVERITY = Severity.WARNING
TITLE = "title ends with a stop"

_END = pattern_of(r"(?<!\b[A-Z])(?<!etc)[.,;:]$")
_SMALL = pattern_of(r"[a-zà-ÿ]+(?![\w.]*[-’'][A-ZÀ-Þ])\b")
_PARTS = ("sections", "concerns", "items", "events", "callouts", "tasks")


def check(subject: Subject) -> Iterator[Finding]:
    """Look at both ends of each title."""
    for path, line in subject.lines:
        if path[-1] != "title" or path[-3:-2][0] not in _PARTS:
            continue
        if _END.search(line):
            yield Finding(CODE, SEVERITY, TITLE, f"the title ends with “{line[-1]}”", "take it away", path)
        elif _SMALL.match(line):
            yield Finding(
                CODE, SEVERITY, TITLE, f"the title begins with a small letter, “{line.split()[0]}”",
                "write a capital", path,
            )  # fmt: skip
