"""The deaths in the primary mission by year: the last years one by one, those before them together."""

from dataclasses import dataclass

from mission_estimate.model.estimate import Estimate
from mission_estimate.rendering.views.fatalities import YearRow, fatality_groups
from mission_estimate.rendering.wording import written_date

MOST_YEARS = 8


@dataclass(frozen=True, slots=True)
class DeathRow:
    """Deaths of a year or of several, by malicious acts and by all other causes."""

    label: str
    malicious: int
    other: int
    total: int
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class DeathTable:
    """Rows of the table, and up to when it counts."""

    description: str
    rows: tuple[DeathRow, ...]


def death_table(estimate: Estimate) -> DeathTable | None:
    """Return the table; None where no deaths are recorded."""
    fatalities = estimate.casualties.fatalities
    if fatalities is None or not fatalities.by_year:
        return None
    *years, everything = fatality_groups(estimate, estimate.casualties)[0].years
    earlier, shown = years[:-MOST_YEARS], years[-MOST_YEARS:]
    rows = (*([_row(*earlier)] if earlier else []), *map(_row, shown), _row(everything))
    return DeathTable(f"To {written_date(fatalities.as_of)}", rows)


def _row(*years: YearRow) -> DeathRow:
    label = years[0].label if len(years) == 1 else f"{years[0].label} to {years[-1].label}"
    malicious, total = sum(year.malicious_act for year in years), sum(year.total for year in years)
    return DeathRow(label, malicious, total - malicious, total, years[0].is_sum)
