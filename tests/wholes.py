"""What must hold of every edition, whatever its files say."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rendered import tree_of
from specimens import SPECIMEN, TEMPLATES

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.estimate import Estimate
from mission_estimate.options import Options
from mission_estimate.pipeline.examine import Examined, examine
from mission_estimate.pipeline.render import begin_rendering, read_outline
from mission_estimate.workspace import Workspace

TEXTS = Options(("markdown", "html", "json"))


@contextmanager
def workspace_with(files: Mapping[str, bytes]) -> Iterator[Workspace]:
    with tempfile.TemporaryDirectory() as root:
        workspace = Workspace(Path(root) / "estimates", Path(root) / "build", (TEMPLATES,))
        folder = workspace.folder(SPECIMEN)
        folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        yield workspace


def hold(workspace: Workspace) -> Examined:
    """No rule breaks on it; what is accepted is rendered, and is the same when it is written out and bound anew."""
    examined = examine(workspace, SPECIMEN)
    assert [found.message for found in examined.findings if found.code == "CHK001"] == []
    assert all(found.message.isprintable() and found.position for found in examined.findings)
    if examined.estimate is not None and not examined.refused():
        assert Estimate.model_validate(written(examined.estimate)) == examined.estimate
        rendered = begin_rendering(workspace, read_outline(workspace), examined, TEXTS, None).finish()
        for name, content in rendered.files.items():
            if name.endswith(".html"):
                tree_of(content.decode())
    return examined


def written(estimate: Estimate) -> dict[str, object]:
    """Return an estimate as its author would write it: maps and lists of texts."""
    given = estimate.model_dump(mode="python", by_alias=True, exclude_unset=True)
    return {key: _texts(value) for key, value in given.items()}


def _texts(found: object) -> object:
    if isinstance(found, dict):
        return {key: "unknown" if value is None else _texts(value) for key, value in found.items()}
    if isinstance(found, list | tuple):
        return [_texts(value) for value in found]
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, EdtfDate):
        return found.text
    return found.isoformat() if isinstance(found, date) else str(found)
