"""Number the tables and figures of one rendering, in the order in which the reader meets them."""

UNNUMBERED = frozenset(
    {
        "acronyms",
        "ahead",
        "continued",
        "corrections",
        "data",
        "disagreements",
        "indicators",
        "monthly",
        "ranked",
    }
)
"""Kinds of tables that are under a heading of their own, or in some formats only."""


class Captions:
    """Counts tables and figures apart; a document of two pages, which refers to neither, counts none."""

    def __init__(self, *, counting: bool = True) -> None:
        self._counting = counting
        self._last: dict[str, int] = {}

    def number(self, word: str, kind: str = "") -> str:
        """Return the next number behind its word, “Table 3”; nothing for what bears no number."""
        if not self._counting or kind in UNNUMBERED:
            return ""
        self._last[word] = self._last.get(word, 0) + 1
        return f"{word}\N{NO-BREAK SPACE}{self._last[word]}"
