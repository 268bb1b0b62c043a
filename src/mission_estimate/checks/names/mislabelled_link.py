"""Links whose words name something else."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.known_names import actor_names, key, place_names
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.acronyms import singular
from mission_estimate.markup import Link
from mission_estimate.model.mandate import Resolution


@rule("NAM013", ERROR, "link shows another name", help="mend the id or the words")
def mislabelled_link(context: Context) -> Iterator[Issue]:
    """A link shows the name of something else than its target.

    What: the words of `[[id|words]]` that are the registered name or acronym of another actor, mission,
    place or acronym, or the number of another resolution.
    Why: the reader reads one name and is led to another; one of the two is a slip.
    Source: experience: a link is copied, and only its words or only its target is changed.
    """
    owners = _owners(context)
    for path, token in tokens(context):
        if not isinstance(token, Link) or token.label is None:
            continue
        own = owners.get(key(token.label)) or owners.get(key(singular(token.label))) or set()
        other = _other_number(context, token)
        if (own and token.target not in own and not _is_kin(context, token.target, own)) or other:
            told = other or f"which is the name of `{min(own)}`"
            yield Issue(
                path,
                f"this link to `{token.target}` shows “{token.label}”, {told}",
                "mend the id or the words of the link",
                spot=token.spot,
            )


def _owners(context: Context) -> dict[str, set[str]]:
    """Return whose name each key is."""
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


def _is_kin(context: Context, target: str, owners: set[str]) -> bool:
    """Tell whether the target is an event, or one id is part of the other: mali, mali-government."""
    entry = context.index.by_id.get(target)
    if entry is None or entry.kind in {"event", "task"}:
        return True
    return any(owner in target or target in owner for owner in owners)


def _other_number(context: Context, link: Link) -> str:
    entry = context.index.by_id.get(link.target)
    number = re.search(r"\b\d{3,4}\b", link.label or "")
    if entry is None or number is None or not isinstance(entry.record, Resolution):
        return ""
    return "" if number.group() in entry.record.symbol else f"and its target is {entry.record.symbol}"
