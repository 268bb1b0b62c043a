"""Unbalanced brackets and quotation marks, and misplaced spaces."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import everything
from mission_estimate.checks.sentences.text_prefilter import written_with
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at

PAIRS = {")": "(", "]": "[", "”": "“", "»": "«"}
_SIGNS = pattern_of(r"[()\[\]“”«»\"]")
_ITEM = pattern_of(r"(?:^|(?<=[\s(;]))(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)")
_INCHES = pattern_of(r"\d\"")


@rule("TXT103", WARNING, "unbalanced bracket or quotation mark",
      help="add the matching mark, or remove this one")  # fmt: skip
def unbalanced_mark(context: Context) -> Iterator[Issue]:
    """A bracket or quotation mark is unbalanced.

    What: checks round and square brackets, “ ”, « » and straight double quotes in each paragraph. The
    bracket of an item such as a) is skipped; a quotation of several paragraphs may open in each of them.
    Why: the reader does not know where the quotation or the parenthesis ends.
    Source: experience; copy editors check for it.
    """
    for written in everything(context):
        if not _SIGNS.search(written.text):
            continue
        paragraphs = written.paragraphs
        for number, passage in enumerate(paragraphs):
            runs_on = number + 1 < len(paragraphs) and paragraphs[number + 1].words.startswith("“")
            for place in _unbalanced(passage.words):
                sign = passage.words[place]
                if sign == "“" and runs_on:
                    continue
                yield written.issue(
                    passage.part(place, place + 1), f"this {sign} has no matching mark in its paragraph"
                )


def _unbalanced(words: str) -> list[int]:
    """Return the places of the marks without a match."""
    skipped = {found.end() - 1 for found in _ITEM.finditer(words)} if ")" in words else set()
    if '"' in words:
        skipped |= {found.end() - 1 for found in _INCHES.finditer(words)}
    open_signs: list[int] = []
    alone: list[int] = []
    for found in _SIGNS.finditer(words):
        place, sign = found.start(), found.group()
        last = words[open_signs[-1]] if open_signs else ""
        if (sign in PAIRS and last == PAIRS[sign]) or (sign == '"' and last == '"' and place not in skipped):
            open_signs.pop()
        elif place in skipped:
            if sign == ")" and "(" in (words[other] for other in open_signs):
                open_signs.remove(next(o for o in reversed(open_signs) if words[o] == "("))
        elif sign in PAIRS:
            alone.append(place)
        else:
            open_signs.append(place)
    return sorted(alone + open_signs)


_FAULT = pattern_of(
    r"(?<=\S)(?P<two>[ \t]{2,})(?=\S)"
    r"|(?<=[\w”’)\]}*])(?P<before>[ \t]+)(?=[,;.!?)](?!\.\.|\w)|-[^\W\d_])|(?P<straight>\")"
)
_HINTS = ("  ", "\t", " ,", " ;", " .", " !", " ?", " )", " -", '"')
_ISSUES = {
    "two": ("there are two spaces here", "remove one of them"),
    "before": ("there is a space before a punctuation mark", "remove the space"),
    "straight": ("a straight quotation mark is in a text with typographic ones", "write “ or ”"),
}


@rule("TXT110", WARNING, "misplaced space or quotation mark", help="remove the space, or write “ and ”")
def misplaced_space(context: Context) -> Iterator[Issue]:
    """A space or a quotation mark is misplaced.

    What: reports two spaces inside a line, a space before a comma, full stop, closing bracket or hyphen,
    and straight quotation marks in a text with typographic ones. French guillemets keep their spaces.
    Why: such errors are hard to see in the editor but obvious in print.
    Source: experience; copy editors check for it.
    """
    for written in written_with(context, _HINTS):
        typographic = "“" in written.text
        for found in _FAULT.finditer(written.text):
            kind = found.lastgroup or ""
            if kind == "straight" and not typographic:
                continue
            message, remedy = _ISSUES[kind]
            spot = None if written.short else spot_at(written.text, found.start(kind), len(found[kind]))
            yield Issue(written.path, message, remedy, spot=spot)
