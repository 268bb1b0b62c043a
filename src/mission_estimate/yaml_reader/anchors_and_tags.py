"""Refuse anchors, aliases and tags: a value is written where it is used, and has no type yet."""

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.events import Event, ValueEvent
from mission_estimate.yaml_reader.messages import structure
from mission_estimate.yaml_reader.text import FileText, quoted

_WORD = pattern_of(r"[^ ,\[\]{}]+")


def refuse_properties(event: ValueEvent, text: FileText, notes: Notes) -> None:
    """Note an anchor or a tag before a value or key."""
    if event.anchor is None and event.tag is None:
        return
    mark = event.start_mark
    word = _word_at(text, mark.line, mark.column)
    position = text.spot(mark.line, mark.column, len(word))
    if event.anchor is not None:
        what = "the name of a value that is to be repeated"
        notes.add(structure.ANCHOR, position, text=quoted(word), what=what, sign="&")
    if event.tag is not None:
        notes.add(structure.TAG, position, text=quoted(word))


def refuse_alias(event: Event, text: FileText, notes: Notes) -> None:
    """Note an alias, which would repeat a value that is written elsewhere."""
    mark = event.start_mark
    word = _word_at(text, mark.line, mark.column)
    position = text.spot(mark.line, mark.column, len(word))
    notes.add(structure.ANCHOR, position, text=quoted(word), what="the repetition of another value", sign="*")


def _word_at(text: FileText, line: int, column: int) -> str:
    match = _WORD.match(text.line_at(line), column)
    return match.group() if match else ""
