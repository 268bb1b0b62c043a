"""The folders do not say what the files say.

What: an estimate lies in MISSION/EDITION: the id of its primary mission, and its as-of date.
Why: addresses and file names of the briefs are made of the folder names; they must not lie.
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "STR007"
SEVERITY = Severity.ERROR
TITLE = "folder has another name"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare edition and primary mission with the names of the folders."""
    edition, primary = subject.estimate.edition, subject.estimate.primary
    if edition.as_of.isoformat() != subject.edition:
        yield Finding(
            CODE, SEVERITY, TITLE,
            f"the edition is as of {edition.as_of.isoformat()}, and its folder is named {subject.edition}",
            "mend the date, or rename the folder", ("edition", "as_of"),
        )  # fmt: skip
    if primary.id != subject.mission:
        index = subject.estimate.missions.index(primary)
        yield Finding(
            CODE, SEVERITY, TITLE,
            f"the primary mission is `{primary.id}`, and its folder is named {subject.mission}",
            "mend the id, or rename the folder", ("missions", index, "id"),
        )  # fmt: skip
