"""Every hostile case is refused with its place, or accepted as the words that it is; the cases are data in `cases/`."""

import pytest
from hostile.attacks import Attack, attacks, raw, rows_of
from specimens import SPECIMEN, told

from mission_estimate.cli.main import run
from mission_estimate.findings import Severity
from mission_estimate.pipeline.examine import examine
from mission_estimate.workspace import Workspace
from mission_estimate.yaml_reader import read_bytes
from mission_estimate.yaml_reader.read_file import parse_slowly

ATTACKS = attacks()
FILES = [attack for attack in ATTACKS if attack.file is not None]
NAMES = rows_of("names")


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack.case for attack in ATTACKS])
def test_is_refused_at_its_place_or_accepted(workspace: Workspace, attack: Attack) -> None:
    before = examine(workspace, SPECIMEN).estimate if attack.every else None
    attack.put(workspace.folder(SPECIMEN))
    examined = examine(workspace, SPECIMEN)
    errors = tuple(found for found in examined.findings if found.severity is Severity.ERROR)
    assert told(workspace, errors).split("\n") == [*attack.found] or [""]
    assert all(found.message.isprintable() and found.position for found in examined.findings)
    assert bool(attack.found) is not bool(attack.shows or attack.every)
    assert before in {None, examined.estimate}


@pytest.mark.parametrize("attack", FILES, ids=[attack.case for attack in FILES])
def test_both_parsers_refuse_the_same(attack: Attack) -> None:
    content = raw(attack.file or "")
    fast, slow = read_bytes(content, file="f.yaml"), read_bytes(content, file="f.yaml", parser=parse_slowly)
    assert slow.findings == fast.findings


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
        if command != ["new"] and "unless_new" in row:  # the other commands take paths and capitals
            assert err.startswith(f"estimate: {row['unless_new']}\n  help: ")
        else:
            assert err == f"estimate: {row['said']}\n  help: write it as `minusma`\n"
    assert sorted(root.rglob("*")) == before
