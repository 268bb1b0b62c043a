"""Hosts of web addresses that hide where the address leads."""

import ipaddress
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sourcing.addresses import addresses
from mission_estimate.checks.world.confusables import looks_latin
from mission_estimate.lazy_regex import pattern_of

_NUMBER = pattern_of(r"(?:(?:[0-9]+|0x[0-9a-f]*)\.){0,3}(?:[0-9]+|0x[0-9a-f]*)", re.IGNORECASE)
_PUNYCODE = "xn--"


@rule(
    "SRC028",
    WARNING,
    "address hides its host",
    help="write the name of the host; or name the holder of the document under `held_by`",
)
def hidden_host(context: Context) -> Iterator[Issue]:
    """A web address hides the host to which it leads.

    What: hosts that are written as a number (`http://3232235777/`, `http://0x7f.1`), and hosts in
    punycode (`xn--`) whose name is invalid, mixes scripts or only looks Latin. Names in punycode that
    are honest words of another script are left alone.
    Why: a reviewer cannot see who publishes the page, and names of this kind are used to imitate others.
    Source: WHATWG URL Standard, section 3.5 (IPv4 parser); Unicode Technical Standard 39.
    """
    for path, url, spot in addresses(context):
        host = (urlsplit(url).hostname or "").rstrip(".")
        if fault := _fault(host):
            yield Issue(path, f"the host `{host}` {fault}", spot=spot)


def _fault(host: str) -> str:
    if _NUMBER.fullmatch(host):
        return "" if _is_local(host) else "is a number and not a name"
    if _PUNYCODE not in host:
        return ""
    try:
        name = host.encode("ascii").decode("idna")
    except UnicodeError:
        return "is not a valid name in punycode"
    if any(_imitates(label) for label in name.split(".")):
        return f"is punycode for “{name}”, which looks like a name in other letters"
    return ""


def _is_local(host: str) -> bool:
    """Return whether an address of four numbers is reported as one for a single machine or network."""
    try:
        return ipaddress.IPv4Address(host).is_private
    except ValueError:
        return False


def _imitates(label: str) -> bool:
    """Return whether the letters of a name come from several scripts, or only look like Latin ones."""
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in label if letter.isalpha()}
    return ("LATIN" in scripts and len(scripts) > 1) or (scripts != {"LATIN"} and looks_latin(label))
