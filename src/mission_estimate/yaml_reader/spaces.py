"""Read every kind of space as a plain one, for the rules: people and programs write many.

Word and web pages put no-break and thin spaces between a number and its unit, and our own
`estimate values` prints them. A rule that looks for `250 million` has to find it all the same.
Documents keep the spaces as written.
"""

import re

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.reading import Node

_OTHER = r"\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_OTHER_SPACE = pattern_of(f"[{_OTHER}]")
_GROUPED = pattern_of(r"(?<![\d.,])[0-9]{1,3}(?:[\xa0\u2007-\u2009\u202f][0-9]{3})+(?![0-9])")
"""12 000 with a space that does not break: thousands are grouped with it in much of the world."""


def with_plain_spaces(node: Node) -> Node:
    """Return the texts with plain spaces, each character in its place; the node itself if all are plain."""
    if isinstance(node, str):
        return node if node.isascii() or not _OTHER_SPACE.search(node) else _plain(node)
    if isinstance(node, dict):
        texts = {key: with_plain_spaces(value) for key, value in node.items()}
        return texts if any(texts[key] is not value for key, value in node.items()) else node
    items = [with_plain_spaces(value) for value in node]
    return items if any(new is not old for new, old in zip(items, node, strict=True)) else node


def _plain(text: str) -> str:
    return _OTHER_SPACE.sub(" ", _GROUPED.sub(_with_commas, text))


def _with_commas(number: re.Match[str]) -> str:
    return _OTHER_SPACE.sub(",", number.group())
