"""Ceilings and mandates in force on a day."""

from collections.abc import Iterator
from datetime import date

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Ceiling, Resolution
from mission_estimate.model.quantities import Unit
from mission_estimate.model.scalars import MissionId
from mission_estimate.reckoning.values import Value, reckoned


def ceiling_total(ceiling: Ceiling) -> int:
    """Return all uniformed personnel that a ceiling authorizes."""
    return (ceiling.military or 0) + (ceiling.police or 0)


def resolutions_of(estimate: Estimate, mission: MissionId) -> tuple[Resolution, ...]:
    """Return the resolutions on a mission, the earliest first."""
    primary = estimate.primary.id
    found = (r for r in estimate.mandate.resolutions if (r.mission or primary) == mission)
    return tuple(sorted(found, key=lambda resolution: resolution.adopted))


def in_force(resolutions: tuple[Resolution, ...], day: date) -> Resolution | None:
    """Return the newest resolution that held on a day and gave a ceiling."""
    held = [r for r in resolutions if (r.effective or r.adopted) <= day and r.ceiling is not None]
    return held[-1] if held else None


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
    for name in ("military", "police", "civilian"):
        number = getattr(now.ceiling, name)
        if number is not None:
            yield reckoned(f"mandate.ceiling.{name}", number, Unit.PERSONS)
    yield reckoned("mandate.current.symbol", str(now.symbol))
    yield reckoned("mandate.current.adopted", now.adopted)
    if now.expires is not None:
        yield reckoned("mandate.current.expires", now.expires)
