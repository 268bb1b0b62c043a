"""Document symbols of the United Nations, as written, in addresses and in titles."""

import re
from urllib.parse import unquote

from mission_estimate.lazy_regex import pattern_of

RESOLUTION = pattern_of(r"\bresolution (\d{1,4}) \((\d{4})\)", re.IGNORECASE)
SYMBOL = pattern_of(
    r"\b(?:S/(?:RES/\d{1,4} ?\(\d{4}\)|(?:PRST/)?\d{4}/\d{1,4})|A/(?:RES/)?\d{2}/\d{1,4})(?![\w/])", re.ASCII
)
_ADDRESS = pattern_of(
    r"https?://(?:www\.)?(?:undocs\.org|docs\.un\.org)/(?:(?:ar|en|es|fr|ru|zh)/)?([AS]/[^?#]+)", re.ASCII
)
_PRESS = pattern_of(r"https?://press\.un\.org/[a-z]{2}/(\d{4})/([a-z]+)(\d+)\.doc\.htm", re.ASCII)
_SESSION = pattern_of(r"A/(?:RES/)?(\d{2})/\d+", re.ASCII)
FIRST_SESSION = 1945
"""The year before that of the first session: session n opens in September of 1945 + n."""


def normal(symbol: str) -> str:
    """Return a symbol without spaces and in capitals, for comparison."""
    return re.sub(r"\s+", "", symbol).upper()


def in_address(url: str) -> str | None:
    """Return the symbol of the document to which an address of the UN leads."""
    found = _ADDRESS.match(url)
    if found:
        return normal(unquote(found[1]).rstrip("/"))
    press = _PRESS.match(url)
    return f"{press[2].upper()}/{press[3]}" if press else None


def years_of_session(number: str) -> tuple[int, int] | None:
    """Return the two years of the session that a symbol of the General Assembly names, None for others."""
    session = _SESSION.fullmatch(normal(number))
    return (FIRST_SESSION + int(session[1]), FIRST_SESSION + int(session[1]) + 1) if session else None
