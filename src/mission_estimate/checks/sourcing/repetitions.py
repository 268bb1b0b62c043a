"""A source is named twice in one place.

What: no list of `sources` and no citation names a source twice with the same place in it.
Why: two marks look like two witnesses.
Source: editors' experience: a citation is copied, and its second half not changed.
Hint: delete one, or put in the source that was meant.

Fails:
    # overview.yaml
    -The war of 2014 & 2015 ended with an accord.[@accord-2015; @report-2020, para. 2]
    +The war of 2014 & 2015 ended with an accord.[@accord-2015; @accord-2015]

Passes:
    # overview.yaml
    -The war of 2014 & 2015 ended with an accord.[@accord-2015; @report-2020, para. 2]
    +The war of 2014 & 2015 ended with an accord.[@accord-2015, art. 1; @accord-2015, art. 2]
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import DataPath
from mission_estimate.prose import Citation

CODE = "SRC026"
SEVERITY = Severity.WARNING
TITLE = "source named twice"

REMEDY = "delete one of the two, or put in the source that was meant"


def check(subject: Subject) -> Iterator[Finding]:
    """Look for a source that stands twice in a list or a citation."""
    for path, token in tokens(subject):
        if isinstance(token, Citation):
            twice = [mark for index, mark in enumerate(token.marks) if mark in token.marks[:index]]
            for mark in dict.fromkeys(twice):
                message = f"the citation names `{mark.source}` twice"
                yield Finding(CODE, SEVERITY, TITLE, message, REMEDY, path, spot=token.spot)
    yield from _in_lists(subject)


def _in_lists(subject: Subject) -> Iterator[Finding]:
    locators = {path[:-1]: str(line) for path, line in subject.lines if path[-1] == "locator"}
    seen: set[tuple[DataPath, str, str]] = set()
    for named in subject.named:
        if named.reference.kind != "source" or named.path[-3:-2] != ("sources",):
            continue
        entry = (named.path[:-2], str(named.reference), locators.get(named.path[:-1], ""))
        if entry in seen:
            message = f"the list of sources names `{named.reference}` twice"
            yield Finding(CODE, SEVERITY, TITLE, message, REMEDY, named.path)
        seen.add(entry)
