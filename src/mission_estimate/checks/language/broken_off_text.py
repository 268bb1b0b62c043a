"""Texts that begin or end in the middle of a sentence."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import Written, texts
from mission_estimate.checks.sentences.split import Passage
from mission_estimate.lazy_regex import pattern_of

_CLOSING = "”’\"')]»"
_OPEN_WORD = pattern_of(
    r"(?<![\w’'-])(?:and|or|but|nor|the|a|an|because|although|whose|its|their"
    r"|(?:of|in|to|by|for|with|from|at|on) the)"
    r"[.,;]?$",
    re.IGNORECASE,
)
_LONGEST_OPEN = 20
_OPEN_ENDS = (",", "–", "—", "(", "“")
_OPEN_BEFORE_ELLIPSIS = pattern_of(
    r"\b(?:to|of|in|on|at|by|for|from|with|is|are|was|were|be|has|have|had|will|would|can|that|which|who|not)\Z",
    re.IGNORECASE,
)
_ELLIPSIS = pattern_of(r"\s?(?:\.{3,}|…)\Z")
_ITEM_ENDS = (";", ",", "; and", "; or", ", and", ", or")
_ITEM = pattern_of(r"(?:-|\d{1,9}[.)]) +")
_LOWER_CASE_START = pattern_of(r"[“‘(]?[a-zà-ÿ]+(?![\w.]*[-’'][A-ZÀ-Þ])[\s,]")


@rule("TXT104", WARNING, "incomplete sentence", help="complete the sentence, or remove it")
def broken_off_text(context: Context) -> Iterator[Issue]:
    """A text begins or ends in the middle of a sentence.

    What: reports a paragraph without punctuation at its end, or whose last word cannot end a sentence
    (“and”, “the”, “of the”), even with an ellipsis; a colon is allowed before a list. Items of a list
    need no full stop, but must be complete. A text or sentence must not begin with a lower-case letter,
    except in names such as al-Mourabitoun.
    Why: words were lost in editing.
    Source: experience: lines are lost when texts are pasted; copy editors check for it.
    """
    for written in texts(context):
        passages = written.paragraphs
        for number, passage in enumerate(passages):
            item = _is_item(written, passage)
            before_list = number + 1 < len(passages) and _is_item(written, passages[number + 1])
            message = _end(passage.words, item=item, before_list=before_list)
            if message:
                end = len(passage.words)
                start = max(passage.words.rfind(" ") + 1, 0)
                yield written.issue(passage.part(start, end), message, "complete the sentence")
        yield from _beginnings(written)


def _is_item(written: Written, passage: Passage) -> bool:
    first = passage.places[0]
    return bool(_ITEM.match(written.text, written.text.rfind("\n", 0, first) + 1))


def _end(words: str, *, item: bool, before_list: bool) -> str:
    if item and words.endswith(_ITEM_ENDS):
        return ""
    before = _ELLIPSIS.sub("", words) if words.endswith(("...", "…")) else words
    if before != words and _OPEN_BEFORE_ELLIPSIS.search(before):
        return f"the text breaks off after “{_last(words)}”"
    if before.endswith(_OPEN_ENDS) or _OPEN_WORD.search(before, max(0, len(before) - _LONGEST_OPEN)):
        return f"the text breaks off after “{_last(words)}”"
    if item or words.rstrip(_CLOSING).endswith((".", "!", "?", "…")) or (before_list and words.endswith(":")):
        return ""
    return f"the text has no full stop after “{_last(words)}”"


def _last(words: str) -> str:
    return " ".join(words.split()[-3:])


def _beginnings(written: Written) -> Iterator[Issue]:
    for sentence in written.sentences:
        if _LOWER_CASE_START.match(sentence.words) and not _is_item(written, sentence):
            first = sentence.words.split()[0]
            yield written.issue(
                sentence.part(0, len(first)),
                f"the text begins in the middle of a sentence, with “{first}”",
                "write the beginning of the sentence, or a capital letter",
            )
