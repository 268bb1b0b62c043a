"""Findings for code scanning: valid SARIF, at the right place, and told apart when lines move."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.findings import FILE, finding

from mission_estimate.findings import Finding, Severity, Waived
from mission_estimate.positions import Position
from mission_estimate.reporting.sarif import Described, render_sarif
from mission_estimate.rule_docs import all_entries, page_markdown, page_text

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.4.json").read_text("utf-8"))
RULES = tuple(
    Described(e.code, e.name, e.severity, e.title, e.line, page_text(e), page_markdown(e))
    for e in all_entries()
)
HOSTILE = "100%\r\n::error ::forged, a:b\x1b[2J\u202e"


def sarif_of(
    *findings: Finding,
    waived: tuple[Waived, ...] = (),
    rules: tuple[Described, ...] = RULES,
    notes: tuple[str, ...] = (),
) -> Any:  # noqa: ANN401 - JSON is whatever it is
    report = render_sarif(findings, rules, waived, notes)
    assert report.isascii()
    content = json.loads(report)
    jsonschema.Draft4Validator(SCHEMA).validate(content)
    return content["runs"][0]


def test_the_schema_refuses_what_is_no_sarif() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate({"version": "2.1.0", "runs": [{"results": []}]})


def test_tells_a_finding_at_its_place() -> None:
    run = sarif_of(finding(4, 18, 5, Severity.WARNING))

    (result,) = run["results"]
    assert result["level"] == "warning"
    assert result["message"] == {
        "text": "the parts make 12,553, the printed total is 12,353\n"
        "help: mend the part that is wrong, or record the conflict under `discrepancies`"
    }
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": FILE},
                "region": {"startLine": 4, "startColumn": 18, "endColumn": 23},
            },
            "logicalLocations": [{"fullyQualifiedName": "deployment.strength.0.printed"}],
        }
    ]
    assert run["columnKind"] == "unicodeCodePoints"


def test_describes_the_rules_that_found_something_and_no_others() -> None:
    waived = (Waived(finding(1, 1)._replace(code="NUM009"), "so it is", "A. Editor"),)
    run = sarif_of(
        finding(1, 1)._replace(code="REF001"), finding(2, 1)._replace(code="REF001"), waived=waived
    )
    rules = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == ["NUM009", "REF001"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["REF001", "REF001", "NUM009"]
    described = rules[1]
    assert described["defaultConfiguration"] == {"level": "error"}
    assert "What: ids of missions" in described["help"]["text"]
    assert described["help"]["markdown"].startswith("# duplicate-id (REF001): ")
    assert "\n## What it looks at\n" in described["help"]["markdown"]


def test_a_clean_run_is_small() -> None:
    assert len(render_sarif([], RULES)) < 600


def test_says_that_rules_are_off() -> None:
    run = sarif_of(notes=("not all rules are checked",))

    assert run["invocations"] == [
        {
            "executionSuccessful": True,
            "toolConfigurationNotifications": [
                {"level": "warning", "message": {"text": "not all rules are checked"}}
            ],
        }
    ]
    assert "invocations" not in sarif_of()


def test_a_fingerprint_stays_when_lines_and_items_move() -> None:
    here, there = (
        finding(4, 18, 5),
        finding(40, 18, 5)._replace(path=("deployment", "strength", 7, "printed")),
    )

    assert _prints(here) == _prints(there)
    assert len(set(_prints(here, here, here._replace(message="another")))) == 3


def test_a_folder_has_no_lines() -> None:
    run = sarif_of(finding(1, 1)._replace(position=Position("estimates/minusma/2017-07-10", 1, 1)))

    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "estimates/minusma/2017-07-10"}}


def test_names_files_by_relative_references() -> None:
    run = sarif_of(finding(1, 1)._replace(position=Position("/a b/c:d/é.yaml", 1, 1)))

    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "a%20b/c%3Ad/%C3%A9.yaml"}


def test_a_waived_finding_is_suppressed_with_its_reason() -> None:
    run = sarif_of(waived=(Waived(finding(4, 18, 5), "the source prints it so", "A. Editor"),))

    assert run["results"][0]["suppressions"] == [
        {"kind": "inSource", "justification": "the source prints it so (A. Editor)"}
    ]


def test_prints_no_text_that_acts_on_whoever_reads_it() -> None:
    run = sarif_of(finding(1, 1)._replace(message=HOSTILE, help=""))

    assert (
        run["results"][0]["message"]["text"] == "100%<U+000D><U+000A>::error ::forged, a:b<U+001B>[2J<U+202E>"
    )


@given(st.text(), st.text(), st.integers(1, 10**6), st.integers(1, 10**6))
def test_whatever_the_texts_it_is_valid(message: str, file: str, line: int, column: int) -> None:
    sarif_of(finding(1, 1)._replace(message=message, position=Position(file, line, column)), rules=())


def _prints(*findings: Finding) -> list[str]:
    return [result["partialFingerprints"]["missionEstimate/v1"] for result in sarif_of(*findings)["results"]]
