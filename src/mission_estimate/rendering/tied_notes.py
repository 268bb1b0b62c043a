"""Keep note numbers with the word before them, so that no line begins with a number.

The PDF engine may break a line before a raised number, since the number is in an element of its own.
A browser does so only after a few signs, where Unicode allows a break.
"""

from dataclasses import dataclass

from mission_estimate.lazy_regex import pattern_of

_LONGEST, _LONGEST_WIDE = 32, 8
"""Letters that are kept together at most: a longer word may be wider than a column."""

_WINDOW = 600
_CALL = pattern_of(r'<sup class="notes">.*?</sup>')
_WORD = pattern_of(
    r"(?P<letters>(?:&[#\w]+;|[^\s<>&])+)(?P<closers>(?:</(?:a|b|cite|em|i|span|strong)>)*)(?P<space>\s*)\Z"
)
_LETTER = pattern_of(r"&[#\w]+;|[^\s<>&]")
_TAG = pattern_of(r"<(/?)([a-z0-9]+)[^<>]*>")
_ID = pattern_of(r'\sid="[^"]*"')
_BREAKS = "?!…–—/%-"
_CJK = "\u2e80"


@dataclass(frozen=True, slots=True)
class _Ending:
    """What is before a note number: the text up to the last word, that word, and the elements it is in."""

    before: str
    word: str
    openers: tuple[str, ...]
    space: str


def tie_notes(html: str) -> str:
    """Return a page for the PDF engine in which each note number is in one piece with the word before it."""
    made: list[str] = []
    at = 0
    for call in _CALL.finditer(html):
        made.append(_tied(html[at : call.start()], call[0]))
        at = call.end()
    return "".join([*made, html[at:]])


def tie_notes_on_screen(html: str) -> str:
    """Return a web page in which the numbers are tied behind signs after which browsers may break a line."""
    return _CALL_AFTER_BREAK.sub(r'<span class="tied">\1\2</span>', html)


_CALL_AFTER_BREAK = pattern_of(rf'([{_BREAKS}]”?)(<sup class="notes">.*?</sup>)')


def _tied(text: str, call: str) -> str:
    far, near = text[:-_WINDOW], text[-_WINDOW:]
    ending = _ending(near)
    if ending is None:
        return text + call
    before, openers = ending.before, list(ending.openers)
    whole: list[str] = []
    while openers and before.endswith(openers[-1]):
        before = before.removesuffix(openers[-1])
        whole.insert(0, openers.pop())
    again = [_ID.sub("", opener) for opener in openers]
    inside = f"{''.join(again + whole)}{ending.word}{_closing(openers + whole)}{ending.space}{call}"
    return f'{far}{before}{_closing(openers)}<span class="tied">{inside}</span>'


def _ending(text: str) -> _Ending | None:
    found = _WORD.search(text)
    if found is None:
        return None
    letters = _LETTER.findall(found["letters"])
    most = _LONGEST_WIDE if any(letter >= _CJK for letter in letters) else _LONGEST
    kept = "".join(letters[-most:])
    before = text[: found.start("closers") - len(kept)]
    openers = _openers(before, found["closers"].count("</"))
    return None if openers is None else _Ending(before, kept, openers, found["space"])


def _openers(text: str, count: int) -> tuple[str, ...] | None:
    """Return the tags of the innermost elements that are open at the end of a text, the outermost first."""
    opened: list[str] = []
    closed = 0
    for tag in reversed(list(_TAG.finditer(text))):
        if len(opened) == count:
            break
        if tag[1]:
            closed += 1
        elif closed:
            closed -= 1
        else:
            opened.insert(0, tag[0])
    return tuple(opened) if len(opened) == count else None


def _closing(openers: list[str]) -> str:
    return "".join(f"</{_TAG.match(opener)[2]}>" for opener in reversed(openers))  # type: ignore[index]
