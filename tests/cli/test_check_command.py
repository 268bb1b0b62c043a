"""`estimate check`, `rules` and `explain`, as they are called."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from specimens import SAMPLES

from mission_estimate.cli.main import run

Called = Callable[..., tuple[int, str, str]]
HINT = "more: estimate explain "


@pytest.fixture
def called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Called:
    """Run the command in a folder that holds the specimen."""
    shutil.copytree(SAMPLES, tmp_path / "estimates")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        told = capfdbinary.readouterr()
        return code, told.out.decode(), told.err.decode()

    return call


def _spoil(before: str, after: str, file: str = "overview.yaml") -> None:
    path = Path("estimates/specimen/2020-01-31") / file
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8")


def test_each_finding_names_the_page_of_its_rule(called: Called) -> None:
    _spoil("short.[@atlas-2019]", "short.[@atlas-2091]", "situation.yaml")
    code, out, _ = called("check", "specimen")

    assert code == 1
    assert "REF003" in out
    assert f"{HINT}REF003\n" in out


def test_an_error_of_reading_is_told_whatever_is_asked(called: Called) -> None:
    _spoil("drivers:\n", "driver:\n", "situation.yaml")
    code, out, _ = called("check", "specimen", "--select", "TXT", "--ignore", "YML003")

    assert code == 1
    assert "STR002" in out


def test_a_warning_refuses_where_it_is_told_to(called: Called) -> None:
    Path("estimates/specimen/2020-01-31/waivers.yaml").write_text(
        "waivers:\n  - {rule: XYZ001, at: deployment, why: so it is, by: A. Editor}\n", "utf-8"
    )

    assert called("check", "specimen")[0] == 0
    assert called("check", "specimen", "--fail-on", "warning")[0] == 1
    assert called("check", "specimen", "--fail-on", "warning", "--ignore", "WAV")[0] == 0
    Path("estimates/settings.yaml").write_text("fail-on: warning\n", "utf-8")
    assert called("check", "specimen")[0] == 1
    assert called("build", "specimen", "--format", "json")[0] == 1
    assert called("build", "specimen", "--format", "json", "--fail-on", "error")[0] == 0


def test_a_change_of_the_settings_is_a_change(called: Called) -> None:
    assert "built" in called("build", "specimen", "--format", "json")[2]
    assert "unchanged" in called("build", "specimen", "--format", "json")[2]
    Path("estimates/settings.yaml").write_text("fail-on: warning\n", "utf-8")
    assert "built" in called("build", "specimen", "--format", "json")[2]
    assert "unchanged" in called("build", "specimen", "--format", "json")[2]
    Path("pyproject.toml").write_text('[tool.mission-estimate]\nignore = ["WAV"]\n', "utf-8")
    assert "built" in called("build", "specimen", "--format", "json")[2]


def test_a_waived_finding_is_kept_with_its_reason(called: Called) -> None:
    _spoil("total: 1055", "total: 1505")
    assert called("check", "specimen")[0] == 1
    waivers = Path("estimates/specimen/2020-01-31/waivers.yaml")
    row = "rule: NUM001, at: deployment.strength.printed, why: the page has it so, by: A. Editor"
    waivers.write_text(f"waivers:\n  - {{{row}}}\n", "utf-8")

    code, out, err = called("check", "specimen")
    assert (code, "NUM001" in out) == (0, False)
    assert err == "1 waived; `--format json` gives the reasons\n"
    (waived,) = json.loads(called("check", "specimen", "--format", "json")[1])["waived"]
    assert (waived["code"], waived["why"], waived["by"]) == ("NUM001", "the page has it so", "A. Editor")
    assert waived["file"].endswith("overview.yaml")
    (result,) = json.loads(called("check", "specimen", "--format", "sarif")[1])["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "the page has it so (A. Editor)"


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_every_form_says_that_rules_are_off(called: Called, form: str) -> None:
    _spoil("total: 1055", "total: 1505")
    assert "NUM001" in called("check", "specimen", "--format", form)[1]
    Path("estimates/settings.yaml").write_text("select: [NAM001]\n", "utf-8")

    code, out, _ = called("check", "specimen", "--format", form)
    assert (code, "NUM001" in out) == (0, False)
    assert "not all rules are checked: `select: NAM001` in estimates/settings.yaml" in out
    code, out, _ = called("check", "specimen", "--format", form, "--all-rules")
    assert (code, "NUM001" in out) == (1, True)
    assert "not all rules" not in out


def test_a_build_says_that_rules_are_off(called: Called) -> None:
    Path("estimates/settings.yaml").write_text("select: [NAM001]\n", "utf-8")

    said = called("build", "specimen", "--format", "json")[2]
    assert "not all rules are checked: `select: NAM001` in estimates/settings.yaml" in said
    assert "not all rules" not in called("build", "specimen", "--format", "json", "--all-rules")[2]


def test_says_why_a_warning_refuses(called: Called) -> None:
    Path("estimates/specimen/2020-01-31/waivers.yaml").write_text(
        "waivers:\n  - {rule: XYZ001, at: deployment, why: so it is, by: A. Editor}\n", "utf-8"
    )
    Path("pyproject.toml").write_text('[tool.mission-estimate]\nfail-on = "warning"\n', "utf-8")
    why = "warnings refuse an estimate here: `fail-on: warning` in pyproject.toml, so that what is published has none"

    assert called("check", "specimen")[2] == f"refused: {why}\n"
    assert called("build", "specimen", "--format", "json")[2].endswith(
        f"specimen 2020-01-31: refused; nothing was written\n  {why}; `--fail-on error` builds it\n"
    )
    assert called("check", "specimen", "--fail-on", "error")[2] == ""


def test_the_readable_form_goes_to_the_summary_of_the_job(
    called: Called, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spoil("total: 1055", "total: 1505")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    (tmp_path / "summary.md").write_text("What an earlier command said.\n", "utf-8")

    assert called("check", "specimen", "--format", "text")[0] == 1
    assert called("check", "specimen", "--format", "github")[1].startswith("::error file=")
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert summary.startswith("What an earlier command said.\n### 1 error in specimen 2020")
    assert "\n  help: " in summary
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    code, _, err = called("check", "specimen", "--format", "github")
    assert (code, err) == (1, "cannot write the job summary: Is a directory\n")


def test_of_many_editions_the_summary_gives_the_number(called: Called) -> None:
    for year in range(2016, 2020):
        shutil.copytree("estimates/specimen/2020-01-31", f"estimates/specimen/{year}-01-31")
        (Path(f"estimates/specimen/{year}-01-31/estimate.yaml")).unlink()

    assert called("check")[1].endswith(" in 5 editions of 1 mission\n")


def test_an_unknown_code_is_refused(called: Called) -> None:
    assert called("check", "specimen", "--select", "RFE") == (
        2,
        "",
        (
            "estimate: unknown rule 'RFE' (--select)\n"
            "  help: did you mean `REF`? If not, `estimate rules` lists them all\n"
        ),
    )


def test_writes_sarif(called: Called) -> None:
    _spoil("short.[@atlas-2019]", "short.[@atlas-2091]", "situation.yaml")
    code, out, _ = called("check", "specimen", "--format", "sarif")
    (result,) = json.loads(out)["runs"][0]["results"]

    assert code == 1
    assert result["ruleId"] == "REF003"


def test_lists_the_rules(called: Called) -> None:
    code, out, _ = called("rules", "--json")
    codes = [row["code"] for row in json.loads(out)]

    assert code == 0
    assert codes == [line.split()[0] for line in called("rules")[1].splitlines()]
    assert set(json.loads(out)[0]) == {"code", "name", "severity", "title", "line"}


def test_explains_a_rule(called: Called) -> None:
    code, out, _ = called("explain", "ref003")

    assert code == 0
    assert out.startswith(
        "unknown-source (REF003), error: unknown source\n\nA citation names an unknown source.\n"
    )


def test_explains_a_rule_by_its_name(called: Called) -> None:
    assert called("explain", "Unknown-Source") == called("explain", "REF003")


def test_explains_the_words_of_a_list(called: Called) -> None:
    code, out, _ = called("explain", "actor-kind")

    assert code == 0
    assert "  armed-movement              an armed group with political aims" in out


def test_offers_the_nearest_code(called: Called) -> None:
    assert called("explain", "REF03") == (
        2,
        "",
        "estimate: unknown rule 'REF03'\n  help: did you mean REF003? `estimate rules` lists them all\n",
    )
