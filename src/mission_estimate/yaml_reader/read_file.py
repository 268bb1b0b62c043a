"""Read one file: bytes, characters, lines, events, in this order."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any

import yaml

from mission_estimate.findings import Finding
from mission_estimate.positions import Positions
from mission_estimate.yaml_reader.bibliography import SOURCES, is_bibliography, take_sources
from mission_estimate.yaml_reader.decoding import decode
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.event_walker import GivenUp, Walk
from mission_estimate.yaml_reader.forbidden_characters import screen
from mission_estimate.yaml_reader.json_text import ENDING, survey_json
from mission_estimate.yaml_reader.layout import survey
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import folder, structure
from mission_estimate.yaml_reader.parse_error import Trouble, read_trouble
from mission_estimate.yaml_reader.reading import Node, Reading
from mission_estimate.yaml_reader.recovery import read_on, restoring
from mission_estimate.yaml_reader.text import FileText
from mission_estimate.yaml_reader.value_positions import Places

Parser = Callable[[str], Iterable[Any]]


def parse_slowly(text: str) -> Iterable[Any]:
    """Yield the events of the library's own parser in Python."""
    return yaml.parse(text, Loader=yaml.SafeLoader)


def parse_fast(text: str) -> Iterable[Any]:
    """Yield the events of libyaml, about fifteen times faster; there is none behind the last."""
    return iter(yaml.CSafeLoader(text).get_event, None)


PARSER: Parser = parse_fast if yaml.__with_libyaml__ else parse_slowly


def read_bytes(
    raw: bytes,
    *,
    file: str,
    limits: Limits = Limits(),  # noqa: B008 - it is frozen
    parser: Parser = PARSER,
) -> Reading:
    """Read one file under the name by which it is shown; never raises, whatever the bytes are."""
    decoded = decode(raw, file, limits)
    digests = {file: hashlib.sha256(raw).hexdigest()}
    notes = Notes(limits.findings_per_kind)
    text = screen(decoded.text, notes)
    if decoded.refusal is not None:
        return _reading(text, None, (decoded.refusal,), digests)
    body = (survey_json if file.endswith(ENDING) else survey)(text, limits, notes)
    if body is None:
        return _reading(text, None, notes.findings(), digests)

    def attempt(tried: FileText, seen: Notes) -> Walk | Trouble | None:
        return _attempt(body, tried, limits, seen, parser)

    read = read_on(body, notes, attempt)
    return _reading(text, read.walk, read.findings, digests, notes.has(structure.SECOND_DOCUMENT))


def _attempt(
    text: FileText, tried: FileText, limits: Limits, notes: Notes, parser: Parser
) -> Walk | Trouble | None:
    """Follow the events to the end, or return where the parser stopped, or None to give up.

    `tried` is the text as the parser gets it: errors that were met before are already fixed in it.
    """
    walk = Walk(text, limits, notes)
    ended = tried if tried.text.endswith("\n") else FileText(tried.file, f"{tried.text}\n")
    try:
        events = parser(ended.text)
        walk.follow(events if tried is text else restoring(events))
        _find_sources(walk)
    except GivenUp:
        return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return read_trouble(error, ended, walk.understood)
    if not walk.data and not notes.findings():
        notes.add(structure.EMPTY_FILE, text.spot(0, 0))
    elif text.text and tried is not ended and not walk.root_list and not text.file.endswith(ENDING):
        notes.add(folder.CUT_OFF, text.spot(len(text.lines) - 1, max(len(text.lines[-1]) - 1, 0)))
    return walk


def _find_sources(walk: Walk) -> None:
    """Give the list of a reference manager its key, or refuse a list of anything else."""
    by_machine = walk.text.file.endswith(ENDING)
    if walk.root_list and walk.data[SOURCES] and not by_machine and not is_bibliography(walk.data[SOURCES]):
        walk.refuse_list()
    take_sources(walk.data, walk.places)
    if by_machine and set(walk.data) != {SOURCES}:
        walk.notes.add(structure.NOT_SOURCES, walk.text.spot(0, 0))
        raise GivenUp


def _reading(
    text: FileText,
    walk: Walk | None,
    findings: tuple[Finding, ...],
    digests: dict[str, str],
    cut: bool = False,
) -> Reading:
    data: dict[str, Node] = walk.data if walk else {}
    places = Places(walk.places if walk else {})
    complete = walk is not None and not cut
    gaps = frozenset(walk.gaps if walk else ())
    lines = {text.file: text.lines}
    return Reading(data, Positions(places, text.file), findings, lines, digests, complete, gaps)
