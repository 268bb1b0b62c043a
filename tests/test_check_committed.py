"""What must not be committed is refused before anything of it is used."""

import os
import subprocess
from pathlib import Path

import check_committed
import pytest
from specimens import REPOSITORY

SCRIPT = REPOSITORY / "scripts" / "check_committed.py"
FILE, LINK, REPOSITORY_INSIDE = "100644", "120000", "160000"

REFUSED = [
    (LINK, "build", "a link"),
    (LINK, "estimates", "a link"),
    (LINK, "src/mission_estimate/rendering/__pycache__", "a link"),
    (LINK, "docs/picture.png", "a link"),
    (REPOSITORY_INSIDE, "estimates/mali", "a repository inside this one"),
    (FILE, ".gitmodules", "a repository inside this one"),
    (FILE, "build/mali/2017-07-10/manifest.json", "made by make"),
    (FILE, "build", "made by make"),
    (FILE, "Build/mali/2017-07-10/manifest.json", "made by make"),
    (FILE, "build./x", "made by make"),
    (FILE, "bui\u200cld/x", "made by make"),
    (FILE, "\uff42uild/x", "made by make"),
    (FILE, "VENV~1/bin/python", "named so that some systems take it for another file"),
    (FILE, "estimates/mali/2017-07-10/GITATT~1", "named so that some systems take it for another file"),
    (FILE, "estimates/mali/2017-07-10/a.yaml:b", "named so that some systems take it for another file"),
    (FILE, "docs/a\\..\\build", "named so that some systems take it for another file"),
    (FILE, "docs/a\nb.md", "named so that some systems take it for another file"),
    (FILE, ".venv/bin/python", "made by make"),
    (FILE, ".VENV/bin/python", "made by make"),
    (FILE, ".venv", "made by make"),
    (FILE, ".cache/x", "made by make"),
    (FILE, "src/mission_estimate/__pycache__/errors.cpython-313.pyc", "made by make"),
    (FILE, "src/mission_estimate/__PyCache__/errors.cpython-313.pyc", "made by make"),
    (FILE, "tests/__pycache__", "made by make"),
    (FILE, "src/mission_estimate/errors.pyc", "compiled"),
    (FILE, "src/mission_estimate/errors.cpython-313-x86_64-linux-gnu.so", "compiled"),
    (FILE, "src/evil.pth", "compiled"),
    (FILE, "estimates/.gitattributes", "hidden"),
    (FILE, "estimates/mali/.gitattributes", "hidden"),
    (FILE, "estimates/mali/2017-07-10/.events.yaml", "hidden"),
    (FILE, "templates/.x/body.j2", "hidden"),
    (FILE, "src/.gitattributes", "hidden"),
    (FILE, ".vscode/settings.json", "hidden"),
    (FILE, ".envrc", "hidden"),
    (FILE, "estimates/Mali/2017-07-10/events.yaml", "in a folder that no command reads: name that of the mission"),
    (FILE, "estimates/con/2017-07-10/events.yaml", "in a folder that no command reads: name that of the mission"),
    (FILE, "estimates/##[error]x/2017-07-10/events.yaml", "in a folder that no command reads: name that of the mission"),
    (FILE, "estimates/mali/2017-7-10/events.yaml", "in a folder that no command reads: name that of the edition"),
    (FILE, "estimates/mali/draft/deep/events.YML", "in a folder that no command reads: name that of the edition"),
    (FILE, "estimates/m/notes.md", "in a folder that no command reads: name that of the mission"),
]  # fmt: skip
ALLOWED = [
    ".ci/run", ".editorconfig", ".gitattributes", ".gitignore", ".github/workflows/tests.yml", "README.md",
    "estimates/settings.yaml", "estimates/README.md", "estimates/schema/estimate.schema.json",
    "estimates/mali/2017-07-10/actors/aqim.yaml", "estimates/mali/pictures/map.png", "src/mission_estimate/building.py", "docs/build.md",
    "tests/build/x", "src/mission_estimate/rendering/faces/a.ttf",
]  # fmt: skip


@pytest.mark.parametrize(
    ("mode", "path", "reason"), REFUSED, ids=[f"{mode} {path}" for mode, path, _ in REFUSED]
)
def test_is_refused(mode: str, path: str, reason: str) -> None:
    found = list(check_committed.refusals([check_committed.Entry(mode, path)]))
    assert len(found) == 1
    assert found[0].startswith(check_committed.shown(path))
    assert reason in found[0]
    assert "##[" not in found[0]


def test_what_the_project_has_is_allowed() -> None:
    assert list(check_committed.refusals(check_committed.Entry(FILE, path) for path in ALLOWED)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("estimates/mali/2017-07-10/a.yaml", "estimates/mali/2017-07-10/A.yaml"),
        ("Makefile", "makefile"),
        ("src/a/x.py", "src/A/y.py"),
        ("docs/\u00e9.md", "docs/e\u0301.md"),
    ],
)
def test_two_names_that_are_one_elsewhere_are_refused(one: str, other: str) -> None:
    (found,) = check_committed.refusals(check_committed.Entry(FILE, path) for path in (one, other))
    assert "are one name on some systems: rename one of them" in found


def test_many_files_in_one_folder_are_no_clash() -> None:
    entries = [check_committed.Entry(FILE, f"src/a/{name}.py") for name in "abc"]
    assert list(check_committed.refusals(entries)) == []


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for path in ("estimates/mali/2017-07-10/events.yaml", "templates/page/body.j2", "src/a.ttf"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x\n", "utf-8")
    (tmp_path / ".gitattributes").write_text("* text=auto eol=lf\n*.ttf binary\n", "utf-8")
    git(tmp_path, "init", "--quiet")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)


def said(folder: Path) -> tuple[int, str]:
    git(folder, "add", "--force", ".")
    done = subprocess.run(
        ["python3", "-I", "-S", SCRIPT], cwd=folder, check=False, capture_output=True, text=True
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_an_honest_checkout_passes_without_a_word(checkout: Path) -> None:
    assert said(checkout) == (0, "")


@pytest.mark.parametrize(
    ("attributes", "name"),
    [
        ("*.yaml -diff", "diff"),
        ("*.yaml linguist-generated", "linguist-generated"),
        ("estimates/** linguist-vendored", "linguist-vendored"),
        ("*.yaml binary", "binary"),
        ("*.yaml diff=nothing", "diff"),
        ("*.j2 working-tree-encoding=latin1", "working-tree-encoding"),
        ("*.yaml filter=x", "filter"),
        ("*.yaml ident", "ident"),
        ("*.yaml -text", "text"),
    ],
)
def test_attributes_that_hide_a_change_are_refused(checkout: Path, attributes: str, name: str) -> None:
    with (checkout / ".gitattributes").open("a", encoding="utf-8") as file:
        file.write(f"{attributes}\n")
    code, told = said(checkout)
    assert code == 1
    assert f": the attribute '{name}' hides changes or exchanges the text: take it out" in told


def test_an_attribute_of_many_files_is_one_refusal(checkout: Path) -> None:
    (checkout / "estimates" / "mali" / "2017-07-10" / "sources.yaml").write_text("x\n", "utf-8")
    (checkout / ".gitattributes").write_text("*.yaml -diff\n", "utf-8")
    assert said(checkout) == (
        1,
        "check_committed: 'estimates/mali/2017-07-10/events.yaml' and 1 more:"  # noqa: ISC004 - one line
        " the attribute 'diff' hides changes or exchanges the text: take it out of .gitattributes\n",
    )


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX knows them")
def test_a_link_is_seen_whatever_git_ignores(checkout: Path) -> None:
    (checkout / ".gitignore").write_text("build\n", "utf-8")
    (checkout / "build").symlink_to("templates")
    code, told = said(checkout)
    assert code == 1
    assert told == (
        "check_committed: 'build' is committed, and is a link, which may lead anywhere:"
        " remove it with `git rm --cached`\n"
    )


def test_what_did_not_come_by_git_passes(tmp_path: Path) -> None:
    done = subprocess.run(["python3", "-I", "-S", SCRIPT], cwd=tmp_path, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_repository_that_git_cannot_read_does_not_pass(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("nonsense\n", "utf-8")
    done = subprocess.run(
        ["python3", "-I", "-S", SCRIPT], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert done.stderr.startswith("check_committed: git cannot list what is committed: ")


def test_nothing_of_the_kind_is_committed_here() -> None:
    done = subprocess.run(
        ["python3", "-I", "-S", SCRIPT], cwd=REPOSITORY, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
