"""Figures outside the range that they can have."""

import re
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.personnel import strengths
from mission_estimate.checks.records.units import (
    MONEY,
    RATES,
    WHOLE,
    facts,
    figures_of,
    is_change,
    numbers_of,
)
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.derived_values.budgets import days_of
from mission_estimate.derived_values.deployments import totals, women_listed
from mission_estimate.derived_values.fatalities import cause_total
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.deployment import Strength, Women
from mission_estimate.model.events import ActorRole, Event
from mission_estimate.model.quantities import Toll, Unit
from mission_estimate.positions import DataPath


@rule("NUM005", ERROR, "impossible share", help="mend the figure, its unit or its denominator")
def impossible_share(context: Context) -> Iterator[Issue]:
    """A share is above 100 percent or below zero.

    What: facts in percent that name what they are a share of (`of`) must lie between 0 and 100; rises
    and rates of change may exceed it.
    Why: no part is larger than its whole; a decimal point or a digit is lost, or the unit is wrong.
    Source: arithmetic.
    """
    for path, fact in facts(context):
        if fact.unit is not Unit.PERCENT or fact.of is None or is_change(fact):
            continue
        for place, number in figures_of(path, fact):
            if not 0 <= number <= 100:
                yield Issue(
                    place,
                    f"{number.normalize():f} percent of {fact.of} cannot be",
                    "mend the figure or its unit; a rise is called one in the label",
                )


@rule(
    "NUM006",
    ERROR,
    "number of women cannot be",
    help=("mend the count, or name the part of the personnel that the source counts"),
)
def impossible_number_of_women(context: Context) -> Iterator[Issue]:
    """There are more women than people of whom they are a part.

    What: `women` of a strength must not exceed the part that `of` names, nor be fewer than the women
    listed by category.
    Why: the share of women is a figure that readers quote; it is wrong when its count or its
    denominator is.
    Source: seen in the 2017 estimate of MINUSMA: 239 women are 1.9 percent of the uniformed and 1.7
    percent of all personnel.
    """
    for path, _, strength in strengths(context.estimate):
        message = _message(strength, strength.women) if strength.women is not None else None
        if message:
            yield Issue(
                (*path, "women", "count"),
                message,
                "mend the count, or name under `of` the part of the personnel that the source counts",
            )


def _message(strength: Strength, women: Women) -> str | None:
    whole, listed = getattr(totals(strength), women.of), women_listed(strength, women.of)
    if whole is None:
        return f"{women.count:,} women are counted among {women.of} personnel, of whom there is no number"
    if women.count > whole:
        return f"{women.count:,} women are more than the {whole:,} {women.of} personnel"
    if women.count < listed:
        return f"{women.count:,} women are fewer than the {listed:,} that the categories list"
    return None


LARGEST = 20_000
_PEACEKEEPERS = pattern_of(r"\bpeacekeepers?\b", re.IGNORECASE)


@rule("NUM014", ERROR, "impossible toll", help="mend the toll, or leave it out where nobody was hurt")
def impossible_toll(context: Context) -> Iterator[Issue]:
    """The toll of an event cannot be.

    What: a toll of 0, a toll with a fraction, one of more than 20,000, and more peacekeepers killed in
    a year than the mission lost.
    Why: a slip of a digit in a toll is the mistake that readers forgive least.
    Source: comparison with UN fatality records, which count each death once.
    """
    for path, toll in _tolls(context):
        for place, number in numbers_of(path, toll):
            wrong = _wrong(number, toll, place)
            if wrong and not is_disputed(context, path, numbers=(number,)):
                yield Issue(place, *wrong)
    yield from _against_records(context)


def _tolls(context: Context) -> Iterator[tuple[DataPath, Toll]]:
    for index, event in enumerate(context.estimate.events):
        for name in ("killed", "injured"):
            toll = getattr(event, name)
            if toll is not None:
                yield ("events", index, name), toll


def _wrong(number: Decimal, toll: Toll, place: DataPath) -> tuple[str, str] | None:
    what = place[2]
    if number == 0 and place[-1] != "low":
        least = ", at least" if toll.bound == "at-least" else ""
        return f"nobody{least} was {what}, and a toll is given", "leave the toll out, or mend it"
    if number < 0 or number != number.to_integral_value():
        return f"{number} people cannot be {what}", "write a whole number"
    if number > LARGEST:
        return f"{number:,} people {what} in one event are more than any attack ever cost", "mend the number"
    return None


def _against_records(context: Context) -> Iterator[Issue]:
    table = context.estimate.casualties.fatalities
    if table is None:
        return
    recorded = {year.year: cause_total(year) for year in table.by_year}
    killed: dict[int, Decimal] = {}
    for index, event in enumerate(context.estimate.events):
        year = event.date.earliest.year
        if event.date.latest > table.as_of or event.date.latest.year != year or not _is_own(context, event):
            continue
        toll = event.killed
        fewest = toll.low if toll and toll.low is not None else toll.value if toll else None
        killed[year] = killed.get(year, Decimal(0)) + (fewest or 0)
        path = ("events", index, "killed")
        if killed[year] > recorded.get(year, 0) and not is_disputed(context, path, numbers=(fewest,)):
            killed[year] -= fewest or 0
            yield Issue(
                path,
                f"with {fewest} peacekeepers killed here, {killed[year] + (fewest or 0)} are told for"
                f" {year}, and the"
                f" mission lost {recorded.get(year, 0)} people in that year",
                "mend the toll, or say with `whom` who else was killed",
            )


def _is_own(context: Context, event: Event) -> bool:
    """Tell whether an event killed the mission's own people and nobody else."""
    targets = {str(one.actor) for one in event.actors if one.role is ActorRole.TARGET}
    whom = event.killed.whom if event.killed and event.killed.bound != "at-most" else None
    mixed = whom is not None and re.search(r"\band\b|,", whom) is not None
    own = context.estimate.primary.id
    return whom is not None and not mixed and targets == {own} and bool(_PEACEKEEPERS.search(whom))


_ONE_YEAR = pattern_of(r"\d{4}(?:\s*[/–-]\s*\d{2,4})?")
_REMEDY = "mend the first or the last day; write the months into `period` where it is no year"


@rule(
    "NUM016",
    WARNING,
    "budget year of an odd length",
    help=("mend the day; write the months into `period` where a budget is not for a year"),
)
def budget_year_length(context: Context) -> Iterator[Issue]:
    """A budget year is not a year long.

    What: the days from `start` to `end` of a budget whose period is a year (2017, 2017/18).
    Why: budgets are compared as years; one of another length makes every rise and fall wrong.
    Source: the UN's peacekeeping budgets run from 1 July to 30 June.
    """
    for index, budget in enumerate(context.estimate.functions.sustainment.budgets):
        path = ("functions", "sustainment", "budgets", index, "start")
        days = days_of(budget)
        if _ONE_YEAR.fullmatch(budget.period) and days > 0 and not 360 <= days <= 372:
            message = (
                f"{budget.period} is a budget year, and {budget.start} to {budget.end} are {days:,} days"
            )
            yield Issue(path, message, _REMEDY)


@rule(
    "NUM022",
    WARNING,
    "share and denominator do not fit",
    help="write under `of` what the whole is, in the words of the source",
)
def share_without_denominator(context: Context) -> Iterator[Issue]:
    """A share does not say of what, or a figure that is no share does.

    What: a fact in percent needs `of`, unless its label calls it a rise, growth or change; a fact in
    any other unit but a rate must not have it.
    Why: 239 women are 1.9 percent of the uniformed and 1.7 percent of all personnel; without the
    denominator both are wrong.
    Source: seen in the 2017 estimate of MINUSMA: “1.9% of the total force”.
    """
    for path, fact in facts(context):
        if fact.unit is Unit.PERCENT and fact.of is None and not is_change(fact):
            yield Issue(
                (*path, "unit"),
                f"“{fact.label}” is in percent and does not say of what",
                "write under `of` what the whole is; call a change a rise or growth in the label",
            )
        elif fact.of is not None and fact.unit not in RATES and not _is_average(fact.unit):
            yield Issue(
                (*path, "unit"),
                f"“{fact.label}” is given as a share of {fact.of}, and its unit is {fact.unit}",
                "mend the unit; or write `scope` where `of` only says who is counted",
            )


def _is_average(unit: Unit) -> bool:
    return unit in {Unit.COUNT, Unit.RANK, Unit.CHILDREN_PER_WOMAN}


@rule("NUM025", ERROR, "count is not whole", help="mend the figure or the unit")
def fractional_count(context: Context) -> Iterator[Issue]:
    """A count of people or things is not a whole number.

    What: facts that count persons, states, places, parties and the like must have whole numbers; counts
    and money must not be negative, a rank begins at 1.
    Why: the unit is wrong, or the figure is an average or a share and should say so.
    Source: arithmetic.
    """
    for path, fact in facts(context):
        for place, number in figures_of(path, fact):
            if _impossible(number, fact.unit):
                yield Issue(
                    place,
                    f"{number:,} is no possible number of {fact.unit}",
                    "mend the figure or the unit; an average or a share has a unit of its own",
                )


def _impossible(number: Decimal, unit: Unit) -> bool:
    if unit is Unit.RANK and number < 1:
        return True
    if number < 0:
        return unit in WHOLE or unit in MONEY
    return unit in WHOLE and number != number.to_integral_value()
