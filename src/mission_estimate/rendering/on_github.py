"""Keep GitHub from making more of the words in a Markdown file than our pages do.

After it has read the Markdown, GitHub links an e-mail address or the name of a user, and turns `:skull:`
into a picture. A backslash does not prevent that: an element around one sign parts the words. References to
issues and commits need nothing: GitHub makes none in a file.
"""

import re

from mission_estimate.lazy_regex import pattern_of

_ADDRESS_OF_LINK = r"<https?://[^<>\s]*>|\]\((?:[^()\s]|\([^()\s]*\))*\)"
_ELEMENT = r"</?[a-z][^<>]*>"
_ESCAPED = r"\\[!-/;-?\[-`{-~]"
_AT = r"\\?@(?=\w)"
_PICTURE = r"\\?:(?=(?:\+1|-1|100|1234|(?:\\?[\w+-])*?[A-Za-z](?:\\?[\w+-])*)\\?:)"
_MADE_MORE_OF = pattern_of(
    f"(?P<kept>{_ESCAPED}|{_ADDRESS_OF_LINK}|{_ELEMENT})|(?P<sign>{_AT}|{_PICTURE})", re.ASCII
)


def as_words(markdown: str) -> str:
    """Part what GitHub would link, or replace by a picture."""
    return _MADE_MORE_OF.sub(lambda found: found["kept"] or f"<span>{found['sign'][-1]}</span>", markdown)
