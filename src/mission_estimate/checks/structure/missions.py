"""The roles of the missions of an estimate."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.model.missions import MissionRole


@rule("STR008", ERROR, "no single primary mission", help="give exactly one mission `role: primary`")
def no_single_primary_mission(context: Context) -> Iterator[Issue]:
    """There is not exactly one primary mission.

    What: one mission of an estimate has `role: primary`.
    Why: the cover, the page headers and all figures without a mission belong to the primary mission.
    Source: an estimate is about one mission; others are partners, predecessors or successors.
    """
    primary = [index for index, m in enumerate(context.estimate.missions) if m.role is MissionRole.PRIMARY]
    if not primary:
        yield Issue(("missions",), "no mission is primary", "give one of them `role: primary`", on_key=True)
    for index in primary[1:]:
        yield Issue(
            ("missions", index, "role"),
            "a second mission is marked as primary",
            "give it another role, such as partner",
        )
