"""Links whose text names another record than their target."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.known_names import actor_names, key, place_names
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.acronyms import singular
from mission_estimate.markup import Link
from mission_estimate.model.mandate import Resolution


@rule("NAM013", ERROR, "link text contradicts target", help="correct the id or the text of the link")
def mislabelled_link(context: Context) -> Iterator[Issue]:
    """The text of a link is the name of another record than its target.

    What: reports links `[[id|text]]` whose text is the registered name or acronym of another actor,
    mission, place or acronym, or the number of another resolution.
    Why: the link leads the reader to another record than the text says.
    Source: experience: authors copy a link and change only its text or its target.
    """
    owners = _owners(context)
    for path, token in tokens(context):
        if not isinstance(token, Link) or token.label is None:
            continue
        own = owners.get(key(token.label)) or owners.get(key(singular(token.label))) or set()
        other = _other_number(context, token)
        if (own and token.target not in own and not _is_related(context, token.target, own)) or other:
            actual = other or f"which is the name of `{min(own)}`"
            message = f"this link to `{token.target}` shows “{token.label}”, {actual}"
            yield Issue(path, message, spot=token.spot)


def _owners(context: Context) -> dict[str, set[str]]:
    """Return the ids of the records with each name."""
    found: dict[str, set[str]] = {}
    estimate = context.estimate
    pairs = [(name.spelling, name.owner) for name in (*actor_names(context), *place_names(context))]
    pairs += [
        (name, str(mission.id)) for mission in estimate.missions for name in (mission.name, mission.acronym)
    ]
    pairs += [(name, str(a.id)) for a in estimate.acronyms for name in (a.acronym, a.expansion)]
    for spelling, owner in pairs:
        found.setdefault(key(spelling), set()).add(owner)
    return found


def _is_related(context: Context, target: str, owners: set[str]) -> bool:
    """Return whether the target is an event, or one id is part of the other: mali, mali-government."""
    entry = context.index.by_id.get(target)
    if entry is None or entry.kind in {"event", "task"}:
        return True
    return any(owner in target or target in owner for owner in owners)


def _other_number(context: Context, link: Link) -> str:
    entry = context.index.by_id.get(link.target)
    number = re.search(r"\b\d{3,4}\b", link.label or "")
    if entry is None or number is None or not isinstance(entry.record, Resolution):
        return ""
    return "" if number.group() in entry.record.symbol else f"but its target is {entry.record.symbol}"
