"""A table counts months or years in which the mission was not there.

What: months of strength and years of fatalities against the mission's establishment, its closing and the
cut-off date of the count.
Why: nobody can have served or died in a mission before it began; the row or the mission's date is wrong.
Source: UN fatality records and the IPI Peacekeeping Database begin with the mission.
Hint: correct the year, or the dates of the mission.

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

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.missions import Mission
from mission_estimate.positions import DataPath

CODE = "DAT014"
SEVERITY = Severity.ERROR
TITLE = "outside the mission's life"

_Row = tuple[str, DataPath]

_HELP = "correct the rows, or the dates of the mission"


def check(subject: Subject) -> Iterator[Finding]:
    """Report the rows before the mission began, after it closed and after the cut-off date.

    Rows of two tables on the wrong side of a date of the mission are reported at that date.
    """
    for (name, key), tables in _outside(subject).items():
        index, mission = next(pair for pair in enumerate(subject.estimate.missions) if pair[1].id == name)
        rows = [row for table in tables for row in table]
        when = getattr(mission, key)
        message = f"{mission.acronym} was {key} ({in_words(when)}); {_which(rows)}"
        path = rows[0][1] if len(tables) == 1 else ("missions", index, key)
        because = dates_of(subject, mission.id)
        yield Finding(CODE, SEVERITY, TITLE, message, _HELP, path, because=because)
    for _, path, fatalities in _fatalities(subject.estimate):
        for index, row in enumerate(fatalities.by_year):
            if row.year > fatalities.as_of.year:
                message = f"the count ends on {in_words(fatalities.as_of)}; this row is of {row.year}"
                yield Finding(CODE, SEVERITY, TITLE, message, _HELP, (*path, "by_year", index, "year"))


def _outside(subject: Subject) -> dict[tuple[str, str], list[list[_Row]]]:
    """Return by mission and the name of its date the rows of each table on the wrong side of that date."""
    found: dict[tuple[str, str], list[list[_Row]]] = {}
    for mission, path, series in _series(subject.estimate):
        rows = [(str(row.month), (*path, "months", at, "month")) for at, row in enumerate(series.months)]
        _gather(found, mission, rows, "%Y-%m")
    for mission, path, fatalities in _fatalities(subject.estimate):
        rows = [(str(row.year), (*path, "by_year", at, "year")) for at, row in enumerate(fatalities.by_year)]
        _gather(found, mission, rows, "%Y", both=False)
    return found


def _gather(
    found: dict[tuple[str, str], list[list[_Row]]],
    mission: Mission,
    rows: list[_Row],
    form: str,
    *,
    both: bool = True,
) -> None:
    """Add the rows outside of the life of a mission; after its closing people may still die of wounds."""
    begun, closed = mission.established, mission.closed
    early = [row for row in rows if begun is not None and row[0] < begun.earliest.strftime(form)]
    late = [row for row in rows if both and closed is not None and row[0] > closed.latest.strftime(form)]
    for key, outside in (("established", early), ("closed", late)):
        if outside:
            found.setdefault((str(mission.id), key), []).append(outside)


def _which(rows: list[_Row]) -> str:
    days = sorted(when for when, _ in rows)
    return (
        f"this row is of {days[0]}" if len(rows) == 1 else f"{len(rows)} rows are of {days[0]} to {days[-1]}"
    )


def _series(estimate: Estimate) -> Iterator[tuple[Mission, DataPath, StrengthSeries]]:
    missions = {mission.id: mission for mission in estimate.missions}
    if estimate.deployment.monthly is not None:
        yield estimate.primary, ("deployment", "monthly"), estimate.deployment.monthly
    for index, further in enumerate(estimate.deployment.further):
        if further.monthly is not None and further.mission in missions:
            yield missions[further.mission], ("deployment", "further", index, "monthly"), further.monthly


def _fatalities(estimate: Estimate) -> Iterator[tuple[Mission, DataPath, Fatalities]]:
    missions = {mission.id: mission for mission in estimate.missions}
    if estimate.casualties.fatalities is not None:
        yield estimate.primary, ("casualties", "fatalities"), estimate.casualties.fatalities
    for index, further in enumerate(estimate.casualties.further):
        if further.mission in missions:
            path: DataPath = ("casualties", "further", index, "fatalities")
            yield missions[further.mission], path, further.fatalities
