"""Expired mandates, gaps between mandates, and dates of resolutions that contradict each other."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words
from mission_estimate.derived_values.mandates import resolutions_of
from mission_estimate.model.missions import LifeCycle


@rule("DAT006", ERROR, "expired mandate",
      help="add the resolution that renewed the mandate, or set the mission's `life_cycle`")  # fmt: skip
def expired_mandate(context: Context) -> Iterator[Issue]:
    """The mandate expired before the edition date.

    What: compares `expires` of the newest resolution of each mission that is not closed with
    `edition.as_of`.
    Why: either a renewal is missing, with its ceiling and tasks, or the mission has no mandate and the
    text does not say so.
    Source: the Council renews a mandate before it ends; UN mandates run for months or a year.
    """
    estimate, day = context.estimate, context.estimate.edition.as_of
    for mission in estimate.missions:
        known = [r for r in resolutions_of(estimate, mission.id) if r.adopted <= day]
        if not known or mission.life_cycle is LifeCycle.CLOSED or known[-1].ends_mandate:
            continue
        newest = known[-1]
        if newest.expires is not None and newest.expires < day:
            index = estimate.mandate.resolutions.index(newest)
            yield Issue(
                ("mandate", "resolutions", index, "expires"),
                f"the mandate of {mission.acronym} expired on {in_words(newest.expires)}, "
                f"before the edition of {in_words(day)}",
            )


@rule("DAT008", ERROR, "contradictory dates of a resolution", help="correct the date that is wrong")
def resolution_dates(context: Context) -> Iterator[Issue]:
    """The dates of a resolution contradict each other.

    What: a resolution takes effect on or after its adoption, and expires after both.
    Why: the mandate in force on a day, and so the ceiling in the tables, follows from these dates.
    Source: the order of the dates.
    """
    for index, resolution in enumerate(context.estimate.mandate.resolutions):
        path = ("mandate", "resolutions", index)
        begins = resolution.effective or resolution.adopted
        if begins < resolution.adopted:
            message = (
                f"{resolution.symbol} takes effect on {in_words(begins)}, "
                f"before its adoption on {in_words(resolution.adopted)}"
            )
            yield Issue((*path, "effective"), message, because=((*path, "adopted"),))
        if resolution.expires is not None and resolution.expires <= max(begins, resolution.adopted):
            message = (
                f"{resolution.symbol} expires on {in_words(resolution.expires)}, "
                f"but takes effect on {in_words(begins)}"
            )
            because = ((*path, "adopted"), (*path, "effective"))
            yield Issue((*path, "expires"), message, because=because)


@rule("DAT028", WARNING, "gap between mandates", help="add the resolution in between, or correct the date")
def mandate_gap(context: Context) -> Iterator[Issue]:
    """The mission had no mandate between two resolutions.

    What: reports a resolution that was adopted after the previous one had expired.
    Why: a renewal in between is missing from the list, or one of the two dates is wrong.
    Source: the Council renews a mandate before it ends.
    """
    estimate = context.estimate
    for mission in estimate.missions:
        until = None
        for resolution in resolutions_of(estimate, mission.id):
            if until is not None and resolution.adopted > until:
                index = estimate.mandate.resolutions.index(resolution)
                yield Issue(
                    ("mandate", "resolutions", index, "adopted"),
                    f"the mandate of {mission.acronym} ended on {in_words(until)}, "
                    f"but {resolution.symbol} was adopted on {in_words(resolution.adopted)}",
                )
            if resolution.expires is not None:
                until = max(resolution.expires, until or resolution.expires)
