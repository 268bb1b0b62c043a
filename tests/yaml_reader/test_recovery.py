"""An error of YAML hides no other one: not in its file, and not in the other files."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specimens import SPECIMEN, Change

from mission_estimate.findings import Severity, reaches
from mission_estimate.pipeline.examine import examine
from mission_estimate.workspace import Workspace
from mission_estimate.yaml_reader import read_bytes
from mission_estimate.yaml_reader.recovery import MOST_ERRORS
from mission_estimate.yaml_reader.syntax_repair import LEFT_OUT, restored

NUM001 = ("overview.yaml", "total: 1055}", "total: 1505}")
"""A total that does not match, as something else that is wrong."""

ERRORS = [
    ("a colon", "situation.yaml", "title: Ambush", "title: Ambush: north", "YML052"),
    ("a quotation mark", "situation.yaml", "title: Ambush", 'title: "Ambush', "YML054"),
    ("text after a quotation", "situation.yaml", "title: Ambush", 'title: "Ambush" north', "YML055"),
    ("a sign", "situation.yaml", "title: Ambush", "title: @Ambush", "YML051"),
    ("an open bracket", "situation.yaml", "sources: [report-2020]\n  - id: ambush", "sources: [report-2020\n  - id: ambush", "YML056"),
    ("no space after a colon", "situation.yaml", "title: Ambush", "title:Ambush", "YML059"),
    ("a colon that is missing", "situation.yaml", "title: Ambush", "title Ambush", "YML060"),
    ("one space too many", "situation.yaml", "    title: Ambush", "     title: Ambush", "YML061"),
    ("one space too few", "situation.yaml", "    title: Ambush", "   title: Ambush", "YML061"),
    ("no hyphen", "situation.yaml", "  - id: ambush", "    id: ambush", "YML043"),
    ("no space after a hyphen", "situation.yaml", "  - id: ambush", "  -id: ambush", "YML064"),
    ("a number with a comma", "overview.yaml", "{military: 900, police: 50}", "{military: 1,900, police: 50}", "YML063"),
    ("words after the bar", "situation.yaml", "  text: |\n    Four events", "  text: | Four events\n    matter. Four events", "YML058"),
    ("an unknown escape", "situation.yaml", "title: Ambush", 'title: "C:\\Ambush"', "YML062"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "before", "after", "code"), [case[1:] for case in ERRORS], ids=[case[0] for case in ERRORS]
)
def test_the_rest_is_checked_and_nothing_follows_from_it(
    workspace: Workspace, file: str, before: str, after: str, code: str
) -> None:
    for name, old, new in ((file, before, after), NUM001):
        path = workspace.folder(SPECIMEN) / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    found = {one.code for one in examine(workspace, SPECIMEN).findings}
    assert found == (
        {code, "NUM001"} if file != "overview.yaml" else {code, "NUM001", "NUM004"} & found | {code}
    )


def test_every_error_of_a_file_is_reported_in_one_run(changed: Change) -> None:
    changed("situation.yaml", "title: Ambush", "title: Ambush: north")
    found = changed(
        "situation.yaml", "title: Presidential election", 'title: "Presidential election'
    ).findings
    assert [one.code for one in found] == ["YML054", "YML052"]


@pytest.mark.parametrize("name", ["environment.yaml", "functions.yaml", "overview.yaml", "situation.yaml"])
def test_a_file_that_cannot_be_read_at_all_hides_nothing_in_the_others(
    workspace: Workspace, name: str
) -> None:
    path = workspace.folder(SPECIMEN) / name
    path.write_bytes(path.read_bytes() + b"# \xff\n")
    other = workspace.folder(SPECIMEN) / "estimate.yaml"
    other.write_text(
        other.read_text("utf-8").replace("kind: un-peacekeeping", "kind: peacekeeping", 1), "utf-8"
    )

    assert {one.code for one in examine(workspace, SPECIMEN).findings} == {"STR004", "YML020"}


def test_a_file_of_errors_is_given_up_after_some() -> None:
    raw = "".join(f"k{number}: Phase {number}: go\n" for number in range(MOST_ERRORS * 3)).encode()
    reading = read_bytes(raw, file="f.yaml")
    assert not reading.complete
    assert 5 <= len(reading.findings) <= MOST_ERRORS + 1


def test_what_was_replaced_comes_back() -> None:
    reading = read_bytes(b"a: x: y\nb: @z\nc: [d\ne: f\n", file="f.yaml")
    assert reading.data == {"a": "x: y", "b": "@z", "e": "f"}
    assert restored("plain") == "plain"


LINES = st.sampled_from(
    ["a: b", "c: d: e", "- f", "  - g: h", "i: [j", "k: 'l", "m: {n: o", "  p", "q:r", "s: |", "    t: u", "v: @w", "-x: y", "}"]
)  # fmt: skip


@settings(max_examples=400, deadline=None, database=None, derandomize=True)
@given(st.lists(LINES, max_size=9))
def test_a_text_that_was_mended_is_always_refused(lines: list[str]) -> None:
    """Whatever is changed for the parser, the author is told of it, and no stand-in stays in the data."""
    raw = "\n".join([*lines, ""]).encode()
    reading = read_bytes(raw, file="f.yaml")
    again = read_bytes(raw, file="f.yaml")
    assert reading == again
    if not reaches(reading.findings, Severity.ERROR):
        assert reading.complete
        assert not reading.gaps
    assert not any("\ue000" <= char <= "\uf8ff" for char in str(reading.data) + str(reading.findings))
    assert LEFT_OUT not in str(reading.data)
