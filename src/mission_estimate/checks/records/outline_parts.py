"""The parts of the outline: every numbered paragraph, section and subsection, with its data path."""

from collections.abc import Iterator

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.outline import PARAGRAPH_KEYS, paragraph
from mission_estimate.model.paragraphs import Envelope, Paragraph, Section
from mission_estimate.positions import DataPath

ENVIRONMENT = tuple(key for key in PARAGRAPH_KEYS if key.startswith("environment."))
"""The headings of GPMESII."""


def parts(estimate: Estimate) -> Iterator[tuple[DataPath, Envelope]]:
    """Yield all parts in the order of the outline."""
    for key in PARAGRAPH_KEYS:
        yield from _within(tuple(key.split(".")), paragraph(estimate, key))


def _within(path: DataPath, part: Envelope) -> Iterator[tuple[DataPath, Envelope]]:
    yield path, part
    if isinstance(part, Paragraph | Section):
        for index, section in enumerate(part.sections):
            yield from _within((*path, "sections", index), section)
