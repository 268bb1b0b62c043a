"""Say how much one edition may hold, so that no file can exhaust the machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one edition; a written estimate stays far below each of them.

    `nodes` counts values, `depth` counts the lists and maps around a value,
    `line_characters` bounds what the parser has to look at in one piece.
    """

    files: int = 200
    file_bytes: int = 1_048_576
    total_bytes: int = 8 * 1_048_576
    nodes: int = 100_000
    depth: int = 20
    scalar_characters: int = 65_536
    line_characters: int = 20_000
    items_per_list: int = 10_000
    keys_per_map: int = 1_000
    findings_per_kind: int = 10
