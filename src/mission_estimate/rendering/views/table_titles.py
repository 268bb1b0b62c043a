"""The titles of tables: each says what its figures show, by rule, and never more than they do.

A list may lack entries, so that none of them is called the largest, the only one or all there are, unless the
data say so. Where there is nothing to say, a title describes the table.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby, pairwise

from mission_estimate.derived_values.chronology import is_long_before
from mission_estimate.derived_values.deployments import StrengthRow
from mission_estimate.derived_values.mandates import ceiling_total, ended_by, holds_from, resolutions_of
from mission_estimate.model.deployment import Contributors
from mission_estimate.model.deployment import Counted as CountedPersonnel
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Budget
from mission_estimate.model.mandate import Ceiling, Priority, Resolution, Task
from mission_estimate.model.missions import Mission
from mission_estimate.model.paragraphs import Trend
from mission_estimate.model.places import Place, PresenceKind
from mission_estimate.rendering.labels import words
from mission_estimate.rendering.views.cover import TrendView
from mission_estimate.rendering.views.personnel import Counted, PostRow, budget_rows
from mission_estimate.rendering.wording import in_words, listed, thousands, written_date

_NAMED = 3
PERSONNEL = {
    CountedPersonnel.TROOPS: "troops",
    CountedPersonnel.MILITARY: "military personnel",
    CountedPersonnel.UNIFORMED: "uniformed personnel",
}


def trends_title(trends: tuple[TrendView, ...]) -> str:
    """Say how many factors moved which way, or how many did not."""
    moved = Counter(t.trend for t in trends)
    changes = ((Trend.DETERIORATED, "worse"), (Trend.IMPROVED, "better"))
    said = [f"{_factors(moved[trend])} {word}" for trend, word in changes if moved[trend]]
    return "The operational environment at a glance: " + (
        ", ".join(said) or f"{_factors(moved[Trend.UNCHANGED])} unchanged"
    )


def _factors(count: int) -> str:
    return f"{in_words(count)} {'factor' if count == 1 else 'factors'}"


def tasks_title(tasks: tuple[Task, ...], day: date) -> str:
    """Say how many tasks of which rank are listed, and how many have ended by a day."""
    held = [task for task in tasks if task.until is None or task.until.latest >= day]
    ranks = Counter(task.priority for task in held)
    said = [f"{in_words(ranks[rank])} {rank}" for rank in Priority if ranks[rank]]
    if ended := len(tasks) - len(held):
        said.append(f"{in_words(ended)} ended")
    mandates = "mandates" if any(task.mission for task in tasks) else "mandate"
    return f"Tasks of the {mandates}: {listed(said)}"


def resolutions_title(estimate: Estimate) -> str:
    """Say how the ceiling of the primary mission has moved from the first resolution to the last.

    Only ceilings with the same parts are compared, and only those that are adopted by the edition date.
    """
    day = estimate.edition.as_of
    own = tuple(r for r in resolutions_of(estimate, estimate.primary.id) if r.adopted <= day)
    given = [r.ceiling for r in own if r.ceiling is not None and any(_parts(r.ceiling))]
    if not given or len({_parts(ceiling) for ceiling in given}) > 1:
        return "Resolutions on the mandate"
    steps = [count for count, _ in groupby(ceiling_total(ceiling) for ceiling in given)]
    people = _people(given[0])
    ended = _ended(own, day)
    if len(steps) == 1:
        verb = "was" if ended else "is"
        return f"The ceiling {verb} {thousands(steps[0])} {people}{ended}"
    if steps[-1] == steps[0]:
        verb = "came back to" if ended else "is back at"
        return f"The ceiling {verb} {thousands(steps[0])} {people}{ended}"
    way = "rose" if steps[-1] > steps[0] else "fell"
    one_way = len({after > before for before, after in pairwise(steps)}) == 1
    many = f" in {in_words(len(steps) - 1)} steps" if len(steps) > 2 and one_way else ""
    return f"The ceiling {way} from {thousands(steps[0])} to {thousands(steps[-1])} {people}{many}{ended}"


def _parts(ceiling: Ceiling) -> tuple[bool, ...]:
    return tuple(part is not None for part in (ceiling.military, ceiling.observers, ceiling.police))


def _people(ceiling: Ceiling) -> str:
    military, observers, police = _parts(ceiling)
    if military and not police:
        return "military personnel"
    return "uniformed personnel" if military or observers else "police personnel"


def _ended(own: tuple[Resolution, ...], day: date) -> str:
    last = ended_by(own, day)
    return f" and ended on {written_date(holds_from(last))}" if last else ""


def strength_title(acronym: str, rows: tuple[StrengthRow, ...], day: date, edition: date) -> str:
    """Say how far a force is from its ceiling, or how many people a mission has."""
    sums = {row.name: row for row in rows if row.is_sum}
    past = is_long_before(day, edition)
    uniformed = sums.get("uniformed")
    if uniformed is None or not uniformed.ceiling:
        return _size(acronym, sums, past=past)
    lacking = uniformed.ceiling - uniformed.count
    if not lacking:
        return f"{acronym} {'stood' if past else 'is'} at its ceiling"
    side = "below" if lacking > 0 else "above"
    return f"{acronym} {'was' if past else 'is'} {thousands(abs(lacking))} {side} its ceiling"


def _size(acronym: str, sums: dict[str, StrengthRow], *, past: bool) -> str:
    verb = "had" if past else "has"
    if "total" in sums:
        return f"{acronym} {verb} {thousands(sums['total'].count)} people"
    if "uniformed" in sums:
        return f"{acronym} {verb} {thousands(sums['uniformed'].count)} uniformed personnel"
    return f"Personnel of {acronym}"


def contributors_title(contributors: Contributors, rows: tuple[Counted, ...]) -> str:
    """Say who sends the most of how many; of a list that is not complete, only how many it names."""
    people = PERSONNEL[contributors.counted]
    states = [row for row in rows if not row.is_sum and row.count]
    if not contributors.complete:
        of = f" of the {thousands(contributors.number_of_states)}" if contributors.number_of_states else ""
        return f"{_capital(in_words(len(states)))}{of} contributors of {people}, as the source names them"
    if len(states) <= _NAMED:
        count = "the one contributor" if len(states) == 1 else f"the {in_words(len(states))} contributors"
        verb = "is" if len(states) == 1 else "are"
        names = listed([row.label for row in states])
        return f"{names} {verb} {count} of {people}" if states else f"Contributors of {people}"
    if states[0].count == states[-1].count:
        return f"{_capital(in_words(len(states)))} states send {thousands(states[0].count)} {people} each"
    return f"{listed(_first(states))} send the most {people} of {len(states)} contributors"


def nationalities_title(rows: tuple[Counted, ...], everyone: int | None) -> str:
    """Name the countries that lost most of those listed, with how many of all the dead."""
    return _most(rows, everyone, "lost", "Deaths by nationality")


def personnel_title(rows: tuple[Counted, ...], everyone: int | None) -> str:
    """Name the kinds of personnel that most of the dead belonged to."""
    return _most(rows, everyone, "", "Deaths by type of personnel")


def _most(rows: tuple[Counted, ...], everyone: int | None, verb: str, plain: str) -> str:
    """Name the rows with the highest count, if these are few, and their share of all the dead."""
    ranked = [row for row in rows if not row.is_rest]
    most = max((row.count for row in ranked), default=0)
    first = [row.label for row in ranked if row.count == most]
    if not most or everyone is None or most > everyone or len(first) > _NAMED:
        return plain
    each = " each" if len(first) > 1 else ""
    said = f"{verb} {thousands(most)}" if verb else f": {thousands(most)}"
    return f"{listed(first)}{' ' if verb else ''}{said}{each} of the {thousands(everyone)} dead"


def places_title(mission: Mission, places: tuple[Place, ...]) -> str:
    """Say how many places of which kind are listed; those of other missions are not counted."""
    order = list(PresenceKind)
    own = [[x.kind for x in place.presence if (x.mission or mission.id) == mission.id] for place in places]
    kinds = Counter(min(found, key=order.index) for found in own if found)
    if not kinds:
        return "Places of the missions"
    said = [f"{in_words(kinds[kind])} {_plural(words(kind), kinds[kind])}" for kind in order if kinds[kind]]
    return f"Places of {mission.acronym}: {listed(said)}"


def posts_title(rows: tuple[PostRow, ...]) -> str:
    """Say which post is vacant, or how many are."""
    vacant = [row.label for row in rows if row.holder == "vacant"]
    if len(vacant) == 1:
        return f"Leadership: one post is vacant, {vacant[0]}"
    if vacant:
        return f"Leadership: {in_words(len(vacant))} of the {in_words(len(rows))} posts listed are vacant"
    return "Leadership"


def budgets_title(budgets: tuple[Budget, ...], mission: Mission) -> str:
    """Say what the newest budget of a mission leaves for the mission itself, or what it is."""
    own = [budget for budget in budgets if (budget.mission or mission.id) == mission.id]
    if not own:
        return "Budgets"
    *_, last = budget_rows((max(own, key=lambda budget: (budget.start, budget.end)),))
    if last.is_sum:
        return f"Of the budget for {last.period}, {last.amount} is for the mission itself"
    return f"The budget for {last.period} is {last.amount}"


def _first(rows: Sequence[Counted]) -> list[str]:
    """Return the first three of a ranking, and "others" where the next has as many as the third."""
    named = [row.label for row in rows[:_NAMED]]
    tied = len(rows) > _NAMED and rows[_NAMED].count == rows[_NAMED - 1].count
    return [*named, "others"] if tied else named


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 or noun.endswith("s") else f"{noun}s"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
