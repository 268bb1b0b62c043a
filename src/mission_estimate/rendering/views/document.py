"""Everything that the templates of one document are given."""

from dataclasses import dataclass, field

from mission_estimate.comparison.editions import Comparison, compare
from mission_estimate.derived_values import Values
from mission_estimate.derived_values.chronology import recent_events, upcoming_events
from mission_estimate.derived_values.deployments import StrengthRow, ceiling_on, strength_rows
from mission_estimate.model.actors import Actor
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event
from mission_estimate.model.index import Index
from mission_estimate.model.judgments import Assessment
from mission_estimate.model.outline import Outline
from mission_estimate.model.places import Place
from mission_estimate.model.sources import Source
from mission_estimate.rendering.views.changes import Changes, changes
from mission_estimate.rendering.views.cover import CoverView, cover
from mission_estimate.rendering.views.drawings import Drawings
from mission_estimate.rendering.views.glossary import AcronymView, acronyms
from mission_estimate.rendering.views.paragraphs import PartView, part_views


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document, arranged; templates walk it and add nothing."""

    estimate: Estimate
    index: Index
    values: Values
    cover: CoverView
    parts: tuple[PartView, ...]
    key_judgements: tuple[Assessment, ...]
    recent: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    strength: tuple[StrengthRow, ...]
    places: tuple[Place, ...]
    acronyms: tuple[AcronymView, ...]
    sources: tuple[Source, ...]
    unplaced_actors: tuple[Actor, ...]
    figures: Drawings = field(default_factory=dict)
    comparison: Comparison | None = None

    @property
    def changes(self) -> Changes | None:
        """What has changed since the edition before, or by the last resolution."""
        return changes(self.estimate, self.parts, self.comparison)

    @property
    def paragraphs(self) -> dict[str, int]:
        """The number of each paragraph by its key."""
        return {p.key: p.number for part in self.parts for p in part.paragraphs}

    @property
    def fatalities(self) -> Fatalities | None:
        """The fatality tables of the primary mission."""
        return self.estimate.casualties.fatalities

    @property
    def anchors(self) -> frozenset[str]:
        """The ids to which a link can lead in this document."""
        estimate = self.estimate
        return frozenset(
            [str(actor.id) for actor in estimate.actors]
            + [str(event.id) for event in estimate.events]
            + [str(task.id) for task in estimate.mandate.tasks]
            + [str(resolution.id) for resolution in estimate.mandate.resolutions]
            + [str(place.id) for place in self.places]
            + [str(course.id) for course in estimate.courses]
            + [str(indicator.id) for indicator in estimate.indicators]
            + [row.id for row in self.acronyms]
        )


def document_view(  # noqa: PLR0913 - everything that a page shows
    *,
    estimate: Estimate,
    index: Index,
    values: Values,
    outline: Outline,
    figures: Drawings,
    earlier: Estimate | None,
) -> DocumentView:
    """Arrange an estimate for the page, next to its edition before where there is one."""
    parts = part_views(estimate, outline)
    strength = estimate.deployment.strength
    return DocumentView(
        estimate=estimate,
        index=index,
        values=values,
        cover=cover(estimate, values),
        parts=parts,
        key_judgements=tuple(a for a in estimate.assessments if a.key),
        recent=recent_events(estimate),
        upcoming=upcoming_events(estimate),
        strength=strength_rows(strength, ceiling_on(estimate, strength)) if strength else (),
        places=tuple(place for place in estimate.places if place.presence),
        acronyms=acronyms(estimate),
        sources=tuple(sorted(estimate.sources, key=lambda source: (str(source.kind), _sorted_by(source)))),
        unplaced_actors=_unplaced(estimate),
        figures=figures,
        comparison=compare(earlier, estimate) if earlier else None,
    )


def _sorted_by(source: Source) -> str:
    lead = source.author[0].printed if source.author else str(source.publisher or "")
    return f"{lead} {source.issued or ''} {source.title}".casefold()


def _unplaced(estimate: Estimate) -> tuple[Actor, ...]:
    """Return the actors that no section of paragraph 9 shows, by name."""
    shown: set[str] = set()
    for section in estimate.environment.military.sections:
        shown |= {str(section.id), *(str(inner.id) for inner in section.sections)}
    rest = [actor for actor in estimate.actors if actor.heading not in shown]
    return tuple(sorted(rest, key=lambda actor: actor.name.casefold()))
