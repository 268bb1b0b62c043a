"""Refuse what can be seen in the lines alone, before YAML is read.

Tabs, wrong spaces, directives, merge conflicts and further documents are noted
and made harmless, so that the rest of the file is still read; in a line without
end there is nothing to go on with.
"""

import re

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import characters, folder, structure
from mission_estimate.yaml_reader.text import FileText, named

_WRONG_SPACE = pattern_of(r"^[ -]*([\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+)", re.MULTILINE)
_CONFLICT = pattern_of(r"^ *(<{7}|>{7}|\|{7})(?=[ \n]|\Z)", re.MULTILINE)
_DIRECTIVE = pattern_of(r"^%[^\n]*", re.MULTILINE)
_DOCUMENT = pattern_of(r"^(?:---|\.\.\.)(?=[ \n]|\Z)", re.MULTILINE)
_ONLY_COMMENTS = pattern_of(r"(?: *(?:#[^\n]*)?\n)*\Z")
_NOTHING_BEHIND = pattern_of(r" *(?:#[^\n]*)?(?:\n|\Z)")


def survey(text: FileText, limits: Limits, notes: Notes) -> FileText | None:
    """Note what is wrong in the lines; return the text to be read, or None to stop."""
    if _has_endless_line(text, limits, notes):
        return None
    whole = _without_conflicts(text) if _has_conflict(text, notes) else text
    if whole is None:
        return None
    text = whole
    return _end_at_second_document(_without_directives(_with_spaces(text, notes), notes), notes)


def _has_endless_line(text: FileText, limits: Limits, notes: Notes) -> bool:
    longest = max(map(len, text.lines))
    if longest <= limits.line_characters:
        return False
    line = next(number for number, line in enumerate(text.lines) if len(line) == longest)
    notes.add(folder.LINE_TOO_LONG, text.spot(line, 0), count=longest, limit=limits.line_characters)
    return True


def _has_conflict(text: FileText, notes: Notes) -> bool:
    if "<<<<<<<" not in text.text and ">>>>>>>" not in text.text:
        return False
    markers = list(_CONFLICT.finditer(text.text))
    openings = [match for match in markers if match.group(1)[0] == "<"]
    for match in openings or markers[:1]:
        notes.add(characters.CONFLICT, text.at(match.start(1), 7))
    return bool(markers)


def _without_conflicts(text: FileText) -> FileText | None:
    """Keep the first version of each conflict; None if a conflict has no end."""
    kept: list[str] = []
    keeping, within = True, False
    for line in text.lines:
        marker = line.strip(" ")[:7]
        if marker == "<<<<<<<" and not within:
            within, keeping = True, True
        elif within and marker in {"|||||||", "======="}:
            keeping = False
        elif within and marker == ">>>>>>>":
            within, keeping = False, True
        elif keeping:
            kept.append(line)
            continue
        kept.append("")
    return None if within or _CONFLICT.search("\n".join(kept)) else FileText(text.file, "\n".join(kept))


def _with_spaces(text: FileText, notes: Notes) -> FileText:
    if "\t" in text.text:
        for match in re.finditer("\t+", text.text):
            notes.add(characters.TAB, text.at(match.start(), len(match.group())))
        text = FileText(text.file, text.text.replace("\t", " "))
    return text if text.text.isascii() else _with_plain_indentation(text, notes)


def _with_plain_indentation(text: FileText, notes: Notes) -> FileText:
    def plain(match: re.Match[str]) -> str:
        spaces = match.group(1)
        notes.add(characters.WRONG_SPACE, text.at(match.start(1), len(spaces)), name=named(spaces[0]))
        return match.group().replace(spaces, " " * len(spaces))

    return FileText(text.file, _WRONG_SPACE.sub(plain, text.text))


def _without_directives(text: FileText, notes: Notes) -> FileText:
    """Blank lines that begin with %; the two YAML libraries do different things with them."""

    def blank(match: re.Match[str]) -> str:
        notes.add(structure.DIRECTIVE, text.at(match.start(), len(match.group())))
        return " " * len(match.group())

    return FileText(text.file, _DIRECTIVE.sub(blank, text.text))


def _end_at_second_document(text: FileText, notes: Notes) -> FileText:
    """Blank one leading `---`, and cut the text before any other marker of a document."""
    marker = _DOCUMENT.search(text.text)
    if marker is not None and _leads(marker, text.text):
        start, end = marker.span()
        text = FileText(text.file, f"{text.text[:start]}   {text.text[end:]}")
        marker = _DOCUMENT.search(text.text, end)
    if marker is None:
        return text
    if _ONLY_COMMENTS.match(text.text, marker.end()) is not None:
        return FileText(text.file, f"{text.text[: marker.start()]}   {text.text[marker.end() :]}")
    notes.add(structure.SECOND_DOCUMENT, text.at(marker.start(), 3), marker=marker.group())
    return FileText(text.file, text.text[: marker.start()])


def _leads(marker: re.Match[str], text: str) -> bool:
    """Return whether a marker is alone in its line, with only comments before it."""
    alone = _NOTHING_BEHIND.match(text, marker.end()) is not None
    return marker.group() == "---" and alone and _ONLY_COMMENTS.match(text, 0, marker.start()) is not None
