"""Show each bound of the reader: what is just within it is read, and one more is refused."""

import pytest

from mission_estimate.findings import Finding
from mission_estimate.positions import Position
from mission_estimate.yaml_reader import Limits, read_bytes
from mission_estimate.yaml_reader.read_file import PARSER, Parser, parse_slowly


def refusal(text: str, limits: Limits) -> Finding:
    reading = read_bytes(f"{text}\n".encode(), file="f.yaml", limits=limits)
    (finding,) = reading.findings
    return finding


BOUNDS = [
    (Limits(file_bytes=6), "a: bc", "a: bcd", "the file has more than 6 bytes", Position("f.yaml", 1, 1)),
    (
        Limits(nodes=3),
        "a: [b, c]",
        "a: [b, c, d]",
        "the edition has more than 3 values; the limit is reached here",
        Position("f.yaml", 1, 11),
    ),
    (
        Limits(depth=3),
        "a: [[b]]",
        "a: [[[b]]]",
        "lists and maps are nested more than 3 levels deep",
        Position("f.yaml", 1, 6),
    ),
    (
        Limits(scalar_characters=4),
        "a: bcde",
        "a: bcdef",
        "this text has 5 characters, at most 4 are read",
        Position("f.yaml", 1, 4),
    ),
    (
        Limits(items_per_list=2),
        "a: [b, c]",
        "a: [b, c, d]",
        "this list has more than 2 entries",
        Position("f.yaml", 1, 11),
    ),
    (
        Limits(keys_per_map=2),
        "a: b\nc: d",
        "a: b\nc: d\ne: f",
        "this map has more than 2 entries",
        Position("f.yaml", 3, 1),
    ),
    (
        Limits(line_characters=6),
        "a: bcd",
        "a: b\nc: defg",
        "this line has 7 characters, at most 6 are read",
        Position("f.yaml", 2, 1),
    ),
]


@pytest.mark.parametrize(("limits", "within", "beyond", "message", "position"), BOUNDS)
def test_bound(limits: Limits, within: str, beyond: str, message: str, position: Position) -> None:
    assert not read_bytes(f"{within}\n".encode(), file="f.yaml", limits=limits).findings
    finding = refusal(beyond, limits)
    assert (finding.message, finding.position) == (message, position)


@pytest.mark.parametrize("parser", [PARSER, parse_slowly], ids=["fast", "slow"])
def test_thirty_thousand_brackets_end_at_the_twentieth(parser: Parser) -> None:
    limits = Limits(line_characters=100_000)
    reading = read_bytes(b"a: " + b"[" * 30_000, file="f.yaml", limits=limits, parser=parser)
    (finding,) = reading.findings
    assert finding.message == "lists and maps are nested more than 20 levels deep"
    assert (reading.data, reading.complete) == ({}, False)


def test_an_empty_file_says_what_to_do() -> None:
    finding = refusal("", Limits())
    assert finding.message == "the file is empty"
    assert finding.help == "add a part, such as `mandate:`, or delete the file"


@pytest.mark.parametrize(
    ("raw", "message", "position"),
    [
        ("é: ".encode() + "é".encode("latin-1") + b" b", "the byte 0xE9 here begins no character", (1, 4)),
        (b"a: b\r\nc: \x80", "the byte 0x80 here begins no character", (2, 4)),
        ("a: b".encode("utf-16"), "it is UTF-16", (1, 1)),
        (b"PK\x03\x04\xff\x00", "it is a zip or Word file", (1, 5)),
    ],
)
def test_other_encodings_are_refused(raw: bytes, message: str, position: tuple[int, int]) -> None:
    reading = read_bytes(raw, file="f.yaml")
    (finding,) = reading.findings
    assert finding.message == f"the file is not written in UTF-8: {message}"
    assert finding.help == "save the file again with the encoding UTF-8"
    assert finding.position == Position("f.yaml", *position)
    assert not reading.complete


def test_a_lone_carriage_return_is_refused_at_its_place() -> None:
    finding = refusal("a: b\r\nc: d\re: f", Limits())
    assert finding.message == (
        "the line ends with a carriage return only, which other programs do not read as a line end"
    )
    assert finding.help == "save the file again with the line ends LF (Unix)"
    assert finding.position == Position("f.yaml", 2, 5)


def test_excerpts_carry_no_character_that_a_terminal_obeys() -> None:
    reading = read_bytes(b"a: \x1b[2J\nb: [\r", file="f.yaml")
    assert reading.lines["f.yaml"] == ("a: \ufffd[2J", "b: [\ufffd")
