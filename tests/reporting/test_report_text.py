"""Whole reports, as a person sees them."""

import pytest
from reporting.findings import FILE, finding

from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import Position
from mission_estimate.reporting import render_text, summary

LINES = {FILE: ("deployment:", "  strength:", "    printed:", "      uniformed: 12353", "")}


def test_shows_place_excerpt_and_remedy() -> None:
    report = render_text([finding(4, 18, 5)], LINES, subject="minusma 2017-07-10", explained=True)

    assert report == (
        "estimates/minusma/2017-07-10/deployment.yaml:4:18: error NUM002 printed total does not match\n"
        "  the parts make 12,553, the printed total is 12,353\n"
        "    3 |     printed:\n"
        "    4 |       uniformed: 12353\n"
        "      |                  ^^^^^\n"
        "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        "  more: estimate explain NUM002\n"
        "\n"
        "1 error in minusma 2017-07-10\n"
    )


def test_parts_findings_by_a_blank_line() -> None:
    report = render_text([finding(1, 1, 10), finding(2, 3, 8, Severity.WARNING)], LINES)

    assert report == (
        "estimates/minusma/2017-07-10/deployment.yaml:1:1: error NUM002 printed total does not match\n"
        "  the parts make 12,553, the printed total is 12,353\n"
        "    1 | deployment:\n"
        "      | ^^^^^^^^^^\n"
        "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        "\n"
        "estimates/minusma/2017-07-10/deployment.yaml:2:3: warning NUM002 printed total does not match\n"
        "  the parts make 12,553, the printed total is 12,353\n"
        "    1 | deployment:\n"
        "    2 |   strength:\n"
        "      |   ^^^^^^^^\n"
        "  help: mend the part that is wrong, or record the conflict under `discrepancies`\n"
        "\n"
        "1 error, 1 warning\n"
    )


def test_paints_for_a_terminal() -> None:
    report = render_text([finding(4, 18, 5, Severity.WARNING)], LINES, colour=True)

    assert report == (
        "\x1b[1mestimates/minusma/2017-07-10/deployment.yaml:4:18:\x1b[0m "
        "\x1b[1;33mwarning\x1b[0m NUM002 printed total does not match\n"
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
        "estimates/minusma/2017-07-10: error NUM002 printed total does not match\n"
        "  the parts make 12,553, the printed total is 12,353\n"
        "\n"
        "error NUM002 printed total does not match\n"
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
        ("wwa", "2 warnings, 1 piece of advice"),
        ("aeawe", "2 errors, 1 warning, 2 pieces of advice"),
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
    )
    shown = "a<U+001B>[2J<U+000D><U+000A>::error ::forged<U+202E>b<U+2028>c<U+009B>1m<U+D800><U+E0041>"

    assert render_text([found], {f"{hostile}.yaml": (hostile,)}, subject=hostile) == (
        f"{shown}.yaml:1:1: error YML001 {shown}\n"
        f"  {shown}\n"
        f"    1 | {shown}\n"
        "      | ^\n"
        f"  help: {shown}\n"
        "\n"
        f"1 error in {shown}\n"
    )
