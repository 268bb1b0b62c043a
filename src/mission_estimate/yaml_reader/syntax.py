"""Explain in our own words why a file cannot be read, and where to look.

The libraries say where they stopped, which is often a line below the mistake,
and in words for programmers. Each diagnosis below knows one mistake by its
surroundings; the first that fits is reported. The two libraries word some problems
differently, so only what they share is looked at.
"""

from collections.abc import Callable

from mission_estimate.findings import Finding
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.messages import characters, structure, yaml_syntax
from mission_estimate.yaml_reader.parse_error import Trouble
from mission_estimate.yaml_reader.scalars import LAST_CODE_POINT, first_bad_escape
from mission_estimate.yaml_reader.text import named, quoted

Diagnosis = Callable[[Trouble], Finding | None]

_CLOSING = {"[": "]", "{": "}"}
_HEADER = pattern_of(r"[|>][-+1-9]*\s*")
_LEAD = pattern_of(r" *(?:- +)*(?:[A-Za-z][A-Za-z0-9_-]*: +)?")
_NO_SPACE = pattern_of(r" *(?:- +)*(?P<key>[A-Za-z][A-Za-z0-9_-]*:)(?=[^ ])")
_NO_SPACE_AFTER_HYPHEN = pattern_of(r" *(?P<key>-[A-Za-z][A-Za-z0-9_-]*:)(?= |$)")
_KEY_OR_DASH = pattern_of(r" *(?:- |[^:#]+:(?: |$))")


def diagnose(trouble: Trouble) -> Finding:
    """Return the finding for an error of the parser, whatever it is."""
    for diagnosis in DIAGNOSES:
        finding = diagnosis(trouble)
        if finding is not None:
            return finding
    return yaml_syntax.SYNTAX.at(trouble.text.at(trouble.index))


def _escape(trouble: Trouble) -> Finding | None:
    """Know a bad escape; one beyond all characters makes the slow library overflow without a place."""
    if trouble.problem and "quoted scalar" not in trouble.context:
        return None
    end = trouble.index + 12 if trouble.problem else len(trouble.text.text)
    bad = first_bad_escape(trouble.text, trouble.around, end)
    if bad is None:
        return None
    position = trouble.text.at(bad.start, len(bad.written))
    if bad.code is not None and bad.code <= LAST_CODE_POINT:
        return characters.NO_CHARACTER.at(position, name=named(chr(bad.code)))
    return yaml_syntax.ESCAPE.at(position, text=quoted(bad.written))


def _open_quote(trouble: Trouble) -> Finding | None:
    if "quoted scalar" not in trouble.context:
        return None
    return yaml_syntax.OPEN_QUOTE.at(trouble.text.at(trouble.around))


def _first_sign(trouble: Trouble) -> Finding | None:
    """Know a text that begins with a sign, by the sign at which or in which the parser stopped."""
    stopped = trouble.problem.startswith("found character") or trouble.context == "while parsing a block node"
    entry = "entries are not allowed" in trouble.problem or "keys are not allowed" in trouble.problem
    in_name = trouble.context.startswith(("while scanning an alias", "while scanning an anchor"))
    if not (stopped or entry or in_name):
        return None
    index = trouble.around if in_name else trouble.index
    sign = trouble.text.text[index]
    return yaml_syntax.FIRST_SIGN.at(trouble.text.at(index), sign=sign) if sign.strip() else None


def _tag(trouble: Trouble) -> Finding | None:
    if "tag" not in trouble.context and "tag handle" not in trouble.problem:
        return None
    word = trouble.text.text[trouble.around :].split(maxsplit=1)[0]
    return structure.TAG.at(trouble.text.at(trouble.around, len(word)), text=quoted(word))


def _block_header(trouble: Trouble) -> Finding | None:
    if trouble.context != "while scanning a block scalar":
        return None
    start = trouble.text.at(trouble.around)
    line = trouble.text.line_at(start.line - 1)
    header = _HEADER.match(line, start.column - 1)
    begin = header.end() if header else start.column - 1
    rest = line[begin:].rstrip()
    return yaml_syntax.BLOCK_HEADER.at(trouble.text.spot(start.line - 1, begin, len(rest)), text=quoted(rest))


def _after_value(trouble: Trouble) -> Finding | None:
    """Know text that goes on in the line after a closing quotation mark or bracket."""
    start, end = trouble.understood.start, trouble.understood.end
    between = trouble.text.text[end : trouble.index]
    if trouble.index < end or between.strip(" ") or trouble.char in "\n:":
        return None
    before = trouble.text.text[end - 1 : end]
    opened = trouble.text.at(start)
    if before and before in "\"'":
        if opened.line != trouble.line + 1:
            return yaml_syntax.OPEN_QUOTE.at(opened)
        rest = trouble.text.line_at(trouble.line)[trouble.column :].rstrip()
        return yaml_syntax.AFTER_QUOTE.at(trouble.text.at(trouble.index, len(rest)), text=quoted(rest))
    if before and before in "]}":
        return yaml_syntax.FIRST_SIGN.at(opened, sign=trouble.text.text[start])
    return None


def _close_colon(trouble: Trouble) -> Finding | None:
    """Know a colon before a comma or bracket, at which only the fast library stops."""
    if not trouble.problem.startswith("found unexpected ':'"):
        return None
    before, words = trouble.text.text[: trouble.around], trouble.text.text[trouble.around : trouble.index]
    if before.rfind("{") > before.rfind("["):
        return structure.NO_VALUE.at(trouble.text.at(trouble.around, len(words)), what=quoted(words))
    return yaml_syntax.COLON.at(trouble.text.at(trouble.around, len(words) + 1), text=quoted(words))


def _brackets(trouble: Trouble) -> Finding | None:
    if "flow" not in trouble.context:
        return None
    index = trouble.around
    if trouble.text.text[index] not in _CLOSING:
        index = max(trouble.text.text.rfind(sign, 0, index) for sign in _CLOSING)
    sign, opened = trouble.text.text[index], trouble.text.at(index)
    region = _region(trouble, index)
    closing = _CLOSING[sign]
    if region.count(closing) < region.count(sign):
        return yaml_syntax.OPEN_BRACKET.at(opened, sign=sign, closing=closing)
    return yaml_syntax.IN_BRACKETS.at(trouble.text.at(trouble.index), sign=sign, line=opened.line)


def _region(trouble: Trouble, index: int) -> str:
    """Return the text from a bracket to the line that no longer can belong to it."""
    first = trouble.text.at(index).line - 1
    indent = _indent(trouble.text.line_at(first))
    parts = [trouble.text.line_at(first)[trouble.text.at(index).column - 1 :]]
    for line in trouble.text.lines[first + 1 :]:
        if line.strip() and _indent(line) <= indent and line.strip()[0] not in "]}":
            break
        parts.append(line)
    return "\n".join(parts)


def _hyphen(trouble: Trouble) -> Finding | None:
    """Know an item whose hyphen has no space after it: the parser stops there or in the next line."""
    for line in (trouble.line, trouble.line - 1):
        match = _NO_SPACE_AFTER_HYPHEN.match(trouble.text.line_at(line))
        if match is not None:
            key = match["key"]
            return yaml_syntax.NO_SPACE_AFTER_HYPHEN.at(
                trouble.text.spot(line, match.start("key"), len(key)), key=quoted(key)
            )
    return None


def _colon(trouble: Trouble) -> Finding | None:
    """Know a second colon in a line, or a line with a colon that goes on with a text."""
    if not trouble.problem.startswith("mapping values"):
        return None
    line = trouble.text.line_at(trouble.line)
    lead = _LEAD.match(line)
    begin = lead.end() if lead and lead.end() < trouble.column else _indent(line)
    words = line[begin : trouble.column].strip()
    missing = _no_space(trouble, trouble.line - 1)
    if missing is None and (begin > _indent(line) or " " in words):
        return yaml_syntax.COLON.at(
            trouble.text.spot(trouble.line, begin, len(words) + 1), text=quoted(words)
        )
    return missing or yaml_syntax.INDENTATION.at(trouble.whole_line(trouble.line))


def _line(trouble: Trouble) -> Finding | None:
    """Know by the line itself why it fits nowhere."""
    if not trouble.context.startswith("while") and "document start" not in trouble.problem:
        return None
    simple_key = trouble.context == "while scanning a simple key"
    line = trouble.text.at(trouble.around).line - 1 if simple_key else trouble.line
    written = trouble.text.line_at(line)
    missing = _no_space(trouble, line)
    if missing is not None or not written.strip():
        return missing
    position = trouble.whole_line(line)
    if simple_key or not _KEY_OR_DASH.match(written) or written.strip()[0] == ":":
        return yaml_syntax.NO_KEY.at(position, text=quoted(written))
    return yaml_syntax.INDENTATION.at(position)


def _no_space(trouble: Trouble, line: int) -> Finding | None:
    match = _NO_SPACE.match(trouble.text.line_at(line))
    if match is None:
        return None
    key = match.group("key")
    return yaml_syntax.NO_SPACE.at(trouble.text.spot(line, match.start("key"), len(key)), key=quoted(key))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


DIAGNOSES: tuple[Diagnosis, ...] = (
    _escape,
    _open_quote,
    _first_sign,
    _tag,
    _block_header,
    _after_value,
    _close_colon,
    _brackets,
    _hyphen,
    _colon,
    _line,
)
