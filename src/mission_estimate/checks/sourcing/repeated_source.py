"""A source that one list names twice."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.markup import Citation
from mission_estimate.positions import DataPath

REMEDY = "delete one of the two, or put in the source that was meant"


@rule("SRC026", WARNING, "source named twice", help="delete one, or put in the source that was meant")
def repeated_source(context: Context) -> Iterator[Issue]:
    """A source is named twice in one place.

    What: no list of `sources` and no citation names a source twice with the same place in it.
    Why: two marks look like two witnesses.
    Source: editors' experience: a citation is copied, and its second half not changed.
    """
    for path, token in tokens(context):
        if isinstance(token, Citation):
            twice = [mark for index, mark in enumerate(token.marks) if mark in token.marks[:index]]
            for mark in dict.fromkeys(twice):
                message = f"the citation names `{mark.source}` twice"
                yield Issue(path, message, REMEDY, spot=token.spot)
    yield from _in_lists(context)


def _in_lists(context: Context) -> Iterator[Issue]:
    locators = {path[:-1]: str(line) for path, line in context.lines if path[-1] == "locator"}
    seen: set[tuple[DataPath, str, str]] = set()
    for named in context.named:
        if named.reference.kind != "source" or named.path[-3:-2] != ("sources",):
            continue
        entry = (named.path[:-2], str(named.reference), locators.get(named.path[:-1], ""))
        if entry in seen:
            message = f"the list of sources names `{named.reference}` twice"
            yield Issue(named.path, message, REMEDY)
        seen.add(entry)
