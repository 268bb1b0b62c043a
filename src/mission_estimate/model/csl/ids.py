"""Ids for sources whose own id is none of ours: the address of an entry, or a citation key with capitals."""

import re

from mission_estimate.ids import LONGEST, spelt_as_id
from mission_estimate.lazy_regex import pattern_of

Node = object

_LETTER = pattern_of(r"[A-Za-z]")
_NO_KEY = pattern_of(r"https?://.*|[0-9]+(?:/[A-Za-z0-9]+)?|10\.[0-9]{4,}.*|[A-Z0-9]{8}", re.DOTALL)
"""What names an entry for a program only: an address, a number, a DOI, a key of Zotero."""

_SMALL_WORDS = frozenset(("a", "an", "the", "on", "of", "in", "for", "and", "to", "de", "la", "le", "les"))
_WORDS_OF_TITLE = 3


def id_for(item: dict[str, Node]) -> str | None:
    """Make an id of a key for people where there is one, else of symbol, or author and year, or title."""
    for key in (item.get("citation-key"), item.get("id")):
        if _is_key(key) and (made := slug(_text(key))):
            return made
    number = item.get("number")
    if isinstance(number, str) and "/" in number and (made := slug(number)):
        return made
    year = _text(item.get("issued")).strip("./")[:4]
    who = _family(item.get("author")) or _family(item.get("editor")) or _text(item.get("publisher"))
    return slug(" ".join(filter(None, (who, year)))) if who else slug(f"{_words(item.get('title'))} {year}")


def _is_key(key: Node) -> bool:
    """Return whether a text is a citation key that a person could have written."""
    return isinstance(key, str) and _LETTER.search(key) is not None and not _NO_KEY.fullmatch(key)


def slug(text: str) -> str | None:
    """Write a text as an id; a source whose key begins with a digit gets a letter before it."""
    return spelt_as_id(text) or spelt_as_id(f"s-{text}")


def apart(made: str, item: dict[str, Node], taken: set[str]) -> str:
    """Make an id unlike those that are taken, with words of the title and then by a number."""
    if made not in taken:
        return made
    longer = slug(f"{made} {_words(item.get('title'))}") or made
    number = 2
    found = longer
    while found in taken:
        found = f"{longer[: LONGEST - 4]}-{number}"
        number += 1
    return found


def _family(names: Node) -> str:
    first = names[0] if isinstance(names, list) and names else names
    if isinstance(first, dict):
        return _text(first.get("family")) or _text(first.get("literal")) or _text(first.get("name"))
    return _text(first)


def _words(title: Node) -> str:
    words = [word for word in _text(title).split() if word.casefold() not in _SMALL_WORDS]
    return " ".join(words[:_WORDS_OF_TITLE])


def _text(node: Node) -> str:
    return node if isinstance(node, str) else ""
