"""Placeholder, reserved and dead web addresses."""

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
_SHUT_DOWN = pattern_of(
    r"https?://(?:goo\.gl/|webcache\.googleusercontent\.com/"
    r"|www\.cia\.gov/(?:library/publications/)?(?:resources/)?the-world-factbook)"
)
_IN_TEXT = pattern_of(r"\]\((https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")


@rule("SRC006", ERROR, "dead link",
      help="write the real address; or remove it, and name the holder under `held_by`")  # fmt: skip
def dead_link(context: Context) -> Iterator[Issue]:
    """A link is a placeholder, is known to be dead, or has no target.

    What: reports addresses of sources, of the list of links and in texts that are on a reserved or local
    host (example.org, localhost, .invalid), contain a placeholder (TODO, xxx, #), or belong to a service
    that was shut down, without an archived copy. An entry of the list of links needs an address or a
    source.
    Why: the link does not lead the reader to the document.
    Source: seen in the 2017 estimate of MINUSMA: 207 links, all dead, many of them `#`; RFC 2606 on
    reserved names.
    """
    for path, url, spot in addresses(context):
        if fault := _fault(url):
            yield Issue(path, f"the address {url} {fault}", spot=spot)
    for index, link in enumerate(context.estimate.links):
        if link.url is None and link.source is None:
            yield Issue(
                ("links", index, "title"),
                f"the link “{link.title}” has neither an address nor a source",
                "add `url`, or `source` with the id of the page",
            )


def addresses(context: Context) -> Iterator[tuple[DataPath, str, TextSpot | None]]:
    """Return every web address with its place."""
    for index, source in enumerate(context.estimate.sources):
        if source.url and not (source.archived and _SHUT_DOWN.match(source.url)):
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
        return "is on a host that is reserved for examples or local use"
    if _PLACEHOLDER.search(url):
        return "contains a placeholder"
    return "belongs to a service that was shut down" if _SHUT_DOWN.match(url) else ""
