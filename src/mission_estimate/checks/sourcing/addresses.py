"""Web addresses that cannot be opened."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at
from mission_estimate.positions import DataPath, TextSpot

_HOST = pattern_of(r"https?://([^/?#:]*)")
_RESERVED = pattern_of(
    r"(?:.*\.)?(?:example(?:\.(?:com|org|net|edu))?|invalid|test|localhost|local|localdomain|internal)"
    r"|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|0\.0\.0\.0|(?![0-9]+$|0x)[^.]*|.*\.\.+.*|your-?(?:site|domain)\..*",
    re.IGNORECASE,
)
_PLACEHOLDER = pattern_of(
    r"(?<![A-Za-z])(?:TODO|TBD|TBC|FIXME|XXX+|xxx+|placeholder|insert-?(?:link|url)-?here)(?![A-Za-z])|[#?]$"
)
_SHUT = pattern_of(
    r"https?://(?:goo\.gl/|webcache\.googleusercontent\.com/"
    r"|www\.cia\.gov/(?:library/publications/)?(?:resources/)?the-world-factbook)"
)
_IN_TEXT = pattern_of(r"\]\((https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")


@rule(
    "SRC006",
    ERROR,
    "link leads nowhere",
    help=("put in the real address, or take the link out and say who holds the document"),
)
def dead_link(context: Context) -> Iterator[Issue]:
    """A link is a placeholder, is known to be dead, or leads nowhere.

    What: no address of a source, of the block of links or in a text is on a reserved or local host
    (example.org, localhost, .invalid), holds a placeholder (TODO, xxx, #), or is on a service that was
    shut, without an archived copy; and an entry of the block of links names an address or a source.
    Why: the reader clicks, and lands nowhere.
    Source: seen in the 2017 estimate of MINUSMA: 207 links, all dead, many of them `#`; RFC 2606 on
    reserved names.
    """
    for path, url, spot in addresses(context):
        fault = _fault(url)
        if fault:
            yield Issue(
                path,
                f"the address {url} {fault}",
                "put in the real address; or take it out and name under `held_by` who has the document",
                spot=spot,
            )
    for index, link in enumerate(context.estimate.links):
        if link.url is None and link.source is None:
            yield Issue(
                ("links", index, "title"),
                f"the link “{link.title}” has neither an address nor a source",
                "add `url`, or `source` with the id of the page it means",
            )


def addresses(context: Context) -> Iterator[tuple[DataPath, str, TextSpot | None]]:
    """Return every web address with its place."""
    for index, source in enumerate(context.estimate.sources):
        if source.url and not (source.archived and _SHUT.match(source.url)):
            yield ("sources", index, "URL"), source.url, None
        if source.archived:
            yield ("sources", index, "archived"), source.archived, None
    for index, link in enumerate(context.estimate.links):
        if link.url:
            yield ("links", index, "url"), link.url, None
    for text in context.texts:
        if "](" in text.text:
            for found in _IN_TEXT.finditer(text.text):
                yield text.path, found[1], spot_at(text.text, found.start(1), len(found[1]))


def _fault(url: str) -> str:
    host = _HOST.match(url)
    if host and _RESERVED.fullmatch(host[1]):
        return "is on a host that exists for examples or for one machine only"
    if _PLACEHOLDER.search(url):
        return "holds a placeholder"
    return "is on a service that has been shut" if _SHUT.match(url) else ""
