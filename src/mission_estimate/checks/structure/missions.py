"""The roles of the missions of an estimate."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.model.missions import MissionRole


@rule("STR008", ERROR, "not one primary mission", help="give one mission, and only one, `role: primary`")
def no_single_primary_mission(context: Context) -> Iterator[Issue]:
    """There is not exactly one primary mission.

    What: of the missions of an estimate one has `role: primary`.
    Why: the cover, the running head and every figure without a mission of its own are the primary
    mission's.
    Source: an estimate has one mission that it is about; others are partners, predecessors or
    successors.
    """
    primary = [index for index, m in enumerate(context.estimate.missions) if m.role is MissionRole.PRIMARY]
    if not primary:
        yield Issue(("missions",), "no mission is primary", "give one of them `role: primary`", on_key=True)
    for index in primary[1:]:
        yield Issue(
            ("missions", index, "role"), "a second mission is marked primary", "give it another role: partner"
        )
