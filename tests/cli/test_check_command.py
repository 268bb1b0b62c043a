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
    code, out, _ = called("check", "specimen", "--select", "TXT", "--ignore", "YML053")

    assert code == 1
    assert "STR001" in out


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


def test_an_unknown_code_is_refused(called: Called) -> None:
    assert called("check", "specimen", "--select", "RFE") == (
        2,
        "",
        (
            "estimate: no rule has the code 'RFE' (--select)\n"
            "  help: did you mean `REF`? If not, look the codes up with `estimate rules`\n"
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
    assert set(json.loads(out)[0]) == {"code", "severity", "title", "line"}


def test_explains_a_rule(called: Called) -> None:
    code, out, _ = called("explain", "ref003")

    assert code == 0
    assert out.startswith(
        "REF003 error: unknown source\n\nA citation names a source that is not described.\n"
    )


def test_offers_the_nearest_code(called: Called) -> None:
    assert called("explain", "REF03") == (
        2,
        "",
        "estimate: no rule has the code 'REF03'\n  help: did you mean REF003? `estimate rules` lists them all\n",
    )
