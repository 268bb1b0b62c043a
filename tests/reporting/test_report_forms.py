"""Findings for programs and for GitHub."""

import json
import re

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
                "rule": "printed-total-does-not-match",
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
                "rule": "printed-total-does-not-match",
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
        f" file={FILE},line=4,col=18,endColumn=23,title=printed-total-does-not-match (NUM002)"
        "::the parts make 12,553, the printed total is 12,353"
        "%0Ahelp: mend the part that is wrong, or record the conflict under `discrepancies`\n"
    )
    assert report == f"::error{rest}::warning{rest}::notice{rest}"
    assert render_github([]) == ""


def test_tells_github_of_what_has_no_place() -> None:
    report = render_github([finding(1, 1)._replace(position=None, help="")])

    assert report == (
        "::error title=printed-total-does-not-match (NUM002)"
        "::the parts make 12,553, the printed total is 12,353\n"
    )


def test_forges_no_command_of_github() -> None:
    found = Finding("YML001", Severity.ERROR, HOSTILE, HOSTILE, HOSTILE, position=Position(HOSTILE, 1, 1))
    found = found._replace(rule="nothing-to-read")

    in_property = "100%25<U+000D><U+000A>%3A%3Aerror %3A%3Aforged%2C a%3Ab<U+001B>[2J<U+202E>"
    in_message = "100%25<U+000D><U+000A>::error ::forged, a:b<U+001B>[2J<U+202E>"
    assert render_github([found]) == (
        f"::error file={in_property},line=1,col=1,endColumn=2,title=nothing-to-read (YML001)%3A {in_property}"
        f"::{in_message}%0Ahelp: {in_message}\n"
    )


@given(st.text(), st.text())
def test_gives_github_one_line_for_each_finding(message: str, title: str) -> None:
    report = render_github([finding(1, 1)._replace(message=message, title=title, rule="printed-total")] * 2)

    first, second, rest = report.split("\n")
    assert first == second
    assert rest == ""
    assert len(first.splitlines()) == 1
    assert first.startswith(f"::error file={FILE},line=1,col=1,endColumn=2,title=printed-total (NUM002)")


def many(severity: Severity, **counts: int) -> list[Finding]:
    found = [(code, n) for code, count in counts.items() for n in range(1, count + 1)]
    return [finding(n, 1, 1, severity)._replace(code=code) for code, n in found]


def annotations(report: str) -> list[tuple[str, str, str]]:
    """Return level, code and line of each annotation."""
    pattern = re.compile(r"::(\w+) file=[^,]+,line=(\d+),col=1,endColumn=2,title=[a-z-]+ \((\w+)\)")
    found = [pattern.match(line) for line in report.splitlines()]
    return [(match[1], match[3], match[2]) for match in found if match]


def test_gives_github_ten_of_a_level_and_each_rule_before_a_second_time() -> None:
    report = render_github(
        [
            *many(Severity.ADVICE, TXT101=300),
            *many(Severity.ERROR, NUM001=200, NUM002=1, NUM003=2, NUM004=7),
            *many(Severity.WARNING, DAT001=10),
        ]
    )
    first = [("NUM001", "1"), ("NUM002", "1"), ("NUM003", "1"), ("NUM004", "1")]
    then = [
        ("NUM001", "2"),
        ("NUM003", "2"),
        ("NUM004", "2"),
        ("NUM001", "3"),
        ("NUM004", "3"),
        ("NUM001", "4"),
    ]
    assert annotations(report) == [
        *(("error", *spot) for spot in (*first, *then)),
        *(("warning", "DAT001", str(n)) for n in range(1, 11)),
        *(("notice", "TXT101", str(n)) for n in range(1, 11)),
    ]
    more = "%0Aand {} more {}: see the summary of the job, or run `estimate check`"
    lines = report.splitlines()
    assert [number for number, line in enumerate(lines) if "see the summary" in line] == [9, 29]
    assert lines[9].endswith(more.format(200, "errors"))
    assert lines[29].endswith(more.format(290, "suggestions"))


def test_eleven_rules_share_ten_annotations() -> None:
    report = render_github(many(Severity.ERROR, **{f"NUM{n:03}": 1 for n in range(11)}))

    assert [code for _, code, _ in annotations(report)] == [f"NUM{n:03}" for n in range(10)]
    assert "and 1 more error: see" in report.splitlines()[-1]


def test_a_note_takes_the_place_of_a_warning() -> None:
    found = [*many(Severity.ERROR, NUM001=1), *many(Severity.WARNING, DAT001=11)]
    lines = render_github(found, ["rules are off: 100%\n::error ::forged"]).splitlines()

    assert lines[1] == "::warning title=mission-estimate::rules are off: 100%25<U+000A>::error ::forged"
    assert [line.split(" ")[0] for line in lines] == ["::error", *["::warning"] * 10]
    assert "and 2 more warnings" in lines[-1]


def test_json_lists_every_finding_and_what_is_off() -> None:
    found = many(Severity.ADVICE, TXT101=300)

    assert len(json.loads(render_json(found))["findings"]) == 300
    assert json.loads(render_json(found, notes=["rules are off"]))["notes"] == ["rules are off"]
    assert "notes" not in json.loads(render_json(found))
