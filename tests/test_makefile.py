"""What is given to make reaches the command as it was written, and nothing of it is ever run."""

import os
import re
import shutil
import subprocess
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAKEFILE = ROOT / "Makefile"

HOSTILE = (
    "$(shell touch pwned)",
    "${shell touch pwned}",
    "$$(touch pwned)",
    "$(touch pwned)",
    "`touch pwned`",
    "$(error pwned)",
    "$(eval X:=$(shell touch pwned))",
    "; touch pwned",
    "& touch pwned",
    "| touch pwned #",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "minusma\ntouch pwned",
    "minusma\n\ttouch pwned",
    "> pwned",
    "--help",
    "--edition=2017-07-10",
    "-",
    "$",
    "$$",
    "$@ $< $(MAKE)",
    "#",
    "%",
    "*",
    "~",
    "!!",
    "\\",
    "a\\\nb",
    "two  words  ",
    "a=b",
    "a:b",
    "é ɛ ع",
)


@dataclass(frozen=True)
class Workplace:
    """A copy of the Makefile where everything is set up, and `estimate` only notes its arguments."""

    folder: Path

    def make(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        bare = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        return subprocess.run(
            ["make", *arguments],
            cwd=self.folder,
            env={**bare, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def arguments(self) -> list[str]:
        """Return what the command was called with, once the folder is seen to be untouched."""
        assert not list(self.folder.rglob("pwned"))
        return (self.folder / "noted").read_text("utf-8").split("\0")[:-1]

    def was_called(self) -> bool:
        return (self.folder / "noted").exists()


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    shutil.copy(MAKEFILE, tmp_path)
    for name in ("requirements.txt", "requirements-dev.txt", "pyproject.toml"):
        (tmp_path / name).touch()
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    command = tmp_path / ".venv" / "bin" / "estimate"
    command.write_text("#!/bin/sh\nprintf '%s\\0' \"$@\" > noted\n", "utf-8")
    command.chmod(0o755)
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "check_committed.py").touch()
    for name in ("locked", "package", "libraries", "tools"):
        (tmp_path / ".venv" / f"{name}.stamp").touch()
    return Workplace(tmp_path)


@pytest.mark.parametrize("value", HOSTILE)
def test_hands_what_the_command_line_gives_on_as_it_is(workplace: Workplace, value: str) -> None:
    ended = workplace.make("estimate", f"MISSION={value}", f"EDITION={value}", f"FORMAT={value}")

    assert ended.stderr == ""
    assert workplace.arguments() == ["build", f"--edition={value}", f"--format={value}", "--", value]


@pytest.mark.parametrize("value", HOSTILE)
def test_hands_what_the_environment_gives_on_as_it_is(workplace: Workplace, value: str) -> None:
    ended = workplace.make("estimate", MISSION=value, EDITION=value, FORMAT=value)

    assert ended.stderr == ""
    assert workplace.arguments() == ["build", f"--edition={value}", f"--format={value}", "--", value]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("target", ["check", "new"])
def test_hands_the_mission_on_to_the_other_commands(workplace: Workplace, target: str, value: str) -> None:
    ended = workplace.make(target, f"MISSION={value}")

    assert ended.stderr == ""
    assert workplace.arguments() == [target, "--", value]


@pytest.mark.parametrize(
    "name",
    ["ANYTHING", "VENV", "BIN", "PIP", "READY", "NEEDS", "FOR_PDF", "FOR_BUILD", "SHELL", "COMPILE", "given"],
)
@pytest.mark.parametrize("value", ["$(shell touch pwned)", "touch pwned;", "pwned"])
def test_takes_no_command_from_any_other_variable(workplace: Workplace, name: str, value: str) -> None:
    ended = workplace.make("estimate", "MISSION=mali", f"{name}={value}")

    assert ended.stderr == ""
    assert workplace.arguments() == ["build", "--", "mali"]


@pytest.mark.parametrize("value", HOSTILE)
def test_hands_a_revision_on_as_it_is(workplace: Workplace, value: str) -> None:
    ended = workplace.make("touched", f"SINCE={value}", "PYTHON=.venv/bin/estimate")

    assert ended.stderr == ""
    assert workplace.arguments() == ["scripts/missions_touched.py", f"--since={value}"]


@pytest.mark.parametrize("value", ["$(shell touch pwned)", "touch pwned;", "touch pwned"])
def test_takes_the_name_of_python_for_a_name(workplace: Workplace, value: str) -> None:
    ended = workplace.make("touched", f"PYTHON={value}")

    assert f"{value}: not found" in ended.stderr
    assert not list(workplace.folder.rglob("pwned"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["estimate", "MISSION=mali"], ["build", "--", "mali"]),
        (
            ["estimate", "MISSION=mali", "EDITION=2017-07-10", "FORMAT=pdf"],
            ["build", "--edition=2017-07-10", "--format=pdf", "--", "mali"],
        ),
        (["estimates"], ["build", "--all"]),
        (["estimates", "FORMAT=html"], ["build", "--all", "--format=html"]),
        (["estimates", "EDITION=all"], ["build", "--all", "--edition=all"]),
        (["check"], ["check", "--"]),
        (["check", "MISSION=mali", "FORMAT=github"], ["check", "--format=github", "--", "mali"]),
        (["check", "ALL_RULES=yes"], ["check", "--all-rules", "--"]),
        (["check", "MISSION=mali", "EDITION=all"], ["check", "--edition=all", "--", "mali"]),
        (["check", "MISSIONS=mali congo"], ["check", "--", "mali", "congo"]),
        (
            ["estimate", "MISSIONS=mali@2017-07-10 congo@2024-01-31"],
            ["build", "--", "mali@2017-07-10", "congo@2024-01-31"],
        ),
        (["new", "MISSION=unifil"], ["new", "--", "unifil"]),
    ],
)
def test_calls_the_command(workplace: Workplace, arguments: list[str], expected: list[str]) -> None:
    ended = workplace.make(*arguments)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert workplace.arguments() == expected


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("target", ["check", "estimate"])
def test_parts_several_missions_at_blanks_only(workplace: Workplace, target: str, value: str) -> None:
    ended = workplace.make(target, f"MISSIONS={value}")

    assert ended.stderr == ""
    assert workplace.arguments()[2:] == value.split()


def test_refuses_what_is_committed_before_anything_else(workplace: Workplace) -> None:
    (workplace.folder / "scripts" / "check_committed.py").write_text("raise SystemExit(1)\n", "utf-8")
    for target in ("check", "estimate", "estimates", "new", "touched", "doctor", "schema", "rules", "setup"):
        ended = workplace.make(target, "MISSION=mali")
        assert ended.returncode == 2, target
        assert not workplace.was_called(), target


@pytest.mark.parametrize("target", ["estimate", "new"])
def test_asks_for_the_mission(workplace: Workplace, target: str) -> None:
    ended = workplace.make(target)

    assert ended.returncode == 2
    assert ended.stderr.splitlines()[0] == "Name the mission: add MISSION=, for example MISSION=minusma"
    assert not workplace.was_called()


@pytest.mark.parametrize("changed", ["requirements.txt", "pyproject.toml"])
def test_sets_up_again_when_what_is_pinned_has_changed(workplace: Workplace, changed: str) -> None:
    os.utime(workplace.folder / changed, (2**33, 2**33))

    assert workplace.make("--question", "check").returncode == 1
    assert workplace.make("--dry-run", "check").stdout.count("-m pip") == (
        2 if changed == "requirements.txt" else 1
    )


@pytest.fixture
def built(workplace: Workplace) -> Workplace:
    for path in ("build/mali/2017-07-10/a.md", "build/congo/2017-07-10/a.md", ".cache/x", "kept/a.md"):
        (workplace.folder / path).parent.mkdir(parents=True)
        (workplace.folder / path).touch()
    return workplace


def left(workplace: Workplace) -> list[str]:
    names = ("build/mali", "build/congo", ".cache", ".venv", "kept/a.md", "Makefile")
    return [name for name in names if (workplace.folder / name).exists()]


def test_cleans_everything_where_no_mission_is_named(built: Workplace) -> None:
    (built.folder / "src").mkdir()
    (built.folder / "tests").mkdir()
    ended = built.make("clean")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert left(built) == ["kept/a.md", "Makefile"]


def test_cleans_what_was_built_of_a_mission(built: Workplace) -> None:
    assert built.make("clean", "MISSION=mali").returncode == 0
    assert left(built) == ["build/congo", ".cache", ".venv", "kept/a.md", "Makefile"]
    assert built.make("clean", "MISSION=none").returncode == 0
    assert left(built) == ["build/congo", ".cache", ".venv", "kept/a.md", "Makefile"]


@pytest.mark.parametrize("value", [*HOSTILE, "..", "../kept", "mali/..", "*", "MALI", "congo mali", "."])
def test_cleans_nothing_for_what_is_no_mission(built: Workplace, value: str) -> None:
    ended = built.make("clean", f"MISSION={value}")

    assert (ended.returncode, ended.stderr.split("\n")[0]) == (
        2,
        "Not the name of a mission: write it as MISSION=minusma",
    )
    assert len(left(built)) == 6


@pytest.mark.parametrize("given", ["EDITION=2017-07-10", "MISSIONS=mali congo"])
def test_cleans_nothing_where_something_else_is_named(built: Workplace, given: str) -> None:
    assert built.make("clean", "MISSION=mali", given).returncode == 2
    assert built.make("clean", given).returncode == 2
    assert len(left(built)) == 6


def test_cleans_nothing_behind_a_link(built: Workplace) -> None:
    (built.folder / "build").rename(built.folder / "elsewhere")
    (built.folder / "build").symlink_to("elsewhere")
    ended = built.make("clean", "MISSION=mali")

    assert ended.returncode == 2
    assert (built.folder / "elsewhere" / "mali").is_dir()


def test_makes_a_pdf_only_where_its_libraries_are(workplace: Workplace) -> None:
    (workplace.folder / ".venv" / "libraries.stamp").unlink()

    asked = {
        arguments: "system_libraries.py pdf" in workplace.make("--dry-run", *arguments).stdout
        for arguments in (
            ("estimate", "MISSION=mali"),
            ("estimate", "MISSION=mali", "FORMAT=pdf"),
            ("estimate", "MISSION=mali", "FORMAT=html"),
            ("check",),
        )
    }

    assert list(asked.values()) == [True, True, False, False]


def test_lists_every_target(workplace: Workplace) -> None:
    targets = re.findall(r"^\.PHONY: (.+)$", MAKEFILE.read_text("utf-8"), re.MULTILINE)
    listed = re.findall(r"^  make (\S+)  +\S", workplace.make().stdout, re.MULTILINE)

    assert "estimate" in listed
    assert listed == [target for target in targets if target != "mission-named"]


def test_imports_nothing_from_the_folder_it_is_called_in(tmp_path: Path) -> None:
    for module in ("click", "json", "yaml", "mission_estimate"):
        (tmp_path / f"{module}.py").write_text("raise SystemExit('planted')\n", "utf-8")
    command = Path(sysconfig.get_path("scripts")) / "estimate"

    ended = subprocess.run([command, "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")
