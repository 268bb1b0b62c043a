"""Drop findings that repeat another finding: one wrong date causes one finding.

Every rule that compares an impossible date with something reports it. Only the finding of the rule that is
most specific is kept; the others are repeats, at the same value or at one that depends on it.
"""

from collections.abc import Iterable

from mission_estimate.findings import Finding
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import DataPath

_ORDER = (
    "STR007", "DAT001", "DAT023", "SRC012", "DAT022", "DAT015", "DAT003", "DAT002", "DAT019", "DAT024",
    "DAT008", "DAT027", "DAT031", "DAT020", "DAT035", "DAT004", "DAT011", "DAT014", "DAT021", "DAT013",
    "DAT016", "DAT026", "DAT032", "DAT005", "DAT006", "DAT034", "DAT030", "DAT010", "DAT033", "DAT009",
    "ACT002", "ACT008", "ACT011", "ACT014",
)  # fmt: skip
"""Rules on dates; if several report one value, the first one names the cause."""

_RANK = {code: rank for rank, code in enumerate(_ORDER)}
_LAST = len(_ORDER)
_DAY = ("edition", "as_of")
_COMPARED_WITH_THE_DAY = frozenset(
    ("DAT001", "DAT002", "DAT003", "DAT005", "DAT006", "DAT007", "DAT010", "DAT012", "DAT019", "DAT020",
     "DAT025", "DAT029", "DAT031", "DAT032", "DAT033", "NAM008")
)  # fmt: skip
_OF_THE_RECORD = {
    "NUM014": ("date",),
    "ACT001": ("date",),
    "DAT005": ("date",),
    "NUM016": ("start", "end"),
    "NUM017": ("start", "end"),
    "DAT027": ("start", "end"),
    "DAT009": ("since", "until"),
    "DAT025": ("since", "until"),
}
"""Rules whose findings depend on these dates of the same record."""
_OF_THE_ROWS = {"NUM002": "casualties", "NUM014": "casualties"}
"""Rules that compare the table of this part, and are wrong if a row has a wrong year."""
_MISREAD, _OF_DIGITS = "NUM026", ("NUM014", "NUM017")
"""A point as thousands separator causes a figure that these rules report too."""
_DAYS_OF_VALUES = (_DAY, ("deployment", "strength", "as_of"))
_OF_A_DAY = pattern_of(r"`(?:mandate\.(?:current|ceiling)|deployment\.strength\.\w+_ceiling|.*\.holder\b)")
"""Values that depend on a day: what is in force, and who holds a post."""
_PARTS_OF_STRENGTH = ("NUM003", "NUM004", "NUM015")
"""Rules that use the sum of the strength, which NUM001 compares with the printed total first."""
_STRENGTH = ("deployment", "strength")
_OF_THE_MANDATES = frozenset(("DAT006", "DAT028", "NUM004"))
"""Rules that depend on the mandate in force, and are wrong if a resolution has a wrong date."""
_TWO_HINTS = frozenset(("DAT001", "DAT004"))
"""Both are shown: the place of an implausible date in the list suggests the right one."""


def without_repeats(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with a separate cause."""
    every = list(findings)
    affected = {found.path[0] for found in every if found.code == "DAT014"}
    every = [found for found in every if _OF_THE_ROWS.get(found.code) not in affected]
    if any(found.code == "DAT001" and found.path[:2] == ("mandate", "resolutions") for found in every):
        every = [found for found in every if found.code not in _OF_THE_MANDATES]
    if any(found.code in {"STR007", "DAT001", "DAT010"} and found.path in _DAYS_OF_VALUES for found in every):
        every = [found for found in every if found.code != "REF005" or not _OF_A_DAY.search(found.message)]
    if any(found.code == "NUM001" and found.path[:2] == _STRENGTH for found in every):
        every = [found for found in every if not _compares_strength(found)]
    misread = {_owner(found.path) for found in every if found.code == _MISREAD}
    every = [found for found in every if found.code not in _OF_DIGITS or _owner(found.path) not in misread]
    first: dict[DataPath, str] = {}
    for found in every:
        if found.code in _RANK:
            known = first.get(found.path)
            if known is None or _RANK[found.code] < _RANK[known]:
                first[found.path] = found.code
    return [found for found in every if not _is_repeat(found, first)]


def _compares_strength(found: Finding) -> bool:
    """Return whether a finding compares the strength with a ceiling, a month or the contributors."""
    below = found.path[:2] in {_STRENGTH, ("deployment", "contributors")}
    return found.code in _PARTS_OF_STRENGTH and below


def _owner(path: DataPath) -> DataPath:
    """Return the place of the figure to which a reading or an end of a range belongs."""
    return path[: path.index("readings")] if "readings" in path else path


def _is_repeat(found: Finding, first: dict[DataPath, str]) -> bool:
    rank, here = _RANK.get(found.code, _LAST), first.get(found.path)
    if here is not None and _RANK[here] < rank < _LAST and {here, found.code} != _TWO_HINTS:
        return True
    return any(path in first and _RANK[first[path]] < rank for path in _depends_on(found))


def _depends_on(found: Finding) -> Iterable[DataPath]:
    """Yield the paths of the other values on which a finding depends."""
    yield from found.because
    if found.code in _COMPARED_WITH_THE_DAY and found.path != _DAY:
        yield _DAY
    for name in _OF_THE_RECORD.get(found.code, ()):
        for length in range(len(found.path), 1, -1):
            if isinstance(found.path[length - 1], int):
                yield (*found.path[:length], name)
