"""Turn pydantic's validation errors into findings in our own words."""

import re
import typing
from collections.abc import Mapping

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from mission_estimate.findings import Finding, Severity
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.closest_word import KEYS_ALIKE, nearest_word, slip_of
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.scalars import shown
from mission_estimate.model.walk import IDENTITY
from mission_estimate.positions import DataPath, TextSpot

TITLES = {
    "STR001": "missing key",
    "STR002": "unknown key",
    "STR003": "invalid value",
    "STR004": "unknown word",
    "STR005": "wrong shape",
    "STR006": "empty list",
}

_CALLED = ("title", "name", "label", "period", "to", "actor", "source")
"""Keys that say what an item without an id is called."""

_PLAIN = pattern_of(r"[A-Za-z0-9][\w./-]{0,59}")


def misfit(found: ErrorDetails, data: object = None) -> Finding:
    """Word one error: keyed on the library's type of error, never on its English.

    `data` is what was bound: the items of its lists are named by their ids.
    """
    path = tuple(found["loc"])
    context = found.get("ctx", {})
    match found["type"]:
        case "missing":
            return _missing(path, data)
        case "extra_forbidden":
            return _unknown_key(path, data)
        case "estimate":
            return _value(path, context)
        case other:
            return _shape(path, other, data)


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


def _shape(path: DataPath, kind: str, data: object) -> Finding:
    name = name_of(path, data)
    match kind:
        case "model_type" | "model_attributes_type" | "dict_type":
            return _error("STR005", path, f"`{name}` must be a map of keys", _map_remedy(path))
        case "tuple_type" | "list_type":
            remedy = "start each item with `- ` on its own line"
            return _error("STR005", path, f"`{name}` must be a list", remedy)
        case "too_short":
            return _error("STR006", path, f"`{name}` needs at least one item", "add an item (`- …`)")
    return _error(
        "STR003", path, f"`{name}` cannot be read ({kind})", "compare the value with `estimate schema`"
    )


def _error(code: str, path: DataPath, message: str, remedy: str, *, on_key: bool = False) -> Finding:
    return Finding(code, Severity.ERROR, TITLES[code], message, remedy, path, on_key=on_key)


def _missing(path: DataPath, data: object) -> Finding:
    name, parent = path[-1], path[:-1]
    where = f" in `{name_of(parent, data)}`" if parent else ""
    remedy = f"add a line `{name}: …`" if parent else f"add the part `{name}:`; `estimate new` shows its form"
    return _error("STR001", parent, f"`{name}` is missing{where}", remedy, on_key=True)


def _unknown_key(path: DataPath, data: object) -> Finding:
    key, known = str(path[-1]), _known_keys(path[:-1])
    near = slip_of(key, known, KEYS_ALIKE)
    where = f" in `{name_of(path[:-1], data)}`" if path[:-1] else " at the top"
    remedy = f"did you mean `{near}`?" if near else f"use one of: {', '.join(known)}"
    return _error("STR002", path, f"unknown key `{key}`{where}", remedy, on_key=True)


def _unknown_word(path: DataPath, context: Mapping[str, object]) -> Finding:
    given, known, vocabulary = _word(context)
    near = nearest_word(given, known, vocabulary)
    listed = f"one of: {', '.join(known)} (`estimate explain {page_of(vocabulary)}` says what they mean)"
    message = f"invalid value {shown(given)}"
    return _error(
        "STR004",
        path,
        message,
        f"did you mean `{near}`? If not, write {listed}" if near else f"write {listed}",
    )


def _word(context: Mapping[str, object]) -> tuple[str, list[str], str]:
    known = [str(word) for word in typing.cast("tuple[str, ...]", context["known"])]
    return str(context["given"]), known, str(context["list"])


def page_of(vocabulary: str) -> str:
    """Return the name under which a list of words is explained: `actor-kind`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", vocabulary).lower()


def name_of(path: DataPath, data: object) -> str:
    """Return the end of a path in words; items of lists are named by what distinguishes them."""
    words: list[str] = []
    here = data
    for step in path:
        here = _step(here, step)
        words.append(step if isinstance(step, str) else _item(step, here))
    return " › ".join(words[-3:])


def _step(here: object, step: str | int) -> object:
    if isinstance(here, Mapping) and isinstance(step, str):
        return here.get(step)
    within = isinstance(here, list) and isinstance(step, int) and step < len(here)
    return typing.cast("list[object]", here)[typing.cast("int", step)] if within else None


def _item(index: int, item: object) -> str:
    """Name an item of a list by its id, or by its place and what it is called."""
    told = item if isinstance(item, Mapping) else {}
    for key in IDENTITY:
        if isinstance(word := told.get(key), str) and _PLAIN.fullmatch(word):
            return word
    name = next((told[key] for key in _CALLED if isinstance(told.get(key), str)), None)
    return f"item {index + 1} {shown(name)}" if name else f"item {index + 1}"


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
