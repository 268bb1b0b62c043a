"""The rules tried on the mistakes of a real document: each is found where the table says, or the table says why not.

The sample in `estimates` carries them as they were printed in an estimate of July
2017; the table `errors.yaml` lists them.
"""

import ast
import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from specimens import TEMPLATES

from mission_estimate import checks
from mission_estimate.findings import Finding
from mission_estimate.model.walk import follow
from mission_estimate.pipeline.examine import Examined, examine
from mission_estimate.rule_docs import all_entries
from mission_estimate.workspace import EditionName, Workspace
from mission_estimate.yaml_reader import read_bytes

HERE = Path(__file__).parent
TRIAL = EditionName("minusma", "2017-07-10")
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)
WORDS, ROWS, BY_RULE = 8, 50, 35


@dataclass(frozen=True)
class Row:
    """One mistake: the phrase, where it was printed, and the finding that tells it or why none can."""

    phrase: str
    paragraph: str
    kind: str
    rule: str
    at: str
    says: str
    why: str

    def is_told_by(self, found: Finding, examined: Examined) -> bool:
        if found.code != self.rule or self.says not in found.message:
            return False
        if examined.estimate is None:
            return False
        names = self.at.split(".")
        path, followed = follow(examined.estimate, names)
        return followed == len(names) and found.path[: len(path)] == path


def _rows() -> list[Row]:
    reading = read_bytes((HERE / "errors.yaml").read_bytes(), file="errors.yaml")
    assert reading.findings == (), reading.findings
    parts = cast("list[dict[str, str]]", reading.data["errors"])
    keys = ("phrase", "paragraph", "kind", "rule", "at", "says", "why")
    assert all(set(part) <= set(keys) for part in parts)
    return [Row(*(part.get(key, "").strip() for key in keys)) for part in parts]


ALL = _rows()
TOLD = [row for row in ALL if row.rule]
UNTOLD = [row for row in ALL if not row.rule]


@pytest.fixture(scope="module")
def trial() -> Examined:
    return examine(Workspace(HERE / "estimates", HERE / "build", (TEMPLATES,)), TRIAL)


def test_the_table_is_long_enough() -> None:
    assert len(ALL) >= ROWS
    assert len(TOLD) >= BY_RULE
    assert len({row.phrase for row in ALL}) == len(ALL)


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.phrase)
def test_a_phrase_is_short_and_has_its_place(row: Row) -> None:
    assert 1 <= len(row.phrase.split()) <= WORDS
    assert row.paragraph
    assert row.kind


@pytest.mark.parametrize("row", TOLD, ids=lambda row: f"{row.rule} {row.phrase}")
def test_the_rule_tells_the_mistake_where_it_stands(row: Row, trial: Examined) -> None:
    assert row.at
    assert row.says
    assert not row.why
    told = [
        f"{found.code} {found.path} {found.message}" for found in trial.findings if found.code == row.rule
    ]
    assert any(row.is_told_by(found, trial) for found in trial.findings), told


@pytest.mark.parametrize("row", UNTOLD, ids=lambda row: row.phrase)
def test_what_no_rule_tells_has_a_reason(row: Row) -> None:
    assert len(row.why.split()) >= 4
    assert not row.at
    assert not row.says


def test_the_table_names_rules_that_there_are() -> None:
    assert {row.rule for row in TOLD} <= {entry.code for entry in all_entries()}


@pytest.mark.parametrize(
    "sum_of",
    ["deployment.strength", "mandate.resolutions", "casualties.fatalities", "deployment.contributors"],
)
def test_sums_that_are_right_stay_silent(sum_of: str, trial: Examined) -> None:
    """10,591 + 38 + 337 + 1,587 = 12,553; 633 + 696 = 1,329; with 161 they make 14,043; 13,289 + 1,920 = 15,209."""
    assert trial.estimate is not None
    path, _ = follow(trial.estimate, sum_of.split("."))
    assert [found.message for found in trial.findings if found.path[: len(path)] == path] == []


def test_no_rule_knows_the_words_of_the_trial() -> None:
    """A rule that looks for these very phrases would find nothing in the next document."""
    folder = Path(checks.__file__).parent
    sources = sorted(folder.rglob("*.py"))
    assert len(sources) > 50
    texts = {path: _plain(" ".join(_literals(path))) for path in sources}
    texts |= {
        path: _plain(path.read_text("utf-8"))
        for path in folder.rglob("*.*")
        if path.suffix in {".json", ".txt"}
    }
    known = [
        f"{path.name}: {row.phrase}"
        for row in ALL
        if len(row.phrase.split()) > 1
        for path, text in texts.items()
        if _plain(row.phrase) in text
    ]
    assert known == []


def test_no_rule_knows_the_groups_of_the_trial(trial: Examined) -> None:
    assert trial.estimate is not None
    groups = [actor for actor in trial.estimate.actors if actor.kind != "regional-organization"]
    names = {actor.id for actor in groups} | {str(actor.name) for actor in groups}
    literals = {text for path in Path(checks.__file__).parent.rglob("*.py") for text in _literals(path)}
    assert len(groups) > 10
    assert names & literals == set()


def _literals(path: Path) -> list[str]:
    """Return the texts in a module's code; its manual page may quote what was seen."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = [node for node in ast.walk(tree) if isinstance(node, _DOCUMENTED)]
    pages = {ast.get_docstring(node, clean=False) for node in documented}
    constants = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return [value for value in constants if isinstance(value, str) and value not in pages]


def _plain(text: str) -> str:
    return " ".join(json.dumps(text.lower(), ensure_ascii=False).replace("\\n", " ").strip('"').split())
