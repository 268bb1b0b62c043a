"""Fold findings that say the same: one mistake made 300 times is one message and 300 places."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from mission_estimate.findings import SEVERITIES, Finding
from mission_estimate.lazy_regex import pattern_of

SEPARATE = 3
"""Findings of one form whose values differ are folded only if there are more than this."""

_NAME = r"[A-Z][\w’-]*(?:(?: (?:of|for|the|and|in|de|du|des|la|et))*[ -][A-Z][\w’-]*)*"
_VALUE = pattern_of(rf"“[^”]*”|`[^`]*`|'[^']*'|{_NAME}|\d[\d,.]*|…")
"""What differs between findings of one form: quoted text, names and numbers."""


class Fold(NamedTuple):
    """A finding that is shown in full, and those that say the same elsewhere."""

    first: Finding
    others: tuple[Finding, ...] = ()


def fold(findings: Sequence[Finding], *, gravest_first: bool = False) -> tuple[Fold, ...]:
    """Return the findings in folds by severity, in each severity in their order.

    The lightest come first, since the end is what a terminal shows, unless `gravest_first` is set.
    """
    forms: dict[tuple[str, ...], list[tuple[int, Finding]]] = {}
    for number, found in enumerate(findings):
        forms.setdefault(_form(found), []).append((number, found))
    folds = sorted((folded for alike in forms.values() for folded in _folds(alike)), key=itemgetter(0))
    by_severity = SEVERITIES[::-1] if gravest_first else SEVERITIES
    return tuple(one for severity in by_severity for _, one in folds if one.first.severity is severity)


def _folds(alike: Sequence[tuple[int, Finding]]) -> Iterator[tuple[int, Fold]]:
    """Fold findings of one form, with the number of the first; a few with different values are not folded."""
    texts = {(found.message, found.help) for _, found in alike}
    if len(texts) > 1 and len(alike) <= SEPARATE:
        yield from ((number, Fold(found)) for number, found in alike)
        return
    (number, first), *others = alike
    yield number, Fold(first, tuple(found for _, found in others))


def _form(found: Finding) -> tuple[str, ...]:
    """Return what findings share that say the same of other values."""
    words = (_VALUE.sub("", text) for text in (found.message, found.help))
    return found.code, found.severity, found.title, *words
