"""The specimen as data to change, and the way back to an estimate through the real reader."""

import copy
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from specimens import SAMPLES

from mission_estimate.model.binding import bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.yaml_reader import read_folder

Data = dict[str, Any]
Change = Callable[[Data], None]
MISSION, EDITION = "specimen", "2020-01-31"
SOURCE = "report-2020"


@cache
def _specimen() -> Data:
    return dict(read_folder(SAMPLES / MISSION / EDITION, shown_as="specimen").data)


def data_of(*changes: Change) -> Data:
    """Return the specimen with some changes made to it."""
    data = copy.deepcopy(_specimen())
    for change in changes:
        change(data)
    return data


class _Plain(yaml.SafeDumper):
    """Write what stands in two places twice: the reader refuses anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - it holds for all
        return True


def write(estimates: Path, data: Data) -> Path:
    """Write an estimate below a folder of estimates, as one file of YAML."""
    folder = estimates / MISSION / EDITION
    folder.mkdir(parents=True)
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100)
    (folder / "estimate.yaml").write_text(text, encoding="utf-8")
    return folder


def estimate_of(folder: Path) -> Estimate:
    """Read and bind; what does not fit is a mistake of the builder."""
    reading = read_folder(folder, shown_as="estimate")
    assert [finding.message for finding in reading.findings] == []
    binding = bind(reading.data, reading.positions)
    assert [finding.message for finding in binding.findings] == []
    assert binding.estimate is not None
    return binding.estimate


def place(name: str, country: str, at: tuple[float, float], kind: str = "base", title: str = "") -> Data:
    """Return a place of the mission at a latitude and longitude."""
    presence = {"kind": kind, "as_of": "2020", "sources": [SOURCE]}
    return {
        "id": "place-" + "-".join(re.findall(r"[a-z0-9]+", name.lower()))[:60],
        "name": name,
        "kind": "town",
        "country": country,
        "latitude": str(at[0]),
        "longitude": str(at[1]),
        "presence": [presence | ({"title": title} if title else {})],
        "sources": [SOURCE],
    }
