"""The strength in the brief: what has a ceiling as a table, the rest in a line."""

from dataclasses import dataclass

from mission_estimate.derived_values.deployments import StrengthRow


@dataclass(frozen=True, slots=True)
class BriefStrength:
    """Rows that have a ceiling, and the others without the parts of which they consist."""

    limited: tuple[StrengthRow, ...]
    others: tuple[StrengthRow, ...]


def brief_strength(rows: tuple[StrengthRow, ...]) -> BriefStrength:
    """Divide the rows of strength, so that no table has a column of dashes."""
    limited = tuple(row for row in rows if row.ceiling is not None)
    return BriefStrength(limited, tuple(row for row in rows if row.ceiling is None and not row.level))
