"""Words for the dead of an event: no more exact than they are known."""

from mission_estimate.figures import wording
from mission_estimate.model.events import Event


def sign(event: Event) -> str:
    """Write a toll as short as a label must be, and no more exact than it is known."""
    toll = event.killed
    if toll is None or toll.value is None:
        return killed(event)
    before, after = {"about": ("~", ""), "at-least": ("", "+"), "at-most": ("≤", "")}.get(
        str(toll.bound), ("", "")
    )
    return f"{before}{wording.number(int(toll.number))}{after}"


def killed(event: Event) -> str:
    """Write a toll with its bound, or its range."""
    toll = event.killed
    if toll is None:
        return "–"
    if toll.low is not None and toll.high is not None:
        return f"{wording.number(int(toll.low))}–{wording.number(int(toll.high))}"
    bound = {"about": "about ", "at-least": "at least ", "at-most": "at most "}
    return f"{bound.get(str(toll.bound), '')}{wording.number(int(toll.number))}"
