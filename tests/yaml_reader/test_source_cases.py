"""Compare what the reader says of small files, word for word, with `cases/*.txt`.

A case is a name (`=== name`), a file, `-->`, and what is said of it. Characters
that cannot be seen are written as ‹U+200B›. Both parsers must say the same.
"""

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from mission_estimate.findings import Finding, Severity, reaches
from mission_estimate.yaml_reader import KINDS, Reading
from mission_estimate.yaml_reader.read_file import PARSER, Parser, parse_slowly, read_bytes

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    name: str
    text: str
    expected: str


def read_cases(path: Path) -> list[Case]:
    blocks = f"\n{path.read_text(encoding='utf-8')}".split("\n=== ")[1:]
    return [as_case(block) for block in blocks]


def as_case(block: str) -> Case:
    name, rest = block.split("\n", 1)
    text, expected = rest.split("\n-->\n", 1)
    visible = re.sub(r"‹U\+([0-9A-F]+)›", lambda match: chr(int(match.group(1), 16)), text)
    return Case(name, visible.replace("‹no line end›", ""), expected.strip())


def told(finding: Finding) -> str:
    place = finding.position
    assert place is not None
    assert place.file == "f.yaml"
    head = f"{place.line}:{place.column}+{place.width} {finding.severity} {finding.code} {finding.title}"
    return f"{head}\n  {finding.message}\n  help: {finding.help}"


def told_of(reading: Reading) -> str:
    findings = [told(finding) for finding in reading.findings]
    result = json.dumps(reading.data, ensure_ascii=False) if reading.complete else "given up"
    return "\n".join([*findings, result])


CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


def read(case: Case, parser: Parser = PARSER) -> Reading:
    return read_bytes(f"{case.text}\n".encode(), file="f.yaml", parser=parser)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert told_of(read(case)) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_slow_parser_says_the_same(case: Case) -> None:
    fast, slow = read(case), read(case, parse_slowly)
    assert slow.findings == fast.findings
    if not reaches(fast.findings, Severity.ERROR):  # what is refused may be read on in two ways
        assert slow == fast


def test_cases_were_found() -> None:
    assert len(CASES) > 60


def test_every_kind_that_a_text_can_show_has_a_case() -> None:
    shown = {code for case in CASES for code in re.findall(r"\bYML\d{3}\b", case.expected)}
    elsewhere = {f"YML{number:03}" for number in (*range(1, 18), 20, 21, 34, 35, 47, 69)}
    assert {kind.code for kind in KINDS} - shown == elsewhere
