"""A printed total is not the sum of its parts.

What: totals under `printed`, `printed_total` of a month or a ceiling, and printed fatalities are compared
with the parts.
Why: a part or the total is wrong, and the document would print a table that does not add up.
Source: seen on official pages: MONUSCO in May 2017 prints 910 + 2,790 + 505 civilians as 4,145.
Hint: mend the part or the total that is wrong, or record the conflict under `discrepancies`.

Fails:
    # overview.yaml
    -    printed: {uniformed: 925, total: 1055}
    +    printed: {uniformed: 952, total: 1055}

Passes:
    # overview.yaml
    -    printed: {uniformed: 925, total: 1055}
    +    printed: {uniformed: 925}
"""

from collections.abc import Iterator

from mission_estimate.checks.disputes import is_disputed
from mission_estimate.checks.personnel import deployments, fatality_tables, strengths
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.deployments import month_total, totals
from mission_estimate.reckoning.fatalities import by_cause, total
from mission_estimate.reckoning.mandates import ceiling_total

CODE = "NUM001"
SEVERITY = Severity.ERROR
TITLE = "printed total does not match"

Comparison = tuple[DataPath, str, int | None, int | None]
"""Where a total is printed, what it is a total of, what is printed, what the parts make."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report each printed total that its parts do not make."""
    for path, what, printed, made in _comparisons(subject):
        if printed is not None and made is not None and printed != made and not is_disputed(subject, path):
            yield Finding(
                CODE, SEVERITY, TITLE, f"the parts make {made:,}, the printed total of {what} is {printed:,}",
                "mend the part or the total that is wrong, or record the conflict under `discrepancies`",
                path,
            )  # fmt: skip


def _comparisons(subject: Subject) -> Iterator[Comparison]:
    yield from _strengths(subject)
    for deployed in deployments(subject.estimate):
        if deployed.monthly is not None:
            yield from _months((*deployed.path, "monthly", "months"), deployed.monthly)
    for index, resolution in enumerate(subject.estimate.mandate.resolutions):
        if resolution.ceiling is not None:
            path: DataPath = ("mandate", "resolutions", index, "ceiling", "printed_total")
            yield path, "the ceiling", resolution.ceiling.printed_total, ceiling_total(resolution.ceiling)
    for path, table in fatality_tables(subject.estimate):
        if table.printed is not None and table.by_year:
            yield (*path, "printed", "total"), "deaths", table.printed.total, total(table)
            malicious = by_cause(table)["malicious_act"]
            yield (
                (*path, "printed", "malicious_act"),
                "deaths by malicious acts",
                table.printed.malicious_act,
                malicious,
            )


def _strengths(subject: Subject) -> Iterator[Comparison]:
    names = {
        "uniformed": "uniformed personnel",
        "military": "military personnel",
        "police": "police",
        "civilian": "civilians",
        "total": "all personnel",
    }
    for path, _, strength in strengths(subject.estimate):
        if strength.printed is not None:
            sums = totals(strength)
            for name, what in names.items():
                printed = getattr(strength.printed, name)
                yield (*path, "printed", name), what, printed, getattr(sums, name)


def _months(path: DataPath, series: StrengthSeries) -> Iterator[Comparison]:
    for index, month in enumerate(series.months):
        yield (*path, index, "printed_total"), str(month.month), month.printed_total, month_total(month)
