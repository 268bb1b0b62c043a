"""Write the findings of a case again, where `pytest --update-cases` asks for it."""

import re

from mission_estimate.rule_docs.case_files import FOLDER

_FINDINGS = re.compile(r"^    findings: \|\n(?:      .*\n)*", re.MULTILINE)


def write_findings(code: str, name: str, findings: str) -> None:
    """Replace the findings of one case, and leave everything else in the file as it is."""
    path = FOLDER / f"{code}.yaml"
    heads = re.split(r"(?m)^(?=  - name: )", path.read_text(encoding="utf-8"))
    lines = "".join(f"      {line}\n" for line in findings.split("\n"))
    for number, row in enumerate(heads):
        if row.startswith(f"  - name: {name}\n"):
            heads[number] = _FINDINGS.sub("", row) + (f"    findings: |\n{lines}" if findings else "")
    path.write_text("".join(heads), encoding="utf-8")
