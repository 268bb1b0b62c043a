"""Ids that texts and fields name and nothing has: what seems to be unused may be meant by one of them."""

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.memoize import once
from mission_estimate.markup import Citation, Link
from mission_estimate.markup.tokens import Broken
from mission_estimate.model.index import LINKED


@once
def unknown_targets(context: Context) -> frozenset[str]:
    """Return what links name, and fields name as actors, that nothing has; a link that cannot be read too."""
    known = set(context.index.of_kind(*LINKED))
    linked = {token.target for _, token in tokens(context) if isinstance(token, Link)}
    broken = {token.text for _, token in tokens(context) if isinstance(token, Broken)}
    named = {str(one.reference) for one in context.named if one.reference.kind == "actor"}
    return frozenset(((linked | named) - known) | broken)


def is_the_folder(context: Context, name: str) -> bool:
    """Tell whether an unknown id is the name of the folder: then the id of the mission is at fault."""
    return name == context.mission and str(context.estimate.primary.id) != name


@once
def unknown_sources(context: Context) -> frozenset[str]:
    """Return the ids that are cited or named as sources, and that no source has."""
    named = {str(one.reference) for one in context.named if one.reference.kind == "source"}
    for _, token in tokens(context):
        if isinstance(token, Citation):
            named.update(mark.source for mark in token.marks)
    return frozenset(named - set(context.index.sources))
