"""The forms of Markdown that prose may not have, each with what to write instead."""

import re
from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of

_ADDRESS = "[!#-&+-;=?-Z_a-z~]"
"""The signs of an address, in ASCII; others are written percent-encoded. Brackets come in pairs."""

LINKING, PRINTING = "\x1a", "\x1b"
"""Placeholders for our own marks while forms are searched for: for marks that make a link and for others.

No text has these signs, and no form takes them for a letter: a mark inside an address or link is found.
"""

_START = r"^ *(?:(?:-|[0-9]{1,9}[.)]) +)*"
"""Where a block may begin: at the start of a line, or behind the signs of list items."""


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
        r"(?<!\]\()(?<!\w\()(?<![A-Za-z])(?:(?i:https?|ftp)://|(?<!/)www\.|(?i:mailto|xmpp):)\S*",
        ("://", "www.", "@"),
        "a bare web address is linked on GitHub but not in our pages",
        "write `[text](https://…)`",
    ),
    _refused(
        "TXT010",
        rf"\]\((?!https?://[A-Za-z0-9.-]+(?::[0-9]{{1,5}})?(?:[/?#](?:{_ADDRESS}|\({_ADDRESS}*\))*)?\))[^)\n]*\)?",
        ("](",),
        "the target of this link is not allowed",
        "give a whole address: `[text](https://…)`, with `%27` for an apostrophe",
    ),
    _refused(
        "TXT010",
        rf"(?:\A|[\]{LINKING}])[^\[\]]*\]\(|\\\[[^\[\]]*\]\(",
        ("](",),
        "the words of a link are not in one pair of brackets, with no other mark among them",
        "write the words only: `[text](https://…)`",
    ),
    _refused(
        "TXT010",
        r"\]\[(?![0-9]{1,3}\])[^\]\n]*\]",
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
        r"&(?:\\?#[0-9]+|\\?#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*)\\?;",
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
_OTHER_SPACES = tuple(
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_AT_LINE_START = (
    _refused(
        "TXT021",
        rf"{_START}[{''.join(_OTHER_SPACES)}]",
        _OTHER_SPACES,
        "the line begins with a space of another kind, which is lost in print",
        "take it out",
    ),
    _refused(
        "TXT015",
        r"\[\^",
        ("[^",),
        "footnotes are not written by hand",
        "cite a source: `[@id]`",
    ),
    _refused(
        "TXT011",
        rf"{_START}#{{1,6}}(?:\s|$)",
        ("#",),
        "headings are not allowed in a text",
        "make it a section with a `title`",
    ),
    _refused(
        "TXT012",
        rf"{_START}>",
        (">",),
        "block quotations are not allowed",
        "quote a few words in quotation marks, with a citation",
    ),
    _refused(
        "TXT013",
        rf"{_START}\|.*$|{_START}:?-{{2,}}:? *\|.*$|{_START}(?::-+:?|-+:) *$",
        ("|", ":-", "-:"),
        "tables are not allowed in a text",
        "make the figures `facts`: they are set as a table",
    ),
    _refused(
        "TXT014",
        rf"{_START}(?:~{{3,}}.*|-+|=+|\*{{3,}}|_{{3,}}|(?:[-*_] *){{3,}}) *$",
        ("~~~", "--", "=", "***", "___", " -", " *", " _", "\n-\n", "- \n", "-  "),
        "rules and code blocks are not allowed in a text",
        "take the line out",
    ),
    _refused(
        "TXT015",
        rf"{_START}\[[^\]\n]+\]:",
        ("]:",),
        "reference definitions are not allowed",
        "write `[text](https://…)`",
    ),
    _refused(
        "TXT015",
        rf"{_START}\*\[[^\]\n]+\]:",
        ("]:",),
        "abbreviation definitions are not allowed",
        "describe it under `acronyms`",
    ),
    _refused(
        "TXT019",
        rf"{_START}(?:[*+](?:\s|$)|\[[ xX]\]\s)",
        ("*", "+", "[ ]", "[x]", "[X]"),
        "a list item begins with a hyphen here, and with words behind it",
        "write `- ` and the words",
    ),
)
REFUSED = (*_INLINE, *_AT_LINE_START)
