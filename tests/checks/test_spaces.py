"""Every kind of space is read as a plain one: a rule finds the same whatever stands between the words."""

import re
from itertools import cycle

import pytest
from specimens import Change, told

from mission_estimate.rule_docs.case_files import Case, case_files, cases_of
from mission_estimate.workspace import Workspace
from mission_estimate.yaml_reader import Node, with_plain_spaces
from mission_estimate.yaml_reader.forbidden_characters import refused_kind

SPACES = [sign for sign in map(chr, range(0x10FFFF)) if sign.isspace() and sign > "\x7f" and not refused_kind(sign)]  # fmt: skip
NO_BREAK, NARROW = "\u00a0", "\u202f"
BETWEEN_WORDS = re.compile(r"(?<=[\w,.;”)]) (?=[\w$€“(])")
LOOKING_AT_SPACES = {"TXT110"}


def one_of_each() -> list[Case]:
    """Return the first case of each rule that it reports."""
    found = (
        next((case for case in cases_of(path.stem) if path.stem in case.findings), None)
        for path in case_files()
    )
    return [case for case in found if case is not None]


@pytest.mark.parametrize("case", one_of_each(), ids=lambda case: case.findings.split()[1])
def test_a_rule_finds_the_same(changed: Change, workspace: Workspace, case: Case) -> None:
    if LOOKING_AT_SPACES & set(case.findings.split()):
        pytest.skip("it is about spaces")
    for other in case.also:
        changed(*other)
    spaces = cycle((NO_BREAK, NARROW))
    after = "\n".join(_changed(line, spaces) for line in case.after.split("\n"))
    assert told(workspace, changed(case.file, case.before, after).findings) == case.findings


def _changed(line: str, spaces: "cycle[str]") -> str:
    """Put other spaces between the words of a line, but for the part of it that is YAML."""
    if re.search(r"[{\[][\w-]+[:,\]]|, \w+(?:: |$)", line):  # a map or list in one line
        return line
    start = re.match(r" *(?:- )?(?:[\w-]+: )?", line)
    at = start.end() if start else 0
    return line[:at] + BETWEEN_WORDS.sub(lambda _: next(spaces), line[at:])


@pytest.mark.parametrize("space", SPACES, ids=lambda sign: f"U+{ord(sign):04X}")
def test_an_amount_is_read(changed: Change, space: str) -> None:
    text = f"It cost $250{space}million in 2017 and pays for 12{space}camps at 5{space}percent.[@report-2020]"
    assert [
        found.code for found in changed("functions.yaml", "Patrols go out.[@report-2020]", text).findings
    ] == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("$250\u00a0million", "$250 million"),
        ("12\u202f000 and 1\u00a0234\u00a0567", "12,000 and 1,234,567"),
        ("in 2017\u00a0300 people", "in 2017 300 people"),
        ("3.5\u00a0000 and 12\u00a00000", "3.5 000 and 12 0000"),
        ("a\u2003b\u3000c", "a b c"),
    ],
)
def test_what_a_rule_reads(written: str, read: str) -> None:
    assert with_plain_spaces(written) == read
    assert len(read) == len(written)


def test_what_has_plain_spaces_only_is_the_same() -> None:
    node: dict[str, Node] = {"a": ["b c", {"d": "é"}]}
    assert with_plain_spaces(node) is node
    assert with_plain_spaces({**node, "e": "f\u00a0g"}) == {**node, "e": "f g"}
