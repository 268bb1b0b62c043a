"""Find the sentence to which a citation belongs."""

from mission_estimate.checks.sentences.split import sentences
from mission_estimate.positions import TextSpot


def sentence_before(text: str, spot: TextSpot) -> str:
    """Return the sentence, as printed, that ends before a place in the text or contains it."""
    start = _offset(text, spot)
    before = [one for one in sentences(text) if one.places[0] < start]
    return before[-1].words if before else ""


def _offset(text: str, spot: TextSpot) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: spot.line]) + spot.column
