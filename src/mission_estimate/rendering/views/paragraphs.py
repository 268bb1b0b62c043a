"""Parts, numbered paragraphs and lettered sections as they are on the page."""

from dataclasses import dataclass
from datetime import date

from mission_estimate.model.actors import Actor, ActorKind
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.judgments import Assessment, Discrepancy
from mission_estimate.model.outline import Outline, paragraph
from mission_estimate.model.paragraphs import Paragraph, Section, Subsection

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section with its letter (none below a section) and the actors shown under it."""

    letter: str
    anchor: str
    record: Section | Subsection
    actors: tuple[Actor, ...]
    sections: tuple["SectionView", ...]


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A numbered paragraph with everything that is printed in it."""

    number: int
    key: str
    anchor: str
    title: str
    template: str
    record: Paragraph
    as_of: date
    sections: tuple[SectionView, ...]
    assessments: tuple[Assessment, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def template_file(self) -> str:
        """The template that prints it."""
        return f"estimate/paragraphs/{self.template}.j2"


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the outline."""

    anchor: str
    title: str
    paragraphs: tuple[ParagraphView, ...]


def anchor_of(key: str) -> str:
    """Return the anchor of a paragraph: its key without the heading above it."""
    return "para-" + key.rsplit(".", maxsplit=1)[-1].replace("_", "-")


def part_views(estimate: Estimate, outline: Outline) -> tuple[PartView, ...]:
    """Arrange the estimate along the outline."""
    numbers = {key: number for number, key in enumerate(outline.keys, start=1)}
    return tuple(
        PartView(
            f"part-{part.id}",
            part.title,
            tuple(_paragraph(estimate, numbers[p.key], p.key, p.title, p.template) for p in part.paragraphs),
        )
        for part in outline.parts
    )


def _paragraph(estimate: Estimate, number: int, key: str, title: str, template: str) -> ParagraphView:
    record = paragraph(estimate, key)
    return ParagraphView(
        number, key, anchor_of(key), title, template, record,
        record.as_of or estimate.edition.as_of,
        tuple(_section(estimate, one, letter) for one, letter in zip(record.sections, LETTERS, strict=False)),
        tuple(a for a in estimate.assessments if a.paragraph == key),
        tuple(d for d in estimate.discrepancies if _about(d) == key),
    )  # fmt: skip


_HOMES = {"actors": "environment.military", "events": "significant_events", "places": "deployment"}
"""The paragraph that shows the records of a list."""


def _about(discrepancy: Discrepancy) -> str:
    """Return the key of the paragraph that a discrepancy belongs to, named or by the path of its value."""
    if discrepancy.paragraph:
        return discrepancy.paragraph
    path = str(discrepancy.path or discrepancy.about)
    first, *rest = path.split(".")
    if first in ("environment", "functions"):
        return ".".join((first, *rest[:1]))
    return _HOMES.get(first, first)


def _section(estimate: Estimate, record: Section | Subsection, letter: str) -> SectionView:
    below = record.sections if isinstance(record, Section) else ()
    return SectionView(
        letter,
        str(record.id),
        record,
        _actors_under(estimate, str(record.id)),
        tuple(_section(estimate, inner, "") for inner in below),
    )


def _actors_under(estimate: Estimate, section: str) -> tuple[Actor, ...]:
    kinds = list(ActorKind)
    found = [actor for actor in estimate.actors if actor.heading == section]
    return tuple(
        sorted(found, key=lambda actor: (actor.rank is None, actor.rank or 0, kinds.index(actor.kind)))
    )
