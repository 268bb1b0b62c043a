"""Every command as its user meets it: what it prints, where, and the exit code."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from specimens import SPECIMEN

from mission_estimate.cli.main import run
from mission_estimate.workspace import Workspace

MAIN = "import sys; from mission_estimate.cli.main import main; sys.argv[0] = 'estimate'; main()"


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Here:
    """The folder in which the commands are run."""

    root: Path
    heard: pytest.CaptureFixture[bytes]

    def run(self, *arguments: str) -> Ran:
        """Run a command in this process, which spares a second of imports."""
        code = run(list(arguments))
        told = self.heard.readouterr()
        return Ran(code, told.out.decode(), told.err.decode())

    def run_apart(self, *arguments: str, **variables: str) -> Ran:
        """Run a command in a process of its own, as the shell does."""
        done = subprocess.run(
            [sys.executable, "-P", "-c", MAIN, *arguments],
            cwd=self.root, capture_output=True, check=False, env={**os.environ, **variables},
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def without_pdf(self, *more: str) -> Ran:
        return self.run("build", "specimen", "--format", "html,md,json", *more)

    def edit(self, file: str, before: str, after: str) -> None:
        path = self.root / "estimates" / "specimen" / SPECIMEN.edition / file
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture
def here(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Here:
    monkeypatch.chdir(workspace.estimates.parent)
    return Here(workspace.estimates.parent, capfdbinary)


def test_a_clean_estimate_is_told_to_be_clean(here: Here) -> None:
    assert here.run_apart("check", "specimen") == Ran(0, "no findings in specimen 2020-01-31\n", "")


def test_a_finding_shows_the_line_and_what_to_do(here: Here) -> None:
    here.edit("situation.yaml", "actor: red-band", "actor: red-bnad")
    ran = here.run_apart("check", "specimen")
    assert (ran.code, ran.err) == (1, "")
    for part in (
        "estimates/specimen/2020-01-31/situation.yaml:21:17: error unknown-id (REF002)\n",
        "there is no actor with the id `red-bnad`",
        "- {actor: red-bnad, role: perpetrator",
        "^^^^^^^^",
        "help: did you mean `red-band`?",
        "1 error in specimen 2020-01-31",
    ):
        assert part in ran.out, part


def test_findings_as_data_and_as_annotations(here: Here) -> None:
    here.edit("situation.yaml", "actor: red-band", "actor: red-bnad")
    as_json = here.run("check", "specimen", "--format", "json")
    found = json.loads(as_json.out)["findings"][0]
    assert (as_json.code, found["code"], found["line"], found["column"]) == (1, "REF002", 21, 17)
    as_github = here.run("check", "specimen", "--format", "github")
    assert as_github.code == 1
    assert as_github.out.startswith("::error file=estimates/specimen/2020-01-31/situation.yaml,line=21,")


@pytest.mark.parametrize(
    ("arguments", "message", "remedy"),
    [
        (["check", "specimne"], "unknown mission `specimne`", "did you mean `specimen`?"),
        (["build", "unifil"], "unknown mission `unifil`",
         "choose one of: specimen; or create one with `estimate new unifil`"),
        (["build", "specimen", "--edition", "2019-01-01"], "specimen has no edition `2019-01-01`", "choose one of: 2020-01-31"),
        (["build", "specimen", "--edition", "../../x"], "specimen has no edition `../../x`", "choose one of: 2020-01-31"),
        (["check", "../specimen"], "no such file or folder: `../specimen`", "name a mission, or a path that exists"),
        (["check", "con"], "`con` cannot be a mission: it is a reserved name", "write it as `minusma`"),
        (["build", "S"],
         "`S` cannot be a mission: a mission's name has 2 to 40 letters a–z, digits and hyphens", "write it as `minusma`"),
        (["build"], "missing argument: MISSION", "choose from: specimen; or use `--all`"),
        (["build", "specimen", "--all"], "MISSION cannot be combined with --all", "use one of them"),
        (["build", "specimen", "--format", "docx"], "unknown format `docx`", "choose from: markdown, html, pdf, json"),
        (["build", "specimen", "--document", "poster"], "unknown document `poster`", "choose from: full, brief"),
        (["check", "--estimates", "nowhere"], "no such folder: nowhere",
         "run the command in the folder that holds `estimates`, or name it with `--estimates`"),
        (["new", "specimen"], "there is an estimate for `specimen` already",
         ("for a later edition copy estimates/specimen/2020-01-31 to estimates/specimen/DATE and edit the copy; "
         "to change this one edit its files")),
        (["new", "UNIFIL"], "`UNIFIL` cannot be a mission: a mission's name has 2 to 40 letters a–z, digits and hyphens",
         "write it as `unifil`"),
        (["new", "unifil", "--as-of", "soon"], "invalid date in `--as-of`", "write it as 2017-07-10"),
    ],
)  # fmt: skip
def test_wrong_use_is_told_with_the_remedy(
    here: Here, arguments: list[str], message: str, remedy: str
) -> None:
    assert here.run(*arguments) == Ran(2, "", f"estimate: {message}\n  help: {remedy}\n")


@pytest.mark.hostile("s19_no_input")
def test_an_empty_folder_has_nothing_to_build(here: Here) -> None:
    (here.root / "empty").mkdir()
    ran = here.run("build", "--all", "--estimates", "empty")
    assert ran == Ran(
        2, "", "estimate: no estimates in empty\n  help: create one with `estimate new MISSION`\n"
    )


def test_what_has_not_changed_is_not_built_again(here: Here) -> None:
    assert here.without_pdf().code == 0
    stamps = {
        path.name: path.stat().st_mtime_ns for path in (here.root / "build/specimen/2020-01-31").iterdir()
    }
    again = here.without_pdf()
    assert again == Ran(0, "", "specimen 2020-01-31: unchanged; build/specimen/2020-01-31 is up to date\n")
    assert {
        path.name: path.stat().st_mtime_ns for path in (here.root / "build/specimen/2020-01-31").iterdir()
    } == stamps


def test_a_changed_input_or_a_damaged_output_is_built_again(here: Here) -> None:
    here.without_pdf()
    here.edit("situation.yaml", "Grazing land is short.", "Grazing land is scarce.")
    assert "built" in here.without_pdf().err
    made = here.root / "build/specimen/2020-01-31/specimen-2020-01-31.md"
    assert "Grazing land is scarce." in made.read_text(encoding="utf-8")
    made.write_text("damaged", encoding="utf-8")
    assert "built" in here.without_pdf().err
    assert "Grazing land is scarce." in made.read_text(encoding="utf-8")


@pytest.mark.hostile("s17_stale_output")
def test_a_refused_input_leaves_the_last_good_files_and_says_so(here: Here) -> None:
    here.without_pdf()
    made = here.root / "build/specimen/2020-01-31/specimen-2020-01-31.html"
    before = made.read_bytes()
    here.edit("situation.yaml", "actor: red-band", "actor: red-bnad")
    ran = here.without_pdf()
    assert ran.code == 1
    assert "refused; the last good files in build/specimen/2020-01-31 stay, marked as not current" in ran.err
    assert made.read_bytes() == before
    assert json.loads((made.parent / "manifest.json").read_text())["state"] == "refused"
    here.edit("situation.yaml", "actor: red-bnad", "actor: red-band")
    assert here.without_pdf().code == 0
    assert json.loads((made.parent / "manifest.json").read_text())["state"] == "current"


def test_one_refused_mission_does_not_stop_the_others(here: Here) -> None:
    assert here.run("new", "unifil", "--as-of", "2020-01-31").code == 0
    here.edit("situation.yaml", "actor: red-band", "actor: red-bnad")
    ran = here.run("build", "--all", "--format", "json")
    assert ran.code == 1
    assert ran.err.endswith("1 built, 1 refused\n")
    assert (here.root / "build/unifil/2020-01-31/unifil-2020-01-31.json").is_file()


def test_a_new_estimate_checks_and_builds_at_once(here: Here) -> None:
    ran = here.run("new", "unifil", "--as-of", "2024-02-29")
    assert (ran.code, ran.out) == (0, "")
    assert here.run("check", "unifil") == Ran(0, "no findings in unifil 2024-02-29\n", "")
    assert here.run("build", "unifil", "--format", "md").code == 0
    made = (here.root / "build/unifil/2024-02-29/unifil-2024-02-29.md").read_text(encoding="utf-8")
    assert made.count("\n### ") == 21
    assert made.count("To be written") > 20


def test_an_output_folder_that_cannot_be_made_is_told(here: Here) -> None:
    (here.root / "build").write_text("in the way", encoding="utf-8")
    ran = here.without_pdf()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("estimate: ")
    assert "build" in ran.err.split("\n")[0]
    assert "\n  help: " in ran.err
    assert "Traceback" not in ran.err


def test_broken_yaml_is_told_and_nothing_else_is(here: Here) -> None:
    here.edit(
        "situation.yaml",
        "sources: [report-2020]\n  - id: ambush",
        "sources: [report-2020\n  - id: ambush",
    )
    ran = here.run("check", "specimen")
    assert ran.code == 1
    assert "situation.yaml" in ran.out
    assert "(YML" in ran.out
    assert "is missing" not in ran.out


def test_values_lists_paths_with_their_printed_form(here: Here) -> None:
    ran = here.run("values", "specimen", "--below", "deployment.strength")
    assert ran.code == 0
    rows = dict(line.split(None, 1) for line in ran.out.splitlines())
    assert rows["deployment.strength.total"] == "1,055"
    assert rows["deployment.strength.women.share"] == "8.1%"


def test_list_is_for_people_and_programs(here: Here) -> None:
    assert here.run("list").out == "specimen  2020-01-31\n"
    assert json.loads(here.run("list", "--json").out) == [{"mission": "specimen", "editions": ["2020-01-31"]}]


def test_a_module_beside_the_estimates_is_not_imported(here: Here) -> None:
    for name in ("yaml", "json", "click", "pydantic", "markdown"):
        (here.root / f"{name}.py").write_text(
            "raise SystemExit('imported from the data folder')", encoding="utf-8"
        )
    assert here.run_apart("check", "specimen").code == 0


def test_the_bytes_do_not_depend_on_folder_locale_zone_or_hash_seed(here: Here, tmp_path: Path) -> None:
    other = tmp_path / "päth with späces"
    other.mkdir()
    (here.root / "estimates").rename(other / "estimates")
    there = replace(here, root=other)
    places = [
        there.run_apart("build", "specimen", "--format", "html,md,json", "--output", "one", LC_ALL="C", PYTHONHASHSEED="1", TZ="Asia/Tokyo"),
        there.run_apart("build", "specimen", "--format", "html,md,json", "--output", "two", LC_ALL="C.UTF-8", PYTHONHASHSEED="2", TZ="America/Lima"),
    ]  # fmt: skip
    assert [ran.code for ran in places] == [0, 0]
    for name in ("html", "md", "json"):
        one, two = (
            other / folder / f"specimen/2020-01-31/specimen-2020-01-31.{name}" for folder in ("one", "two")
        )
        assert one.read_bytes() == two.read_bytes()


def test_a_fault_of_the_program_shows_no_traceback(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("mission_estimate.pipeline.render.begin_rendering", broken)
    ran = here.without_pdf()
    assert ran.code == 2
    assert ran.err == (
        "estimate: internal error: ZeroDivisionError: division by zero\n"
        "  help: report it with the command that you ran; `estimate --debug …` shows a traceback\n"
        "specimen 2020-01-31: stopped; build/specimen/2020-01-31 left unchanged\n"
    )
    assert "Traceback" in here.run("--debug", "build", "specimen", "--format", "html").err


def test_a_slip_in_a_template_beside_the_estimates_names_its_line(here: Here) -> None:
    (here.root / "templates/estimate").mkdir(parents=True)
    template = here.root / "templates/estimate/body.j2"
    template.write_text("\n{{ 1 / 0 }}", encoding="utf-8")
    assert here.without_pdf() == Ran(
        2,
        "",
        f"estimate: the template {template.as_posix()}:2 cannot be used: division by zero\n"
        "  help: fix it, or remove it: then the program's own is used\n"
        "specimen 2020-01-31: stopped; build/specimen/2020-01-31 left unchanged\n",
    )


def test_a_template_beside_the_estimates_comes_before_ours(here: Here) -> None:
    (here.root / "templates/estimate").mkdir(parents=True)
    (here.root / "templates/estimate/summary.j2").write_text(
        "{{ block.part('own', 'Our own summary') }}", encoding="utf-8"
    )
    assert here.without_pdf().code == 0
    assert "## Our own summary" in (here.root / "build/specimen/2020-01-31/specimen-2020-01-31.md").read_text(
        encoding="utf-8"
    )


def test_help_says_what_there_is(here: Here) -> None:
    for command in ([], ["build"], ["check"], ["values"], ["list"], ["new"], ["schema"]):
        ran = here.run(*command, "--help")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("Usage: estimate")
