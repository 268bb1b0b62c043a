"""The rules for estimates, and the engine that runs them."""

from mission_estimate.checks.context import Context, context_of
from mission_estimate.checks.engine import check
from mission_estimate.checks.follow_ups.broken_marks import without_consequences
from mission_estimate.checks.follow_ups.missing_parts import rules_to_skip
from mission_estimate.checks.registry import RULES
from mission_estimate.checks.rule import Rule
from mission_estimate.checks.waivers import apply_waivers

__all__ = [
    "RULES",
    "Context",
    "Rule",
    "apply_waivers",
    "check",
    "context_of",
    "rules_to_skip",
    "without_consequences",
]
