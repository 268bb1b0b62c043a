"""A finding that an editor accepts goes; a waiver that accepts nothing is a finding."""

import pytest
from specimens import SPECIMEN, Change

from mission_estimate.checks import waivers
from mission_estimate.checks.context import Context, context_of
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.checks.waivers import apply_waivers
from mission_estimate.derived_values import reckon
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import index_of
from mission_estimate.model.judgments import Waiver
from mission_estimate.pipeline.examine import examine
from mission_estimate.positions import DataPath
from mission_estimate.workspace import Workspace

RULE = "TST001"
PLACES = ("deployment", "contributors", "states", 1)


@pytest.fixture(autouse=True)
def _rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waivers, "WAIVABLE", (RULE, "TST002"))


def found(code: str, path: DataPath) -> Finding:
    return Finding(code, Severity.WARNING, "title", "message", "help", path)


def with_waivers(specimen: Estimate, *pairs: tuple[str, str]) -> Estimate:
    written = tuple(
        Waiver.model_validate({"rule": rule, "at": at, "why": "so it is", "by": "A. Editor"})
        for rule, at in pairs
    )
    return specimen.model_copy(update={"waivers": written})


def told(estimate: Estimate, *findings: Finding) -> list[str]:
    remaining, waived = apply_waivers(estimate, findings, lambda _: True)
    assert all((one.why, one.by) == ("so it is", "A. Editor") for one in waived)
    return [
        *(f"{one.code} {one.message} | {one.help}" for one in remaining),
        *(f"waived {one.finding.code} {one.finding.path}" for one in waived),
    ]


CASES = [
    ("at the very place", "deployment.contributors.states.bgd.count", (*PLACES, "count"), True),
    ("above it", "deployment.contributors", (*PLACES, "count"), True),
    ("next to it", "deployment.contributors.states.civ", (*PLACES, "count"), False),
    ("below it", "deployment.contributors.states.bgd.count", PLACES, False),
]


@pytest.mark.parametrize(("at", "path", "goes"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_a_waiver_accepts_what_is_at_its_path_or_below(
    specimen: Estimate, at: str, path: DataPath, *, goes: bool
) -> None:
    lines = told(with_waivers(specimen, (RULE, at)), found(RULE, path))

    if goes:
        assert lines == [f"waived {RULE} {path}"]
    else:
        assert lines == [
            f"{RULE} message | help",
            (
                f"WAV001 {RULE} has no finding at `{at}` or below it | remove the waiver, or correct its path if "
                "the finding has moved"
            ),
        ]


def test_a_waiver_accepts_findings_of_its_rule_only(specimen: Estimate) -> None:
    estimate = with_waivers(specimen, (RULE, "deployment"))

    assert told(estimate, found(RULE, ("deployment",)), found("OTH001", ("deployment",))) == [
        "OTH001 message | help",
        f"waived {RULE} ('deployment',)",
    ]


def test_a_waiver_with_an_unknown_path_is_reported(specimen: Estimate) -> None:
    assert told(with_waivers(specimen, (RULE, "deployment.strenth.total"))) == [
        (
            "WAV001 the path `deployment.strenth.total` does not exist: there is no `strenth` | write the path with "
            "names and ids, as `estimate values` lists them; or remove the waiver"
        )
    ]


def test_a_waiver_of_an_unknown_rule_is_reported(specimen: Estimate) -> None:
    estimate = with_waivers(specimen, ("XYZ999", "deployment"), (f"{RULE}0", "deployment"))

    assert told(estimate) == [
        "WAV002 the waiver names `XYZ999`, but no rule has this code or name | `estimate rules` lists them all",
        (
            f"WAV002 the waiver names `{RULE}0`, but no rule has this code or name | did you mean "
            f"`{RULE}`? If not, `estimate rules` lists them all"
        ),
    ]


def test_essential_errors_cannot_be_waived(specimen: Estimate) -> None:
    estimate = with_waivers(specimen, ("REF002", "deployment"))
    essential = Finding("REF002", Severity.ERROR, "title", "message", "help", ("deployment",))

    assert told(estimate, essential) == [
        "REF002 message | help",
        (
            "WAV002 the waiver names REF002, but errors of reading, structure and markup cannot be waived | remove "
            "the waiver and fix the error"
        ),
    ]


def test_a_waiver_names_its_rule_by_code_or_name(specimen: Estimate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waivers, "_BY_NAME", {"test-rule": RULE})
    for name in ("test-rule", "Test-Rule", RULE):
        waived = with_waivers(specimen, (name, "deployment.contributors"))
        assert told(waived, found(RULE, PLACES)) == [f"waived {RULE} {PLACES}"]


def test_a_waiver_of_a_rule_that_was_not_run_is_not_reported(specimen: Estimate) -> None:
    estimate = with_waivers(specimen, (RULE, "deployment"))

    assert apply_waivers(estimate, (), lambda _: False) == ((), ())


def test_a_waiver_in_a_file_is_found_at_its_line(workspace: Workspace) -> None:
    path = workspace.folder(SPECIMEN) / "waivers.yaml"
    path.write_text(
        "waivers:\n  - rule: REF00\n    at: deployment\n    why: so it is\n    by: A. Editor\n",
        encoding="utf-8",
    )
    (finding,) = examine(workspace, SPECIMEN).findings

    assert finding.position is not None
    assert (finding.code, finding.position.file[-12:], finding.position.line) == ("WAV002", "waivers.yaml", 2)


@pytest.fixture
def context(specimen: Estimate) -> Context:
    return context_of(specimen, reckon(specimen), index_of(specimen), ("specimen", "2020-01-31"))


def test_a_discrepancy_silences_its_place_and_what_is_below(context: Context) -> None:
    fact: DataPath = ("environment", "infrastructure", "facts", 0)

    assert is_disputed(context, (*fact, "value"))
    assert not is_disputed(context, fact[:3])
    assert not is_disputed(context, ("environment", "social", "facts", 0))


def test_a_discrepancy_silences_a_derived_value(changed: Change) -> None:
    examined = changed(
        "functions.yaml",
        "path: environment.infrastructure.facts.convoy-days",
        "path: deployment.strength.total",
    )
    assert examined.estimate is not None
    context = context_of(examined.estimate, examined.values, index_of(examined.estimate), ("specimen", ""))

    assert is_disputed(context, ("deployment", "strength", "printed"), "deployment.strength.total")
    assert not is_disputed(context, ("deployment", "strength", "printed"))
