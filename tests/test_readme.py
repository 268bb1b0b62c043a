"""The finding in the README is what the program prints today, but for the numbers of its lines."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from specimens import FROZEN

README = Path(__file__).parent.parent / "README.md"
CHANGED = "uniformed: 12553", "uniformed: 12353"


def without_line_numbers(text: str) -> list[str]:
    lines = (re.sub(r":\d+:(?=\d+: )", ":", line) for line in text.splitlines())
    return [re.sub(r"^ +\d+ \|", "|", line).strip() for line in lines]


def test_the_finding_is_the_one_that_is_printed(tmp_path: Path) -> None:
    shutil.copytree(FROZEN / "minusma", tmp_path / "estimates/minusma")
    path = tmp_path / "estimates/minusma/2017-07-10/deployment.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(CHANGED[0]) == 1
    path.write_text(text.replace(*CHANGED), encoding="utf-8")
    command = [sys.executable, "-m", "mission_estimate", "check", "minusma", "--select", "NUM001"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    example = README.read_text(encoding="utf-8").split("A finding looks like this:\n")[1]
    shown = without_line_numbers(example.split("\n## ")[0].strip())
    assert len(shown) == 7
    assert "\n".join(shown) in "\n".join(without_line_numbers(ran.stdout))
