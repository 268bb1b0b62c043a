"""Read a drawing back: its labels with the boxes that they take on the page."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from mission_estimate.figures.text_metrics import Box, Type

NAMESPACE = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Label:
    words: str
    size: float
    box: Box


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - we wrote it


def labels(svg: str) -> list[Label]:
    found = []
    for element in parsed(svg).iter(f"{NAMESPACE}text"):
        if element.get("aria-hidden"):
            continue
        type_ = Type(
            float(element.get("font-size", "0")),
            int(element.get("font-weight", "400")),
            element.get("font-style") == "italic",
            float(element.get("letter-spacing", "0")),
        )
        words, anchor = element.text or "", element.get("text-anchor", "start")
        box = type_.box(float(element.get("x", "0")), float(element.get("y", "0")), words, anchor)
        found.append(Label(words, type_.size, box))
    return found


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Return the pairs of labels whose letters touch; line spacing may be tight."""
    found = labels(svg)
    inner = [_letters(label) for label in found]
    return [
        (one.words, other.words)
        for place, one in enumerate(found)
        for number, other in enumerate(found[place + 1 :], place + 1)
        if inner[place].meets(inner[number])
    ]


def _letters(label: Label) -> Box:
    box = label.box
    return Box(box.left, box.top + 0.08 * label.size, box.right, box.bottom - 0.1 * label.size)
