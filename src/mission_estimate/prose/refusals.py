"""The forms of Markdown that prose may not have, each with what to write instead."""

import re
from typing import NamedTuple

from mission_estimate.patterns import pattern_of

_ADDRESS = "[!#-'+-;=?-Z_a-z~]"
"""The signs of an address, in ASCII; others are written percent-encoded. Brackets come in pairs."""


class Refused(NamedTuple):
    """A form that prose may not have, with the code of its finding; it has one of the `signs`, if any."""

    code: str
    pattern: re.Pattern[str]
    signs: tuple[str, ...]
    message: str
    help: str


def _refused(code: str, pattern: str, signs: tuple[str, ...], message: str, remedy: str) -> Refused:
    return Refused(code, pattern_of(pattern, re.MULTILINE), signs, message, remedy)


_INLINE = (
    _refused(
        "TXT004",
        r"<[A-Za-z/!?][^>\n]*>?",
        ("<",),
        "HTML is not allowed in a text",
        "take it out; write `*emphasis*` and `[text](address)`",
    ),
    _refused(
        "TXT005",
        r"!\[",
        ("![",),
        "pictures are not allowed in a text",
        "take it out; figures are drawn from the data",
    ),
    _refused(
        "TXT006",
        r"`+",
        ("`",),
        "code marks are not allowed in a text",
        "use quotation marks",
    ),
    _refused(
        "TXT007",
        r"(?<![\w\\*])_{1,3}\S[^_\n]*_(?!\w)",
        ("_",),
        "underscores do not make emphasis here",
        "write `*word*`",
    ),
    _refused(
        "TXT008",
        r"(?<=[A-Za-z0-9])\*+(?=[A-Za-z0-9])",
        ("*",),
        "an asterisk inside a word or number is lost in print",
        "write `×` for a product, or put a space around it",
    ),
    _refused(
        "TXT009",
        r"(?<![(\w])(?:https?://|www\.)\S+",
        ("://", "www."),
        "a bare web address is linked on GitHub but not in our pages",
        "write `[text](https://…)`",
    ),
    _refused(
        "TXT010",
        rf"\]\((?!https?://[A-Za-z0-9.-]+(?::[0-9]{{1,5}})?(?:[/?#](?:{_ADDRESS}|\({_ADDRESS}*\))*)?\))[^)\n]*\)?",
        ("](",),
        "this link leads nowhere that is allowed",
        "give a whole address: `[text](https://…)`",
    ),
    _refused(
        "TXT010",
        r"\]\[[^\]\n]*\]",
        ("][",),
        "links by reference are not allowed",
        "write `[text](https://…)`",
    ),
    _refused(
        "TXT016",
        r"\{\{(?![^{}\n]*\}\})",
        ("{{",),
        "a `{{` is not closed in its line",
        "close it with `}}`",
    ),
    _refused(
        "TXT016",
        r"\[\[(?![^\[\]\n]*\]\])",
        ("[[",),
        "a `[[` is not closed in its line",
        "close it with `]]`",
    ),
    _refused(
        "TXT016",
        r"\[@(?![^\[\]]*\])",
        ("[@",),
        "a `[@` is not closed",
        "close it with `]`",
    ),
    _refused(
        "TXT017",
        r"[\ue000-\uf8ff]",
        (),
        "a character of the private use area has no meaning to a reader",
        "take it out",
    ),
    _refused(
        "TXT018",
        r"&(?:\\?#[0-9]+|\\?#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);",
        ("&",),
        "character codes are not allowed in a text",
        "write the character itself",
    ),
    _refused(
        "TXT020",
        r"(?:  +|\\)$(?=\n)",
        ("  \n", "\\\n"),
        "a forced line break is invisible to the next editor",
        "take out the spaces or the backslash at the end of the line",
    ),
)
_AT_LINE_START = (
    _refused(
        "TXT011",
        r"^ {0,3}#{1,6}(?:\s|$)",
        ("#",),
        "headings are not allowed in a text",
        "make it a section with a `title`",
    ),
    _refused(
        "TXT012",
        r"^ {0,3}>",
        (">",),
        "block quotations are not allowed",
        "quote a few words in quotation marks, with a citation",
    ),
    _refused(
        "TXT013",
        r"^ {0,3}\|.*$|^ {0,3}:?-{2,}:? *\|.*$",
        ("|",),
        "tables are not allowed in a text",
        "make the figures `facts`: they are set as a table",
    ),
    _refused(
        "TXT014",
        r"^ {0,3}(?:~{3,}|-{3,}|={2,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_]) *$",
        ("~~~", "---", "==", "***", "___", " -", " *", " _"),
        "rules and code blocks are not allowed in a text",
        "take the line out",
    ),
    _refused(
        "TXT015",
        r"^ {0,3}\[[^\]\n]+\]:",
        ("]:",),
        "reference definitions are not allowed",
        "write `[text](https://…)`",
    ),
    _refused(
        "TXT015",
        r"^ {0,3}\*\[[^\]\n]+\]:",
        ("]:",),
        "abbreviation definitions are not allowed",
        "describe it under `acronyms`",
    ),
    _refused(
        "TXT019",
        r"^ {0,3}[*+]\s",
        ("*", "+"),
        "a list item begins with a hyphen here",
        "write `- `",
    ),
)
REFUSED = (*_INLINE, *_AT_LINE_START)
