"""Figures and horizons that the edition has outlived."""

import re
from collections.abc import Iterator
from datetime import timedelta

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ADVICE, WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words
from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Fact, Unit

MOST_DAYS = 366


@rule(
    "DAT010",
    WARNING,
    "figures out of date",
    help="take the newest figures before the edition, with their date",
)
def outdated_strength(context: Context) -> Iterator[Issue]:
    """The strength of the mission is older than a year.

    What: `as_of` of strength, contributors and fatalities of the primary mission against the edition.
    Why: the UN publishes these figures every month; an old one was left over from an earlier edition.
    Source: UN monthly contribution reports; the series is refreshed every quarter or half year.
    """
    estimate = context.estimate
    day = estimate.edition.as_of
    kept = (
        ("the strength", estimate.deployment.strength, ("deployment", "strength", "as_of")),
        (
            "the table of contributors",
            estimate.deployment.contributors,
            ("deployment", "contributors", "as_of"),
        ),
        ("the count of fatalities", estimate.casualties.fatalities, ("casualties", "fatalities", "as_of")),
    )
    for name, record, path in kept:
        if record is not None and (day - record.as_of).days > MOST_DAYS:
            message = f"{name} is as of {in_words(record.as_of)}, more than a year before {in_words(day)}"
            yield Issue(path, message)


@rule("DAT032", WARNING, "horizon is past", help="say in the text what came of it, or judge anew")
def horizon_past(context: Context) -> Iterator[Issue]:
    """A judgement looks ahead to a day that is past.

    What: `horizon` of assessments against `edition.as_of`.
    Why: what was to come is known by now; the judgement was left over from an earlier edition.
    Source: ICD 203: a judgement says for what time it holds.
    """
    day = context.estimate.edition.as_of
    for index, assessment in enumerate(context.estimate.assessments):
        horizon = assessment.horizon
        if horizon is not None and surely_before(horizon, day):
            message = (
                f"the judgement looks ahead to {in_words(horizon)}, and the edition is as of {in_words(day)}"
            )
            yield Issue(("assessments", index, "horizon"), message)


MOST_DAYS_OF_OLD_NEEDS_FIGURE = timedelta(days=3 * 366)
MOVING = pattern_of(r"displaced|refugee|returnee|in need|food.insecur|hungr|out of school", re.IGNORECASE)


@rule("DAT033", ADVICE, "old figure", help="look for a newer count, or say in the text how old it is")
def old_needs_figure(context: Context) -> Iterator[Issue]:
    """A figure of people in need is more than three years old.

    What: facts in persons or households whose label speaks of displaced people, refugees, returnees or
    people in need, by their newest reading.
    Why: such counts move within months; after three years the old one says little about the situation.
    Source: UN agencies publish them monthly; figures of population or literacy may be older.
    """
    oldest = context.estimate.edition.as_of - MOST_DAYS_OF_OLD_NEEDS_FIGURE
    for entry in context.index.entries:
        fact = entry.record
        if not isinstance(fact, Fact) or fact.unit not in (Unit.PERSONS, Unit.HOUSEHOLDS):
            continue
        newest = fact.newest.as_of
        if newest is not None and surely_before(newest, oldest) and MOVING.search(fact.label):
            message = f"the newest figure for “{fact.label}” is of {in_words(newest)}"
            yield Issue(entry.path, message)
