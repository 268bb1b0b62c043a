"""Ceilings and mandates in force on a day."""

from collections.abc import Iterator
from datetime import date

from mission_estimate.derived_values.values import Value, reckoned
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.identifiers import MissionId
from mission_estimate.model.mandate import Ceiling, Resolution
from mission_estimate.model.quantities import Unit


def ceiling_total(ceiling: Ceiling) -> int:
    """Return all uniformed personnel that a ceiling authorizes."""
    return (ceiling.military or 0) + (ceiling.observers or 0) + (ceiling.police or 0)


def has_same_parts(military: int | None, police: int | None, ceiling: Ceiling) -> bool:
    """Return whether a count has the parts that a ceiling has, and no other: only then the two compare.

    Where either is zero, it does not matter whether it is written.
    """
    for present, allowed in ((military, ceiling.military), (police, ceiling.police)):
        if (allowed and present is None) or (present and allowed is None):
            return False
    return True


def resolutions_of(estimate: Estimate, mission: MissionId) -> tuple[Resolution, ...]:
    """Return the resolutions on a mission, the earliest first."""
    primary = estimate.primary.id
    found = (r for r in estimate.mandate.resolutions if (r.mission or primary) == mission)
    return tuple(sorted(found, key=lambda resolution: resolution.adopted))


def ends_ceiling(resolution: Resolution) -> bool:
    """Return whether a resolution ends the mandate, and gives no ceiling for the time of the withdrawal."""
    return resolution.ends_mandate and resolution.ceiling is None


def holds_from(resolution: Resolution) -> date:
    """Return the first day on which a resolution holds; where it ends the mandate, the day of that end."""
    begins = resolution.effective or resolution.adopted
    return resolution.expires or begins if ends_ceiling(resolution) else begins


def in_force(resolutions: tuple[Resolution, ...], day: date) -> Resolution | None:
    """Return the newest resolution that held on a day and gave a ceiling, if none has ended it since."""
    last = _last_word(resolutions, day)
    return None if last is None or ends_ceiling(last) else last


def ended_by(resolutions: tuple[Resolution, ...], day: date) -> Resolution | None:
    """Return the resolution that had ended the ceiling by a day, if one had."""
    last = _last_word(resolutions, day)
    return last if last is not None and ends_ceiling(last) else None


def _last_word(resolutions: tuple[Resolution, ...], day: date) -> Resolution | None:
    said = [r for r in resolutions if holds_from(r) <= day and (r.ceiling is not None or ends_ceiling(r))]
    return said[-1] if said else None


def mandate_values(estimate: Estimate) -> Iterator[Value]:
    """Yield totals of ceilings, and the mandate in force on the edition date."""
    for resolution in estimate.mandate.resolutions:
        if resolution.ceiling is not None:
            path = f"mandate.resolutions.{resolution.id}.ceiling.total"
            yield reckoned(path, ceiling_total(resolution.ceiling), Unit.PERSONS)
    own = resolutions_of(estimate, estimate.primary.id)
    now = in_force(own, estimate.edition.as_of)
    if now is None or now.ceiling is None:
        return
    yield reckoned("mandate.ceiling.total", ceiling_total(now.ceiling), Unit.PERSONS)
    for name in ("military", "observers", "police", "civilian"):
        number = getattr(now.ceiling, name)
        if number is not None:
            yield reckoned(f"mandate.ceiling.{name}", number, Unit.PERSONS)
    yield reckoned("mandate.current.symbol", str(now.symbol))
    yield reckoned("mandate.current.adopted", now.adopted)
    if now.expires is not None:
        yield reckoned("mandate.current.expires", now.expires)
