"""Read the keys of maps: plain words, each once."""

import re

from mission_estimate.human_formats.numbers import POINT, meant_by
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import Position
from mission_estimate.yaml_reader.anchors_and_tags import refuse_properties
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.events import TextEvent
from mission_estimate.yaml_reader.messages import structure, yaml_syntax
from mission_estimate.yaml_reader.open_containers import MapFrame
from mission_estimate.yaml_reader.syntax_repair import LEFT_OUT
from mission_estimate.yaml_reader.text import LOST, FileText, named, quoted
from mission_estimate.yaml_reader.value_positions import position_of

LONGEST_KEY = 64

_KEY = pattern_of(r"[A-Za-z][A-Za-z0-9_-]{0,63}")
_CLOSE_COLON = pattern_of(r"[A-Za-z][A-Za-z0-9_-]*:(?=.)")
_ITEM = pattern_of(r"-[A-Za-z][A-Za-z0-9_-]{0,63}")
_COLON = pattern_of(r"\s*:")
_STRANGE = pattern_of(r"[^A-Za-z0-9_-]")
_NUMBER = pattern_of(r"-?[0-9]+(?:,[0-9]+)+(?=\s*[,}])", re.ASCII)
_DEGREES = ("latitude", "longitude")


def read_key(event: TextEvent, frame: MapFrame, text: FileText, notes: Notes) -> None:
    """Take a key, or note why it is none; the value of a refused key is discarded."""
    start, end, key = event.start_mark, event.end_mark.index, event.value
    line = start.line
    mark = (line, start.column, end - start.index)
    if event.anchor is not None or event.tag is not None:
        refuse_properties(event, text, notes)
    has_colon = not frame.flow or _COLON.match(text.text, end) is not None
    is_new = not frame.is_another and key not in frame.first_lines
    if has_colon and not frame.is_text and is_new and _KEY.fullmatch(key):
        frame.first_lines[key] = line + 1
        frame.await_value(key, mark)
        return
    frame.await_value(None, mark)
    if not (frame.is_text or frame.is_another or LEFT_OUT in key):
        position = position_of(text.file, mark)
        if has_colon or key == "<<":
            _refuse(key, position, frame, notes)
        elif start.index >= frame.noted_until:
            _refuse_without_colon(key, start.index, position, frame, text, notes)


def _refuse(key: str, position: Position, frame: MapFrame, notes: Notes) -> None:
    if key == "<<":
        notes.add(structure.MERGE_KEY, position)
    elif key in frame.first_lines:
        first = frame.first_lines[key]
        is_item = frame.path is not None and frame.path[-1:] != () and isinstance(frame.path[-1], int)
        frame.is_another = is_item and not frame.flow and key == next(iter(frame.first_lines))
        hint = "; if another item of the list begins here, write its hyphen" if frame.is_another else ""
        found = {"key": quoted(key), "first": first, "second": position.line, "hint": hint}
        notes.add(structure.DUPLICATE_KEY, position, **found)
    elif _ITEM.fullmatch(key):
        notes.add(yaml_syntax.NO_SPACE_AFTER_HYPHEN, position, key=quoted(f"{key}:"))
    elif LOST not in key:
        notes.add(structure.KEY_FORM, position, key=quoted(key), why=_why(key))


def _refuse_without_colon(  # noqa: PLR0913, PLR0917 - what a key is read with
    key: str, index: int, position: Position, frame: MapFrame, text: FileText, notes: Notes
) -> None:
    """Note `{key:value}`, what a comma cut off a number or a text, or a text that begins with a brace."""
    close = _CLOSE_COLON.match(key)
    if close:
        notes.add(yaml_syntax.NO_SPACE, position._replace(width=close.end()), key=quoted(close.group()))
    elif frame.first_lines:
        if not _mend_number(index, frame, text, notes):
            notes.add(yaml_syntax.COMMA, position, text=quoted(key))
    else:
        frame.is_text = True
        notes.add(yaml_syntax.FIRST_SIGN, text.at(frame.start), sign="{")


def _mend_number(index: int, frame: MapFrame, text: FileText, notes: Notes) -> bool:
    """Note a number with a comma in it, as in `{military: 19,815}`, and go on with the one that is meant."""
    last = next(reversed(frame.first_lines))
    value = frame.node.get(last)
    begin = index - len(value) - 1 if isinstance(value, str) else index
    written = _NUMBER.match(text.text, begin)
    if written is None or written.end() <= index or text.text[begin - 1] not in " :":
        return False
    meant = meant_by(written.group(), decimal=last in _DEGREES)
    if meant is None:
        return False
    place = text.at(begin, len(written.group()))
    why = f" ({meant.how})" if meant.how == POINT else ""
    notes.add(yaml_syntax.CUT_NUMBER, place, text=quoted(written.group()), number=f": {meant.number}{why}")
    frame.node[last], frame.noted_until = meant.number, written.end()
    return True


def _why(key: str) -> str:
    if not key:
        return "it is empty"
    strange = _STRANGE.search(key)
    if strange is None:
        begins = f"it begins with {quoted(key[0])} and not with a letter"
        return f"it has more than {LONGEST_KEY} letters" if len(key) > LONGEST_KEY else begins
    char = strange.group()
    if char == " ":
        return "it has a space in it"
    if char.isascii():
        return f"it has {quoted(char)} in it"
    return f"it has {named(char)} in it, which is no letter from a to z"
