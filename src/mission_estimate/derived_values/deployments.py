"""Strength: sums of its categories, shares, and what is missing to the ceiling."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mission_estimate.derived_values.mandates import ceiling_total, has_same_parts, in_force, resolutions_of
from mission_estimate.derived_values.monthly_strength import monthly_values
from mission_estimate.derived_values.values import Value, reckoned, share, under
from mission_estimate.model.deployment import (
    Contributors,
    Counted,
    Headcounts,
    MonthlyStrength,
    Strength,
    StrengthPart,
)
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Ceiling
from mission_estimate.model.quantities import Unit

MILITARY = ("troops", "staff_officers", "experts_on_mission")
POLICE = ("police", "individual_police", "formed_police_units")
CIVILIAN = ("international", "national")


class StrengthTotals(NamedTuple):
    """Sums over the categories that are given; None where none is."""

    military: int | None
    police: int | None
    uniformed: int | None
    civilian: int | None
    total: int


@dataclass(frozen=True, slots=True)
class StrengthRow:
    """A row of the table of personnel; `level` 1 is a part of the next sum."""

    name: str
    count: int
    ceiling: int | None
    level: int
    is_sum: bool = False


def _sum(record: object, names: tuple[str, ...]) -> int | None:
    given = [found.total for name in names if isinstance(found := getattr(record, name, None), Headcounts)]
    return sum(given) if given else None


def totals(strength: Strength) -> StrengthTotals:
    """Add the categories up: military and police make uniformed; civilians and volunteers add to it."""
    military, police = _sum(strength.uniformed, MILITARY), _sum(strength.uniformed, POLICE)
    uniformed = (military or 0) + (police or 0) if (military is not None or police is not None) else None
    civilian = _sum(strength.civilian, CIVILIAN)
    volunteers = strength.un_volunteers.total if strength.un_volunteers else 0
    return StrengthTotals(
        military, police, uniformed, civilian, (uniformed or 0) + (civilian or 0) + volunteers
    )


def with_volunteers(strength: Strength) -> int | None:
    """Return the civilians and the UN Volunteers together; None where one of them is not given."""
    civilian = _sum(strength.civilian, CIVILIAN)
    if civilian is None or strength.un_volunteers is None:
        return None
    return civilian + strength.un_volunteers.total


def parts_of(strength: Strength, part: str) -> tuple[int, ...]:
    """Return the counts that are added up to a sum of `StrengthTotals`."""
    uniformed = {"military": MILITARY, "police": POLICE}.get(
        part, () if part == "civilian" else (*MILITARY, *POLICE)
    )
    civilian = CIVILIAN if part in {"civilian", "total"} else ()
    pairs = [
        *((strength.uniformed, name) for name in uniformed),
        *((strength.civilian, name) for name in civilian),
    ]
    found = [getattr(record, name, None) for record, name in pairs]
    if part == "total":
        found.append(strength.un_volunteers)
    return tuple(one.total for one in found if isinstance(one, Headcounts))


def counted_in(strength: Strength, counted: Counted) -> int | None:
    """Return the part of a strength that a table of contributors counts."""
    if counted is Counted.TROOPS:
        return _sum(strength.uniformed, ("troops",))
    sums = totals(strength)
    return sums.military if counted is Counted.MILITARY else sums.uniformed


def women_listed(strength: Strength, part: StrengthPart) -> int:
    """Return the women in those categories of a part that are given by sex."""
    named = {StrengthPart.MILITARY: MILITARY, StrengthPart.POLICE: POLICE}
    uniformed = named.get(part, () if part is StrengthPart.CIVILIAN else (*MILITARY, *POLICE))
    civilian = CIVILIAN if part in (StrengthPart.CIVILIAN, StrengthPart.TOTAL) else ()
    pairs = [*((strength.uniformed, name) for name in uniformed), *((strength.civilian, n) for n in civilian)]
    found = [getattr(record, name, None) for record, name in pairs]
    if part is StrengthPart.TOTAL:
        found.append(strength.un_volunteers)
    return sum(one.female or 0 for one in found if isinstance(one, Headcounts))


def ceiling_on(estimate: Estimate, strength: Strength) -> Ceiling | None:
    """Return the primary mission's ceiling on the day of the strength."""
    held = in_force(resolutions_of(estimate, estimate.primary.id), strength.as_of)
    return held.ceiling if held else None


def with_experts(ceiling: Ceiling) -> bool:
    """Return whether the military ceiling counts experts on mission."""
    return ceiling.including_observers is not None


def is_comparable(strength: Strength, ceiling: Ceiling) -> bool:
    """Return whether uniformed personnel and ceiling count the same people.

    A resolution often gives observers and staff officers a ceiling of their own. Where the estimate does not
    record it, and the military exceed their ceiling only because of them, the two count different people.
    """
    troops = _sum(strength.uniformed, ("troops",)) or 0
    return not _only_observers_exceed(troops, _sum(strength.uniformed, MILITARY) or 0, ceiling)


def is_comparable_month(month: MonthlyStrength, ceiling: Ceiling) -> bool:
    """Return whether the personnel of a month and a ceiling are the same people."""
    troops = month.troops or 0
    exceed = _only_observers_exceed(troops, troops + (month.observers or 0), ceiling)
    return has_same_parts(month.troops, month.police, ceiling) and not exceed


def _only_observers_exceed(troops: int, military: int, ceiling: Ceiling) -> bool:
    if ceiling.military is None or ceiling.observers is not None or with_experts(ceiling):
        return False
    return troops <= ceiling.military < military


def strength_rows(strength: Strength, ceiling: Ceiling | None) -> tuple[StrengthRow, ...]:
    """Return the rows of the table of personnel, each sum after its parts."""
    sums = totals(strength)
    if ceiling is not None and not is_comparable(strength, ceiling):
        ceiling = None
    rows: list[StrengthRow] = []
    rows += _parts(strength.uniformed, MILITARY)
    if sums.military is not None:
        rows.append(StrengthRow("military", sums.military, _military(ceiling), 0))
    police = _parts(strength.uniformed, POLICE[1:])
    rows += police
    if sums.police is not None:
        rows.append(StrengthRow("police", sums.police, ceiling.police if ceiling else None, 0))
    if sums.uniformed is not None:
        rows.append(StrengthRow("uniformed", sums.uniformed, ceiling_of_all(sums, ceiling), 0, is_sum=True))
    rows += _parts(strength.civilian, CIVILIAN)
    if sums.civilian is not None:
        rows.append(StrengthRow("civilian", sums.civilian, ceiling.civilian if ceiling else None, 0))
    if strength.un_volunteers:
        rows.append(StrengthRow("un_volunteers", strength.un_volunteers.total, None, 0))
    if sum(part is not None for part in (sums.uniformed, sums.civilian, strength.un_volunteers)) > 1:
        rows.append(StrengthRow("total", sums.total, None, 0, is_sum=True))
    return tuple(rows)


def ceiling_of_all(sums: StrengthTotals, ceiling: Ceiling | None) -> int | None:
    """Return what a ceiling allows for all uniformed personnel, where both have the same parts."""
    if ceiling is None or not has_same_parts(sums.military, sums.police, ceiling):
        return None
    return ceiling_total(ceiling)


def _military(ceiling: Ceiling | None) -> int | None:
    """Return what a ceiling allows for military personnel and observers together."""
    if ceiling is None or ceiling.military is None:
        return None
    return ceiling.military + (ceiling.observers or 0)


def _parts(record: object, names: tuple[str, ...]) -> list[StrengthRow]:
    found = ((name, getattr(record, name, None)) for name in names)
    return [StrengthRow(name, part.total, None, 1) for name, part in found if isinstance(part, Headcounts)]


def deployment_values(estimate: Estimate) -> Iterator[Value]:
    """Yield what follows from strength, contributors and the monthly series."""
    deployment = estimate.deployment
    if deployment.strength is not None:
        ceiling = ceiling_on(estimate, deployment.strength)
        yield from under("deployment.strength", _strength(deployment.strength, ceiling))
    if deployment.contributors is not None:
        yield from under("deployment.contributors", _contributors(deployment.contributors))
    if deployment.monthly is not None:
        yield from under("deployment.monthly", monthly_values(deployment.monthly))
    for further in deployment.further:
        if further.strength is not None:
            number = totals(further.strength).total
            yield reckoned(f"deployment.further.{further.mission}.total", number, Unit.PERSONS)


def _strength(strength: Strength, ceiling: Ceiling | None) -> Iterator[Value]:
    sums = totals(strength)
    yield reckoned("total", sums.total, Unit.PERSONS)
    for name in ("military", "police"):
        number = getattr(sums, name)
        if number is not None and (
            name == "military" or strength.uniformed is None or strength.uniformed.police is None
        ):
            yield reckoned(f"uniformed.{name}", number, Unit.PERSONS)
    if sums.uniformed is not None:
        yield reckoned("uniformed.total", sums.uniformed, Unit.PERSONS)
    if sums.civilian is not None:
        yield reckoned("civilian.total", sums.civilian, Unit.PERSONS)
    together = with_volunteers(strength)
    if together is not None:
        yield reckoned("civilian.with_volunteers", together, Unit.PERSONS)
    if ceiling is not None and sums.uniformed is not None and is_comparable(strength, ceiling):
        yield from _against_ceiling(sums, ceiling)
    if strength.women is not None:
        whole = getattr(sums, strength.women.of)
        if whole:
            yield reckoned("women.share", share(strength.women.count, whole), Unit.PERCENT)


def _against_ceiling(sums: StrengthTotals, ceiling: Ceiling) -> Iterator[Value]:
    authorized = ceiling_of_all(sums, ceiling)
    if authorized:
        yield reckoned("vacant", authorized - (sums.uniformed or 0), Unit.PERSONS)
        yield reckoned("share_of_ceiling", share(sums.uniformed or 0, authorized), Unit.PERCENT)
    allowed = {"military": _military(ceiling), "police": ceiling.police}
    for name, most in allowed.items():
        present = getattr(sums, name)
        if present is not None and most is not None:
            yield reckoned(f"{name}_vacant", most - present, Unit.PERSONS)


def _contributors(contributors: Contributors) -> Iterator[Value]:
    listed = sum(state.count for state in contributors.states)
    yield reckoned("listed", listed, Unit.PERSONS)
    if contributors.complete:
        yield reckoned("number_of_states", len(contributors.states), Unit.STATES)
    ordered = sorted((state.count for state in contributors.states), reverse=True)
    for state in contributors.states:
        yield reckoned(f"states.{state.country.lower()}.rank", ordered.index(state.count) + 1, Unit.RANK)
