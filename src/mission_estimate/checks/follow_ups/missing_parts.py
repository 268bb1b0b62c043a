"""The rules that are skipped for an edition of which a part was left out.

An invalid part is reported when the edition is read. A rule that compares it with other parts would report
its absence again, in words that hide the cause.
"""

from collections.abc import Iterable

from mission_estimate.positions import DataPath

NEED_THE_WHOLE = frozenset(("ACT009", "ANA013", "NAM003", "NAM005", "NAM009", "SRC004"))
"""Rules about things that are not used anywhere."""

_FIGURES = ("deployment", "casualties", "mandate")
_NEEDED = {
    "NUM001": ("deployment",),
    "NUM002": ("casualties",),
    "NUM003": ("deployment",),
    "NUM004": ("deployment", "mandate"),
    "NUM009": _FIGURES,
    "NUM012": _FIGURES,
    "NUM013": _FIGURES,
    "NUM015": ("deployment",),
    "NUM014": ("casualties", "events"),
    "NUM017": _FIGURES,
    "NUM018": ("casualties",),
    "DAT006": ("mandate", "missions"),
    "DAT014": ("missions",),
    "DAT025": ("functions",),
    "DAT026": ("deployment",),
    "DAT028": ("mandate", "missions"),
    "ACT016": ("missions",),
    "GEO004": ("missions", "places"),
    "STR007": ("missions",),
    "STR008": ("missions",),
    "NAM008": ("actors", "functions"),
    "ANA024": (*_FIGURES, "environment", "functions"),
}
"""Rules that compare these parts."""


def rules_to_skip(gaps: Iterable[DataPath]) -> frozenset[str]:
    """Return the codes of the rules that are skipped if something is missing in these places."""
    parts = {str(gap[0]) if gap else "" for gap in gaps}
    if not parts:
        return frozenset()
    incomplete = {code for code, needed in _NEEDED.items() if "" in parts or parts & set(needed)}
    unknown = {"REF005"} if "" in parts else frozenset()
    return NEED_THE_WHOLE | incomplete | unknown
