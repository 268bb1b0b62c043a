"""Say in our words what does not fit the models, and what to do."""

import typing
from collections.abc import Mapping
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from mission_estimate.findings import Finding, Severity
from mission_estimate.model.estimate import Estimate
from mission_estimate.positions import DataPath, TextSpot

TITLES = {
    "STR001": "key is missing",
    "STR002": "unknown key",
    "STR003": "value does not fit",
    "STR004": "unknown word",
    "STR005": "wrong shape",
    "STR006": "list is empty",
}


def misfit(found: ErrorDetails) -> Finding:
    """Word one error: keyed on the library's type of error, never on its English."""
    path = tuple(found["loc"])
    context = found.get("ctx", {})
    match found["type"]:
        case "missing":
            return _missing(path)
        case "extra_forbidden":
            return _unknown_key(path)
        case "estimate":
            return _value(path, context)
        case other:
            return _shape(path, other)


def _value(path: DataPath, context: Mapping[str, object]) -> Finding:
    """Pass on what the model says of a value; a word of a list gets the nearest one as a hint."""
    if context.get("kind") == "word":
        return _unknown_word(path, context)
    if context.get("kind") == "flood":
        return _flood(path, context)
    return _error("STR003", path, str(context["message"]), str(context["remedy"]))


def _flood(path: DataPath, context: Mapping[str, object]) -> Finding:
    """Pass on what prose says of a text that is not even read."""
    spot = typing.cast("TextSpot", context["spot"])
    message, remedy = str(context["message"]), str(context["remedy"])
    return Finding("TXT003", Severity.ERROR, "form of the text", message, remedy, path, spot=spot)


def _shape(path: DataPath, kind: str) -> Finding:
    name = _name(path)
    match kind:
        case "model_type" | "model_attributes_type" | "dict_type":
            return _error("STR005", path, f"`{name}` is a map of keys", _map_remedy(path))
        case "tuple_type" | "list_type":
            remedy = "begin each item with `- ` on a line of its own"
            return _error("STR005", path, f"`{name}` is a list", remedy)
        case "too_short":
            return _error(
                "STR006", path, f"`{name}` needs at least one item", "add an item, beginning with `- `"
            )
    return _error("STR003", path, f"`{name}` cannot be read ({kind})", "compare it with `estimate schema`")


def _error(code: str, path: DataPath, message: str, remedy: str, *, on_key: bool = False) -> Finding:
    return Finding(code, Severity.ERROR, TITLES[code], message, remedy, path, on_key=on_key)


def _missing(path: DataPath) -> Finding:
    name, parent = path[-1], path[:-1]
    where = f" in `{_name(parent)}`" if parent else ""
    remedy = f"add a line `{name}: …`" if parent else f"add the part `{name}:`; `estimate new` shows its form"
    return _error("STR001", parent, f"`{name}` is missing{where}", remedy, on_key=True)


def _unknown_key(path: DataPath) -> Finding:
    known = _known_keys(path[:-1])
    key = str(path[-1])
    near = get_close_matches(key.lower().replace("-", "_"), known, n=1, cutoff=0.6)
    where = f" in `{_name(path[:-1])}`" if path[:-1] else " at the top"
    remedy = f"did you mean `{near[0]}`?" if near else f"use one of: {', '.join(known)}"
    return _error("STR002", path, f"there is no key `{key}`{where}", remedy, on_key=True)


def _unknown_word(path: DataPath, context: Mapping[str, object]) -> Finding:
    known = [str(word) for word in typing.cast("tuple[str, ...]", context["known"])]
    near = get_close_matches(str(context["given"]).lower(), known, n=1, cutoff=0.6)
    remedy = f"did you mean `{near[0]}`? Possible are: {', '.join(known)}" if near else str(context["remedy"])
    return _error("STR004", path, str(context["message"]), remedy)


def _name(path: DataPath) -> str:
    words = [str(step) if isinstance(step, str) else f"item {step + 1}" for step in path]
    return " › ".join(words[-3:])


def _map_remedy(path: DataPath) -> str:
    keys = _known_keys(path)
    return (
        f"write its keys below it, indented by two spaces: {', '.join(keys[:6])} …"
        if keys
        else "write its keys below it"
    )


def _known_keys(path: DataPath) -> list[str]:
    """Return the keys that the map at a path may have."""
    model: object = Estimate
    for step in path:
        model = _below(model, step)
    if isinstance(model, type) and issubclass(model, BaseModel):
        return [info.alias or name for name, info in model.model_fields.items()]
    return []


def _below(model: object, step: str | int) -> object:
    if isinstance(step, int):
        return _first_model(model)
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return None
    for name, info in model.model_fields.items():
        if step in (name, info.alias):
            annotation = info.annotation
            return annotation if typing.get_origin(annotation) is tuple else _first_model(annotation)
    return None


def _first_model(annotation: object) -> object:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in typing.get_args(annotation):
        found = inner if typing.get_origin(inner) is tuple else _first_model(inner)
        if found is not None:
            return found
    return None
