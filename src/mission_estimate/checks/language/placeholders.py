"""A placeholder is left in a final edition.

What: “To be written”, “TODO”, “TBD”, “XXX”, “lorem ipsum”, “[insert …]”, “???” and their like in every
text, name and title of an edition whose `status` is final. A draft may have them: it is stamped as one on
every page.
Why: nothing tells a reader more plainly that nobody read the document before it was sent.
Source: experience; a new estimate begins with “To be written” everywhere.
Hint: write what is missing, or set `status: draft`.

Fails:
    # estimate.yaml
    -  status: draft
    -  marking: UNCLASSIFIED
    +  status: final
    +  label: TBD
    +  marking: UNCLASSIFIED
       basis: original
    -  label: First edition of 2020

Passes:
    # estimate.yaml
    -  status: draft
    +  status: final
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.mentions import anything_with
from mission_estimate.checks.sentences import unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.missions import Status
from mission_estimate.patterns import pattern_of
from mission_estimate.prose.tokens import spot_at

CODE = "TXT108"
SEVERITY = Severity.ERROR
TITLE = "placeholder in a final edition"

_PLACEHOLDER = pattern_of(
    r"\b(?:to be (?:written|added|completed|confirmed|determined|inserted|drafted|supplied)(?=[\s.,;:)\]]|$)"
    r"|lorem ipsum|insert (?:text|figure|name|date|number|source) here|text to follow|citation needed)"
    r"|(?-i:\b(?:TODO|FIXME|TBD|TBC|TBA|TK|X{3,})\b)|\?{3,}|\[(?:insert|add|name|date|source|figure|check|\.\.\.|…)[^\]\[@]*\]",
    re.IGNORECASE,
)
_HINTS = (
    "to be ", "lorem ipsum", "insert ", "text to follow", "citation needed", "todo", "fixme", "tbd", "tbc",
    "tba", "tk", "xxx", "???", "[insert", "[add", "[name", "[date", "[source", "[figure", "[check", "[...",
    "[…",
)  # fmt: skip
_OFFICIAL = "To be determined"
"""The name of a type of incident in the fatality records of the UN."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report each placeholder of a final edition."""
    if subject.estimate.edition.status is not Status.FINAL:
        return
    for path, text in anything_with(subject, _HINTS):
        for found in _PLACEHOLDER.finditer(unquoted(text)):
            if found.group() != _OFFICIAL:
                yield Finding(
                    CODE, SEVERITY, TITLE, f"“{found.group()}” stands where something is missing",
                    "write what is missing, or set `status: draft`", path,
                    spot=spot_at(text, found.start(), len(found.group())),
                )  # fmt: skip
