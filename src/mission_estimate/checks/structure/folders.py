"""Names of folders against the dates and ids inside."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule


@rule("STR007", ERROR, "folder has another name", help="correct the date or the id, or rename the folder")
def folder_name_mismatch(context: Context) -> Iterator[Issue]:
    """The folders do not say what the files say.

    What: an estimate lies in MISSION/EDITION: the id of its primary mission, and its as-of date.
    Why: addresses and file names of the briefs are made of the folder names; they must not lie.
    Source: editions are found by the names of their folders.
    """
    edition, primary = context.estimate.edition, context.estimate.primary
    if edition.as_of.isoformat() != context.edition:
        yield Issue(
            ("edition", "as_of"),
            f"the edition is as of {edition.as_of.isoformat()}, and its folder is named {context.edition}",
            "mend the date, or rename the folder",
        )
    if primary.id != context.mission:
        index = context.estimate.missions.index(primary)
        yield Issue(
            ("missions", index, "id"),
            f"the primary mission is `{primary.id}`, and its folder is named {context.mission}",
            "mend the id, or rename the folder",
        )
