"""Read JSON: only the sources of an estimate, as reference managers export them.

JSON is checked by the parser of the standard library. What it accepts is then a text that a YAML parser
reads in the same way, once tabs and pairs of escapes are replaced; so positions and limits are the same.
"""

import json
import re
from typing import NoReturn

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import folder, structure
from mission_estimate.yaml_reader.text import FileText

ENDING = ".json"

_PAIR = pattern_of(r"(\\\\)|\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_REASONS = (
    ("Expecting ',' delimiter", "a comma or a closing bracket is missing here"),
    ("Expecting ':' delimiter", "a colon is missing here"),
    ("Expecting property name", "a key in double quotes is missing here"),
    ("Expecting value", "a value is missing here"),
    ("Illegal trailing comma", "there is a trailing comma"),
    ("Unterminated string", "unclosed quotation mark"),
    ("Invalid control character", "a string contains a line break or a tab"),
    ("Invalid \\", "invalid JSON escape after the backslash"),
    ("Extra data", "something follows after the end of the list"),
)


def survey_json(text: FileText, limits: Limits, notes: Notes) -> FileText | None:
    """Note why a file is not JSON and return None, or return the text for the YAML parser."""
    try:
        json.loads(text.text, parse_int=str, parse_float=str, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        notes.add(
            structure.NOT_JSON, text.at(min(error.pos, max(0, len(text.text) - 1))), why=_reason(error.msg)
        )
        return None
    except RecursionError:
        notes.add(folder.TOO_DEEP, text.spot(0, 0), limit=limits.depth)
        return None
    return FileText(text.file, _as_yaml(text.text))


def _as_yaml(text: str) -> str:
    """Replace what YAML reads in another way: tabs, which JSON has between values only, and escaped pairs."""
    return _PAIR.sub(_joined, text.replace("\t", " "))


def _joined(pair: re.Match[str]) -> str:
    if pair[1]:
        return pair[1]
    high, low = int(pair[2], 16), int(pair[3], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"


def _refuse_constant(word: str) -> NoReturn:
    raise json.JSONDecodeError(f"Invalid constant {word}", "", 0)


def _reason(message: str) -> str:
    return next((ours for theirs, ours in _REASONS if message.startswith(theirs)), "it cannot be read here")
