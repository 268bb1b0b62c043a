"""Names of people and bodies as CSL writes them, and as others do."""

from mission_estimate.model.csl.vocabulary import HINTS_OF_NAMES, PARTS_OF_NAMES

Node = object
_FALSE = ("", "null", "false")


def read_names(given: Node, lost: list[str], *, by_machine: bool) -> Node:
    """Return a list of names in the form of the model; `lost` takes the keys that are not used.

    A name may be written as one text, and one name without a list around it: pandoc reads both.
    """
    every = given if isinstance(given, list) else [given]
    return [_name(name, lost, by_machine) for name in every if name not in _FALSE]


def _name(given: Node, lost: list[str], by_machine: bool) -> Node:
    if isinstance(given, str):
        return {"literal": given}
    if not isinstance(given, dict):
        return given
    kept: dict[str, Node] = {}
    for key, value in given.items():
        if value in _FALSE:
            continue
        if key in PARTS_OF_NAMES or not (by_machine or key in HINTS_OF_NAMES or key == "name"):
            kept[key] = value
        elif key != "name":
            lost.append(key)
    return _with_someone(kept, given)


def _with_someone(kept: dict[str, Node], given: dict[str, Node]) -> dict[str, Node]:
    """Take for a body what has no family name: a single name, or the `name` of Crossref."""
    if "family" in kept or "literal" in kept:
        return kept
    single = kept.pop("given", None) or given.get("name")
    return {**kept, "literal": single} if single else kept


def comes_empty(given: Node) -> bool:
    """Return whether a list of names holds none."""
    return isinstance(given, list) and not given
