"""Draw contributors as bars, ranked, and below them the shares of Africa and of all others."""

from dataclasses import dataclass, replace

from mission_estimate.figures import palette, wording
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box, Type

NAMED = 10
PITCH, THICK, SHARES = 19.5, 12.0, 62.0


@dataclass(frozen=True, slots=True)
class Row:
    """A bar: a state, or all that are not named."""

    name: str
    count: int
    african: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """The states by size, and the whole where it is known."""

    states: tuple[Row, ...]
    whole: int | None

    @property
    def named(self) -> tuple[Row, ...]:
        """Return the states that get a bar of their own."""
        unlisted = (self.whole or 0) > sum(row.count for row in self.states)
        return self.states[:NAMED] if len(self.states) > NAMED + (not unlisted) else self.states

    @property
    def african(self) -> int:
        """Return the people of African states, listed ones only."""
        return sum(row.count for row in self.states if row.african)

    @property
    def foreign(self) -> int:
        """Return the people of listed states outside of Africa."""
        return sum(row.count for row in self.states if not row.african)

    @property
    def unlisted(self) -> int:
        """Return the people of states that are not listed."""
        return max(0, (self.whole or 0) - self.african - self.foreign)

    @property
    def shares(self) -> tuple[tuple[str, int, str], ...]:
        """Return the parts of a known whole with their people and fills, where both regions send some."""
        if not self.african or not self.foreign or self.whole is None:
            return ()
        parts = [("Africa", self.african, palette.NAVY), ("Elsewhere", self.foreign, palette.PALE)]
        return (*parts, *([("Not listed", self.unlisted, palette.WHITE)] if self.unlisted else []))

    @property
    def rest(self) -> str:
        """Name the bar of all others, with the number of states where the list is whole."""
        left = len(self.states) - len(self.named)
        return "All others" if self.unlisted or left < 2 else f"{wording.number(left)} other states"

    @property
    def others(self) -> int:
        """Return the people of all other states, as far as they are known."""
        known = self.whole if self.whole is not None else sum(row.count for row in self.states)
        return known - sum(row.count for row in self.named)


def draw_ranking(width: float, ranking: Ranking, alternative: str) -> str:
    """Return the drawing: a bar a state, the others apart, and the shares of the whole."""
    label = Type(12.5 if width == 350 else 11.3)
    rows = [*ranking.named, *([Row(ranking.rest, ranking.others)] if ranking.others > 0 else [])]
    names = [_name(row, label, width * 0.4 - 9) for row in rows]
    column = max(label.width(line) for lines in names for line in lines) + 9
    values = max(label.width(wording.number(row.count)) for row in rows)
    longest, tops = max(row.count for row in rows), _tops(names, ranking, label)
    bottom = tops[-1] + THICK + 6
    drawing = Drawing(width, bottom + (SHARES if ranking.shares else 0), alternative)
    for row, lines, top in zip(rows, names, tops, strict=True):
        end = column + (width - column - values - 8) * row.count / longest
        base = top + THICK / 2 + label.size * 0.34
        for number, line in enumerate(lines):
            y = base + (number - (len(lines) - 1) / 2) * (label.size + 1)
            drawing.text((column - 7, y), line, label, anchor="end")
        fill = palette.WHITE if row.name == ranking.rest else palette.NAVY if row.african else palette.PALE
        drawing.rect(Box(column, top, end, top + THICK), fill, palette.INK, 0.8)
        drawing.text((end + 6, base), wording.number(row.count), label)
    drawing.line((column, 0), (column, tops[len(ranking.named) - 1] + PITCH - 4), width=1.2)
    if ranking.shares:
        _draw_shares(drawing, ranking, label, bottom)
    return str(drawing)


def _tops(names: list[tuple[str, ...]], ranking: Ranking, label: Type) -> list[float]:
    """Return the upper edge of each bar: names of two lines take more room, the others keep a distance."""
    tops, y = [], 4.0
    for place, lines in enumerate(names):
        extra = (len(lines) - 1) * (label.size + 1) / 2
        y += extra + (8 if place == len(ranking.named) else 0)
        tops.append(y)
        y += PITCH + extra
    return tops


def _draw_shares(drawing: Drawing, ranking: Ranking, label: Type, top: float) -> None:
    """Draw one bar of the whole, with the share of each part over its beginning, or its end."""
    whole = sum(count for _, count, _ in ranking.shares)
    bold, width = replace(label, weight=600), drawing.width - 1
    drawing.line((0, top + 6), (drawing.width, top + 6), palette.HAIRLINE, 0.8)
    x, taken, bar = 0.5, 0.0, top + 40
    for place, (name, count, fill) in enumerate(ranking.shares):
        end = x + width * count / whole
        drawing.rect(Box(x, bar, end, bar + THICK), fill, palette.INK, 0.8)
        words = f"{name} {wording.percent(count, whole)}"
        wide = bold.width(words)
        after = sum(
            bold.width(f"{n} {wording.percent(c, whole)}") + 10 for n, c, _ in ranking.shares[place + 1 :]
        )
        start = min(max(x, taken), drawing.width - wide - after)
        drawing.text((start, bar - 7), words, bold)
        x, taken = end, start + wide + 10


def _name(row: Row, label: Type, room: float) -> tuple[str, ...]:
    """Return a name that fits: first without the text in brackets, then in two lines, then cut."""
    if label.width(row.name) <= room:
        return (row.name,)
    short = row.name.split(" (")[0]
    return (short,) if label.width(short) <= room else label.wrap(short, room, 2)
