"""Write the heading of a finding: the name and code of its rule, and its title."""

from mission_estimate.findings import Finding, rule_name_of
from mission_estimate.reporting.printable import printable


def heading(found: Finding) -> str:
    """Return `mandate-gap (DAT028): gap between mandates`; no title where the name says the same."""
    name = f"{found.rule_name} ({found.code})".lstrip()
    return name if found.rule_name == rule_name_of(found.title) else f"{name}: {printable(found.title)}"
