"""Figures and horizons that are out of date."""

import re
from collections.abc import Iterator
from datetime import timedelta

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ADVICE, WARNING, Issue, rule
from mission_estimate.checks.sentences.judgments import judgments
from mission_estimate.checks.world.date_words import in_words
from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Fact, Unit

MOST_DAYS = 366


@rule(
    "DAT010", WARNING, "outdated figures", help="use the newest figures before the edition, with their date"
)
def outdated_strength(context: Context) -> Iterator[Issue]:
    """The strength of the mission is older than a year.

    What: compares `as_of` of strength, contributors and fatalities of the primary mission with the
    edition date.
    Why: the UN publishes these figures every month; an old figure was left from an earlier edition.
    Source: UN monthly contribution reports; the series is updated every quarter or half year.
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


@rule("DAT032", WARNING, "horizon is past", help="describe the outcome in the text, or set a new horizon")
def horizon_past(context: Context) -> Iterator[Issue]:
    """The horizon of a judgment is past.

    What: compares `horizon` of assessments and courses with `edition.as_of`.
    Why: the outcome is known by now; the judgment was left from an earlier edition.
    Source: ICD 203: a judgment states its time frame.
    """
    day = context.estimate.edition.as_of
    for one in judgments(context):
        horizon = one.record.horizon
        if horizon is not None and surely_before(horizon, day):
            end, now = in_words(horizon), in_words(day)
            message = f"the {one.noun} has the horizon {end}, but the edition is as of {now}"
            yield Issue((*one.path, "horizon"), message)


MOST_AGE_OF_NEEDS = timedelta(days=3 * 366)
NEEDS = pattern_of(r"displaced|refugee|returnee|in need|food.insecur|hungr|out of school", re.IGNORECASE)


@rule("DAT033", ADVICE, "old figure", help="use a newer count, or state in the text how old it is")
def old_needs_figure(context: Context) -> Iterator[Issue]:
    """A count of people in need is more than three years old.

    What: checks the newest reading of facts in persons or households whose label mentions displaced
    people, refugees, returnees or people in need.
    Why: such counts change within months; after three years they say little about the situation.
    Source: UN agencies publish them monthly; figures of population or literacy may be older.
    """
    oldest = context.estimate.edition.as_of - MOST_AGE_OF_NEEDS
    for entry in context.index.entries:
        fact = entry.record
        if not isinstance(fact, Fact) or fact.unit not in (Unit.PERSONS, Unit.HOUSEHOLDS):
            continue
        newest = fact.newest.as_of
        if newest is not None and surely_before(newest, oldest) and NEEDS.search(fact.label):
            message = f"the newest figure for “{fact.label}” is dated {in_words(newest)}"
            yield Issue(entry.path, message)
