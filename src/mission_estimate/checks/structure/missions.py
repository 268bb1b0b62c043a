"""There is not exactly one primary mission.

What: of the missions of an estimate one has `role: primary`.
Why: the cover, the running head and every figure without a mission of its own are the primary mission's.
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.missions import MissionRole

CODE = "STR008"
SEVERITY = Severity.ERROR
TITLE = "not one primary mission"


def check(subject: Subject) -> Iterator[Finding]:
    """Count the missions marked primary."""
    primary = [index for index, m in enumerate(subject.estimate.missions) if m.role is MissionRole.PRIMARY]
    if not primary:
        yield Finding(
            CODE,
            SEVERITY,
            TITLE,
            "no mission is primary",
            "give one of them `role: primary`",
            ("missions",),
            on_key=True,
        )
    for index in primary[1:]:
        yield Finding(
            CODE, SEVERITY, TITLE, "a second mission is marked primary", "give it another role: partner",
            ("missions", index, "role"),
        )  # fmt: skip
