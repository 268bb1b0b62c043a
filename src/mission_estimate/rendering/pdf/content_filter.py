"""Reject active content in a PDF by checking its objects.

Looking at the objects just before they are written costs milliseconds; reading
the finished file again would cost a second parser. Streams hold no actions, so
dictionaries and lists are all there is to see.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import pydyf

from mission_estimate.rendering.pdf.weasyprint_types import Pdf, PdfObject

_SCHEMES = ("http", "https", "mailto")
_NEVER = ("JS", "JavaScript", "AA", "OpenAction", "AcroForm", "XFA", "RichMedia", "Launch")


def objections(pdf: Pdf, attachments: Collection[str], families: Collection[str]) -> tuple[str, ...]:
    """Return a sentence for everything in a PDF that must not be in it."""
    found = dict.fromkeys(
        sentence
        for thing in (*pdf.objects, pdf.catalog)
        for part in _dictionaries(thing)
        for sentence in _objections_to(part, attachments, families)
    )
    return tuple(found)


def _dictionaries(thing: PdfObject) -> Iterator[Mapping[str, Any]]:
    """Yield every dictionary in an object, however deep."""
    waiting = [thing.extra if isinstance(thing, pydyf.Stream) else thing]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Mapping):
            yield part
            waiting.extend(value for value in part.values() if isinstance(value, Mapping | list))
        elif isinstance(part, list):
            waiting.extend(value for value in part if isinstance(value, Mapping | list))


def _objections_to(
    part: Mapping[str, Any], attachments: Collection[str], families: Collection[str]
) -> Iterator[str]:
    for key in _NEVER:
        if key in part:
            yield f"the PDF would contain /{key}, which runs something when it is opened"
    kind = part.get("Type")
    if kind == "/Action":
        yield from _of_action(part)
    elif kind == "/Annot" and part.get("Subtype") != "/Link":
        kind = part.get("Subtype")
        yield f"the PDF would contain an annotation of the kind {kind}, where only links are allowed"
    elif kind == "/Filespec" and _text(part.get("UF")) not in attachments:
        yield f'the PDF would contain the file "{_text(part.get("UF"))}", which is not ours'
    elif kind == "/FontDescriptor" and _text(part.get("FontFamily")) not in families:
        yield f'the PDF would contain the typeface "{_text(part.get("FontFamily"))}", which is not ours'


def _of_action(action: Mapping[str, Any]) -> Iterator[str]:
    if action.get("S") != "/URI":
        yield f"the PDF would contain an action of the kind {action.get('S')}, where only links are allowed"
        return
    address = _text(action.get("URI"))
    if urlsplit(address).scheme not in _SCHEMES:
        yield f'the PDF would contain a link to "{address}": links begin with http:, https: or mailto:'


def _text(value: PdfObject) -> str:
    text = value.string if isinstance(value, pydyf.String) else value
    return text.decode(errors="replace") if isinstance(text, bytes) else str(text)
