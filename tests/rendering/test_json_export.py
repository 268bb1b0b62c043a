"""The export loses nothing: read as an estimate again, it is the same estimate."""

import json
from typing import Any

import pytest
from specimens import FROZEN, SAMPLES

from mission_estimate.derived_values import reckon
from mission_estimate.model.binding import bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.quantities import Fact
from mission_estimate.positions import Positions
from mission_estimate.rendering.json_export import render_json
from mission_estimate.yaml_reader import read_folder

FOLDERS = sorted(path.parent for root in (SAMPLES, FROZEN) for path in root.glob("*/*/estimate.yaml"))


def as_written(found: object) -> object:
    """Return every scalar as the text that the reader would find in YAML."""
    if isinstance(found, dict):
        return {key: as_written(value) for key, value in found.items()}
    if isinstance(found, list):
        return [as_written(value) for value in found]
    return str(found).lower() if isinstance(found, bool) else str(found)


def exported(estimate: Estimate) -> dict[str, object]:
    whole: dict[str, object] = json.loads(render_json(estimate, reckon(estimate)))["estimate"]
    return whole


@pytest.mark.parametrize("number", range(len(FOLDERS)), ids=["/".join(f.parts[-2:]) for f in FOLDERS])
def test_comes_back_as_the_same_estimate(number: int) -> None:
    reading = read_folder(FOLDERS[number], shown_as="estimate")
    estimate = bind(reading.data, reading.positions).estimate
    assert estimate is not None
    read = as_written(exported(estimate))
    assert isinstance(read, dict)
    again = bind(read, Positions({}, "export"))
    assert again.findings == ()
    assert again.estimate == estimate


def facts_of(specimen: Estimate, **written: object) -> object:
    whole = {"id": "displaced", "label": "Displaced", "unit": "persons", **written}
    given = Fact.model_validate(whole)
    environment = specimen.environment.model_copy(
        update={"geographic": specimen.environment.geographic.model_copy(update={"facts": (given,)})}
    )
    made: Any = exported(specimen.model_copy(update={"environment": environment}))
    return made["environment"]["geographic"]["facts"][0]


def test_a_date_that_is_not_known_is_exported_as_that(specimen: Estimate) -> None:
    made: Any = facts_of(specimen, value="5", as_of="unknown")
    assert made["as_of"] == "unknown"
    made = facts_of(specimen, readings=[{"value": "5", "as_of": "unknown"}, {"value": "6", "as_of": "2013"}])
    assert "as_of" not in made
    assert [one["as_of"] for one in made["readings"]] == ["unknown", "2013"]
