"""Say what the reader uses of a parser's events; both libraries deliver these and more."""

from typing import Protocol


class FileMark(Protocol):
    """A spot in the file; all three count from 0."""

    line: int
    column: int
    index: int


class Event(Protocol):
    """Anything that a parser meets."""

    start_mark: FileMark
    end_mark: FileMark


class ValueEvent(Event, Protocol):
    """A value or a key, which may carry an anchor or a tag."""

    anchor: str | None
    tag: str | None


class TextEvent(ValueEvent, Protocol):
    """A scalar; `style` is the sign that it begins with, or nothing where it is plain."""

    value: str
    style: str | None


class OpeningEvent(ValueEvent, Protocol):
    """The beginning of a list or map; `flow_style` says that it is in brackets."""

    flow_style: bool


def is_text_in_a_flow_list(event: OpeningEvent, sign: str) -> bool:
    """Return whether a text with a colon in a flow list was taken for a map that begins with `sign`."""
    return bool(event.flow_style) and event.anchor is None and event.tag is None and sign != "{"
