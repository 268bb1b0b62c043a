"""Strength above the authorised ceiling."""

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
    """People above a ceiling: where their number is, which part they are, how many, and what is allowed."""

    path: DataPath
    part: str
    present: int
    allowed: int
    held: Resolution


@rule(
    "NUM004",
    WARNING,
    "strength above the ceiling",
    help=(
        "check both figures; observers with a ceiling of their own have the key "
        "`observers`; record a real excess under `discrepancies`"
    ),
)
def strength_above_ceiling(context: Context) -> Iterator[Issue]:
    """More people are deployed than the mandate authorizes.

    What: military, military observers (experts on mission) and police of the strength, and of every
    month, are compared with the ceiling in force on that day. Resolutions often give observers and
    staff officers a ceiling of their own, so they count against `military` only where the ceiling says
    `including_observers`. What exceeds one ceiling in several places is reported once.
    Why: a mission rarely exceeds its ceiling; far more often a digit has slipped, or an old ceiling
    stands where a new one holds.
    Source: mandates of the Security Council, which fix military and police ceilings apart.
    """
    for deployed in deployments(context.estimate):
        above: defaultdict[tuple[str, str], list[Excess]] = defaultdict(list)
        for excess in _exceeded(deployed, resolutions_of(context.estimate, deployed.mission)):
            if not is_disputed(context, excess.path):
                above[str(excess.held.id), excess.part].append(excess)
        for found in above.values():
            yield _finding(found[0], len(found) - 1)


def _finding(excess: Excess, more: int) -> Issue:
    others = f", and {more} more {'entry is' if more == 1 else 'entries are'} above it" if more else ""
    return Issue(
        excess.path,
        f"{excess.present:,} {_NAMES[excess.part]} are above the {excess.allowed:,} that"
        f" {excess.held.symbol} authorizes{others}",
        "check both figures; observers with a ceiling of their own have the key `observers`; record a real"
        " excess under `discrepancies`",
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
    """Return what is allowed and what is present, of the same people, by part."""
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
    """Yield the day and the people of each table, with the path at which a part of them is reported."""
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
