"""Keep a number behind a Hebrew or Arabic word on its right side, where the English sentence has it.

By the rules of Unicode for both directions, a number that follows a word written from the right belongs to
that word: it jumps to the left of it, and `10 July مالي 15 people` reads as 10 July 15. A mark of direction,
which has no width, ends the influence of the word. It is put only where a number follows.
"""

from mission_estimate.lazy_regex import pattern_of

_MARK = "\u200e"
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U0001e900-\U0001e95f"
"""Hebrew, Arabic, Syriac, N’Ko, Adlam, with their marks."""

_INLINE = "/?(?:a|b|cite|em|i|span|strong|sup|tspan)(?![a-z])"

_AMID = rf"(?:[0-9]|[.,](?=[0-9]))*[\s)\]%]*[{_RIGHT}]"
"""The rest of a number inside a foreign sentence, which has its own order."""

_ANY = pattern_of(f"[{_RIGHT}]")
_IN_HTML = pattern_of(
    rf"([{_RIGHT}])(?=(?:<{_INLINE}[^<>]*>|&(?:amp|lt|gt|quot|\#34|\#39);|[^\w<>&\n{_RIGHT}])*[0-9](?!{_AMID}))"
)
_IN_MARKDOWN = pattern_of(
    rf"([{_RIGHT}])(?=(?:\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\](?!\()|[^\w|\n\]{_RIGHT}])*[0-9](?!{_AMID}))"
)


def directed_html(page: str) -> str:
    """Put the marks into a page or a drawing."""
    return _IN_HTML.sub(rf"\1{_MARK}", page) if _ANY.search(page) else page


def directed_markdown(text: str) -> str:
    """Put the marks into a Markdown file."""
    return _IN_MARKDOWN.sub(rf"\1{_MARK}", text) if _ANY.search(text) else text
