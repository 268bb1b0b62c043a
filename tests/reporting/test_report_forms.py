"""Findings for programs and for GitHub."""

import json

from hypothesis import given
from hypothesis import strategies as st
from reporting.findings import FILE, finding

from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import Position
from mission_estimate.reporting import render_github, render_json

HOSTILE = "100%\r\n::error ::forged, a:b\x1b[2J\u202e"


def test_lists_findings_as_json() -> None:
    report = render_json([finding(4, 18, 5, Severity.ADVICE), finding(1, 1)._replace(position=None, path=())])

    assert json.loads(report) == {
        "schema": 1,
        "findings": [
            {
                "code": "NUM002",
                "severity": "advice",
                "title": "printed total does not match",
                "message": "the parts make 12,553, the printed total is 12,353",
                "help": "mend the part that is wrong, or record the conflict under `discrepancies`",
                "file": FILE,
                "line": 4,
                "column": 18,
                "width": 5,
                "path": "deployment.strength.0.printed",
            },
            {
                "code": "NUM002",
                "severity": "error",
                "title": "printed total does not match",
                "message": "the parts make 12,553, the printed total is 12,353",
                "help": "mend the part that is wrong, or record the conflict under `discrepancies`",
                "file": None,
                "line": None,
                "column": None,
                "width": None,
                "path": "",
            },
        ],
    }


def test_lists_nothing_as_json() -> None:
    assert render_json([]) == '{\n  "schema": 1,\n  "findings": []\n}\n'


def test_gives_hostile_text_to_programs_unchanged_and_in_ascii() -> None:
    report = render_json([finding(1, 1)._replace(message=HOSTILE)])

    assert report.isascii()
    assert "\x1b" not in report
    assert json.loads(report)["findings"][0]["message"] == HOSTILE


def test_tells_github() -> None:
    report = render_github([finding(4, 18, 5, severity) for severity in Severity])

    rest = (
        f" file={FILE},line=4,col=18,endColumn=23,title=NUM002 printed total does not match"
        "::the parts make 12,553, the printed total is 12,353"
        "%0Ahelp: mend the part that is wrong, or record the conflict under `discrepancies`\n"
    )
    assert report == f"::error{rest}::warning{rest}::notice{rest}"
    assert render_github([]) == ""


def test_tells_github_of_what_has_no_place() -> None:
    report = render_github([finding(1, 1)._replace(position=None, help="")])

    assert report == (
        "::error title=NUM002 printed total does not match"
        "::the parts make 12,553, the printed total is 12,353\n"
    )


def test_forges_no_command_of_github() -> None:
    found = Finding("YML001", Severity.ERROR, HOSTILE, HOSTILE, HOSTILE, position=Position(HOSTILE, 1, 1))

    in_property = "100%25<U+000D><U+000A>%3A%3Aerror %3A%3Aforged%2C a%3Ab<U+001B>[2J<U+202E>"
    in_message = "100%25<U+000D><U+000A>::error ::forged, a:b<U+001B>[2J<U+202E>"
    assert render_github([found]) == (
        f"::error file={in_property},line=1,col=1,endColumn=2,title=YML001 {in_property}"
        f"::{in_message}%0Ahelp: {in_message}\n"
    )


@given(st.text(), st.text())
def test_gives_github_one_line_for_each_finding(message: str, title: str) -> None:
    report = render_github([finding(1, 1)._replace(message=message, title=title)] * 2)

    first, second, rest = report.split("\n")
    assert first == second
    assert rest == ""
    assert len(first.splitlines()) == 1
    assert first.startswith(f"::error file={FILE},line=1,col=1,endColumn=2,title=NUM002 ")
