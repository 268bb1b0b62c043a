"""A space or a quotation mark is out of place.

What: two spaces inside a line, a space before a comma, stop, closing bracket or hyphen, and straight
quotation marks in a text that has typographic ones. French guillemets keep their spaces.
Why: such slips are invisible in the editor and plain in print.
Source: experience; every copy editor’s checklist.
Hint: take the space out, or write “ and ”.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go  out .

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out.
"""

from collections.abc import Iterator

from mission_estimate.checks.mentions import written_with
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.prose.tokens import spot_at

CODE = "TXT110"
SEVERITY = Severity.WARNING
TITLE = "space or quotation mark out of place"

_FAULT = pattern_of(
    r"(?<=\S)(?P<two>[ \t]{2,})(?=\S)"
    r"|(?<=[\w”’)\]}*])(?P<before>[ \t]+)(?=[,;.!?)](?!\.\.|\w)|-[^\W\d_])|(?P<straight>\")"
)
_SIGNS = ("  ", "\t", " ,", " ;", " .", " !", " ?", " )", " -", '"')
_TOLD = {
    "two": ("two spaces stand here", "take one of them out"),
    "before": ("a space stands before a sign that belongs to the word", "take the space out"),
    "straight": ("a straight quotation mark stands in a text that has typographic ones", "write “ or ”"),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the text as it is written."""
    for written in written_with(subject, _SIGNS):
        typographic = "“" in written.text
        for found in _FAULT.finditer(written.text):
            kind = found.lastgroup or ""
            if kind == "straight" and not typographic:
                continue
            message, remedy = _TOLD[kind]
            spot = None if written.short else spot_at(written.text, found.start(kind), len(found[kind]))
            yield Finding(CODE, SEVERITY, TITLE, message, remedy, written.path, spot=spot)
