"""Write findings down: for a person, a program, GitHub, or (`sarif`, rarely asked for) code scanning."""

from mission_estimate.reporting.counting import summary
from mission_estimate.reporting.github import render_github
from mission_estimate.reporting.json_list import render_json
from mission_estimate.reporting.printable import printable
from mission_estimate.reporting.step_summary import render_step_summary
from mission_estimate.reporting.text import render_text

__all__ = [
    "printable",
    "render_github",
    "render_json",
    "render_step_summary",
    "render_text",
    "summary",
]
