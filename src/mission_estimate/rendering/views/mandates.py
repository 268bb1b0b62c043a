"""The mandate in a line, for the cover and for the brief."""

from mission_estimate.derived_values.mandates import ended_by, holds_from, resolutions_of
from mission_estimate.model.estimate import Estimate
from mission_estimate.rendering.wording import written_date


def ended_in_words(estimate: Estimate) -> str:
    """Say which resolution has ended the mandate, and when, if one has."""
    last = ended_by(resolutions_of(estimate, estimate.primary.id), estimate.edition.as_of)
    return f"ended by {last.symbol} on {written_date(holds_from(last))}" if last else ""
