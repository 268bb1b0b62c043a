"""Fatalities: totals by cause and year, shares, ranks and averages over named spans."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from mission_estimate.derived_values.values import Value, reckoned, share, tenths, under
from mission_estimate.model.casualties import Causes, Fatalities
from mission_estimate.model.countries import UNDETERMINED
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.missions import Mission
from mission_estimate.model.quantities import Unit

CAUSES = ("malicious_act", "accident", "illness", "self_inflicted", "to_be_determined", "unknown")
_DAYS_A_YEAR = Decimal("365.25")


def cause_total(causes: Causes) -> int:
    """Return the deaths of all causes of one year."""
    return sum(getattr(causes, cause) for cause in CAUSES)


def by_cause(fatalities: Fatalities) -> dict[str, int]:
    """Return the deaths of each cause over all years."""
    return {cause: sum(getattr(year, cause) for year in fatalities.by_year) for cause in CAUSES}


def total(fatalities: Fatalities) -> int:
    """Return all deaths."""
    return sum(cause_total(year) for year in fatalities.by_year)


def full_years(fatalities: Fatalities, start: date) -> tuple[int, ...]:
    """Return the calendar years that lie wholly between the start and the cut-off."""
    first = start.year if (start.month, start.day) == (1, 1) else start.year + 1
    last = (
        fatalities.as_of.year
        if (fatalities.as_of.month, fatalities.as_of.day) == (12, 31)
        else fatalities.as_of.year - 1
    )
    return tuple(range(first, last + 1))


def average_since(fatalities: Fatalities, start: date) -> Decimal | None:
    """Return the deaths a year from a day on which the mission had none yet up to the cut-off."""
    span = Decimal((fatalities.as_of - start).days + 1) / _DAYS_A_YEAR
    return tenths(total(fatalities) / span) if span > 0 else None


def average_of_years(fatalities: Fatalities, first: int, last: int) -> Decimal | None:
    """Return the deaths a year over calendar years, each taken as a whole year."""
    if not 0 <= last - first < 100:
        return None
    counts = [cause_total(year) for year in fatalities.by_year if first <= year.year <= last]
    return tenths(Decimal(sum(counts)) / (last - first + 1))


def fatality_values(estimate: Estimate) -> Iterator[Value]:
    """Yield what follows from the fatality tables of each mission."""
    own = estimate.casualties.fatalities
    if own is not None:
        yield from under("casualties.fatalities", _of(own, estimate.primary))
    missions = {mission.id: mission for mission in estimate.missions}
    for further in estimate.casualties.further:
        if further.mission in missions:
            prefix = f"casualties.further.{further.mission}"
            yield from under(prefix, _of(further.fatalities, missions[further.mission]))


def _of(fatalities: Fatalities, mission: Mission) -> Iterator[Value]:
    everyone = total(fatalities)
    yield reckoned("total", everyone, Unit.PERSONS)
    for cause, count in by_cause(fatalities).items():
        yield reckoned(cause, count, Unit.PERSONS)
    if everyone:
        yield reckoned(
            "malicious_share", share(by_cause(fatalities)["malicious_act"], everyone), Unit.PERCENT
        )
    yield from _by_year(fatalities)
    yield from _by_nationality(fatalities, everyone)
    for row in fatalities.by_personnel:
        if everyone:
            yield reckoned(f"by_personnel.{row.personnel}.share", share(row.count, everyone), Unit.PERCENT)
    if mission.established is not None:
        yield from _averages(fatalities, mission.established.earliest)


def _by_year(fatalities: Fatalities) -> Iterator[Value]:
    for year in fatalities.by_year:
        count = cause_total(year)
        yield reckoned(f"by_year.{year.year}.total", count, Unit.PERSONS)
        if count:
            yield reckoned(
                f"by_year.{year.year}.malicious_share", share(year.malicious_act, count), Unit.PERCENT
            )


def _by_nationality(fatalities: Fatalities, everyone: int) -> Iterator[Value]:
    known = [row.count for row in fatalities.by_nationality if row.country != UNDETERMINED]
    ordered = sorted(known, reverse=True)
    for row in fatalities.by_nationality:
        path = f"by_nationality.{row.country.lower()}"
        if row.country != UNDETERMINED:
            yield reckoned(f"{path}.rank", ordered.index(row.count) + 1, Unit.RANK)
        if everyone:
            yield reckoned(f"{path}.share", share(row.count, everyone), Unit.PERCENT)


def _averages(fatalities: Fatalities, start: date) -> Iterator[Value]:
    average = average_since(fatalities, start)
    if average is not None:
        yield reckoned("average_per_year", average, Unit.PERSONS)
    years = full_years(fatalities, start)
    counts = [cause_total(year) for year in fatalities.by_year if year.year in years]
    if counts:
        yield reckoned("average_full_years", tenths(Decimal(sum(counts)) / len(years)), Unit.PERSONS)
