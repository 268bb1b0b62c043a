"""Read one source: keep what a reference needs, in the form of the model, and count what is not used."""

from dataclasses import dataclass, field

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.csl.dates import read_date
from mission_estimate.model.csl.extra import read_extra
from mission_estimate.model.csl.languages import read_language
from mission_estimate.model.csl.names import read_names
from mission_estimate.model.csl.vocabulary import DATES, NAMES, NOT_USED, TEXTS, TYPES, USED
from mission_estimate.model.dates import UNKNOWN_DATE
from mission_estimate.model.scalars import shown

Node = object

_MARKUP = pattern_of(r"</?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?/?>")
_LINE_BREAK = pattern_of(r"\s*\n\s*")
_DAY = pattern_of(r"[12]\d{3}-\d{2}-\d{2}")
_ESCAPED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&"))
_EMPTY = ("", "null")
_CITED = "independent_of"


@dataclass(slots=True)
class Item:
    """A source in the form of the model; `lost` are the keys that are not used, some with their value."""

    data: dict[str, Node] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def read_item(given: dict[str, Node], *, by_machine: bool) -> Item:
    """Read a source; in a file that a program wrote, every key that is not used is left out.

    In a file that a person wrote, a key that no one knows is kept, for the model to refuse.
    """
    item = Item()
    for key, value in given.items():
        if key in USED:
            if not _is_empty(value):
                _take(item, key, value, by_machine)
        elif key in NOT_USED or by_machine:
            item.lost.append(key)
        else:
            item.data[key] = value
    if isinstance(note := given.get("note"), str) and not _is_empty(note):
        _take_note(item, note, by_machine)
    _take_instead(item, given)
    return item


def _take(item: Item, key: str, value: Node, by_machine: bool) -> None:
    """Take one key that is used."""
    if key in TEXTS:
        item.data[key] = _text(value) if by_machine or isinstance(value, str) else value
    elif key in NAMES:
        item.data[key] = read_names(value, item.lost, by_machine=by_machine)
    elif key in DATES:
        _take_date(item, key, value)
    elif key == "language" and isinstance(value, str):
        _take_language(item, value)
    elif key == "type" and isinstance(value, str):
        item.data[key] = TYPES.get(value, value)
    else:
        item.data[key] = value


def _take_date(item: Item, key: str, value: Node) -> None:
    """Take a date as far as it is understood; one that says nothing of a kind stays, to be refused."""
    if key == "accessed" and value == UNKNOWN_DATE:
        item.data[key] = value
        return
    read = read_date(value)
    if read.lost:
        item.lost.append(f"{key} {shown(read.lost)}")
    if key == "accessed" and read.date and not _DAY.fullmatch(read.date) and not isinstance(value, str):
        item.lost.append(f"{key} {shown(read.date)}")
    elif read.date:
        item.data[key] = read.date
    elif not read.lost and _says_something(value):
        item.data[key] = value


def _take_language(item: Item, value: str) -> None:
    if tag := read_language(value):
        item.data["language"] = tag
    else:
        item.lost.append(f"language {shown(value)}")


def _take_note(item: Item, note: str, by_machine: bool) -> None:
    """Sort the lines of a note; what is a key there does not replace a key of the source."""
    extra = read_extra(note, frozenset(item.data), by_machine=by_machine)
    item.data.pop("note")
    if extra.note:
        item.data["note"] = extra.note
    for key, value in extra.keys.items():
        item.data[key] = [one.strip() for one in value.split(",")] if key == _CITED else value
    item.lost.extend(extra.lost)


def _take_instead(item: Item, given: dict[str, Node]) -> None:
    """Take the short title where there is no other, and the issuing authority where no one published it."""
    for key, others in (("title", ("title-short", "shortTitle")), ("publisher", ("authority",))):
        for other in others:
            value = given.get(other)
            if key not in item.data and isinstance(value, str) and not _is_empty(value):
                item.data[key] = _text(value)
                item.lost.remove(other)


def _text(value: Node) -> Node:
    """Return a text in one line, without the markup of CSL; of several texts, all of them."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = ", ".join(map(str, value))
    if not isinstance(value, str):
        return value
    if "\n" in value:
        value = _LINE_BREAK.sub(" ", value.strip())
    if "<" in value:
        value = _MARKUP.sub("", value)
    if "&" in value:
        for written, meant in _ESCAPED:
            value = value.replace(written, meant)
    return value


def _is_empty(value: Node) -> bool:
    return value in _EMPTY or value in ([], {})


def _says_something(value: Node) -> bool:
    if isinstance(value, dict):
        return any(map(_says_something, value.values()))
    if isinstance(value, list):
        return any(map(_says_something, value))
    return value not in (*_EMPTY, "0", "false")
