"""Walk the events of a YAML parser and build plain values with their places.

The parser's own composer is not used: it follows aliases, recurses without
bound, lets the last of two equal keys win, and turns NO into false.
"""

from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import DataPath, Position
from mission_estimate.yaml_reader import scalars
from mission_estimate.yaml_reader.anchors_and_tags import refuse_alias, refuse_properties
from mission_estimate.yaml_reader.bibliography import SOURCES
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.events import Event, OpeningEvent, TextEvent, is_text_in_a_flow_list
from mission_estimate.yaml_reader.json_text import ENDING
from mission_estimate.yaml_reader.keys import read_key
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import Kind, folder, structure, yaml_syntax
from mission_estimate.yaml_reader.open_containers import Frame, ListFrame, MapFrame
from mission_estimate.yaml_reader.parse_error import Understood
from mission_estimate.yaml_reader.reading import Node
from mission_estimate.yaml_reader.syntax_repair import LEFT_OUT
from mission_estimate.yaml_reader.text import FileText, quoted
from mission_estimate.yaml_reader.value_positions import Mark, Written, position_of

_TEXT_AS_COMMENT = pattern_of(r" *#[^\s#]")


class GivenUp(Exception):
    """Stop reading this file; the reason has been noted."""


class Walk:
    """One walk through one file; `data` and `places` grow as the events pass.

    `root_list` is where a file without keys begins, which is a list of sources.
    """

    def __init__(self, text: FileText, limits: Limits, notes: Notes) -> None:
        self.text = text
        self.limits = limits
        self.notes = notes
        self.data: dict[str, Node] = {}
        self.places: dict[DataPath, Written] = {}
        self.gaps: set[DataPath] = set()
        self.root_list: Position | None = None
        self._nodes = 0
        self._stack: list[Frame] = []
        self._last: Event | None = None
        self._last_start = 0

    @property
    def understood(self) -> Understood:
        """Return what was read last, for the diagnosis of an error."""
        if self._last is None:
            return Understood()
        closed = isinstance(self._last, (MappingEndEvent, SequenceEndEvent))
        start = self._last_start if closed else self._last.start_mark.index
        return Understood(start, self._last.end_mark.index)

    def follow(self, events: Iterable[Any]) -> None:
        """Read all events; raise `GivenUp` where the rest must not be read."""
        steps: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open_map,
            MappingEndEvent: self._close,
            SequenceStartEvent: self._open_list,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
        }
        for event in events:
            step = steps.get(type(event))
            if step is not None:
                step(event)
                self._last = event

    def _scalar(self, event: TextEvent) -> None:
        frame = self._top(event, "a text")
        if frame.awaits_key and isinstance(frame, MapFrame):
            self._bound(event, len(frame.first_lines), self.limits.keys_per_map, "map")
            read_key(event, frame, self.text, self.notes)
            return
        self._count(frame, event)
        has_properties = event.anchor is not None or event.tag is not None
        if has_properties:
            refuse_properties(event, self.text, self.notes)
        is_nothing = not event.style and event.value in scalars.NOTHING
        if is_nothing and not has_properties:
            self._leave_out(frame, event)
            return
        if is_nothing or event.value == LEFT_OUT:
            frame.leave_out()
            return
        self._place(frame, scalars.mark_of(event, self.text), scalars.block(event, self.text))
        frame.put(scalars.read_scalar(event, self.text, self.limits, self.notes))

    def _open_map(self, event: OpeningEvent) -> None:
        node: dict[str, Node] = {}
        path: DataPath | None = ()
        is_text = is_text_in_a_flow_list(event, self.text.text[event.start_mark.index])
        if not self._stack:
            refuse_properties(event, self.text, self.notes)
            self.data = node
        elif is_text:
            path = None
            words = self.text.line_at(event.start_mark.line)[event.start_mark.column :].split(":", 1)[0]
            self.notes.add(
                yaml_syntax.COLON, self._spot(event)._replace(width=len(words) + 1), text=quoted(words)
            )
        else:
            path = self._enter(event, node)
        self._stack.append(MapFrame(node, path, event.flow_style, event.start_mark.index, is_text))

    def _open_list(self, event: OpeningEvent) -> None:
        node: list[Node] = []
        mark = event.start_mark
        if self._stack:
            self._top(event, "a list")
            path = self._enter(event, node)
        else:
            path = self._begin_with(event, node)
        self._stack.append(ListFrame(node, path, event.flow_style, mark.index, mark.line, mark.column))

    def _begin_with(self, event: OpeningEvent, node: list[Node]) -> DataPath:
        """Begin a file that is a list without a key."""
        refuse_properties(event, self.text, self.notes)
        mark = event.start_mark
        self.root_list = self._spot(event)
        self.data[SOURCES] = node
        self.places[SOURCES,] = (self.text.file, (mark.line, mark.column, 1), None, None)
        return (SOURCES,)

    def _enter(self, event: OpeningEvent, node: Node) -> DataPath | None:
        """Put a new list or map into the one that is open, and return its path."""
        frame = self._stack[-1]
        self._count(frame, event)
        if len(self._stack) >= self.limits.depth:
            self._give_up(folder.TOO_DEEP, event, limit=self.limits.depth)
        refuse_properties(event, self.text, self.notes)
        mark = event.start_mark
        if frame.awaits_key and isinstance(frame, MapFrame):
            what = "a list" if isinstance(node, list) else "a map"
            self.notes.add(structure.KEY_SHAPE, self._spot(event), what=what)
            frame.await_value(None, (mark.line, mark.column, 1))
            return None
        width = self.text.rest_of_line(mark.line, mark.column)
        path = self._place(frame, (mark.line, mark.column, width), None)
        frame.put(node)
        return path

    def _close(self, event: Event) -> None:
        """Leave a list or map; only here it is known how wide one in brackets is."""
        frame = self._stack.pop()
        self._last_start = frame.start
        if frame.has_gap and frame.path is not None:
            self.gaps.add(frame.path)
            if isinstance(frame, MapFrame) and frame.is_another:
                self.gaps.add(frame.path[:-1])
        if frame.flow and frame.path:
            file, (line, column, _), key, block = self.places[frame.path]
            if line == event.end_mark.line:
                mark = (line, column, event.end_mark.column - column)
                self.places[frame.path] = (file, mark, key, block)

    def _alias(self, event: Event) -> None:
        frame = self._top(event, "an alias")
        refuse_alias(event, self.text, self.notes)
        if frame.awaits_key and isinstance(frame, MapFrame):
            frame.await_value(None, (event.start_mark.line, event.start_mark.column, 1))
        else:
            frame.leave_out()

    def _top(self, event: Event, what: str) -> Frame:
        if not self._stack:
            self._give_up(structure.NOT_A_MAP, event, what=what)
        if self.root_list and len(self._stack) == 1:
            self.refuse_list()
        return self._stack[-1]

    def refuse_list(self) -> NoReturn:
        """Give up a file that is a list, and not one of sources."""
        self.notes.add(structure.NOT_A_MAP, self.root_list or self.text.spot(0, 0), what="a list")
        raise GivenUp

    def _place(self, frame: Frame, mark: Mark, block: Mark | None) -> DataPath | None:
        """Note where a value is, and return its path."""
        path = frame.next_path()
        if path is not None:
            key = frame.key_mark if isinstance(frame, MapFrame) else frame.dash(mark[0], self.text.lines)
            self.places[path] = (self.text.file, mark, key, block)
        return path

    def _leave_out(self, frame: Frame, event: TextEvent) -> None:
        """Go on without a value; a program that exports sources writes null for what it does not know."""
        exported = self.root_list is not None or self.text.file.endswith(ENDING)
        if exported and event.value:
            frame.skip()
            return
        self._note_no_value(frame, event)
        frame.leave_out()

    def _note_no_value(self, frame: Frame, event: TextEvent) -> None:
        """Note an empty value at its key; a key that was refused is not spoken of again."""
        index = event.start_mark.index
        if event.value:
            position = position_of(self.text.file, scalars.mark_of(event, self.text))
            self.notes.add(structure.NULL, position, text=quoted(event.value))
        elif isinstance(frame, ListFrame):
            dash = frame.dash(event.start_mark.line, self.text.lines)
            position = position_of(self.text.file, dash) if dash else self._spot(event)
            self.notes.add(structure.NO_VALUE, position, what="this item")
        elif _TEXT_AS_COMMENT.match(self.text.text, index):
            self.notes.add(yaml_syntax.FIRST_SIGN, self.text.at(self.text.text.index("#", index)), sign="#")
        elif frame.key is not None:
            position = position_of(self.text.file, frame.key_mark)
            self.notes.add(structure.NO_VALUE, position, what=quoted(frame.key))

    def _count(self, frame: Frame, event: Event) -> None:
        self._nodes += 1
        if self._nodes > self.limits.nodes - self.limits.nodes_elsewhere:
            self._give_up(folder.TOO_MANY_VALUES, event, limit=self.limits.nodes)
        if isinstance(frame, ListFrame):
            self._bound(event, len(frame.node), self.limits.items_per_list, "list")

    def _bound(self, event: Event, entries: int, limit: int, what: str) -> None:
        if entries >= limit:
            self._give_up(folder.TOO_MANY_ENTRIES, event, what=what, limit=limit)

    def _spot(self, event: Event) -> Position:
        return self.text.spot(event.start_mark.line, event.start_mark.column)

    def _give_up(self, kind: Kind, event: Event, **found: object) -> NoReturn:
        self.notes.add(kind, self._spot(event), **found)
        raise GivenUp
