"""A set of documents is published, found current, replaced, or marked as overtaken."""

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from publishing.sets import Sample

from mission_estimate import __version__
from mission_estimate.findings import Finding, Severity
from mission_estimate.publishing import Inputs, OutputFolder, State, digest_of
from mission_estimate.publishing.os_calls import OPERATIONS

FINDINGS = tuple(
    Finding("NUM002", severity, "title", "message", "help")
    for severity in (Severity.ERROR, Severity.WARNING, Severity.ERROR)
)


@pytest.mark.usefixtures("open_umask")
def test_writes_the_files_and_the_manifest(output: OutputFolder) -> None:
    files = {"minusma.md": b"text", "figures/map.svg": b"<svg/>"}
    with replace(output, operations=OPERATIONS).locked() as publisher:
        publisher.publish(files, Inputs({"b.yaml": "22", "a.yaml": "11"}), {"paper": "a4", "draft": True})

    assert {path.relative_to(output.path).as_posix() for path in output.path.rglob("*")} == {
        "manifest.json",
        "minusma.md",
        "figures",
        "figures/map.svg",
    }
    assert (output.path / "minusma.md").read_bytes() == b"text"
    assert stat.S_IMODE((output.path / "minusma.md").stat().st_mode) == 0o644
    assert (output.path / "manifest.json").read_text("utf-8") == MANIFEST


MANIFEST = f"""{{
  "edition": "2017-07-10",
  "findings": {{
    "advice": 0,
    "error": 0,
    "warning": 0
  }},
  "inputs": {{
    "a.yaml": "11",
    "b.yaml": "22"
  }},
  "mission": "minusma",
  "options": {{
    "draft": true,
    "paper": "a4"
  }},
  "outputs": {{
    "figures/map.svg": {{
      "bytes": 6,
      "sha256": "{digest_of(b"<svg/>")}"
    }},
    "minusma.md": {{
      "bytes": 4,
      "sha256": "{digest_of(b"text")}"
    }}
  }},
  "program": "{__version__}",
  "refused": null,
  "replaces": [],
  "schema": 1,
  "state": "current"
}}
"""


def test_is_current_only_for_the_same_inputs_and_options(
    output: OutputFolder, old: Sample, new: Sample
) -> None:
    assert not old.is_current(output)
    old.publish(output)

    assert old.is_current(output)
    assert not new.is_current(output)
    assert not output.is_current(old.inputs, {**old.options, "draft": True})
    assert not output.is_current(Inputs({**old.inputs.digests, "more.yaml": "11"}), old.options)


def test_gives_the_same_bytes_again(output: OutputFolder, tmp_path: Path, old: Sample) -> None:
    other = replace(output, root=tmp_path / "other")
    for folder in (output, other):
        old.publish(folder)
    first, second = ((folder.path / "manifest.json").read_bytes() for folder in (output, other))

    assert first == second


def test_removes_what_only_the_last_set_had(output: OutputFolder, old: Sample, new: Sample) -> None:
    old.publish(output)
    (output.path / "notes.docx").write_bytes(b"mine")
    new.publish(output)

    assert (output.path / "notes.docx").read_bytes() == b"mine"
    (output.path / "notes.docx").unlink()
    assert new.is_whole(output)
    assert new.is_current(output)


def test_removes_the_folder_for_figures_with_the_last_figure(output: OutputFolder, old: Sample) -> None:
    old.publish(output)
    with output.locked() as publisher:
        publisher.publish({"minusma.md": b"text"}, old.inputs, old.options)

    assert sorted(path.name for path in output.path.iterdir()) == ["manifest.json", "minusma.md"]


@pytest.mark.parametrize("name", ["minusma-2017-07-10.md", "figures/map.svg"])
@pytest.mark.parametrize("change", ["another byte", "more", "missing", "a link", "a folder"])
def test_tells_by_name_what_is_not_of_the_set(
    output: OutputFolder, old: Sample, name: str, change: str
) -> None:
    old.publish(output)
    path = output.path / name
    whole = path.read_bytes()
    path.unlink()
    match change:
        case "another byte":
            path.write_bytes(b"x" + whole[1:])
        case "more":
            path.write_bytes(whole + b"x")
        case "a link":
            (output.root / "same").write_bytes(whole)
            path.symlink_to(output.root / "same")
        case "a folder":
            path.mkdir()

    assert output.mismatches() == (name,)
    assert output.last_good() is None
    assert not old.is_current(output)


def test_keeps_the_last_good_set_when_a_newer_input_is_refused(
    output: OutputFolder,
    old: Sample,
    new: Sample,
) -> None:
    old.publish(output)
    with output.locked() as publisher:
        assert publisher.mark_refused(new.inputs, FINDINGS)

    manifest = output.last_good()
    assert manifest is not None
    assert manifest.state is State.REFUSED
    assert manifest.inputs == old.inputs.digests
    assert manifest.refused is not None
    assert manifest.refused.inputs == new.inputs.digest
    assert manifest.refused.findings == {"advice": 0, "error": 2, "warning": 1}
    assert old.is_whole(output)
    assert not old.is_current(output)
    assert not new.is_current(output)

    old.publish(output)
    assert old.is_current(output)


def test_leaves_nothing_where_the_first_input_is_refused(output: OutputFolder, new: Sample) -> None:
    with output.locked() as publisher:
        assert not publisher.mark_refused(new.inputs, FINDINGS)

    assert not output.path.exists()
    assert output.last_good() is None


def test_does_not_call_a_damaged_set_good_when_a_newer_input_is_refused(
    output: OutputFolder,
    old: Sample,
    new: Sample,
) -> None:
    old.publish(output)
    (output.path / "minusma-2017-07-10.md").unlink()
    with output.locked() as publisher:
        assert not publisher.mark_refused(new.inputs, FINDINGS)


def test_refuses_file_names_that_are_not_ours(output: OutputFolder, old: Sample) -> None:
    for name in (
        "../x.md",
        "figures/../x.md",
        "/x.md",
        "X.md",
        ".x",
        "x/y.md",
        "manifest.json",
        "con.svg",
        "x\n",
    ):
        with output.locked() as publisher, pytest.raises(ValueError, match="no name for a file"):
            publisher.publish({name: b""}, old.inputs, old.options)
    assert not output.path.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"outputs": {"../../../stranger.md": {"bytes": 0, "sha256": "0"}}},
        {"outputs": {"/stranger.md": {"bytes": 0, "sha256": "0"}}},
        {"replaces": ["../stranger.md"], "state": "unfinished"},
        {"replaces": [7]},
        {"outputs": {"minusma.md": {"bytes": True, "sha256": "0"}}},
        {"outputs": [["minusma.md", 0]]},
        {"options": {"draft": 1}},
        {"inputs": {"estimate.yaml": None}},
        {"mission": 7},
        {"state": "good"},
        {"schema": 2},
        {"refused": "yes"},
    ],
)
def test_trusts_no_manifest_that_is_not_ours(
    output: OutputFolder,
    old: Sample,
    change: dict[str, object],
) -> None:
    old.publish(output)
    strangers = [
        output.root / "stranger.md",
        output.root.parent / "stranger.md",
        output.path.parent / "stranger.md",
    ]
    for stranger in strangers:
        stranger.write_bytes(b"")
    written = json.loads((output.path / "manifest.json").read_bytes())
    (output.path / "manifest.json").write_text(json.dumps({**written, **change}), "utf-8")

    assert output.manifest() is None
    assert not old.is_current(output)
    old.publish(output)
    assert old.is_current(output)
    assert all(stranger.exists() for stranger in strangers)


@pytest.mark.parametrize("raw", [b"", b"[]", b"\xff", b"{}", b"[" * 100_000, b"null", b'{"schema": 1}'])
def test_reads_nothing_from_what_is_no_manifest(output: OutputFolder, old: Sample, raw: bytes) -> None:
    old.publish(output)
    (output.path / "manifest.json").write_bytes(raw)

    assert output.manifest() is None
    assert output.mismatches() == ()


def test_does_not_take_the_folder_of_another_edition_for_its_own(output: OutputFolder, old: Sample) -> None:
    old.publish(output)
    other = replace(output, edition="2018-01-01")
    output.path.rename(other.path)

    assert not old.is_current(other)
    old.publish(other)
    assert old.is_current(other)


def test_knows_an_unchanged_build_without_anything_heavy() -> None:
    program = "import sys, mission_estimate.publishing; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout

    heavy = {"pydantic", "yaml", "jinja2", "markdown", "weasyprint", "click", "asyncio", "multiprocessing"}
    assert "mission_estimate.publishing.folder" in loaded.split()
    assert heavy & set(loaded.split()) == set()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_waits_for_no_named_pipe(output: OutputFolder, old: Sample) -> None:
    old.publish(output)
    for name in ("manifest.json", "minusma-2017-07-10.md"):
        (output.path / name).unlink()
        os.mkfifo(output.path / name)
        assert not old.is_current(output)
    old.publish(output)
    assert old.is_current(output)
