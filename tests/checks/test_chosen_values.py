"""One path of a discrepancy serves a printed total and the sum that it is compared with."""

import pytest
from specimens import SPECIMEN, Change

from mission_estimate.workspace import Workspace

RECORDED = """
  - id: total-strength
    about: the total strength
    path: deployment.strength.printed.total
    values:
      - {{value: "1,060", source: report-2020}}
      - {{value: "{other}", source: atlas-2019}}
    chosen: "{chosen}"
    why: |
      The report is newer.

sources:
  - id: report-2020"""


@pytest.mark.parametrize(
    ("other", "chosen", "codes"),
    [
        ("1,055", "1,055", []),
        ("1,055", "1,060", []),
        ("1,065", "1,065", ["ANA024", "NUM001"]),
    ],
)
def test_the_sum_or_the_printed_total_may_be_chosen(
    workspace: Workspace, changed: Change, other: str, chosen: str, codes: list[str]
) -> None:
    path = workspace.folder(SPECIMEN) / "functions.yaml"
    text = path.read_text(encoding="utf-8")
    recorded = RECORDED.format(other=other, chosen=chosen)
    path.write_text(text.replace("\nsources:\n  - id: report-2020", recorded), encoding="utf-8")

    found = changed("overview.yaml", "total: 1055}", "total: 1060}").findings

    assert [one.code for one in found] == codes
