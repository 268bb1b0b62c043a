"""Say how much one edition may hold, so that no file can exhaust the machine."""

from typing import NamedTuple


class Limits(NamedTuple):
    """The bounds of one edition; a written estimate stays far below each of them.

    `nodes` counts values, `depth` counts the lists and maps around a value,
    `line_characters` bounds what the parser has to look at in one piece, and
    `items_per_list` the work of rules that compare every item with every other.
    `nodes_elsewhere` are the values that other files of the edition hold.
    """

    files: int = 200
    file_bytes: int = 1_048_576
    total_bytes: int = 2 * 1_048_576
    nodes: int = 30_000
    nodes_elsewhere: int = 0
    depth: int = 20
    scalar_characters: int = 65_536
    line_characters: int = 20_000
    items_per_list: int = 500
    keys_per_map: int = 500
    findings_per_kind: int = 10
