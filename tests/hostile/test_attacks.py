"""Every hostile case is refused with its place, or shown as the text that it is; each in our own shape.

Those that end in the reader are in `tests/source/hostile`; those that need a machine in `tests/faults`.
"""

from pathlib import Path

import pytest
import yaml
from hostile.attacks import Attack, attacks
from rendered import seen_in_html, texts_of, tree_of
from specimens import SPECIMEN, told

from mission_estimate.cli.main import run
from mission_estimate.findings import Severity
from mission_estimate.workflow import examine
from mission_estimate.workspace import Workspace

ATTACKS = attacks()
NAMES = yaml.load(Path(__file__).with_name("names.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack.case for attack in ATTACKS])
def test_is_refused_or_shown_as_text(workspace: Workspace, attack: Attack) -> None:
    attack.put(workspace.folder(SPECIMEN))
    findings = examine(workspace, SPECIMEN).findings
    kept = tuple(f for f in findings if f.severity is Severity.ERROR)
    assert told(workspace, kept) == "\n".join(attack.found)
    assert bool(attack.shows) is not any(found.severity is Severity.ERROR for found in kept)
    if attack.shows:
        page = texts_of(workspace)["html"]
        words = "".join(next(tree_of(page).iter("{http://www.w3.org/1999/xhtml}main")).itertext())  # type: ignore[attr-defined]
        assert attack.shows in words
        assert seen_in_html(page).headings


@pytest.mark.parametrize("row", NAMES, ids=[row["case"] for row in NAMES])
def test_no_such_name_becomes_a_path(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], row: dict[str, str]
) -> None:  # fmt: skip
    root = workspace.estimates.parent
    monkeypatch.chdir(root)
    before = sorted(root.rglob("*"))
    for command in (["check"], ["build", "--format", "json"], ["new"], ["values"]):
        assert run([*command, "--", row["name"]]) == 2
        err = capfd.readouterr().err
        assert err == f"estimate: {row['said']}\n  help: write it as `minusma`\n"
    assert sorted(root.rglob("*")) == before
