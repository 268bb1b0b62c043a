"""Contributors, ranked: the largest by name, all others in one bar, African states by fill."""

from collections.abc import Sequence
from dataclasses import dataclass

from mission_estimate.figures import palette, wording
from mission_estimate.figures.africa import AFRICA
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.typeset import Box, Type
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.deployment import Contributors, Counted
from mission_estimate.model.estimate import Estimate
from mission_estimate.reckoning.deployments import counted_in

NAMED = 10
PEOPLE = {
    Counted.UNIFORMED: "uniformed force",
    Counted.MILITARY: "military component",
    Counted.TROOPS: "troops",
}


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
    def others(self) -> int:
        """Return the people of all other states, as far as they are known."""
        known = self.whole if self.whole is not None else sum(row.count for row in self.states)
        return known - sum(row.count for row in self.named)


def contributors_figure(estimate: Estimate) -> Figure | None:
    """Return the figure, where at least two states are listed."""
    found = estimate.deployment.contributors
    if found is None or len(found.states) < 2 or not sum(state.count for state in found.states):
        return None
    ranking = _ranking(estimate, found)
    title = _title(ranking, PEOPLE[found.counted])
    when = wording.day(found.as_of)
    who = {Counted.UNIFORMED: "Uniformed personnel", Counted.MILITARY: "Military personnel"}
    alternative = f"{title}. {_in_words(ranking)}"
    drawn = {width: draw_ranking(width, ranking, alternative) for width in (469, 350, 300)}
    return Figure(
        id="contributors",
        title=title,
        description=f"{who.get(found.counted, 'Troops')} by contributor, {when}. Dark bars: African states.",
        sources=found.sources,
        as_of=when,
        alternative=alternative,
        svg=drawn[469],
        narrow=drawn[350],
        half=drawn[300],
        table=_table(ranking),
        note=_note(found, ranking),
    )


def _ranking(estimate: Estimate, found: Contributors) -> Ranking:
    rows = sorted(found.states, key=lambda state: (-state.count, UN_SHORT_NAMES[state.country]))
    states = tuple(Row(UN_SHORT_NAMES[s.country], s.count, s.country in AFRICA) for s in rows)
    listed = sum(row.count for row in states)
    if found.complete:
        return Ranking(states, listed)
    strength = estimate.deployment.strength
    same_day = strength is not None and strength.as_of == found.as_of
    whole = counted_in(strength, found.counted) if strength is not None and same_day else None
    return Ranking(states, whole if whole is not None and whole >= listed else None)


def _title(ranking: Ranking, people: str) -> str:
    """Name the fewest states that supply two thirds; without a whole, the largest."""
    states, whole = ranking.states, ranking.whole
    if whole is None:
        first = states[0]
        return f"{first.name} sends the most, {wording.number(first.count)} people"
    reached = 0
    for rank, row in enumerate(states, 1):
        reached += row.count
        if reached * 3 >= whole * 2:
            return f"{_states(states[:rank])} {wording.percent(reached, whole)} of the {people}"
    return f"{_states(states)} {wording.percent(reached, whole)} of the {people}"


def _states(states: Sequence[Row]) -> str:
    if len(states) == 1:
        return f"{states[0].name} supplies"
    african = sum(row.african for row in states)
    share = "all" if african == len(states) else wording.in_words(african) if african else "none"
    count = wording.opening(len(states))
    return f"{count} states, {share} of them African, supply"


def _in_words(ranking: Ranking) -> str:
    named = "; ".join(f"{row.name} {wording.number(row.count)}" for row in ranking.named)
    others = f"; all others {wording.number(ranking.others)}" if ranking.others else ""
    african = [row.name for row in ranking.named if row.african]
    told = f" African states among those named: {wording.listing(african)}." if african else ""
    return f"{named}{others}.{told}"


def _note(found: Contributors, ranking: Ranking) -> str:
    missing = "" if ranking.whole is not None else "The list is not complete, and the whole is not known."
    geoscheme = "Africa as in the geoscheme of the United Nations (M49)."
    return " ".join(filter(None, (missing, geoscheme, str(found.note or ""))))


def _table(ranking: Ranking) -> Table:
    rows = [
        (row.name, "Africa" if row.african else "Other", wording.number(row.count)) for row in ranking.states
    ]
    unlisted = (ranking.whole or 0) - sum(row.count for row in ranking.states)
    if unlisted > 0:
        rows.append(("States not listed", "–", wording.number(unlisted)))
    return Table(("Contributor", "Region", "Personnel"), tuple(rows))


def draw_ranking(width: float, ranking: Ranking, alternative: str) -> str:
    """Return the drawing: a bar a state, and the others apart."""
    label = Type(12.5 if width == 350 else 11.3)
    rows = [*ranking.named, *([Row("All others", ranking.others)] if ranking.others > 0 else [])]
    column = min(max(label.width(row.name) for row in rows) + 9, width * 0.4)
    values = max(label.width(wording.number(row.count)) for row in rows)
    pitch, thick, longest = 19.5, 12.0, max(row.count for row in rows)
    last = (len(rows) - 1) * pitch + (8 if ranking.others > 0 else 0)
    drawing = Drawing(width, 4 + last + thick + 6, alternative)
    for place, row in enumerate(rows):
        others = place >= len(ranking.named)
        top = 4 + place * pitch + (8 if others else 0)
        end = column + (width - column - values - 8) * row.count / longest
        base = top + thick / 2 + label.size * 0.34
        drawing.text((column - 7, base), _name(row, label, column - 8), label, anchor="end")
        fill = palette.WHITE if others else palette.NAVY if row.african else palette.PALE
        drawing.rect(Box(column, top, end, top + thick), fill, palette.INK, 0.8)
        drawing.text((end + 6, base), wording.number(row.count), label)
    drawing.line((column, 0), (column, len(ranking.named) * pitch), width=1.2)
    return str(drawing)


def _name(row: Row, label: Type, room: float) -> str:
    """Return a name that fits: first without what stands in brackets, then cut."""
    fits = label.width(row.name) <= room
    return row.name if fits else label.cut(row.name.split(" (")[0], room)
