"""The word list of `make lint` finds a planted word wherever people read, and leaves code alone."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "scripts" / "plain_english.py"

PLANTED = [
    ("docstring.py", '"""Say what nobody knows."""\n'),
    ("message.py", 'MESSAGE = f"mend the {path} first"\n'),
    ("comment.py", "VALUE = 1  # as told before\n"),
    ("doc.md", "It stands beside the other.\n"),
    ("template.j2", "<p>{{ told }} This is reckoned.</p>\n"),
    ("workflow.yml", "# heed the limits\n"),
]
PLAIN = [
    ("plain.py", '"""Report what no one knows."""\nKEY = "judgement"\nPATTERN = r"who told whom"\n'),
    ("words.py", 'WORDS = "stands whom upon"  # word list\n'),
    ("field.py", 'TEXT = f"see {told} here"\n'),
    ("doc.md", "The key is `judgement`.\n"),
    ("template.j2", '<div class="judgement">{{ told }} {% if standing %}Fixed.{% endif %}</div>\n'),
]


def run(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), path.name]
    return subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("name", "text"), PLANTED, ids=[name for name, _ in PLANTED])
def test_a_planted_word_is_found_at_its_line(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(f"\n{text}", encoding="utf-8")
    ran = run(path)
    assert ran.returncode == 1
    assert ran.stdout.startswith(f"{name}:2: ")


@pytest.mark.parametrize(("name", "text"), PLAIN, ids=[name for name, _ in PLAIN])
def test_plain_text_and_code_pass(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    ran = run(path)
    assert (ran.returncode, ran.stdout) == (0, "")
