"""What the tests of reporting report on."""

from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import Position

FILE = "estimates/minusma/2017-07-10/deployment.yaml"


def finding(line: int, column: int, width: int = 1, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        "NUM002",
        severity,
        "printed total does not match",
        "the parts make 12,553, the printed total is 12,353",
        "mend the part that is wrong, or record the conflict under `discrepancies`",
        path=("deployment", "strength", 0, "printed"),
        position=Position(FILE, line, column, width),
    )
