"""Rows of the fatality tables."""

from dataclasses import dataclass
from datetime import date

from mission_estimate.derived_values.fatalities import CAUSES, by_cause, cause_total, total
from mission_estimate.model.casualties import Casualties, Causes, Fatalities, FatalitiesByNationality
from mission_estimate.model.countries import NATIONALITIES, UNDETERMINED
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.quantities import Cited
from mission_estimate.rendering.labels import label
from mission_estimate.rendering.views.personnel import Counted
from mission_estimate.rendering.wording import listed, thousands, written_date

_OTHER = CAUSES[3:]
MOST_NAMED = 3
DAYS_OF_A_YEAR = 366


@dataclass(frozen=True, slots=True)
class YearRow:
    """Deaths of one year by cause; causes rarely recorded are combined."""

    label: str
    malicious_act: int
    accident: int
    illness: int
    other: int
    total: int
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class FatalityGroup:
    """The tables of one mission; `total` is None where no deaths are given by year."""

    title: str
    description: str
    years: tuple[YearRow, ...]
    personnel: tuple[Counted, ...]
    nationalities: tuple[Counted, ...]
    total: int | None
    sources: tuple[Cited, ...]
    note: str


def fatality_groups(estimate: Estimate, casualties: Casualties) -> tuple[FatalityGroup, ...]:
    """Return the tables of each mission that has them."""
    acronyms = {mission.id: str(mission.acronym) for mission in estimate.missions}
    day = estimate.edition.as_of
    groups = [_group(acronyms.get(f.mission, str(f.mission)), f.fatalities, day) for f in casualties.further]
    if casualties.fatalities is not None:
        groups.insert(0, _group(str(estimate.primary.acronym), casualties.fatalities, day))
    return tuple(groups)


def _group(acronym: str, fatalities: Fatalities, edition: date) -> FatalityGroup:
    cut_off = written_date(fatalities.as_of)
    given = fatalities.by_year
    years = (*(_year(fatalities, year.year, year) for year in given), _all(fatalities)) if given else ()
    return FatalityGroup(
        _title(acronym, years, fatalities, edition) if years else "",
        f"Deaths by year and cause to {cut_off}; records as of {written_date(fatalities.retrieved)}",
        years,
        tuple(Counted(label(row.personnel), row.count) for row in fatalities.by_personnel),
        tuple(
            Counted(NATIONALITIES[row.country], row.count, is_rest=row.country == UNDETERMINED)
            for row in sorted(fatalities.by_nationality, key=_nationality_order)
        ),
        total(fatalities) if given else None,
        fatalities.sources,
        str(fatalities.note or ""),
    )


def _nationality_order(row: FatalitiesByNationality) -> tuple[bool, int, str]:
    """Put the countries with most deaths first, and undetermined nationalities last."""
    return row.country == UNDETERMINED, -row.count, NATIONALITIES[row.country]


def _title(acronym: str, rows: tuple[YearRow, ...], found: Fatalities, edition: date) -> str:
    """Name the year, or the years, of most deaths; where there is none to name, say how many died.

    Where a year or more is missing between the cut-off and the edition, the title names the cut-off.
    """
    *years, everything = rows
    until = f" to {written_date(found.as_of)}" if (edition - found.as_of).days > DAYS_OF_A_YEAR else ""
    most = max((row.total for row in years), default=0)
    worst = [row.label for row in years if row.total == most]
    if not most or len(years) == 1 or len(worst) > MOST_NAMED:
        return f"{_deaths(everything.total)} in {acronym}{until}"
    if len(worst) == 1:
        return f"{worst[0]} was the deadliest year of {acronym}{until}, with {_deaths(most)}"
    return f"{listed(worst)} were the deadliest years of {acronym}{until}, with {_deaths(most)} each"


def _deaths(count: int) -> str:
    return f"{thousands(count)} {'death' if count == 1 else 'deaths'}"


def _year(fatalities: Fatalities, year: int, causes: Causes) -> YearRow:
    partial = year == fatalities.as_of.year and (fatalities.as_of.month, fatalities.as_of.day) != (12, 31)
    day = written_date(fatalities.as_of).removesuffix(f" {year}")
    name = f"{year} (to {day})" if partial else str(year)
    other = sum(getattr(causes, cause) for cause in _OTHER)
    return YearRow(name, causes.malicious_act, causes.accident, causes.illness, other, cause_total(causes))


def _all(fatalities: Fatalities) -> YearRow:
    causes = by_cause(fatalities)
    other = sum(causes[cause] for cause in _OTHER)
    return YearRow(
        "All years",
        causes["malicious_act"],
        causes["accident"],
        causes["illness"],
        other,
        total(fatalities),
        is_sum=True,
    )
