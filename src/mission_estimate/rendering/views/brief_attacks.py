"""The latest attacks on the mission, as the brief lists them."""

from mission_estimate.derived_values import Value
from mission_estimate.model.events import VIOLENT, ActorRole, Event
from mission_estimate.model.quantities import Toll
from mission_estimate.rendering.views.brief_dates import DateRow
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.wording import in_prose, written_date


def attacks_on_the_mission(view: DocumentView, most: int) -> tuple[DateRow, ...]:
    """Return the latest attacks and clashes in which the mission was the target, the newest first."""
    mission = view.estimate.primary.id
    found = [event for event in view.recent if _is_attack_on(event, str(mission))]
    return tuple(DateRow(written_date(e.date), str(e.title), _killed(e.killed)) for e in found[:most])


def _is_attack_on(event: Event, mission: str) -> bool:
    return event.kind in VIOLENT and any(
        one.role is ActorRole.TARGET and str(one.actor) == mission for one in event.actors
    )


def _killed(toll: Toll | None) -> str:
    if toll is None or not toll.number:
        return ""
    number = toll.value if toll.value is not None else toll.low
    return f"{in_prose(Value('', number or 0, None, toll.bound, toll.high))} killed"
