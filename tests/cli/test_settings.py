"""What is told and what refuses: the command line comes before the estimates' settings, these before the project's."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mission_estimate.cli.settings import settings_of
from mission_estimate.errors import WrongUse
from mission_estimate.findings import Finding, Severity
from mission_estimate.options import Asked, Options, Settings
from mission_estimate.workspace import Workspace

Write = Callable[[str, str], None]

PROJECT, OWN = "pyproject.toml", "estimates/settings.yaml"


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    (tmp_path / "estimates").mkdir()
    return Workspace(tmp_path / "estimates", tmp_path / "build", ())


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def into(name: str, text: str) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")

    return into


def test_without_settings_all_is_told_and_errors_refuse(place: Workspace) -> None:
    assert settings_of(place, Asked()) == Settings((), (), Severity.ERROR)


def test_the_nearer_place_wins_key_by_key(place: Workspace, write: Write) -> None:
    write(
        PROJECT,
        '[tool.mission-estimate]\nselect = ["REF", "YML"]\nignore = ["YML015"]\nfail-on = "warning"\n',
    )
    assert settings_of(place, Asked())[:3] == (("REF", "YML"), ("YML015",), Severity.WARNING)
    write(OWN, "ignore: [YML003]\nfail-on: advice\n")
    assert settings_of(place, Asked())[:3] == (("REF", "YML"), ("YML003",), Severity.ADVICE)
    asked = settings_of(place, Asked("str, txt", None, "error"))
    assert asked[:3] == (("STR", "TXT"), ("YML003",), Severity.ERROR)


def test_says_which_rules_are_off_and_where_that_is_set(
    place: Workspace, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings_of(place, Asked()).switched_off() == ""
    write(OWN, "select: [NAM001]\n")
    write(PROJECT, '[tool.mission-estimate]\nignore = ["NAM", "TXT109"]\n')
    end = "(`--all-rules` checks all)"
    assert settings_of(place, Asked()).switched_off() == (
        "not all rules are checked: `select: NAM001` in estimates/settings.yaml; "
        f"`ignore: NAM, TXT109` in pyproject.toml {end}"
    )
    asked = settings_of(place, Asked(select="NUM"))
    assert asked.switched_off().startswith("not all rules are checked: `--select NUM`; `ignore: NAM")


def test_all_rules_run_whatever_the_files_say(place: Workspace, write: Write) -> None:
    write(OWN, "select: [NAM001]\nignore: [NUM]\nfail-on: warning\n")
    every = settings_of(place, Asked(all_rules=True))
    assert every[:3] == ((), (), Severity.WARNING)
    assert every.switched_off() == ""
    with pytest.raises(WrongUse, match="`--all-rules` cannot be combined with `--select` or `--ignore`"):
        settings_of(place, Asked(ignore="NUM", all_rules=True))


WHY = [
    (Severity.ERROR, "wa", ""),
    (Severity.WARNING, "e", ""),
    (Severity.WARNING, "we", ""),
    (Severity.WARNING, "a", ""),
    (Severity.WARNING, "wa", ("warnings refuse an estimate here: `fail-on: warning` in pyproject.toml, "
     "so that what is published has none")),
    (Severity.ADVICE, "a", ("warnings and advice refuse an estimate here: `fail-on: advice` in pyproject.toml, "
     "so that what is published has none")),
]  # fmt: skip


@pytest.mark.parametrize(("fail_on", "severities", "why"), WHY)
def test_says_why_what_is_no_error_refuses(fail_on: Severity, severities: str, why: str) -> None:
    by_letter = {str(severity)[0]: severity for severity in Severity}
    findings = tuple(Finding("NUM001", by_letter[letter], "", "", "") for letter in severities)
    settings = Settings(fail_on=fail_on, said_in=(("fail-on", "pyproject.toml"),))
    assert settings.why_refused(findings) == why


def test_a_project_without_our_table_says_nothing(place: Workspace, write: Write) -> None:
    write(PROJECT, '[project]\nname = "mission-estimate"\n\n[tool.ruff]\nselect = ["ALL"]\n')
    assert place.settings() == ()


REFUSED = [
    (OWN, "select: RFE\n", ("unknown rule 'RFE' (estimates/settings.yaml) | did you mean `REF`? If not, "
     "`estimate rules` lists them all")),
    (OWN, "select: REF0011\n", ("unknown rule 'REF0011' (estimates/settings.yaml) | did you mean `REF001`? If "
     "not, `estimate rules` lists them all")),
    (OWN, "ignore: [REF002]\n", ("REF002 cannot be ignored (estimates/settings.yaml): it prevents the estimate "
     "from being read or printed | fix what it reports")),
    (OWN, "ignored: NUM\n", ("unknown setting 'ignored' in estimates/settings.yaml | did you mean `ignore`? If "
     "not, use one of: select, ignore, fail-on")),
    (OWN, "fail-on: warnings\n", ("invalid severity 'warnings' (estimates/settings.yaml) | use one of: error, warning, "
     "advice")),
    (OWN, "select: {a: b}\n", "`select` in estimates/settings.yaml is not a list of rules | write codes or names, such as NUM,mandate-gap"),
    (OWN, "select: ' , '\n", "`select` in estimates/settings.yaml names no rule | write codes or names, such as NUM,mandate-gap"),
    (OWN, "select: &a NUM\n", ("estimates/settings.yaml:1: “&a” is the name of a value that is to be "
     "repeated in YAML, which an estimate cannot use | write the value in full; if it is text that begins with &, put it after `|` or into quotes")),
    (PROJECT, "[tool.mission-estimate]\nselect = 3\n", ("`select` in pyproject.toml is not a list of rules | write codes "
     "or names, such as NUM,mandate-gap")),
    (PROJECT, "[tool.mission-estimate]\nselect =\n", ("pyproject.toml cannot be read: Invalid value (at line 2, column "
     "9) | fix the file")),
]  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX knows them")
@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "/none", ""], ids=lambda to: to or "a pipe")
def test_settings_are_a_plain_file(place: Workspace, tmp_path: Path, target: str) -> None:
    if target:
        (tmp_path / OWN).symlink_to(target)
    else:
        os.mkfifo(tmp_path / OWN)
    with pytest.raises(WrongUse, match=r"settings\.yaml cannot be read: .* is a (link|named pipe)"):
        settings_of(place, Asked())


def test_settings_of_a_project_may_be_nested_without_end(place: Workspace, write: Write) -> None:
    write(PROJECT, f"[tool.mission-estimate]\nselect = {'[' * 9_000}\n")
    with pytest.raises(WrongUse, match="cannot be read"):
        settings_of(place, Asked())


@pytest.mark.parametrize(("file", "text", "told"), REFUSED, ids=[case[1].split("\n")[0] for case in REFUSED])
def test_settings_that_cannot_be_meant_are_refused(
    place: Workspace, tmp_path: Path, write: Write, file: str, text: str, told: str
) -> None:
    write(file, text)
    with pytest.raises(WrongUse) as stop:
        settings_of(place, Asked())
    said = f"{stop.value.message} | {stop.value.remedy}"
    assert (
        said.replace(f"{tmp_path.resolve().as_posix()}/", "").replace(f"{tmp_path.as_posix()}/", "") == told
    )


def test_rules_are_named_by_code_family_or_name(place: Workspace, write: Write) -> None:
    write(OWN, "select: [NUM, mandate-gap]\nignore: [Typed-Value]\n")
    settings = settings_of(place, Asked())
    assert (settings.select, settings.ignore) == (("NUM", "DAT028"), ("NUM011",))


def test_the_nearest_name_is_proposed(place: Workspace) -> None:
    with pytest.raises(WrongUse, match="'mandate-gape'") as stop:
        settings_of(place, Asked(select="mandate-gape"))
    assert "did you mean `mandate-gap`?" in stop.value.remedy


TELLS = [
    ((), (), "NUM001", True),
    (("NUM",), (), "NUM001", True),
    (("NUM",), (), "DAT001", False),
    (("NUM",), ("NUM003",), "NUM003", False),
    (("NUM003",), ("NUM",), "NUM003", True),
    ((), ("NUM",), "NUM003", False),
    (("NUM003",), ("NUM003",), "NUM003", False),
]


@pytest.mark.parametrize(("select", "ignore", "code", "told"), TELLS)
def test_the_longer_beginning_of_a_code_wins(
    select: tuple[str, ...], ignore: tuple[str, ...], code: str, *, told: bool
) -> None:
    assert Settings(select, ignore).tells(code, Severity.ERROR) is told


def test_an_error_of_reading_is_always_told() -> None:
    settings = Settings(("NUM",), ("YML", "REF"))

    assert settings.tells("YML053", Severity.ERROR)
    assert not settings.tells("YML053", Severity.WARNING)
    assert settings.tells("REF002", Severity.ERROR)


def test_another_question_is_another_build() -> None:
    keys = [Options(asked=asked).key() for asked in (Asked(), Asked(ignore="NUM"), Asked(all_rules=True))]
    assert len({str(key) for key in keys}) == 3
