"""Say why an actor cannot have been there at a date."""

from mission_estimate.checks.world.date_words import on_or_in
from mission_estimate.derived_values.lifetimes import Lifetime
from mission_estimate.model.dates import EdtfDate


def absence(life: Lifetime | None, when: EdtfDate | None) -> str | None:
    """Say in words that something was not yet, or no longer, there at a date; None where it may have been."""
    if life is None or when is None:
        return None
    if life.formed is not None and life.begins_after(when):
        return f"{life.name} was formed only {on_or_in(life.formed)}"
    if life.ended is not None and life.ends_before(when):
        return f"{life.name} ended {on_or_in(life.ended)}"
    return None
