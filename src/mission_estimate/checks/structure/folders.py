"""Folder names that contradict the estimate."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule


@rule(
    "STR007",
    ERROR,
    "folder name contradicts the estimate",
    help="correct the date or the id, or rename the folder",
)
def folder_name_mismatch(context: Context) -> Iterator[Issue]:
    """The name of a folder contradicts the estimate.

    What: an estimate is in the folder MISSION/EDITION: the id of its primary mission, and its as-of
    date.
    Why: addresses and file names of the briefs are made of the folder names.
    Source: editions are found by the names of their folders.
    """
    edition, primary = context.estimate.edition, context.estimate.primary
    if edition.as_of.isoformat() != context.edition:
        yield Issue(
            ("edition", "as_of"),
            f"the edition is as of {edition.as_of.isoformat()}, but its folder is named {context.edition}",
            "correct the date, or rename the folder",
        )
    if primary.id != context.mission:
        index = context.estimate.missions.index(primary)
        yield Issue(
            ("missions", index, "id"),
            f"the primary mission is `{primary.id}`, but its folder is named {context.mission}",
            "correct the id, or rename the folder",
        )
