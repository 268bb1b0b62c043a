"""Strength above the authorized ceiling."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.personnel import Deployed, deployments
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.derived_values.deployments import totals, with_experts
from mission_estimate.derived_values.mandates import in_force, resolutions_of
from mission_estimate.model.deployment import Strength
from mission_estimate.model.mandate import Ceiling, Resolution
from mission_estimate.positions import DataPath

_NAMES = {"military": "military personnel", "observers": "military observers", "police": "police personnel"}


class People(NamedTuple):
    """Uniformed personnel of one table; `staff` are staff officers."""

    troops: int
    staff: int
    observers: int
    police: int


class Excess(NamedTuple):
    """A part of the personnel above its ceiling."""

    path: DataPath
    part: str
    present: int
    allowed: int
    resolution: Resolution


@rule("NUM004", WARNING, "strength above the ceiling",
      help="check both figures; use the key `observers` for observers with a ceiling of their own;"
      " record a real excess under `discrepancies`")  # fmt: skip
def strength_above_ceiling(context: Context) -> Iterator[Issue]:
    """More people are deployed than the mandate authorizes.

    What: compares military personnel, military observers (experts on mission) and police in the
    strength and in every month with the ceiling in force on that day. Observers and staff officers
    often have a ceiling of their own, so they count as `military` only if the ceiling has
    `including_observers`. Each exceeded ceiling is reported once.
    Why: a mission rarely exceeds its ceiling; usually a digit is wrong or the ceiling is outdated.
    Source: mandates of the Security Council, with separate ceilings for military and police.
    """
    for deployed in deployments(context.estimate):
        above: defaultdict[tuple[str, str], list[Excess]] = defaultdict(list)
        for excess in _exceeded(deployed, resolutions_of(context.estimate, deployed.mission)):
            if not is_disputed(context, excess.path):
                above[str(excess.resolution.id), excess.part].append(excess)
        for found in above.values():
            yield _issue(found[0], len(found) - 1)


def _issue(excess: Excess, more: int) -> Issue:
    others = f", and {more} more {'entry is' if more == 1 else 'entries are'} above it" if more else ""
    return Issue(
        excess.path,
        f"{excess.present:,} {_NAMES[excess.part]}; {excess.resolution.symbol}"
        f" authorizes {excess.allowed:,}{others}",
        on_key=True,
    )


def _exceeded(deployed: Deployed, resolutions: tuple[Resolution, ...]) -> Iterator[Excess]:
    for path, day, people in _present(deployed):
        held = in_force(resolutions, day)
        if held is None or held.ceiling is None:
            continue
        for part, (allowed, present) in _compared(held.ceiling, people).items():
            if allowed and present > allowed:
                yield Excess(path(part), part, present, allowed, held)


def _compared(ceiling: Ceiling, people: People) -> dict[str, tuple[int | None, int]]:
    """Return the ceiling and the strength of each part, counted in the same way."""
    military = people.troops + (people.staff + people.observers if with_experts(ceiling) else 0)
    compared = {
        "military": (ceiling.military, military),
        "observers": (ceiling.observers, people.observers),
        "police": (ceiling.police, people.police),
    }
    if ceiling.military and ceiling.observers and military <= ceiling.military:
        together = people.troops + people.staff + people.observers
        compared["military"] = (ceiling.military + ceiling.observers, together)
    return compared


def _present(deployed: Deployed) -> Iterator[tuple[Callable[[str], DataPath], date, People]]:
    """Yield the date and the personnel of each table, and the path at which each part is reported."""
    if deployed.strength is not None:
        sums, path = totals(deployed.strength), (*deployed.path, "strength", "uniformed")
        staff, experts = (
            _count(deployed.strength, name) for name in ("staff_officers", "experts_on_mission")
        )
        people = People((sums.military or 0) - staff - experts, staff, experts, sums.police or 0)
        yield (lambda _: path), deployed.strength.as_of, people
    for index, month in enumerate(deployed.monthly.months if deployed.monthly else ()):
        year, number = int(month.month[:4]), int(month.month[5:])
        day = date(year, number, monthrange(year, number)[1])
        place = (*deployed.path, "monthly", "months", index)
        people = People(month.troops or 0, 0, month.observers or 0, month.police or 0)
        yield partial(_in_month, place), day, people


def _count(strength: Strength, name: str) -> int:
    found = getattr(strength.uniformed, name, None)
    return found.total if found is not None else 0


def _in_month(place: DataPath, part: str) -> DataPath:
    return (*place, "troops" if part == "military" else part)
