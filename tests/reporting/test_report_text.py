"""Whole reports, as a person sees them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.findings import FILE, finding

from mission_estimate.findings import SEVERITIES, Finding, Severity
from mission_estimate.positions import Position
from mission_estimate.reporting import render_text, summary
from mission_estimate.reporting.folding import fold

LINES = {FILE: ("deployment:", "  strength:", "    printed:", "      uniformed: 12353", "")}


def test_shows_place_excerpt_and_remedy() -> None:
    report = render_text([finding(4, 18, 5)], LINES, subject="minusma 2017-07-10", explained=True)

    assert report == (
        "estimates/minusma/2017-07-10/deployment.yaml:4:18: error printed-total-does-not-match (NUM002)\n"
        "  the parts make 12,553, the printed total is 12,353\n"
        "    3 |     printed:\n"
        "    4 |       uniformed: 12353\n"
        "      |                  ^^^^^\n"
        "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        "  more: estimate explain NUM002\n"
        "\n"
        "1 error in minusma 2017-07-10\n"
    )


def test_separates_findings_by_a_blank_line_and_ends_with_the_gravest() -> None:
    warning, error = finding(1, 1, 10, Severity.WARNING), finding(2, 3, 8)
    blocks = (
        (
            "estimates/minusma/2017-07-10/deployment.yaml:1:1: warning printed-total-does-not-match (NUM002)\n"
            "  the parts make 12,553, the printed total is 12,353\n"
            "    1 | deployment:\n"
            "      | ^^^^^^^^^^\n"
            "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        ),
        (
            "estimates/minusma/2017-07-10/deployment.yaml:2:3: error printed-total-does-not-match (NUM002)\n"
            "  the parts make 12,553, the printed total is 12,353\n"
            "    1 | deployment:\n"
            "    2 |   strength:\n"
            "      |   ^^^^^^^^\n"
            "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        ),
    )

    for order in ([warning, error], [error, warning]):
        assert render_text(order, LINES) == "\n".join([*blocks, "1 error, 1 warning\n"])
        first = render_text(order, LINES, gravest_first=True)
        assert first == "\n".join([*reversed(blocks), "1 error, 1 warning\n"])


def test_folds_what_says_the_same_and_counts_it() -> None:
    report = render_text([finding(1, column) for column in range(1, 301)], LINES)

    assert report.count("the parts make 12,553") == 1
    assert report.endswith(
        "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        "  and at 299 more places:\n"
        f"    {FILE}:1:2\n    {FILE}:1:3\n    {FILE}:1:4\n    {FILE}:1:5\n"
        "    … (`--format json` lists them all)\n"
        "\n"
        f"300 error   printed-total-does-not-match (NUM002), first at {FILE}:1:1\n"
        "\n"
        "300 errors\n"
    )


def test_says_in_a_fold_what_differs_elsewhere() -> None:
    others = [f"there is no actor with the id `{name}`" for name in ("a", "b", "c", "d")]
    found = [finding(1, n)._replace(message=text, help="") for n, text in enumerate(others, start=1)]

    few = render_text(found[:3], LINES)
    assert few.count("error printed-total-does-not-match (NUM002)") == 3
    folded = render_text(found, {})
    assert folded == (
        f"{FILE}: error printed-total-does-not-match (NUM002)\n"
        "  there is no actor with the id `a`\n"
        "  and at 3 more places:\n"
        f"    {FILE}: there is no actor with the id `b`\n"
        f"    {FILE}: there is no actor with the id `c`\n"
        f"    {FILE}: there is no actor with the id `d`\n"
        "\n"
        "4 errors\n"
    )


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("the total is 12,353", "the total is 9", True),
        ("there is no actor `a`", "there is no actor `b`", True),
        ("there is no actor `a`", "there is no place `a`", False),
        ("Front for Peace has two dates", "Mali has two dates", True),
        ("this is of 10 July 2017", "this is of 3 March 2016", True),
        ("“a” has no id", "“b” has no id", True),
        ("this has no id", "this has no date", False),
    ],
)
def test_a_form_is_what_is_left_without_values(first: str, second: str, *, alike: bool) -> None:
    messages = [first, second] * 2
    found = [finding(1, n)._replace(message=message) for n, message in enumerate(messages, start=1)]

    assert [len(folded.others) for folded in fold(found)] == ([3] if alike else [1, 1])


def test_another_rule_severity_or_remedy_is_not_folded_in() -> None:
    one = finding(1, 1)
    others = [one._replace(code="NUM003"), one._replace(severity=Severity.ADVICE), one._replace(help="wait")]

    assert [folded.others for folded in fold([one, *others])] == [()] * 4


@given(st.lists(st.sampled_from([finding(1, n, 1, s) for n in range(1, 4) for s in Severity])))
def test_folding_loses_nothing(found: list[Finding]) -> None:
    for gravest_first in (False, True):
        folds = fold(found, gravest_first=gravest_first)
        kept = [one for folded in folds for one in (folded.first, *folded.others)]
        assert sorted(map(str, kept)) == sorted(map(str, found))
        weights = [SEVERITIES.index(folded.first.severity) for folded in folds]
        assert weights == sorted(weights, reverse=gravest_first)


def test_six_hundred_findings_fit_on_a_few_screens() -> None:
    found = [
        finding(1, n)._replace(code=f"NUM{n % 12:03}", message=f"value {n} is wrong", severity=severity)
        for n in range(1, 201)
        for severity in Severity
    ]
    report = render_text(found, LINES, explained=True)

    assert report.count("\n") < 600
    end = report.splitlines()[-20:]
    assert [line for line in end if re.match(r" *\d+ error   .* \(NUM0", line)] == end[6:-2]
    assert end[-1] == "200 errors, 200 warnings, 200 suggestions"


def test_notes_follow_the_summary() -> None:
    assert render_text([], {}, subject="minusma", notes=["not all rules\nare checked"]) == (
        "no findings in minusma\nnot all rules<U+000A>are checked\n"
    )


def test_paints_for_a_terminal() -> None:
    report = render_text([finding(4, 18, 5, Severity.WARNING)], LINES, colour=True)

    assert report == (
        "\x1b[1mestimates/minusma/2017-07-10/deployment.yaml:4:18:\x1b[0m "
        "\x1b[1;33mwarning\x1b[0m printed-total-does-not-match (NUM002)\n"
        "  the parts make 12,553, the printed total is 12,353\n"
        "  \x1b[34m  3 |\x1b[0m     printed:\n"
        "  \x1b[34m  4 |\x1b[0m       uniformed: 12353\n"
        "  \x1b[34m    |\x1b[0m \x1b[1;33m                 ^^^^^\x1b[0m\n"
        "  \x1b[1;36mhelp:\x1b[0m mend the part that is wrong, or record the conflict under `discrepancies`\n"
        "\n"
        "1 warning\n"
    )


def test_says_nothing_of_lines_where_there_are_none() -> None:
    folder = finding(1, 1)._replace(position=Position("estimates/minusma/2017-07-10", 1, 1), help="")
    nowhere = finding(1, 1)._replace(position=None, message="")

    assert render_text([folder, nowhere], LINES) == (
        "estimates/minusma/2017-07-10: error printed-total-does-not-match (NUM002)\n"
        "  the parts make 12,553, the printed total is 12,353\n"
        "\n"
        "error printed-total-does-not-match (NUM002)\n"
        "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        "\n"
        "2 errors\n"
    )


def test_shows_no_excerpt_of_an_empty_file_or_beyond_the_end() -> None:
    empty, beyond = finding(1, 1), finding(9, 1)

    assert "|" not in render_text([empty], {FILE: ("",)})
    assert "|" not in render_text([beyond], LINES)
    assert render_text([beyond], LINES).startswith(f"{FILE}:9:1: error")


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ("", "no findings"),
        ("e", "1 error"),
        ("wwa", "2 warnings, 1 suggestion"),
        ("aeawe", "2 errors, 1 warning, 2 suggestions"),
    ],
)
def test_sums_up(severities: str, told: str) -> None:
    by_letter = {str(severity)[0]: severity for severity in Severity}
    findings = [finding(1, 1, 1, by_letter[letter]) for letter in severities]

    assert summary(findings) == told
    assert summary(findings, "minusma") == f"{told} in minusma"
    assert render_text(findings, {}, subject="minusma").endswith(f"{told} in minusma\n")


def test_lets_no_text_of_an_author_act() -> None:
    hostile = "a\x1b[2J\r\n::error ::forged\u202eb\u2028c\x9b1m\ud800\U000e0041"
    found = Finding(
        "YML001", Severity.ERROR, hostile, hostile, hostile, position=Position(f"{hostile}.yaml", 1, 1)
    )._replace(rule="nothing-to-read")
    shown = "a<U+001B>[2J<U+000D><U+000A>::error ::forged<U+202E>b<U+2028>c<U+009B>1m<U+D800><U+E0041>"

    assert render_text([found], {f"{hostile}.yaml": (hostile,)}, subject=hostile) == (
        f"{shown}.yaml:1:1: error nothing-to-read (YML001): {shown}\n"
        f"  {shown}\n"
        f"    1 | {shown}\n"
        "      | ^\n"
        f"  help: {shown}\n"
        "\n"
        f"1 error in {shown}\n"
    )
