"""Unknown ids in texts and fields: one of them may be a misspelt reference to what seems to be unused."""

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.memoize import once
from mission_estimate.markup import Citation, Link
from mission_estimate.markup.tokens import Broken
from mission_estimate.model.index import LINKED


@once
def unknown_targets(context: Context) -> frozenset[str]:
    """Return the unknown ids in links and in fields for actors, and the links that cannot be parsed."""
    known = set(context.index.of_kind(*LINKED))
    linked = {token.target for _, token in tokens(context) if isinstance(token, Link)}
    broken = {token.text for _, token in tokens(context) if isinstance(token, Broken)}
    named = {str(one.reference) for one in context.named if one.reference.kind == "actor"}
    return frozenset(((linked | named) - known) | broken)


def is_the_folder(context: Context, name: str) -> bool:
    """Return whether an unknown id is the name of the folder: then the id of the mission is wrong."""
    return name == context.mission and str(context.estimate.primary.id) != name


@once
def unknown_sources(context: Context) -> frozenset[str]:
    """Return the unknown ids in citations and in fields for sources."""
    named = {str(one.reference) for one in context.named if one.reference.kind == "source"}
    for _, token in tokens(context):
        if isinstance(token, Citation):
            named.update(mark.source for mark in token.marks)
    return frozenset(named - set(context.index.sources))
