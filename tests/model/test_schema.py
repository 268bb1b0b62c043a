"""The JSON Schema that editors use is committed, fresh, and accepts what the models accept."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from specimens import FROZEN, REPOSITORY, SAMPLES

from mission_estimate.model.schema import schema_text

SCHEMA = REPOSITORY / "estimates" / "schema" / "estimate.schema.json"
ROOTS = (SAMPLES, FROZEN, REPOSITORY / "estimates")
FILES = sorted(path for root in ROOTS for path in root.rglob("*.yaml"))


class _AsEditorsRead(yaml.SafeLoader):
    """Types as YAML 1.2 gives them in an editor: dates stay text."""


_AsEditorsRead.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
    for letter, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_committed_schema_is_fresh() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run `make schema`"


def test_there_are_files_to_validate() -> None:
    assert len(FILES) > 5


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-3:]))
def test_an_editor_finds_nothing_wrong_with_our_files(path: Path) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=_AsEditorsRead)  # noqa: S506 - as an editor would
    validator = jsonschema.Draft202012Validator(json.loads(schema_text()))
    assert [f"{list(e.path)} {e.message[:200]}" for e in validator.iter_errors(data)] == []


def test_an_editor_sees_a_misspelt_key() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema_text()))
    wrong = {
        "events": [{"id": "x-y", "date": "2017", "title": "T", "kind": "attack", "sources": [], "wher": 1}]
    }
    assert [error.validator for error in validator.iter_errors(wrong)] == ["additionalProperties"]
