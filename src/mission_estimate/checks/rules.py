"""The one list of all rules, in the order of their codes."""

from mission_estimate.checks.prose import form
from mission_estimate.checks.references import citations, duplicates, ids, links, paragraphs, values
from mission_estimate.checks.rule import Rule, rule_of
from mission_estimate.checks.structure import folders, missions

RULES: tuple[Rule, ...] = tuple(
    rule_of(module)
    for module in (duplicates, ids, citations, links, values, paragraphs, folders, missions, form)
)
