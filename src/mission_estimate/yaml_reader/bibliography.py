"""Find the sources in a file that a reference manager wrote.

Such a file is a list without a key, or has its list under `references` (pandoc, Better BibTeX) or `items`
(Zotero's web service). Its items become the items of `sources`, each at its own place.
"""

from mission_estimate.positions import DataPath
from mission_estimate.yaml_reader.reading import Node
from mission_estimate.yaml_reader.value_positions import Written

SOURCES = "sources"
_OTHER_KEYS = ("references", "items")
_MARK = "type"
"""Every item of CSL has a type; no part of an estimate has one, except the sources."""


def is_bibliography(node: Node) -> bool:
    """Return whether a list holds items of CSL."""
    if not isinstance(node, list) or not all(isinstance(item, dict) for item in node):
        return False
    return any(_MARK in item for item in node if isinstance(item, dict))


def take_sources(data: dict[str, Node], places: dict[DataPath, Written]) -> None:
    """Give the list of a reference manager the key that it has in an estimate."""
    for key in _OTHER_KEYS:
        if SOURCES not in data and is_bibliography(data.get(key, "")):
            data[SOURCES] = data.pop(key)
            for path in [path for path in places if path[0] == key]:
                places[(SOURCES, *path[1:])] = places.pop(path)
