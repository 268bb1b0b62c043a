"""A figure of people in need is more than three years old.

What: facts in persons or households whose label speaks of displaced people, refugees, returnees or people
in need, by their newest reading.
Why: such counts move within months; after three years the old one says little about the situation.
Source: UN agencies publish them monthly; figures of population or literacy may be older.
Hint: look for a newer count, or say in the text how old it is.

Fails:
    # environment.yaml
    -          - {as_of: 2019-08-31, value: 33000
    +          - {as_of: 2015-08-31, value: 33000

Passes:
    # environment.yaml
    -          - {as_of: 2019-08-31, value: 33000
    +          - {as_of: 2017-08-31, value: 33000
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.patterns import pattern_of
from mission_estimate.reckoning.chronology import surely_before

CODE = "DAT033"
SEVERITY = Severity.ADVICE
TITLE = "old figure"

MOST_DAYS = timedelta(days=3 * 366)
MOVING = pattern_of(r"displaced|refugee|returnee|in need|food.insecur|hungr|out of school", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Report the newest reading of each moving figure if it is old."""
    oldest = subject.estimate.edition.as_of - MOST_DAYS
    for entry in subject.index.entries:
        fact = entry.record
        if not isinstance(fact, Fact) or fact.unit not in (Unit.PERSONS, Unit.HOUSEHOLDS):
            continue
        newest = fact.newest.as_of
        if newest is not None and surely_before(newest, oldest) and MOVING.search(fact.label):
            message = f"the newest figure for “{fact.label}” is of {in_words(newest)}"
            help_ = "look for a newer count, or say in the text how old it is"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, entry.path)
