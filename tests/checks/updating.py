"""Write the findings of a case again with `pytest --update-cases`."""

import fcntl
import re

from mission_estimate.rule_docs.case_files import FOLDER

_FINDINGS = re.compile(r"^    findings: \|.*\n(?:      .*\n)*", re.MULTILINE)


def write_findings(code: str, name: str, findings: str) -> None:
    """Replace the findings of one case, and leave the rest of the file unchanged.

    The lock lets the workers of xdist update cases of the same file.
    """
    path = FOLDER / f"{code}.yaml"
    lines = "".join(f"      {line}\n" for line in findings.split("\n"))
    quoted = name.replace("'", "''")
    heads = tuple(f"  - name: {one}\n" for one in (name, f"'{quoted}'", f'"{name}"'))
    with path.open("r+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        rows = re.split(r"(?m)^(?=  - name: )", file.read())
        own = [number for number, row in enumerate(rows) if row.startswith(heads)]
        assert len(own) == 1, f"{path.name} has {len(own)} cases named {name!r}"
        rows[own[0]] = _FINDINGS.sub("", rows[own[0]]) + (f"    findings: |\n{lines}" if findings else "")
        file.seek(0)
        file.write("".join(rows))
        file.truncate()
