"""Rules that an estimate has to keep, and the engine that runs them."""

from mission_estimate.checks.engine import check
from mission_estimate.checks.rule import Rule
from mission_estimate.checks.rules import RULES
from mission_estimate.checks.subject import Subject, subject_of

__all__ = ["RULES", "Rule", "Subject", "check", "subject_of"]
