"""Rules that an estimate has to keep, and the engine that runs them."""

from mission_estimate.checks.engine import check
from mission_estimate.checks.rule import Rule
from mission_estimate.checks.rules import NEED_THE_WHOLE, RULES
from mission_estimate.checks.subject import Subject, subject_of
from mission_estimate.checks.waivers import sort_out

__all__ = ["NEED_THE_WHOLE", "RULES", "Rule", "Subject", "check", "sort_out", "subject_of"]
