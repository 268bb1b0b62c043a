"""The titles of tables: each says what its figures show, by rule, and never more than they do."""

from collections import Counter
from datetime import date
from itertools import groupby

from mission_estimate.model.deployment import Contributors
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Priority, Task
from mission_estimate.model.missions import Mission
from mission_estimate.model.paragraphs import Trend
from mission_estimate.model.places import Place, PresenceKind
from mission_estimate.reckoning.deployments import StrengthRow
from mission_estimate.reckoning.mandates import ceiling_total, resolutions_of
from mission_estimate.rendering.labels import words
from mission_estimate.rendering.views.cover import TrendView
from mission_estimate.rendering.views.personnel import BudgetRow, Counted, PostRow
from mission_estimate.rendering.wording import in_words, listed, thousands

_NAMED = 3


def trends_title(trends: tuple[TrendView, ...]) -> str:
    """Say how many factors moved which way."""
    moved = Counter(t.trend for t in trends)
    said = [
        f"{in_words(n)} {'factor' if n == 1 else 'factors'} {word}"
        for n, word in ((moved[Trend.DETERIORATED], "worse"), (moved[Trend.IMPROVED], "better"))
        if n
    ]
    return "The operational environment at a glance: " + (", ".join(said) or "no factor moved")


def tasks_title(tasks: tuple[Task, ...], day: date) -> str:
    """Say how many tasks of which rank hold on a day."""
    held = [task for task in tasks if task.until is None or task.until.latest >= day]
    ranks = Counter(task.priority for task in held)
    said = listed([f"{in_words(ranks[rank])} {rank}" for rank in Priority if ranks[rank]])
    gives = "The mandates give" if any(task.mission for task in held) else "The mandate gives"
    return f"{gives} {said or 'no'} {'task' if len(held) == 1 else 'tasks'}"


def resolutions_title(estimate: Estimate) -> str:
    """Say how the ceiling of the primary mission has moved from the first resolution to the last."""
    own = resolutions_of(estimate, estimate.primary.id)
    counts = [ceiling_total(r.ceiling) for r in own if r.ceiling is not None]
    steps = [count for count, _ in groupby(filter(None, counts))]
    if not steps:
        return "Resolutions on the mandate"
    if len(steps) == 1:
        return f"The ceiling has stood at {thousands(steps[0])} uniformed personnel"
    if steps[-1] == steps[0]:
        return f"The ceiling is back at {thousands(steps[0])} uniformed personnel"
    way = "rose" if steps[-1] > steps[0] else "fell"
    many = f" in {in_words(len(steps) - 1)} steps" if len(steps) > 2 else ""
    return f"The ceiling {way} from {thousands(steps[0])} to {thousands(steps[-1])} uniformed personnel{many}"


def strength_title(acronym: str, rows: tuple[StrengthRow, ...]) -> str:
    """Say how far a force is from its ceiling."""
    uniformed = next((row for row in rows if row.name == "uniformed"), None)
    if uniformed is None or not uniformed.ceiling:
        return f"{acronym} has {thousands(rows[-1].count)} people"
    lacking = uniformed.ceiling - uniformed.count
    if not lacking:
        return f"{acronym} stands at its ceiling"
    return f"{acronym} is {thousands(abs(lacking))} {'below' if lacking > 0 else 'above'} its ceiling"


def contributors_title(contributors: Contributors, rows: tuple[Counted, ...]) -> str:
    """Say who sends the most, of how many."""
    states = [row for row in rows if not row.is_sum]
    if len(states) == 1:
        return f"{states[0].label} is the one contributor{'' if contributors.complete else ' named'}"
    of = f" of {len(states)} contributors" if contributors.complete and len(states) > _NAMED else ""
    return f"{listed(_first(states))} send the most people{of}"


def nationalities_title(rows: tuple[Counted, ...], everyone: int) -> str:
    """Name the country that lost most, of all the dead: the list may lack some."""
    if len(rows) == 1 or rows[0].count > rows[1].count:
        return f"{rows[0].label} lost {thousands(rows[0].count)} of the {thousands(everyone)} dead"
    return f"{listed(_first(list(rows)))} lost the most people"


def personnel_title(rows: tuple[Counted, ...], everyone: int) -> str:
    """Name the kind of personnel that most of the dead belonged to."""
    most = max(rows, key=lambda row: row.count)
    return f"{most.label}: {thousands(most.count)} of the {thousands(everyone)} dead"


def places_title(mission: Mission, places: tuple[Place, ...]) -> str:
    """Say in how many places of which kind a mission is; those of other missions are not counted."""
    acronym, order = str(mission.acronym), list(PresenceKind)
    own = [[x.kind for x in place.presence if (x.mission or mission.id) == mission.id] for place in places]
    kinds = Counter(min(found, key=order.index) for found in own if found)
    if not kinds:
        return "Places of the missions"
    said = [f"{in_words(kinds[kind])} {_plural(words(kind), kinds[kind])}" for kind in order if kinds[kind]]
    total = f"{in_words(kinds.total())} {'place' if kinds.total() == 1 else 'places'}"
    return f"{acronym} is in {total}: {listed(said)}"


def posts_title(rows: tuple[PostRow, ...]) -> str:
    """Say how many of the posts listed nobody holds."""
    vacant = sum(row.holder == "vacant" for row in rows)
    if not vacant:
        sure = len(rows) > 1 and all(row.holder != "not known" for row in rows)
        return (
            f"Leadership: none of the {in_words(len(rows))} posts listed is vacant" if sure else "Leadership"
        )
    verb = "is" if vacant == 1 else "are"
    return f"Leadership: {in_words(vacant)} of {in_words(len(rows))} posts {verb} vacant"


def budgets_title(rows: tuple[BudgetRow, ...]) -> str:
    """Say what the newest budget leaves for the mission itself, or what it is."""
    own = [row for row in rows if row.is_sum or not row.level]
    last = max(own, key=lambda row: (row.period, row.is_sum))
    if last.is_sum:
        return f"Of the budget for {last.period}, {last.amount} is for the mission itself"
    return f"The budget for {last.period} is {last.amount}"


def _first(rows: list[Counted]) -> list[str]:
    """Return the first three of a ranking, and "others" where the next has as many as the third."""
    named = [row.label for row in rows[:_NAMED]]
    tied = len(rows) > _NAMED and rows[_NAMED].count == rows[_NAMED - 1].count
    return [*named, "others"] if tied else named


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 or noun.endswith("s") else f"{noun}s"
