"""Which rules say something wrong of an edition of which a part was left out.

A part that does not fit was reported. A rule that compares it with others would report its absence a second
time, in words that lead away from the cause.
"""

from collections.abc import Iterable

from mission_estimate.positions import DataPath

NEED_THE_WHOLE = frozenset(("ACT009", "ANA013", "NAM003", "NAM005", "NAM009", "SRC004"))
"""Rules on what is nowhere else."""

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
"""Rules that compare these parts as a whole."""


def rules_apart(gaps: Iterable[DataPath]) -> frozenset[str]:
    """Return the codes of the rules that are not asked where something is missing in these places."""
    parts = {str(gap[0]) if gap else "" for gap in gaps}
    if not parts:
        return frozenset()
    torn = {code for code, needed in _NEEDED.items() if "" in parts or parts & set(needed)}
    unknown = {"REF005"} if "" in parts else frozenset()
    return NEED_THE_WHOLE | torn | unknown
