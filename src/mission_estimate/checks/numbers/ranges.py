"""Figures outside their possible range."""

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


@rule(
    "NUM005",
    ERROR,
    "impossible share",
    help="correct the figure or its unit; call an increase an increase in the label",
)
def impossible_share(context: Context) -> Iterator[Issue]:
    """A share is above 100 percent or below zero.

    What: facts in percent with a denominator (`of`) must lie between 0 and 100; increases and rates of
    change may exceed 100.
    Why: a part is not larger than its whole; a decimal point or a digit is missing, or the unit is
    wrong.
    Source: arithmetic.
    """
    for path, fact in facts(context):
        if fact.unit is not Unit.PERCENT or fact.of is None or is_change(fact):
            continue
        for place, number in figures_of(path, fact):
            if not 0 <= number <= 100:
                yield Issue(place, f"{number.normalize():f} percent of {fact.of} is impossible")


@rule("NUM006", ERROR, "impossible number of women",
      help="correct the count, or name under `of` the personnel that the source counts")  # fmt: skip
def impossible_number_of_women(context: Context) -> Iterator[Issue]:
    """The number of women exceeds the personnel, or contradicts the categories.

    What: `women` of a strength must not exceed the part of the personnel in `of`, and must not be less
    than the women listed by category.
    Why: readers quote the share of women; it is wrong if its count or its denominator is.
    Source: seen in the 2017 estimate of MINUSMA: 239 women are 1.9 percent of the uniformed and 1.7
    percent of all personnel.
    """
    for path, _, strength in strengths(context.estimate):
        message = _message(strength, strength.women) if strength.women is not None else None
        if message:
            yield Issue((*path, "women", "count"), message)


def _message(strength: Strength, women: Women) -> str | None:
    whole, listed = getattr(totals(strength), women.of), women_listed(strength, women.of)
    if whole is None:
        return (
            f"{women.count:,} women are counted among {women.of} personnel, but there is no number of these"
        )
    if women.count > whole:
        return f"{women.count:,} women are more than the {whole:,} {women.of} personnel"
    if women.count < listed:
        return f"{women.count:,} women are fewer than the {listed:,} in the categories"
    return None


LARGEST = 20_000
_PEACEKEEPERS = pattern_of(r"\bpeacekeepers?\b", re.IGNORECASE)


@rule("NUM014", ERROR, "impossible toll", help="correct the toll, or remove it if no one was hurt")
def impossible_toll(context: Context) -> Iterator[Issue]:
    """The toll of an event is impossible.

    What: reports a toll of 0, a toll with a fraction, a toll of more than 20,000, and more peacekeepers
    killed in a year than the mission lost.
    Why: a wrong digit in a toll damages the credibility of the estimate more than most errors.
    Source: UN fatality records, which count each death once.
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
        least = " at least" if toll.bound == "at-least" else ""
        return f"a toll is given, but{least} 0 people were {what}", "remove the toll, or correct it"
    if number < 0 or number != number.to_integral_value():
        return f"{number} people cannot be {what}", "write a whole number"
    if number > LARGEST:
        return f"{number:,} people {what} in one event is implausible", "correct the number"
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
                f"with {fewest} peacekeepers killed here, the events of {year} add up to"
                f" {killed[year] + (fewest or 0)}, but the mission lost {recorded.get(year, 0)} people",
                "correct the toll, or name the other victims in its `whom`",  # the key of the model
            )


def _is_own(context: Context, event: Event) -> bool:
    """Return whether an event killed only people of the mission."""
    targets = {str(one.actor) for one in event.actors if one.role is ActorRole.TARGET}
    victims = event.killed.whom if event.killed and event.killed.bound != "at-most" else None
    mixed = victims is not None and re.search(r"\band\b|,", victims) is not None
    own = context.estimate.primary.id
    return victims is not None and not mixed and targets == {own} and bool(_PEACEKEEPERS.search(victims))


_ONE_YEAR = pattern_of(r"\d{4}(?:\s*[/–-]\s*\d{2,4})?")


@rule("NUM016", WARNING, "budget year of unusual length",
      help="correct the first or the last day; add the months to `period` if it is not a year")  # fmt: skip
def budget_year_length(context: Context) -> Iterator[Issue]:
    """A budget year is not a year long.

    What: counts the days from `start` to `end` of a budget whose period is a year (2017, 2017/18).
    Why: readers compare budgets as years; another length makes increases and decreases wrong.
    Source: UN peacekeeping budgets run from 1 July to 30 June.
    """
    for index, budget in enumerate(context.estimate.functions.sustainment.budgets):
        path = ("functions", "sustainment", "budgets", index, "start")
        days = days_of(budget)
        if _ONE_YEAR.fullmatch(budget.period) and days > 0 and not 360 <= days <= 372:
            message = f"{budget.period} is a budget year, but {budget.start} to {budget.end} is {days:,} days"
            yield Issue(path, message)


@rule("NUM022", WARNING, "share without denominator",
      help="name the whole under `of`; call a change an increase or growth in the label")  # fmt: skip
def share_without_denominator(context: Context) -> Iterator[Issue]:
    """A share has no denominator, or a figure that is not a share has one.

    What: a fact in percent needs `of`, unless its label calls it an increase, growth or change; a fact
    in another unit must not have it, unless it is a rate.
    Why: 239 women are 1.9 percent of the uniformed and 1.7 percent of all personnel; without a
    denominator the reader does not know which.
    Source: seen in the 2017 estimate of MINUSMA: “1.9% of the total force”.
    """
    for path, fact in facts(context):
        if fact.unit is Unit.PERCENT and fact.of is None and not is_change(fact):
            yield Issue((*path, "unit"), f"“{fact.label}” is in percent but has no denominator")
        elif fact.of is not None and fact.unit not in RATES and not _is_average(fact.unit):
            yield Issue(
                (*path, "unit"),
                f"“{fact.label}” is a share of {fact.of}, but its unit is {fact.unit}",
                "correct the unit; or use `scope` if `of` only says who is counted",
            )


def _is_average(unit: Unit) -> bool:
    return unit in {Unit.COUNT, Unit.RANK, Unit.CHILDREN_PER_WOMAN}


@rule(
    "NUM025",
    ERROR,
    "impossible count",
    help="correct the figure or the unit; averages and shares have their own units",
)
def fractional_count(context: Context) -> Iterator[Issue]:
    """A count is a fraction, or a count, an amount or a rank is too small.

    What: facts that count persons, states, places, parties and the like must have whole numbers; counts
    and money must not be negative, and ranks begin at 1.
    Why: the unit is wrong, or the figure is an average or a share.
    Source: arithmetic.
    """
    for path, fact in facts(context):
        for place, number in figures_of(path, fact):
            if _impossible(number, fact.unit):
                yield Issue(place, f"{number:,} is not a possible number of {fact.unit}")


def _impossible(number: Decimal, unit: Unit) -> bool:
    if unit is Unit.RANK and number < 1:
        return True
    if number < 0:
        return unit in WHOLE or unit in MONEY
    return unit in WHOLE and number != number.to_integral_value()
