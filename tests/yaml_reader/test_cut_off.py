"""A file that was cut off is reported, wherever it ends: by its form, by what it lacks, or by its last line."""

from pathlib import Path

import pytest
from specimens import SAMPLES, SPECIMEN

from mission_estimate.findings import Severity
from mission_estimate.pipeline.examine import examine
from mission_estimate.workspace import Workspace
from mission_estimate.yaml_reader import read_bytes

FOLDER = SAMPLES / SPECIMEN.mission / SPECIMEN.edition
FILES = sorted(path.name for path in FOLDER.rglob("*.yaml"))
SAID = "no newline at end of file; it may be incomplete"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b", (1, 4)),
        ("a: b\nc:\n  - d: e", (3, 8)),
        ("a: |\n  words", (2, 7)),
        ("a: b\n# a comment", (2, 11)),
        ("a: b\n  ", (2, 2)),
    ],
)
def test_the_last_line_has_no_end(text: str, place: tuple[int, int]) -> None:
    (found,) = read_bytes(text.encode(), file="f.yaml").findings
    assert (found.code, found.severity, found.message) == ("YML015", Severity.WARNING, SAID)
    assert found.position is not None
    assert (found.position.line, found.position.column) == place


@pytest.mark.parametrize("text", ["a: b\n", "a: b\r\n", "a: b\n\n", "a: |\n  words\n\n", "---\na: b\n...\n"])
def test_a_file_that_ends_with_its_line_is_whole(text: str) -> None:
    assert read_bytes(text.encode(), file="f.yaml").findings == ()


def test_a_file_that_cannot_be_read_is_reported_once() -> None:
    (found,) = read_bytes(b"a: [b", file="f.yaml").findings
    assert found.code == "YML056"


def test_an_export_of_a_reference_manager_may_end_as_it_does() -> None:
    for text, file in (('[{"id": "a", "type": "report", "title": "b"}]', "f.json"),):
        assert "YML015" not in {found.code for found in read_bytes(text.encode(), file=file).findings}


@pytest.mark.parametrize("file", FILES)
def test_no_file_loses_its_end_unseen(workspace: Workspace, file: str) -> None:
    """Every prefix that ends within a line is reported."""
    path: Path = workspace.folder(SPECIMEN) / file
    whole = path.read_bytes()
    ends = [end for end in range(1, len(whole)) if whole[end - 1 : end] != b"\n"]
    for end in ends[:: max(1, len(ends) // 12)]:
        path.write_bytes(whole[:end])
        findings = examine(workspace, SPECIMEN).findings
        assert [found for found in findings if found.severity is not Severity.ADVICE], end
