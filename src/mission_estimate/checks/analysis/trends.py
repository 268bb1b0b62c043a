"""Missing reasons of trends, and missing trends."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.outline_parts import ENVIRONMENT
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.model.outline import PARAGRAPH_KEYS, paragraph


@rule("ANA011", WARNING, "trend without reason, or reason without trend", help="add the missing field")
def unexplained_trend(context: Context) -> Iterator[Issue]:
    """A trend has no reason, or a reason has no trend.

    What: a paragraph with `trend` has `why`, and one with `why` has `trend`.
    Why: an arrow without a reason is an unsupported opinion; a reason without an arrow is not printed in
    the table of trends.
    Source: CrisisWatch gives a reason with every arrow; ICD 203, analytic standard 7.
    """
    for key in PARAGRAPH_KEYS:
        part = paragraph(context.estimate, key)
        if part.trend is not None and part.why is None:
            yield Issue(
                (*key.split("."), "trend"),
                f"the trend “{part.trend}” has no reason",
                "add `why` with the reason in one line",
            )
        elif part.why is not None and part.trend is None:
            yield Issue(
                (*key.split("."), "why"),
                "the reason has no trend",
                "add `trend`: improved, unchanged or deteriorated",
            )


@rule("ANA019", WARNING, "heading without a trend",
      help="add `trend` and `why`; if nothing changed, use `unchanged`")  # fmt: skip
def missing_trend(context: Context) -> Iterator[Issue]:
    """A heading has no trend, while most of the others have one.

    What: if more than half of the applicable headings of GPMESII have a `trend`, all of them need one.
    Why: readers take an empty cell in the row of arrows as unchanged.
    Source: CrisisWatch also lists unchanged situations.
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
            f"{having} of {len(applied)} headings have a trend, but this one does not",
            on_key=True,
        )
