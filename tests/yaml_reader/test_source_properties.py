"""Show what holds for every file: reading never raises, and does not depend on the parser."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mission_estimate.findings import Severity, reaches
from mission_estimate.yaml_reader import KINDS, Node, Reading, read_bytes
from mission_estimate.yaml_reader.messages import yaml_syntax
from mission_estimate.yaml_reader.parse_error import Understood, read_trouble
from mission_estimate.yaml_reader.read_file import parse_fast, parse_slowly
from mission_estimate.yaml_reader.syntax import diagnose
from mission_estimate.yaml_reader.text import FileText

VALID = """\
edition:
  as_of: 2017-07-10   # the day
  authors: [A. Person, "B. \\u00c9"]
summary:
  text: |
    Little has moved [@sg]: {{ deployment.total }} people.

    - one
    - two
events:
  - {id: a, killed: {value: 5}}
  - id: b
    title: 'It''s plain'
"""
SIGNS = [
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "#",
    "|",
    ">",
    "*",
    "?",
    "%",
    "@",
    "`",
    "<<",
    "&x",
    "!t",
    "-",
]
LINES = [
    "a",
    "key: ",
    "k2:\n",
    "- ",
    ": ",
    "? ",
    ", ",
    " #",
    "two words",
    "k: v\n",
    "|\n  ",
    "\n",
    "\n  ",
    "\n    ",
]
ESCAPES = [r"\ud800", r"\UFFFFFFFF", r"\0", r"\x", r"\u0301", "\\"]
STRANGE = ["é", "\u200b", "\t", "---\n", "...\n", "\u00a0", "<<<<<<<", "\r", "\ufeff", "\u0301" * 3]
FRAGMENTS = st.sampled_from([*SIGNS, *LINES, *ESCAPES, *STRANGE])
FILES = st.lists(FRAGMENTS, max_size=14).map("".join) | st.text(max_size=40)


def refused(reading: Reading) -> bool:
    return reaches(reading.findings, Severity.ERROR)


def texts(node: Node) -> list[str]:
    if isinstance(node, str):
        return [node]
    children = node.values() if isinstance(node, dict) else node
    return [text for child in children for text in texts(child)]


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(st.binary(max_size=80) | FILES.map(str.encode))
def test_reading_is_total_and_whole_or_refused(raw: bytes) -> None:
    reading = read_bytes(raw, file="f.yaml")
    assert reading.complete or refused(reading)
    for finding in reading.findings:
        place = finding.position
        assert place is not None
        assert place.file == "f.yaml"
        assert 1 <= place.line <= len(reading.lines["f.yaml"])
        assert place.column >= 1
        assert finding.message.isprintable()
        assert finding.help.isprintable()
    assert all(text.encode("utf-8") is not None for text in texts(reading.data))


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(FILES.map(lambda text: f"key: {text}") | FILES)
def test_both_parsers_accept_the_same_and_read_the_same(text: str) -> None:
    raw = text.encode()
    fast, slow = (read_bytes(raw, file="f.yaml", parser=parser) for parser in (parse_fast, parse_slowly))
    assert refused(fast) == refused(slow)
    if not refused(fast):
        assert fast.data == slow.data
        assert dict(fast.positions.places) == dict(slow.positions.places)


def test_every_prefix_of_a_valid_file_is_refused_or_read() -> None:
    raw = VALID.encode()
    whole = read_bytes(raw, file="f.yaml")
    assert not whole.findings
    outcomes = [read_bytes(raw[:length], file="f.yaml") for length in range(len(raw))]
    accepted = [reading for reading in outcomes if not refused(reading)]
    assert 0 < len(accepted) < len(outcomes)
    assert all(reading.complete for reading in accepted)
    assert all(set(reading.data) <= set(whole.data) for reading in accepted)


def test_an_error_of_the_parser_that_nobody_knows_is_told_in_our_words() -> None:
    text = FileText("f.yaml", "a: b\n")
    for error in (yaml.YAMLError("while frobnicating"), yaml.scanner.ScannerError(problem="frobnicated")):
        finding = diagnose(read_trouble(error, text, Understood(0, 1)))
        assert finding == yaml_syntax.SYNTAX.at(text.at(1))


def test_codes_are_unique_and_words_are_whole() -> None:
    codes = [kind.code for kind in KINDS]
    assert codes == sorted(set(codes))
    assert len({kind.title for kind in KINDS}) == len(KINDS)
    for kind in KINDS:
        assert not kind.message.endswith(".")
        assert not kind.help.endswith(".")
        assert kind.help[0].islower()
        assert kind.title[0].islower()
