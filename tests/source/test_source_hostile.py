"""Feed the reader the hostile files of `hostile/`; `index.tsv` says what must be found, and where.

`@@GEN@@` in a file stands for a text that is too long to be kept; the comment
at the top says how to make it.
"""

import csv
import json
import re
from pathlib import Path

import pytest

from mission_estimate.findings import Severity
from mission_estimate.source import Limits, read_bytes
from mission_estimate.source.single import PARSER, Parser, parse_slowly

FOLDER = Path(__file__).parent / "hostile"
RECIPE = re.compile(rb"# GENERATE [^\n]*?: (\{[^\n]*\})\n")


def expectations() -> list[tuple[str, str]]:
    with (FOLDER / "index.tsv").open(encoding="utf-8", newline="") as file:
        return [(row["case"], row["findings"]) for row in csv.DictReader(file, delimiter="\t")]


def hostile(case: str) -> bytes:
    raw = (FOLDER / f"{case}.yaml").read_bytes()
    recipe = RECIPE.search(raw)
    if recipe is None:
        return raw
    made = json.loads(recipe.group(1))
    return raw[: recipe.end()] + raw[recipe.end() :].replace(
        b"@@GEN@@", made["unit"].encode() * made["times"]
    )


def test_every_hostile_file_is_expected() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == [case for case, _ in expectations()]
    assert len(expectations()) > 40


@pytest.mark.parametrize("parser", [PARSER, parse_slowly], ids=["fast", "slow"])
@pytest.mark.parametrize(("case", "expected"), expectations())
def test_hostile_file(case: str, expected: str, parser: Parser) -> None:
    reading = read_bytes(hostile(case), file="f.yaml", parser=parser)
    found = [f"{note.code}:{note.position.line}" for note in reading.findings if note.position is not None]
    assert " ".join(found or ["accepted"]) == expected
    assert all(note.severity is Severity.ERROR for note in reading.findings)


@pytest.mark.parametrize("parser", [PARSER, parse_slowly], ids=["fast", "slow"])
def test_thirty_thousand_brackets_end_at_the_twentieth(parser: Parser) -> None:
    limits = Limits(line_characters=100_000)
    reading = read_bytes(hostile("a06_deep_flow_30000"), file="f.yaml", limits=limits, parser=parser)
    (finding,) = reading.findings
    assert finding.message == "lists and maps are nested more than 20 deep here"
    assert not reading.data
    assert not reading.complete


def test_norway_stays_norway() -> None:
    assert read_bytes(hostile("c01_norway"), file="f.yaml").data["country"] == "NO"


def test_line_ends_and_byte_order_mark_leave_no_trace() -> None:
    windows = read_bytes(hostile("b16_crlf"), file="f.yaml")
    assert windows.data["summary"] == "A normal summary.\n"
    assert all("\r" not in line for line in windows.lines["f.yaml"])
    marked = read_bytes(hostile("b01_bom"), file="f.yaml")
    assert marked.lines["f.yaml"][0].startswith("#")
