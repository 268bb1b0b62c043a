"""A link shows the name of something else than its target.

What: the words of `[[id|words]]` that are the registered name or acronym of another actor, mission, place
or acronym, or the number of another resolution.
Why: the reader reads one name and is led to another; one of the two is a slip.
Source: experience: a link is copied, and only its words or only its target is changed.
Hint: mend the id or the words.

Fails:
    # environment.yaml
    -      Groups are few.
    +      Groups such as [[old-band|Red Band]] are few.

Passes:
    # environment.yaml
    -      Groups are few.
    +      Groups such as [[old-band|the old one]] are few.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.acronyms import singular
from mission_estimate.checks.registered import actor_names, key, place_names
from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.mandate import Resolution
from mission_estimate.prose import Link

CODE = "NAM013"
SEVERITY = Severity.ERROR
TITLE = "link shows another name"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the words of each link with the names of all that it does not lead to."""
    owners = _owners(subject)
    for path, token in tokens(subject):
        if not isinstance(token, Link) or token.label is None:
            continue
        own = owners.get(key(token.label)) or owners.get(key(singular(token.label))) or set()
        other = _other_number(subject, token)
        if (own and token.target not in own and not _is_kin(subject, token.target, own)) or other:
            told = other or f"which is the name of `{min(own)}`"
            yield Finding(
                CODE, SEVERITY, TITLE, f"this link to `{token.target}` shows “{token.label}”, {told}",
                "mend the id or the words of the link", path, spot=token.spot,
            )  # fmt: skip


def _owners(subject: Subject) -> dict[str, set[str]]:
    """Return whose name each key is."""
    found: dict[str, set[str]] = {}
    estimate = subject.estimate
    pairs = [(name.spelling, name.owner) for name in (*actor_names(subject), *place_names(subject))]
    pairs += [
        (name, str(mission.id)) for mission in estimate.missions for name in (mission.name, mission.acronym)
    ]
    pairs += [(name, str(a.id)) for a in estimate.acronyms for name in (a.acronym, a.expansion)]
    for spelling, owner in pairs:
        found.setdefault(key(spelling), set()).add(owner)
    return found


def _is_kin(subject: Subject, target: str, owners: set[str]) -> bool:
    """Tell whether the target is an event, or one id is part of the other: mali, mali-government."""
    entry = subject.index.by_id.get(target)
    if entry is None or entry.kind in {"event", "task"}:
        return True
    return any(owner in target or target in owner for owner in owners)


def _other_number(subject: Subject, link: Link) -> str:
    entry = subject.index.by_id.get(link.target)
    number = re.search(r"\b\d{3,4}\b", link.label or "")
    if entry is None or number is None or not isinstance(entry.record, Resolution):
        return ""
    return "" if number.group() in entry.record.symbol else f"and its target is {entry.record.symbol}"
