"""What exceeds a bound ends with a finding that names it, and what is just within it is checked in time."""

import re
import time
from collections.abc import Iterator

import pytest
from specimens import SPECIMEN, Change, told

from mission_estimate.checks import RULES, Context
from mission_estimate.checks.rule import Issue
from mission_estimate.checks.sentences import ceiling_claims, death_claims
from mission_estimate.cli import check_command
from mission_estimate.cli.main import run
from mission_estimate.cli.time_limit import deadline
from mission_estimate.errors import TookTooLong
from mission_estimate.markup import flood_of
from mission_estimate.pipeline import examine as pipeline_examine
from mission_estimate.pipeline.examine import examine
from mission_estimate.pipeline.render import _pdf_findings
from mission_estimate.rendering.pdf.protocol import Limits, PdfResult, too_much_memory, too_slow
from mission_estimate.workspace import Workspace

FLOODS = [
    ("a" * 150, "a" * 151, "a word of 151 characters here; at most 150 are allowed"),
    (f"a{' ' * 80}b", f"a{' ' * 81}b", "81 spaces in a row here; at most 80 are allowed"),
    ("a b " * 625, "a b " * 626, "this paragraph has 2,504 characters, at most 2,500 are allowed"),
    ("1 of a lot of them " * 60, "1 of all " * 61, "this paragraph has 61 numbers, at most 60 are allowed"),
    ("a\n" * 399, "a\n" * 400, "this text has 401 lines, at most 400 are allowed"),
    ("(a) " * 600, "(a) " * 601, "this text has 601 times “(”, at most 600 are allowed"),
]


@pytest.mark.parametrize(("within", "beyond", "message"), FLOODS)
def test_a_text_has_bounds(within: str, beyond: str, message: str) -> None:
    assert flood_of(within) is None
    flood = flood_of(beyond)
    assert flood is not None
    assert flood.message == message


def test_an_address_is_no_long_word() -> None:
    assert flood_of(f"[a](https://un.org/{'a' * 300}) {{{{ {'a.' * 100}b }}}}[@{'a' * 200}]") is None


def test_a_flood_is_told_at_its_place_before_any_rule_reads_it(changed: Change, workspace: Workspace) -> None:
    examined = changed("situation.yaml", "Grazing land is short.", f"Grazing\n    {'a' * 16_000} is short.")
    errors = tuple(found for found in examined.findings if found.code == "TXT003")
    assert told(workspace, errors) == (
        "situation.yaml:4:5 TXT003 a word of 16,000 characters here; at most 150 are allowed"
        " | put spaces between the words"
    )


def test_all_texts_together_have_a_bound(changed: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline_examine, "MOST_PROSE", 1_000)
    examined = changed("situation.yaml", "Grazing land is short.", "Grazing land is very short here.")
    (found,) = examined.findings
    assert (found.code, examined.estimate) == ("TXT024", None)
    assert found.message.endswith(" characters, at most 1,000 are read")


def test_a_list_in_several_files_has_the_bound_of_one(workspace: Workspace) -> None:
    for number in range(2):
        rows = "".join(f"  - {{id: a{number}-{n}, acronym: A, expansion: b}}\n" for n in range(251))
        (workspace.folder(SPECIMEN) / f"more-{number}.yaml").write_text(f"acronyms:\n{rows}", "utf-8")
    examined = examine(workspace, SPECIMEN)
    assert [found.message for found in examined.findings] == ["this list has more than 500 entries"]


def test_a_rule_tells_no_more_than_anybody_reads(workspace: Workspace) -> None:
    events = "".join(
        f"  - {{id: e{n}, date: 2019, title: T, kind: attack, sources: [none-{n}]}}\n" for n in range(400)
    )
    (workspace.folder(SPECIMEN) / "more.yaml").write_text(f"events:\n{events}", "utf-8")
    codes = [found.code for found in examine(workspace, SPECIMEN).findings]
    assert codes.count("REF002") == 300
    assert next(
        found.message for found in examine(workspace, SPECIMEN).findings if found.code == "CHK002"
    ) == ("REF002 has more than 300 findings; the rest are not shown")


def test_hundreds_of_files_tell_no_more_than_anybody_reads(workspace: Workspace) -> None:
    for number in range(40):
        rows = "".join(f"  - {{id: a, id: b, kay: {n}}}\n" for n in range(20))
        (workspace.folder(SPECIMEN) / f"more-{number}.yaml").write_text(f"events:\n{rows}", "utf-8")
    findings = examine(workspace, SPECIMEN).findings
    assert [found.code for found in findings].count("YML043") == 300
    (more,) = (found for found in findings if found.code == "CHK002" and "YML043" in found.message)
    assert more.position is not None


def test_hundreds_of_names_are_summed_up(workspace: Workspace) -> None:
    for number in range(200):
        (workspace.folder(SPECIMEN) / f"{number} of these.yaml").touch()
    told = [found.message for found in examine(workspace, SPECIMEN).findings if found.code == "YML004"]
    assert len(told) == 10
    assert told[-1].endswith("(and 190 more of this kind in the folder)")


def test_guessing_what_was_meant_takes_no_time(workspace: Workspace) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    rows = "".join(f"  - {{id: source-{n}-{letters}, kind: primary}}\n" for n in range(490))
    known = "".join(
        f"  - {{id: known-{n}-{letters}, name: A{n}, kind: armed-movement, sources: [none-{n}-{letters}]}}\n"
        for n in range(490)
    )
    (workspace.folder(SPECIMEN) / "more.yaml").write_text(f"sources:\n{rows}actors:\n{known}", "utf-8")
    began = time.process_time()
    assert [found.code for found in examine(workspace, SPECIMEN).findings].count("REF002") == 300
    assert time.process_time() - began < 8


def test_thousands_of_misfits_are_found_in_time(workspace: Workspace) -> None:
    for number in range(9):
        rows = "".join(f"  - {{id: a{number}-{n}, kay: A}}\n" for n in range(400))
        (workspace.folder(SPECIMEN) / f"more-{number}.yaml").write_text(f"{PARTS[number]}:\n{rows}", "utf-8")
    began = time.process_time()
    findings = examine(workspace, SPECIMEN).findings
    assert time.process_time() - began < 10
    assert "more values do not fit; 200 are shown" in "".join(found.message for found in findings)


PARTS = (
    "events",
    "sources",
    "actors",
    "places",
    "acronyms",
    "assessments",
    "discrepancies",
    "links",
    "missions",
)


def test_what_takes_too_long_is_a_finding(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    def endless(_: Context) -> Iterator[Issue]:
        while True:
            pass
        yield

    monkeypatch.setattr(pipeline_examine, "RULES", (RULES[0]._replace(find=endless),))
    monkeypatch.setattr(check_command, "CHECK_SECONDS", 0.3)
    monkeypatch.chdir(workspace.estimates.parent)
    assert run(["check", "specimen", "--format", "json"]) == 1
    out = capfdbinary.readouterr().out.decode()
    assert "CHK003" in out
    assert "the check stopped: not finished after 0.3 seconds" in out


def test_a_deadline_ends_a_pattern_and_leaves_no_timer() -> None:
    with pytest.raises(TookTooLong), deadline(0.2):
        re.match(r"(a+)+b", "a" * 40)
    with deadline(0.1):
        pass
    end = time.process_time() + 0.3
    while time.process_time() < end:
        pass


def test_a_sentence_full_of_numbers_is_looked_through_once(
    changed: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    class Counting:
        def search(self, words: str) -> None:
            asked.append(len(words))

    monkeypatch.setattr(death_claims, "_HINT", Counting())
    monkeypatch.setattr(ceiling_claims, "_NAMED", Counting())
    sentence = " ".join(f"{1000 + 7 * number} troops died" for number in range(50))
    changed("situation.yaml", "Grazing land is short.", f"{sentence}.")
    assert 1 <= sum(length > len(sentence) for length in asked) <= 2


def test_a_pdf_beyond_its_limits_says_what_to_do() -> None:
    limits = Limits()
    for sentence in (too_slow(limits), too_much_memory(limits)):
        (found,) = _pdf_findings("estimates/minusma/2017-07-10", PdfResult(None, (sentence,)))
        assert found.help.startswith("shorten the longest lists and texts, or build without PDF")
