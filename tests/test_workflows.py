"""The workflows can do nothing but read, and run nothing that a stranger wrote into an event."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
ALL = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
RELEASE = ROOT / ".github" / "workflows" / "release.yml"
FILES = [file for file in ALL if file != RELEASE]
Node = dict[str, Any]
CONGO, MALI = (
    f'{{"name": "{name}", "missions": "{name}", "editions": "{name}@2016-10-31 {name}@2017-07-10"}}'
    for name in ("congo", "mali")
)


def test_finds_the_workflows() -> None:
    assert [file.name for file in ALL] == ["estimates.yml", "release.yml", "tests.yml"]


def test_a_release_may_write_to_the_release_only() -> None:
    release = _read(RELEASE)
    (job,) = _jobs(RELEASE)
    assert release["on"] == {"push": {"tags": ["v*"]}}
    assert (release["permissions"], job["permissions"]) == ({}, {"contents": "write"})
    assert 1 <= int(job["timeout-minutes"]) <= 30
    for step in job["steps"]:
        assert "${{" not in step.get("run", "")
        if "uses" in step:
            assert step["uses"] in {used["uses"] for file in FILES for used in _steps(file) if "uses" in used}


@pytest.fixture(params=FILES, ids=lambda file: file.name)
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_starts_on_pull_requests_and_the_main_branch_only(file: Path) -> None:
    triggers = _read(file)["on"]

    assert set(triggers) == {"pull_request", "push"}
    assert triggers["push"]["branches"] == ["main"]


def test_may_only_read(file: Path) -> None:
    assert _read(file)["permissions"] == {}
    assert [job["permissions"] for job in _jobs(file)] == [{"contents": "read"}] * len(_jobs(file))


def test_ends_in_time(file: Path) -> None:
    assert "concurrency" in _read(file)
    assert all(1 <= int(job["timeout-minutes"]) <= 30 for job in _jobs(file))


def test_pins_each_action_by_its_commit(file: Path) -> None:
    lines = re.findall(r"^.*\buses:.*$", file.read_text("utf-8"), re.MULTILINE)

    assert len(lines) == len([step for step in _steps(file) if "uses" in step]) > 0
    for line in lines:
        assert re.fullmatch(r" +- uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)


def test_pins_an_action_to_the_same_commit_everywhere() -> None:
    uses = {step["uses"] for file in FILES for step in _steps(file) if "uses" in step}

    assert len(uses) == len({use.split("@")[0] for use in uses}) > 1


def test_leaves_no_credentials_behind(file: Path) -> None:
    checkouts = [step for step in _steps(file) if step.get("uses", "").startswith("actions/checkout@")]

    assert len(checkouts) == len(_jobs(file))
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_puts_nothing_of_the_event_into_a_shell(file: Path) -> None:
    runs = [step["run"] for step in _steps(file) if "run" in step]

    assert runs
    assert not [run for run in runs if "${{" in run]
    assert not re.findall(r"github\.(?:event\b|head_ref)|secrets\.|GITHUB_TOKEN", file.read_text("utf-8"))


def test_runs_commands_that_a_laptop_has_too(file: Path) -> None:
    targets = set(re.findall(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    for step in _steps(file):
        asked = re.findall(r"\bmake (?:--silent )?([a-z]+)", step.get("run", ""))
        assert set(asked) <= targets
        assert asked or "uses" in step or step["run"] == ".ci/run"


def test_no_filter_of_paths_decides_what_is_looked_at() -> None:
    """It sees the first 300 files of a change only; `make touched` sees all of them."""
    triggers = _read(ROOT / ".github" / "workflows" / "estimates.yml")["on"]

    assert triggers["pull_request"] in {"", None}
    assert triggers["push"] == {"branches": ["main"]}


def test_tests_every_python_that_the_project_names() -> None:
    tests = _read(ROOT / ".github" / "workflows" / "tests.yml")
    oldest = re.search(r'requires-python = ">=(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"))

    assert oldest
    assert tests["jobs"]["tests"]["strategy"]["matrix"]["python"][0] == oldest[1]


@pytest.mark.parametrize(
    ("event", "paths", "missions"),
    [
        ("pull_request", ["estimates/mali/2016-10-31/estimate.yaml"], f"[{MALI}]"),
        (
            "pull_request",
            ["estimates/mali/2017-07-10/estimate.yaml"],
            '[{"name": "mali", "missions": "mali", "editions": "mali@2017-07-10"}]',
        ),
        ("pull_request", ["docs/reading.md"], "[]"),
        ("pull_request", ["src/program.py"], f"[{CONGO}, {MALI}]"),
        ("push", ["docs/reading.md"], f"[{CONGO}, {MALI}]"),
    ],
)
def test_hands_the_missions_touched_to_the_matrix(
    tmp_path: Path, event: str, paths: list[str], missions: str
) -> None:
    _history(tmp_path, paths)
    step = next(step for step in _steps(FILES[0]) if step.get("id") == "missions")
    output = tmp_path / "output"

    subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "GITHUB_EVENT_NAME": event, "GITHUB_OUTPUT": str(output)},
        check=True,
    )

    assert output.read_text("utf-8") == f"jobs={missions}\n"


@pytest.mark.parametrize("hostile", ["link", "folder"])
def test_the_job_that_finds_the_missions_says_what_is_hostile_unheeded(tmp_path: Path, hostile: str) -> None:
    _history(tmp_path, ["docs/reading.md"])
    if hostile == "link":
        (tmp_path / "##[add-mask]build").symlink_to("docs")
        _commit(tmp_path, ["docs/more.md"])
    else:
        _commit(tmp_path, ["estimates/##[add-mask]/2017-07-10/events.yaml"])
    step = next(step for step in _steps(FILES[0]) if step.get("id") == "missions")
    output = tmp_path / "output"
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "GITHUB_EVENT_NAME": "pull_request", "GITHUB_OUTPUT": str(output)},
        check=False,
        capture_output=True,
        text=True,
    )

    assert done.returncode != 0
    assert not output.exists()
    begin, told, *_, end = done.stdout.splitlines()
    assert begin.startswith("::stop-commands::")
    assert told.startswith("check_committed: '")
    assert end == f"::{begin[17:]}::"
    assert "##[" not in done.stdout


def test_builds_every_edition_that_is_touched_and_checks_all() -> None:
    steps = {
        step["run"].split(" make ")[1]: step
        for step in _steps(FILES[0])
        if step.get("run", "").startswith("scripts/unheeded.sh")
    }

    assert list(steps) == ["check FORMAT=github ALL_RULES=yes", "estimate"]
    assert [step["env"] for step in steps.values()] == [
        {"MISSIONS": "${{ matrix.touched.missions }}"},
        {"MISSIONS": "${{ matrix.touched.editions }}"},
    ]


def test_the_runner_heeds_no_talk_about_an_estimate() -> None:
    steps = [s for s in _steps(FILES[0]) if re.search(r"make (?:check|estimate)\b", s.get("run", ""))]

    assert len(steps) == 2
    assert all(step["run"].startswith("scripts/unheeded.sh make ") for step in steps)


def test_the_talk_of_a_command_comes_between_two_secret_words() -> None:
    talk = "echo '::error::a'; echo '##[error]b' >&2; exit 7"
    done = subprocess.run(
        [ROOT / "scripts" / "unheeded.sh", "sh", "-c", talk], check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (7, "")
    begin, said, end, product = done.stdout.splitlines()
    assert re.fullmatch(r"::stop-commands::[0-9a-f]{32}", begin)
    assert (said, end, product) == ("##[error]b", f"::{begin[17:]}::", "::error::a")


def _history(folder: Path, changed: list[str]) -> None:
    """Make a repository of two missions, whose last commit changes the given files."""
    (folder / "scripts").mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    for script in ("missions_touched.py", "check_committed.py", "unheeded.sh"):
        shutil.copy(ROOT / "scripts" / script, folder / "scripts")
    _git(folder, "init", "--quiet")
    missions = [f"estimates/{mission}/2016-10-31/sources.yaml" for mission in ("mali", "congo")]
    _commit(folder, [*missions, *(path.replace("2016-10-31", "2017-07-10") for path in missions)])
    _commit(folder, changed)


def _commit(folder: Path, paths: list[str]) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("changed\n", "utf-8")
    _git(folder, "add", ".")
    _git(folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "change")


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)


def _read(file: Path) -> Node:
    """Read a workflow with every scalar as text: in YAML 1.1 the key `on` would be true."""
    workflow: Node = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    return workflow


def _jobs(file: Path) -> list[Node]:
    return list(_read(file)["jobs"].values())


def _steps(file: Path) -> Iterator[Node]:
    for job in _jobs(file):
        yield from job["steps"]
