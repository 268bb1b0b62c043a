"""Hold what was read of one edition, and hand it to the next stage."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from mission_estimate.findings import Finding
from mission_estimate.positions import DataPath, Positions

Node: TypeAlias = "str | list[Node] | dict[str, Node]"
"""A value as it was written: the reader types nothing, so every scalar is a text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One edition as plain values, with the place of each and what is wrong.

    `lines` holds the text of each file for excerpts; characters that must not
    reach a terminal are replaced in it one for one, so that columns stay right.
    `digests` holds the SHA-256 of each file's bytes. `gaps` are the maps and lists in which a
    key or a value was refused. `complete` is False where a
    file, or a part of one, could not be read: what is missing in `data` may then
    well be written.
    """

    data: dict[str, Node]
    positions: Positions
    findings: tuple[Finding, ...] = ()
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    complete: bool = True
    gaps: frozenset[DataPath] = frozenset()
