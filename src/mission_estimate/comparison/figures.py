"""The figures of two editions side by side: ceilings, strength, deaths, budgets, facts.

A figure that only one edition has is not compared: nothing is known of its change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mission_estimate.derived_values.deployments import totals
from mission_estimate.derived_values.fatalities import by_cause, total
from mission_estimate.derived_values.mandates import ceiling_total, ended_by, in_force, resolutions_of
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import Strength
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Budget
from mission_estimate.model.mandate import Ceiling, Resolution
from mission_estimate.model.quantities import Fact
from mission_estimate.model.walk import named


@dataclass(frozen=True, slots=True)
class Counts:
    """One number on two days."""

    before: int
    now: int
    since: date
    until: date

    @property
    def more(self) -> int:
        """By how much the number has grown."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class PartCounts:
    """A number of one part of the personnel in either edition; None where it is not given."""

    part: str
    before: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Budgets:
    """A budget, and the one with which it is compared: itself before, or the one of the period before."""

    before: Budget
    now: Budget

    @property
    def is_newer(self) -> bool:
        """Return whether it is another budget, and not the same one with another amount."""
        return self.before.id != self.now.id


def new_resolutions(earlier: Estimate, now: Estimate) -> tuple[Resolution, ...]:
    """Return the resolutions adopted since the earlier edition."""
    own = resolutions_of(now, now.primary.id)
    return tuple(one for one in own if earlier.edition.as_of < one.adopted <= now.edition.as_of)


def ended_since(earlier: Estimate, now: Estimate) -> Resolution | None:
    """Return the resolution that has ended the mandate between the two editions."""
    last = ended_by(resolutions_of(now, now.primary.id), now.edition.as_of)
    before = ended_by(resolutions_of(now, now.primary.id), earlier.edition.as_of)
    return last if before is None else None


def held_ceiling(estimate: Estimate) -> Ceiling | None:
    """Return the ceiling in force on the day of an edition."""
    held = in_force(resolutions_of(estimate, estimate.primary.id), estimate.edition.as_of)
    return held.ceiling if held else None


def ceilings(earlier: Estimate, now: Estimate) -> tuple[Counts | None, tuple[PartCounts, ...]]:
    """Return the change of the whole ceiling where both have the same parts, and the parts that differ."""
    before, after = held_ceiling(earlier), held_ceiling(now)
    if before is None or after is None:
        return None, ()
    names = ("military", "observers", "police", "civilian")
    pairs = [PartCounts(name, getattr(before, name), getattr(after, name)) for name in names]
    parts = tuple(part for part in pairs if part.before != part.now)
    same_parts = all((part.before is None) == (part.now is None) for part in pairs[:3])
    whole = Counts(ceiling_total(before), ceiling_total(after), earlier.edition.as_of, now.edition.as_of)
    return (whole if same_parts and whole.more else None), parts


def uniformed(before: Strength | None, now: Strength | None) -> Counts | None:
    """Return the uniformed personnel of either edition, where both give them."""
    if before is None or now is None:
        return None
    first, last = totals(before), totals(now)
    if first.uniformed is None or last.uniformed is None:
        return None
    alike = (first.military is None, first.police is None) == (last.military is None, last.police is None)
    return Counts(first.uniformed, last.uniformed, before.as_of, now.as_of) if alike else None


def personnel(before: Strength | None, now: Strength | None) -> tuple[PartCounts, ...]:
    """Return the parts of the personnel whose number is another one now."""
    if before is None or now is None:
        return ()
    return tuple(
        PartCounts(name, first, last)
        for (name, first), (_, last) in zip(_parts(before), _parts(now), strict=True)
        if first != last
    )


def _parts(strength: Strength) -> Iterator[tuple[str, int | None]]:
    sums = totals(strength)
    yield from (("military", sums.military), ("police", sums.police), ("civilian", sums.civilian))
    yield "un_volunteers", strength.un_volunteers.total if strength.un_volunteers else None


def deaths(before: Fatalities | None, now: Fatalities | None) -> tuple[Counts | None, Counts | None]:
    """Return all deaths and those by malicious acts up to the two cut-off days."""
    if before is None or now is None or not before.by_year or not now.by_year:
        return None, None
    days = before.as_of, now.as_of
    acts = by_cause(before)["malicious_act"], by_cause(now)["malicious_act"]
    return Counts(total(before), total(now), *days), Counts(*acts, *days)


def budgets(earlier: Estimate, now: Estimate) -> tuple[Budgets, ...]:
    """Return the budgets with another amount, and the newest budget of each edition."""
    known = {budget.id: budget for budget in _own_budgets(earlier)}
    own = _own_budgets(now)
    found = [
        Budgets(known[budget.id], budget)
        for budget in own
        if budget.id in known and _amount(budget) != _amount(known[budget.id])
    ]
    if known and own:
        before, newest = (max(every, key=lambda one: one.start) for every in (known.values(), own))
        if newest.id not in known and newest.start > before.start:
            found.append(Budgets(before, newest))
    return tuple(found)


def has_budgets(earlier: Estimate, now: Estimate) -> bool:
    """Return whether budgets can be compared."""
    return bool(_own_budgets(earlier) and _own_budgets(now))


def _own_budgets(estimate: Estimate) -> tuple[Budget, ...]:
    own = (None, estimate.primary.id)
    return tuple(budget for budget in estimate.functions.sustainment.budgets if budget.mission in own)


def _amount(budget: Budget) -> tuple[object, ...]:
    return budget.amount, budget.currency, budget.includes


def facts(earlier: Estimate, now: Estimate) -> tuple[int, tuple[str, ...]]:
    """Return how many facts both editions have, and the labels of those whose newest value is another one."""
    before, after = _facts(earlier), _facts(now)
    both = [path for path in after if path in before]
    changed = tuple(str(after[path].label) for path in both if _value(after[path]) != _value(before[path]))
    return len(both), changed


def _facts(estimate: Estimate) -> dict[tuple[str, ...], Fact]:
    return {names: value for names, _, value in named(estimate) if isinstance(value, Fact)}


def _value(fact: Fact) -> tuple[object, ...]:
    newest = fact.newest
    return newest.value, newest.low, newest.high, newest.bound, str(newest.as_of)
