"""The manifest: what a set of documents was made from, and the digest of each of them.

It is written last, so a set that it describes is whole. Nothing in it depends on
the clock or the machine: the same input gives the same manifest.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from mission_estimate.findings import SEVERITIES, Finding
from mission_estimate.publishing.digests import digest_of, open_plain
from mission_estimate.publishing.safe_names import MANIFEST, is_file_name

SCHEMA = 1
LARGEST = 4 * 1024 * 1024

Option = str | bool


class State(StrEnum):
    """How the documents relate to the estimate."""

    CURRENT = "current"
    REFUSED = "refused"
    """A newer input was refused: these are the last good documents."""
    UNFINISHED = "unfinished"
    """They are being exchanged, or a build was killed while it did so."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a set, and its size in bytes."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The newer input that was refused, and how many findings of each severity it has."""

    inputs: str
    findings: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Manifest:
    """One set of documents.

    `inputs` are digests by name, `outputs` are the files by name. `replaces` names
    the files that have to make room while the state is UNFINISHED.
    """

    mission: str
    edition: str
    program: str
    inputs: Mapping[str, str]
    options: Mapping[str, Option]
    outputs: Mapping[str, Output]
    findings: Mapping[str, int]
    state: State = State.CURRENT
    refused: Refusal | None = None
    replaces: tuple[str, ...] = field(default=())

    def to_json(self) -> bytes:
        """Return the content of the file."""
        content = {"schema": SCHEMA, **asdict(self)}
        return f"{json.dumps(content, indent=2, sort_keys=True)}\n".encode()


def output_of(content: bytes) -> Output:
    """Describe a file before it is written."""
    return Output(digest_of(content), len(content))


def count(findings: Iterable[Finding]) -> dict[str, int]:
    """Count findings by severity."""
    counts = {str(severity): 0 for severity in SEVERITIES}
    for found in findings:
        counts[found.severity] += 1
    return counts


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest in a folder; None where there is none, or a link, or none of ours."""
    path = folder / MANIFEST
    try:
        descriptor = open_plain(str(path))
    except FileNotFoundError:
        return None
    except OSError:
        if path.is_symlink():
            return None
        raise
    with os.fdopen(descriptor, "rb") as file:
        return parse_manifest(file.read(LARGEST))


def parse_manifest(raw: bytes) -> Manifest | None:
    """Return what a manifest says, or None where it is none of ours.

    It may have been edited, or committed by a stranger, and the names in it
    become paths: one that is not ours spoils the whole.
    """
    try:
        return _parse(json.loads(raw))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _parse(content: dict[str, Any]) -> Manifest:
    if content["schema"] != SCHEMA:
        raise ValueError("another version wrote this")
    refused = content["refused"]
    outputs = {_file(name): _output(value) for name, value in content["outputs"].items()}
    return Manifest(
        mission=_text(content["mission"]),
        edition=_text(content["edition"]),
        program=_text(content["program"]),
        inputs={name: _text(value) for name, value in content["inputs"].items()},
        options={name: _option(value) for name, value in content["options"].items()},
        outputs=outputs,
        findings=_counts(content["findings"]),
        state=State(content["state"]),
        refused=None if refused is None else Refusal(_text(refused["inputs"]), _counts(refused["findings"])),
        replaces=tuple(_file(name) for name in content["replaces"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError("a whole number was expected")
    return value


def _option(value: object) -> Option:
    return value if isinstance(value, bool) else _text(value)


def _file(value: object) -> str:
    name = _text(value)
    if not is_file_name(name):
        raise ValueError("no name of a file of ours")
    return name


def _output(value: dict[str, object]) -> Output:
    return Output(_text(value["sha256"]), _number(value["bytes"]))


def _counts(value: dict[str, object]) -> dict[str, int]:
    return {name: _number(number) for name, number in value.items()}
