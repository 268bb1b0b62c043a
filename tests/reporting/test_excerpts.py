"""The caret stands below what it speaks of, whatever stands before it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.positions import Position
from mission_estimate.reporting import printable
from mission_estimate.reporting.excerpt import WIDEST, excerpt
from mission_estimate.reporting.printable import cells


def rows(line: str, column: int, width: int = 1) -> list[str]:
    return [row.text for row in excerpt(Position("a.yaml", 1, column, width), [line])]


@pytest.mark.parametrize(
    ("line", "column", "width", "shown"),
    [
        ("name: value", 7, 5, ["name: value", "      ^^^^^"]),
        ("name: value", 7, 99, ["name: value", "      ^^^^^"]),
        ("name: value", 12, 1, ["name: value", "           ^"]),
        ("name: value", 99, 1, ["name: value", "           ^"]),
        ("name: value", 7, 0, ["name: value", "      ^"]),
        ("\tname: x", 2, 4, ["→   name: x", "    ^^^^"]),
        ("\tname: x", 1, 1, ["→   name: x", "^^^^"]),
        ("漢字: x", 5, 1, ["漢字: x", "      ^"]),
        ("漢字: x", 2, 1, ["漢字: x", "  ^^"]),
        ("cafe\u0301: x", 8, 1, ["cafe\u0301: x", "      ^"]),
        ("مالي: x", 7, 1, ["مالي: x", "      ^"]),
        ("a\u200db: x", 6, 1, ["a\u200db: x", "    ^"]),
        ("a\x1bb", 3, 1, ["a<U+001B>b", "         ^"]),
        ("a\u202eb", 2, 1, ["a<U+202E>b", " ^^^^^^^^"]),
        ("e" + "\u0301" * 6 + "x", 8, 1, ["e" + "\u0301" * 4 + "<U+0301><U+0301>x", " " * 17 + "^"]),
    ],
)
def test_points_at_the_spot(line: str, column: int, width: int, shown: list[str]) -> None:
    assert rows(line, column, width) == shown


def test_cuts_a_long_line_around_the_spot() -> None:
    line = f"{'a' * 300}HERE{'b' * 300}"

    assert rows(line, 301, 4) == [f"…{'a' * 32}HERE{'b' * 60}…", " " * 33 + "^^^^"]
    assert rows(line, 1, 1) == [f"{'a' * 96}…", "^"]
    assert rows(line, 604, 1) == [f"…{'b' * 96}", " " * 96 + "^"]
    assert rows(line, 1, 604) == [f"{'a' * 96}…", "^" * 96]


def test_shows_the_line_before_it_if_there_is_one() -> None:
    position = Position("a.yaml", 2, 1)

    assert [row.number for row in excerpt(position, ["first", "second"])] == [1, 2, None]
    assert [row.number for row in excerpt(position, [" ", "second"])] == [2, None]
    assert excerpt(Position("a.yaml", 1, 1), [" "]) == ()
    assert excerpt(Position("a.yaml", 0, 1), ["x"]) == ()


def test_cuts_a_line_of_any_length() -> None:
    assert rows("a" * 5_000_000, 2_500_000) == [f"…{'a' * WIDEST}…", " " * 33 + "^"]


@given(st.text(), st.integers(1, 300), st.integers(0, 300))
def test_stands_below_the_spot_in_any_text(line: str, column: int, width: int) -> None:
    shown = rows(line, column, width)
    if shown:
        text, caret = shown
        assert set(caret) <= {" ", "^"}
        assert caret.count("^") >= 1
        assert sum(cell.width for cell in cells(text)) <= WIDEST + 2
        assert len(caret) <= WIDEST + 2


ACTING = {
    "\u061c",
    "\u200b",
    "\u200e",
    "\u200f",
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
}


@given(st.text())
def test_prints_nothing_that_acts(text: str) -> None:
    shown = printable(text)

    assert {unicodedata.category(char) for char in shown} & {"Cc", "Cs", "Zl", "Zp"} == set()
    assert set(shown) & ACTING == set()
    assert shown.encode().decode() == shown


@pytest.mark.parametrize(
    "honest",
    [
        "Conseil de sécurité",
        "می\u200cخواهم",
        "👩\u200d🚒",
        "\u0600\u0662\u0660\u0661\u0667",
        "5\xa0000 – «x»",
    ],
)
def test_leaves_honest_text_alone(honest: str) -> None:
    assert printable(honest) == honest
