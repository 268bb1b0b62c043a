"""The outline: parts and numbered paragraphs in the order and under the titles of the series.

The keys under which paragraphs are written are the model's; their order and their
titles are data, in `templates/estimate/outline.yaml`, so that an institute can
have its own.
"""

from collections.abc import Mapping

from pydantic import Field, ValidationError

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.identifiers import Id
from mission_estimate.model.paragraphs import Paragraph
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line

PARAGRAPH_KEYS = (
    "background", "mandate", "deployment", "casualties",
    "drivers", "significant_events",
    "environment.geographic", "environment.political", "environment.military", "environment.economic",
    "environment.social", "environment.infrastructure", "environment.information",
    "functions.command_and_control", "functions.intelligence", "functions.operations",
    "functions.protection", "functions.sustainment",
    "issues", "considerations", "references",
)  # fmt: skip


class OutlineParagraph(Record):
    """One numbered paragraph: its key, its title, and the template that prints it."""

    key: Line
    title: Line
    template: Line = Field(default_factory=lambda: Line("paragraph"))


class OutlinePart(Record):
    """One part with its paragraphs."""

    id: Id
    title: Line
    paragraphs: tuple[OutlineParagraph, ...]


class Outline(Record):
    """The whole outline."""

    title: Line
    parts: tuple[OutlinePart, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in order; the first paragraph is number 1."""
        return tuple(paragraph.key for part in self.parts for paragraph in part.paragraphs)


def bind_outline(data: Mapping[str, object]) -> Outline | None:
    """Make the outline of what was read; None where it does not fit or knows other paragraphs."""
    try:
        outline = Outline.model_validate(dict(data))
    except ValidationError:
        return None
    known = len(set(outline.keys)) == len(outline.keys) and set(outline.keys) <= set(PARAGRAPH_KEYS)
    return outline if known else None


def paragraph(estimate: Estimate, key: str) -> Paragraph:
    """Return the paragraph that is written under a key of `PARAGRAPH_KEYS`."""
    found: object = estimate
    for step in key.split("."):
        found = getattr(found, step)
    if not isinstance(found, Paragraph):
        raise KeyError(key)
    return found
