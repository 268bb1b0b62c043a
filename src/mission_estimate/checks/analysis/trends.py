"""Trends without a reason, and headings without a trend."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.outline_parts import ENVIRONMENT
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.model.outline import PARAGRAPH_KEYS, paragraph


@rule("ANA011", WARNING, "trend and reason", help="add the one that is missing")
def unexplained_trend(context: Context) -> Iterator[Issue]:
    """A trend has no reason, or a reason has no trend.

    What: a paragraph with `trend` has `why`, and one with `why` has `trend`.
    Why: an arrow without a reason is a mood; a reason without an arrow is not printed where the reader
    looks for it.
    Source: CrisisWatch gives a reason with every arrow; ICD 203, analytic standard 7.
    """
    for key in PARAGRAPH_KEYS:
        part = paragraph(context.estimate, key)
        if part.trend is not None and part.why is None:
            yield Issue(
                (*key.split("."), "trend"),
                f"the trend {part.trend} has no reason",
                "add `why` with the reason in one line",
            )
        elif part.why is not None and part.trend is None:
            yield Issue(
                (*key.split("."), "why"),
                "a reason is given, and no trend",
                "add `trend`: improved, unchanged or deteriorated",
            )


@rule(
    "ANA019", WARNING, "heading without a trend", help="add `trend: unchanged` with a reason, or what it is"
)
def missing_trend(context: Context) -> Iterator[Issue]:
    """A heading has no trend, while most of the others have one.

    What: where more than half of the headings of GPMESII that apply have a `trend`, all of them have.
    Why: in the row of arrows an empty place reads as unchanged, and nobody said so.
    Source: CrisisWatch lists what is unchanged, too.
    """
    all_parts = {key: paragraph(context.estimate, key) for key in ENVIRONMENT}
    applied = {key: part for key, part in all_parts.items() if part.not_applicable is None}
    without = [key for key, part in applied.items() if part.trend is None]
    having = len(applied) - len(without)
    if having <= len(without):
        return
    for key in without:
        yield Issue(
            tuple(key.split(".")),
            f"{having} of {len(applied)} headings have a trend, and this one has none",
            "add `trend` and `why`; if nothing moved, `unchanged` says so",
            on_key=True,
        )
