"""Rules that an estimate has to keep, and the engine that runs them."""

from mission_estimate.checks.consequences import without_consequences
from mission_estimate.checks.engine import check
from mission_estimate.checks.needs import rules_apart
from mission_estimate.checks.rule import Rule
from mission_estimate.checks.rules import RULES
from mission_estimate.checks.subject import Subject, subject_of
from mission_estimate.checks.waivers import sort_out

__all__ = [
    "RULES",
    "Rule",
    "Subject",
    "check",
    "rules_apart",
    "sort_out",
    "subject_of",
    "without_consequences",
]
