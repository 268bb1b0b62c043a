"""A link is a placeholder, is known to be dead, or leads nowhere.

What: no address of a source, of the block of links or in a text is on a reserved or local host
(example.org, localhost, .invalid), holds a placeholder (TODO, xxx, #), or is on a service that was shut,
without an archived copy; and an entry of the block of links names an address or a source.
Why: the reader clicks, and lands nowhere.
Source: seen in the 2017 estimate of MINUSMA: 207 links, all dead, many of them `#`; RFC 2606 on reserved
names.
Hint: put in the real address, or take the link out and say who holds the document.

Fails:
    # functions.yaml
    -    URL: https://undocs.org/S/2020/1
    +    URL: https://www.example.org/report

Passes:
    # functions.yaml
    -    URL: https://undocs.org/S/2020/1
    +    URL: https://undocs.org/en/S/2020/1
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath, TextSpot
from mission_estimate.prose.tokens import spot_at

CODE = "SRC006"
SEVERITY = Severity.ERROR
TITLE = "link leads nowhere"

_HOST = pattern_of(r"https?://([^/?#:]*)")
_RESERVED = pattern_of(
    r"(?:.*\.)?(?:example(?:\.(?:com|org|net|edu))?|invalid|test|localhost|local|localdomain|internal)"
    r"|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|0\.0\.0\.0|[^.]*|.*\.\.+.*|your-?(?:site|domain)\..*",
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


def check(subject: Subject) -> Iterator[Finding]:
    """Look at every address that the reader could follow."""
    for path, url, spot in _addresses(subject):
        fault = _fault(url)
        if fault:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the address {url} {fault}",
                "put in the real address; or take it out and name under `held_by` who has the document",
                path, spot=spot,
            )  # fmt: skip
    for index, link in enumerate(subject.estimate.links):
        if link.url is None and link.source is None:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the link “{link.title}” has neither an address nor a source",
                "add `url`, or `source` with the id of the page it means", ("links", index, "title"),
            )  # fmt: skip


def _addresses(subject: Subject) -> Iterator[tuple[DataPath, str, TextSpot | None]]:
    for index, source in enumerate(subject.estimate.sources):
        if source.url and not (source.archived and _SHUT.match(source.url)):
            yield ("sources", index, "URL"), source.url, None
        if source.archived:
            yield ("sources", index, "archived"), source.archived, None
    for index, link in enumerate(subject.estimate.links):
        if link.url:
            yield ("links", index, "url"), link.url, None
    for text in subject.texts:
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
