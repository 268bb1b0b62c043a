"""Contributors, ranked: the largest by name, all others in one bar, African states by fill."""

from collections.abc import Sequence

from mission_estimate.derived_values.deployments import counted_in
from mission_estimate.figures import wording
from mission_estimate.figures.african_states import AFRICA
from mission_estimate.figures.contributor_bars import Ranking, Row, draw_ranking
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.deployment import Contributors, Counted
from mission_estimate.model.estimate import Estimate

PEOPLE = {
    Counted.UNIFORMED: "uniformed force",
    Counted.MILITARY: "military component",
    Counted.TROOPS: "troops",
}


def contributors_figure(estimate: Estimate) -> Figure | None:
    """Return the figure, where at least two states are listed."""
    found = estimate.deployment.contributors
    if found is None or len(found.states) < 2 or not sum(state.count for state in found.states):
        return None
    ranking = _ranking(estimate, found)
    title = _title(ranking, found)
    when = wording.day(found.as_of)
    who = {Counted.UNIFORMED: "Uniformed personnel", Counted.MILITARY: "Military personnel"}
    alternative = f"{title}. {_in_words(ranking)}"
    drawn = {width: draw_ranking(width, ranking, alternative) for width in (469, 350)}
    return Figure(
        id="contributors",
        title=title,
        description=f"{who.get(found.counted, 'Troops')} by contributor, {when}{_fills(ranking)}",
        sources=found.sources,
        as_of=when,
        alternative=alternative,
        svg=drawn[469],
        narrow=drawn[350],
        table=_table(ranking),
        note=_note(found, ranking),
    )


def _fills(ranking: Ranking) -> str:
    """Say what the fills mean, where both occur."""
    both = {row.african for row in ranking.states} == {True, False}
    return ". Dark bars: African states" if both else ""


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


def _title(ranking: Ranking, found: Contributors) -> str:
    """Name the fewest states that supply two thirds; where the whole is not known, say what is drawn.

    A state that the source does not name may send more than one that it names.
    """
    states, whole, people = ranking.states, ranking.whole, PEOPLE[found.counted]
    if whole is None:
        of = f" of the {wording.number(found.number_of_states)}" if found.number_of_states else ""
        return f"{wording.opening(len(states))}{of} contributors to the {people}, as the source names them"
    reached = 0
    for rank, row in enumerate(states, 1):
        reached += row.count
        if reached * 3 >= whole * 2 and rank <= len(ranking.named):
            return f"{_states(states[:rank])} {wording.percent(reached, whole)} of the {people}"
    named = ranking.named
    reached = sum(row.count for row in named)
    listed = " listed" if ranking.unlisted >= named[-1].count else ""
    largest = f"The {wording.in_words(len(named))} largest contributors{listed}"
    return f"{largest} supply {wording.percent(reached, whole)} of the {people}"


def _states(states: Sequence[Row]) -> str:
    if len(states) == 1:
        return f"{states[0].name} supplies"
    african = sum(row.african for row in states)
    count = "all" if african == len(states) else wording.in_words(african)
    share = f", {count} of them African," if african else ""
    return f"{wording.opening(len(states))} states{share} supply"


def _in_words(ranking: Ranking) -> str:
    named = "; ".join(f"{row.name} {wording.number(row.count)}" for row in ranking.named)
    others = f"; all others {wording.number(ranking.others)}" if ranking.others else ""
    african = [row.name for row in ranking.named if row.african]
    told = f" African states among those named: {wording.listing(african)}." if african else ""
    whole = sum(count for _, count, _ in ranking.shares)
    parts = [
        f"{name} {wording.number(count)} ({wording.percent(count, whole)})"
        for name, count, _ in ranking.shares
    ]
    return f"{named}{others}.{told}{' Together: ' + '; '.join(parts) + '.' if parts else ''}"


def _note(found: Contributors, ranking: Ranking) -> str:
    missing = "" if ranking.whole is not None else "The list is not complete, and the whole is not known."
    geoscheme = "Africa as in the geoscheme of the United Nations (M49)." if _fills(ranking) else ""
    return " ".join(filter(None, (missing, geoscheme, str(found.note or ""))))


def _table(ranking: Ranking) -> Table:
    rows = [
        (row.name, "Africa" if row.african else "Other", wording.number(row.count)) for row in ranking.states
    ]
    if ranking.unlisted:
        rows.append(("States not listed", "–", wording.number(ranking.unlisted)))
    return Table(("Contributor", "Region", "Personnel"), tuple(rows))
