"""A table counts months or years in which the mission was not there.

What: months of strength and years of fatalities against the mission's establishment, its closing and the
cut-off date of the count.
Why: nobody can have served or died in a mission before it began; the row or the mission's date is wrong.
Source: UN fatality records and the IPI Peacekeeping Database begin with the mission.
Hint: mend the year, or the dates of the mission.

Fails:
    # overview.yaml
    -      - {year: 2016, illness: 1}
    +      - {year: 2014, illness: 1}

Passes:
    # overview.yaml
    -      - {year: 2016, illness: 1}
    +      - {year: 2017, illness: 1}
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.model.missions import Mission
from mission_estimate.positions import DataPath

CODE = "DAT014"
SEVERITY = Severity.ERROR
TITLE = "outside the mission's life"

_HELP = "mend the row, or the dates of the mission"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each row before the mission began, after it closed or after the cut-off date."""
    estimate = subject.estimate
    missions = {mission.id: mission for mission in estimate.missions}
    own = estimate.primary
    if estimate.deployment.monthly is not None:
        yield from _months(estimate.deployment.monthly, own, ("deployment", "monthly"))
    if estimate.casualties.fatalities is not None:
        yield from _years(estimate.casualties.fatalities, own, ("casualties", "fatalities"))
    for index, place in enumerate(estimate.deployment.further):
        if place.monthly is not None and place.mission in missions:
            path: DataPath = ("deployment", "further", index, "monthly")
            yield from _months(place.monthly, missions[place.mission], path)
    for index, further in enumerate(estimate.casualties.further):
        if further.mission in missions:
            path = ("casualties", "further", index, "fatalities")
            yield from _years(further.fatalities, missions[further.mission], path)


def _months(series: StrengthSeries, mission: Mission, path: DataPath) -> Iterator[Finding]:
    for index, month in enumerate(series.months):
        begun, closed = mission.established, mission.closed
        place = (*path, "months", index, "month")
        if begun is not None and month.month < f"{begun.earliest:%Y-%m}":
            message = f"{mission.acronym} was established ({in_words(begun)}); this row is of {month.month}"
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, place)
        elif closed is not None and month.month > f"{closed.latest:%Y-%m}":
            message = f"{mission.acronym} was closed ({in_words(closed)}); this row is of {month.month}"
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, place)


def _years(fatalities: Fatalities, mission: Mission, path: DataPath) -> Iterator[Finding]:
    begun = mission.established
    for index, year in enumerate(fatalities.by_year):
        place = (*path, "by_year", index, "year")
        if begun is not None and year.year < begun.earliest.year:
            message = (
                f"{mission.acronym} was established in {begun.earliest.year}; this row is of {year.year}"
            )
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, place)
        elif year.year > fatalities.as_of.year:
            message = f"the count ends on {in_words(fatalities.as_of)}; this row is of {year.year}"
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, place)
