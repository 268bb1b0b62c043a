"""The toll of an event cannot be.

What: a toll of 0, a toll with a fraction, one of more than 20,000, and more peacekeepers killed in a year
than the mission lost.
Why: a slip of a digit in a toll is the mistake that readers forgive least.
Source: comparison with UN fatality records, which count each death once.
Hint: mend the toll, or leave it out where nobody was hurt.

Fails:
    # situation.yaml
    -    killed: {value: 2, bound: at-least, whom: peacekeepers}
    +    killed: {value: 3, bound: at-least, whom: peacekeepers}

Passes:
    # situation.yaml
    -    killed: {value: 2, bound: at-least, whom: peacekeepers}
    +    killed: {value: 3, bound: at-least, whom: soldiers and passengers}
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.disputes import is_disputed
from mission_estimate.checks.measures import numbers_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.events import ActorRole, Event
from mission_estimate.model.quantities import Toll
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.fatalities import cause_total

CODE = "NUM014"
SEVERITY = Severity.ERROR
TITLE = "impossible toll"

LARGEST = 20_000
_PEACEKEEPERS = pattern_of(r"\bpeacekeepers?\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Report tolls that no event can have, and those that the mission's own records exclude."""
    for path, toll in _tolls(subject):
        for place, number in numbers_of(path, toll):
            wrong = _wrong(number, toll, place)
            if wrong and not is_disputed(subject, path, numbers=(number,)):
                yield Finding(CODE, SEVERITY, TITLE, *wrong, place)
    yield from _against_records(subject)


def _tolls(subject: Subject) -> Iterator[tuple[DataPath, Toll]]:
    for index, event in enumerate(subject.estimate.events):
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


def _against_records(subject: Subject) -> Iterator[Finding]:
    table = subject.estimate.casualties.fatalities
    if table is None:
        return
    recorded = {year.year: cause_total(year) for year in table.by_year}
    killed: dict[int, Decimal] = {}
    for index, event in enumerate(subject.estimate.events):
        year = event.date.earliest.year
        if event.date.latest > table.as_of or event.date.latest.year != year or not _is_own(subject, event):
            continue
        toll = event.killed
        fewest = toll.low if toll and toll.low is not None else toll.value if toll else None
        killed[year] = killed.get(year, Decimal(0)) + (fewest or 0)
        path = ("events", index, "killed")
        if killed[year] > recorded.get(year, 0) and not is_disputed(subject, path, numbers=(fewest,)):
            killed[year] -= fewest or 0
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"with {fewest} peacekeepers killed here, {killed[year] + (fewest or 0)} are told for"
                f" {year}, and the"
                f" mission lost {recorded.get(year, 0)} people in that year",
                "mend the toll, or say with `whom` who else was killed", path,
            )  # fmt: skip


def _is_own(subject: Subject, event: Event) -> bool:
    """Tell whether an event killed the mission's own people and nobody else."""
    targets = {str(one.actor) for one in event.actors if one.role is ActorRole.TARGET}
    whom = event.killed.whom if event.killed and event.killed.bound != "at-most" else None
    mixed = whom is not None and re.search(r"\band\b|,", whom) is not None
    own = subject.estimate.primary.id
    return whom is not None and not mixed and targets == {own} and bool(_PEACEKEEPERS.search(whom))
