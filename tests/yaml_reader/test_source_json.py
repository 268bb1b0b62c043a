"""A file in JSON holds sources, and is read with the same positions and limits as one in YAML."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.yaml_reader import Reading
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.read_file import PARSER, Parser, parse_slowly, read_bytes

ITEM = '{"id": "a-1", "type": "book", "title": "T"}'


def read(text: str, limits: Limits = Limits(), parser: Parser = PARSER) -> Reading:  # noqa: B008 - it is frozen
    return read_bytes(text.encode(), file="f.json", limits=limits, parser=parser)


def told(reading: Reading) -> list[str]:
    found = [(one.position, one.code, one.message) for one in reading.findings]
    return [f"{place.line}:{place.column} {code} {message}" for place, code, message in found if place]


@pytest.mark.parametrize("text", [f"[{ITEM}]", f'{{"references": [{ITEM}]}}', f'{{"items": [{ITEM}]}}'])
def test_a_list_of_items_becomes_the_sources(text: str) -> None:
    reading = read(text)
    assert told(reading) == []
    assert reading.data == {"sources": [{"id": "a-1", "type": "book", "title": "T"}]}


def test_a_value_has_its_place() -> None:
    reading = read('[\n\t{\n\t\t"id": "a-1",\n\t\t"type": "book"\n\t}\n]\n')
    assert told(reading) == []
    position = reading.positions.find(("sources", 0, "type"))
    assert (position.line, position.column, position.width) == (4, 11, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[{"id": }]', "1:9 YML034 invalid JSON: a value is missing here"),
        ('[{"id": "a-1" "type": "b"}]', "1:15 YML034 invalid JSON: a comma or a closing bracket is missing here"),
        ('[{"id" "a-1"}]', "1:8 YML034 invalid JSON: a colon is missing here"),
        ("[{id: 1}]", "1:3 YML034 invalid JSON: a key in double quotes is missing here"),
        ('[{"id": "a}]', "1:9 YML034 invalid JSON: unclosed quotation mark"),
        ('[{"id": "a\n"}]', "1:11 YML034 invalid JSON: a string contains a line break or a tab"),
        (f"[{ITEM}] x", "1:47 YML034 invalid JSON: something follows after the end of the list"),
        ("", "1:1 YML034 invalid JSON: a value is missing here"),
        ('{"events": []}', "1:1 YML035 expected a list of sources; files that end in .json can contain nothing else"),
        (f'{{"sources": [{ITEM}], "actors": []}}', "1:1 YML035 expected a list of sources; files that end in .json can contain nothing else"),
        (ITEM, "1:1 YML035 expected a list of sources; files that end in .json can contain nothing else"),
        ('["a"]', "1:1 YML033 expected the name of a part, found a list"),
        ('"a"', "1:1 YML033 expected the name of a part, found a text"),
        ('[{"id": NaN}]', "1:1 YML034 invalid JSON: it cannot be read here"),
        ('[{"id": "a", "id": "b", "type": "c"}]', "1:14 YML043 duplicate key “id” in lines 1 and 1"),
        ("[" * 100_000, "1:1 YML011 lists and maps are nested more than 20 levels deep"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_our_words(text: str, expected: str) -> None:
    assert told(read(text))[:1] == [expected]


def test_a_comma_too_many_is_refused() -> None:
    assert [found.code for found in read(f"[{ITEM},]").findings] == ["YML034"]


def test_a_file_in_one_line_may_be_long() -> None:
    """Programs write JSON without a line break."""
    items = ", ".join(ITEM.replace("a-1", f"a-{number}") for number in range(480))
    reading = read(f"[{items}]", Limits(nodes=100_000))
    assert told(reading) == []
    assert len(reading.data["sources"]) == 480


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z", "M"), include_characters=" \n/\\\"'#:,[]{}"),
    min_size=1,
)


@given(st.lists(st.dictionaries(st.sampled_from(["title", "note", "number"]), TEXTS), min_size=1, max_size=3))
def test_texts_are_read_as_any_reader_of_json_reads_them(items: list[dict[str, str]]) -> None:
    every = [{"type": "book", **item} for item in items]
    for ascii_only in (True, False):
        for parser in (PARSER, parse_slowly):
            reading = read(json.dumps(every, ensure_ascii=ascii_only, indent="\t"), parser=parser)
            assert told(reading) == []
            assert reading.data == {"sources": every}


@pytest.mark.parametrize("file", ["f.json", "f.yaml"])
def test_what_a_reference_manager_does_not_know_is_left_out(file: str) -> None:
    text = '[{"id": "a-2017", "type": "report", "title": "b", "volume": null, "author": [null]}]\n'
    reading = read_bytes(text.encode(), file=file)
    assert reading.findings == ()
    assert reading.data == {"sources": [{"id": "a-2017", "type": "report", "title": "b", "author": []}]}
    assert reading.gaps == frozenset()
