"""Show that every value is found again at the line and column that is noted for it."""

import re
from itertools import pairwise

from mission_estimate.positions import DataPath, Place, Position, Positions, TextSpot
from mission_estimate.yaml_reader import Node, Reading, read_bytes

TEXT = """\
# A comment before everything.
edition:
  as_of: 2017-07-10
  "status": 'final'   # a comment
summary:
  text: |

    Six months on, little has moved [@sg-2016-12].
      Indented by two more.
    [[minusma]] has people.

  folded: >
    Folded
    text.
  kept: |2+
     one more than two
  strip: |-
    é 🕊 x
  empty: |
  plain: first
    second
mandate:
  - id: one
    ceiling: {military: 13289, police: [1, 2, {x: y}]}
  -
    # a comment with - a dash
    id: two
    list:
    - a
    -   b
    - - c
      - "d"
events: [{a: 1}, b,
  c]
"""
PLAIN_ENTRY = re.compile(r"[\w-]+")


def read(text: str = TEXT) -> Reading:
    reading = read_bytes(text.encode(), file="f.yaml")
    assert not reading.findings
    return reading


def place(path: DataPath) -> Place:
    return read().positions.places[path]


def written(position: Position, text: str = TEXT) -> str:
    line = text.split("\n")[position.line - 1]
    return line[position.column - 1 : position.column - 1 + position.width]


def leaves(node: Node, path: DataPath = ()) -> dict[DataPath, str]:
    if isinstance(node, str):
        return {path: node}
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    return {deep: text for key, child in entries for deep, text in leaves(child, (*path, key)).items()}


def test_every_value_has_a_place_and_every_place_a_value() -> None:
    reading = read()
    inner = {path[:length] for path in leaves(reading.data) for length in range(1, len(path))}
    assert set(reading.positions.places) == set(leaves(reading.data)) | inner
    assert len(reading.positions.places) > 30


def test_plain_values_stand_where_they_are_noted() -> None:
    reading = read()
    seen = 0
    for path, text in leaves(reading.data).items():
        if PLAIN_ENTRY.fullmatch(text):
            assert written(reading.positions.places[path].value).strip("\"'") == text
            seen += 1
    assert seen > 10


def test_keys_stand_where_they_are_noted() -> None:
    reading = read()
    for path, where in reading.positions.places.items():
        if isinstance(path[-1], str):
            assert where.key is not None
            assert written(where.key).strip('"') == path[-1]


def test_items_are_introduced_by_their_dash() -> None:
    for path in [("mandate", 0), ("mandate", 1), ("mandate", 1, "list", 1), ("mandate", 1, "list", 2, 1)]:
        dash = place(path).key
        assert dash is not None
        assert written(dash) == "-"
    assert place(("mandate", 1)).key == Position("f.yaml", 25, 3)
    assert place(("mandate", 1, "list", 2, 1)).key == Position("f.yaml", 32, 7)
    assert place(("events", 1)).key is None


def test_widths_of_brackets_quotes_and_blocks() -> None:
    ceiling = ("mandate", 0, "ceiling")
    assert written(place(ceiling).value) == "{military: 13289, police: [1, 2, {x: y}]}"
    assert written(place((*ceiling, "police")).value) == "[1, 2, {x: y}]"
    assert written(place(("events", 0)).value) == "{a: 1}"
    assert written(place(("events",)).value) == "[{a: 1}, b,"
    assert written(place(("edition", "status")).value) == "'final'"
    assert written(place(("edition",)).value) == "as_of: 2017-07-10"
    assert written(place(("summary", "text")).value) == "|"
    assert written(place(("summary", "plain")).value) == "first"


def test_each_line_of_a_literal_block_is_a_line_of_the_file() -> None:
    reading = read()
    seen = 0
    for path, text in leaves(reading.data).items():
        block = reading.positions.places[path].block
        for number, line in enumerate(text.split("\n") if block else []):
            spot = TextSpot(number, 0, len(line))
            assert not line or written(reading.positions.find(path, spot=spot)) == line
            seen += 1
    assert seen == 8


def test_only_a_literal_block_with_text_has_a_block_position() -> None:
    blocks = [path for path, where in read().positions.places.items() if where.block is not None]
    assert blocks == [("summary", name) for name in ("text", "kept", "strip")]
    assert place(("summary", "text")).block == Position("f.yaml", 7, 5)
    assert place(("summary", "kept")).block == Position("f.yaml", 16, 5)


def test_what_is_missing_is_shown_at_the_nearest_written_thing() -> None:
    positions = read().positions
    assert positions.find(("mandate", 0, "title")) == Position("f.yaml", 23, 3)
    assert positions.find(("casualties",)) == Position("f.yaml", 1, 1)


def test_columns_count_characters_after_a_byte_order_mark_and_windows_line_ends() -> None:
    plain = read().positions
    windows = read_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(), file="f.yaml").positions
    assert dict(windows.places) == dict(plain.places)


def test_places_come_in_the_order_of_the_file() -> None:
    lines = [where.value.line for where in read().positions.places.values()]
    assert all(before <= after for before, after in pairwise(lines))


def test_without_a_reading_the_folder_is_shown() -> None:
    assert Positions({}, "estimates/x").find(("a",)) == Position("estimates/x", 1, 1)
