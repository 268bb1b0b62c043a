"""Cut prose into words, citations, values and links.

[@unscr-2364, para. 20; @sg-2016-12]    a citation, as Pandoc writes it
{{ deployment.strength.total | words }} a value, by its path: a look-up, never an expression
[[mnla]]  [[mnla|the rebels]]           a link to something that has an id
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import TextSpot

_MARKUP = pattern_of(r"\[\[(?P<link>[^\[\]\n]*)\]\]|\{\{(?P<value>[^{}\n]*)\}\}|\[(?P<citation>@[^\[\]]*)\]")
_MARK = pattern_of(r"\s*@([a-z][a-z0-9-]*)(?:\s*,\s*([^;]+?))?\s*", re.ASCII)
_LINK = pattern_of(r"\s*([a-z][a-z0-9-]*)\s*(?:\|\s*([^|]+?)\s*)?", re.ASCII)
_VALUE = pattern_of(r"\s*([a-z][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*)*)\s*(?:\|\s*([a-z]+)\s*)?", re.ASCII)


class Words(NamedTuple):
    """Text between the marks, still Markdown."""

    text: str


class Mark(NamedTuple):
    """One source in a citation, with the place in it."""

    source: str
    locator: str | None = None


class Citation(NamedTuple):
    """The sources of the text before it."""

    marks: tuple[Mark, ...]
    spot: TextSpot


class ValueMark(NamedTuple):
    """A value of the estimate, by path, with the name of a format."""

    path: str
    form: str | None
    spot: TextSpot


class Link(NamedTuple):
    """A link to an id, shown by its name or by a label."""

    target: str
    label: str | None
    spot: TextSpot


class Broken(NamedTuple):
    """A mark that looks like one of ours and cannot be read."""

    kind: str
    text: str
    spot: TextSpot


Token = Words | Citation | ValueMark | Link | Broken


def spot_at(text: str, start: int, width: int = 1) -> TextSpot:
    """Return line and column of a character of the text."""
    line = text.count("\n", 0, start)
    column = start - (text.rfind("\n", 0, start) + 1)
    return TextSpot(line, column, width)


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into its tokens; joined again they cover all of it."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    end = 0
    for found in _MARKUP.finditer(text):
        if found.start() > end:
            yield Words(text[end : found.start()])
        yield _marked(found, spot_at(text, found.start(), len(found.group().split("\n")[0])))
        end = found.end()
    if end < len(text):
        yield Words(text[end:])


def _marked(found: re.Match[str], spot: TextSpot) -> Token:
    if found["citation"] is not None:
        marks = [_MARK.fullmatch(part) for part in found["citation"].split(";")]
        read = tuple(Mark(mark[1], _one_line(mark[2])) for mark in marks if mark)
        return Citation(read, spot) if len(read) == len(marks) else Broken("citation", found.group(), spot)
    if found["link"] is not None:
        link = _LINK.fullmatch(found["link"])
        return Link(link[1], link[2], spot) if link else Broken("link", found.group(), spot)
    value = _VALUE.fullmatch(found["value"])
    return ValueMark(value[1], value[2], spot) if value else Broken("value", found.group(), spot)


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None
