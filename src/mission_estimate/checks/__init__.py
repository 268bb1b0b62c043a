"""Rules that an estimate has to keep, and the engine that runs them."""

from mission_estimate.checks.context import Context, context_of
from mission_estimate.checks.engine import check
from mission_estimate.checks.follow_ups.broken_marks import without_consequences
from mission_estimate.checks.follow_ups.missing_parts import rules_apart
from mission_estimate.checks.registry import RULES
from mission_estimate.checks.rule import Rule
from mission_estimate.checks.waivers import sort_out

__all__ = [
    "RULES",
    "Context",
    "Rule",
    "check",
    "context_of",
    "rules_apart",
    "sort_out",
    "without_consequences",
]
