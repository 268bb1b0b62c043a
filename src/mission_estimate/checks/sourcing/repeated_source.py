"""Sources that a list or a citation names twice."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.markup import Citation
from mission_estimate.positions import DataPath


@rule(
    "SRC026", WARNING, "repeated source", help="remove one of the two, or replace it with the intended source"
)
def repeated_source(context: Context) -> Iterator[Issue]:
    """A list or a citation names a source twice.

    What: a list of `sources` or a citation names each source once for the same locator.
    Why: two marks look like two sources.
    Source: editors' experience: authors copy a citation and do not change its second half.
    """
    for path, token in tokens(context):
        if isinstance(token, Citation):
            twice = [mark for index, mark in enumerate(token.marks) if mark in token.marks[:index]]
            for mark in dict.fromkeys(twice):
                message = f"the citation names `{mark.source}` twice"
                yield Issue(path, message, spot=token.spot)
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
            yield Issue(named.path, message)
        seen.add(entry)
