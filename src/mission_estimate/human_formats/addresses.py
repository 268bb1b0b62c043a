"""Understand web addresses as browsers show and copy them, to say how to write them here.

An address here is ASCII, without signs that Markdown reads as marks. What is copied often has letters of
other scripts, spaces, or a tail that tracks the reader: these are encoded or cut, and lead to the same page.
"""

import re
from typing import NamedTuple
from urllib.parse import quote

from mission_estimate.lazy_regex import pattern_of

WHOLE = "the whole address, from https:// on"
ENCODED = "with its unusual signs percent-encoded"
CUT = "cut from the `?` on, which only tracks who comes from where"

LONGEST = 2_000

_KEPT = "!#$%&+,-./:;=?@_~"
_HOST = pattern_of(r"(https?://)?((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(:[0-9]{1,5})?(?=[/?#]|$)(.*)", re.ASCII)
_TRACKING = pattern_of(r"(?:utm_|_g[al]|mc_|fbclid|gclid|msclkid|igshid|yclid)", re.IGNORECASE)


class Address(NamedTuple):
    """An address that can be written, and how it differs from what was written."""

    url: str
    how: str


def address_meant_by(text: str) -> Address | None:
    """Return the address that a text means, if it can mean no other."""
    bare = text.strip().removeprefix("<").removesuffix(">")
    match = _HOST.fullmatch(bare)
    if match is None:
        return None
    scheme, host, port, rest = match[1] or "https://", match[2], match[3] or "", match[4]
    path, mark, query = rest.partition("?")
    is_tracking = bool(mark) and all(_TRACKING.match(part) for part in re.split("[&;]", query))
    kept = path if is_tracking else rest
    url = f"{scheme}{host}{port}{quote(kept, safe=_KEPT)}"
    if url == text or len(url) > LONGEST:
        return None
    return Address(url, CUT if is_tracking else WHOLE if not match[1] else ENCODED)
