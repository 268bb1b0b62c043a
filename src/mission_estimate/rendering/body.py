"""Render the body of a document: one set of templates, a block library for each format."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from mission_estimate.derived_values.deployments import strength_rows
from mission_estimate.model.actors import Actor
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.quantities import Cited
from mission_estimate.rendering.bibliography import reference, short_reference
from mission_estimate.rendering.labels import label
from mission_estimate.rendering.link_names import naming
from mission_estimate.rendering.note_numbers import Call
from mission_estimate.rendering.render_context import Session
from mission_estimate.rendering.sandbox import PlainEnvironment
from mission_estimate.rendering.views import (
    cards,
    facts,
    fatalities,
    judgments,
    outlook,
    paper_arrangement,
    personnel,
    table_titles,
)
from mission_estimate.rendering.views.card_rows import Pairs
from mission_estimate.rendering.views.chunks import is_long
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.views.glossary import acronym_tables
from mission_estimate.rendering.views.paragraphs import ParagraphView, anchor_of
from mission_estimate.rendering.wording import thousands, written_date


@dataclass(frozen=True, slots=True)
class Format:
    """What differs between Markdown and HTML: the blocks, and how prose and notes are printed."""

    name: str
    environment: PlainEnvironment
    prose: Callable[[str, Session], Markup]
    calls: Callable[[tuple[Call, ...]], Markup]


@dataclass(frozen=True, slots=True)
class See:
    """A paragraph that a concern points to."""

    number: int
    anchor: str


def render_body(view: DocumentView, session: Session, form: Format, template: str) -> str:
    """Render the body; the session then holds the notes."""
    names = template_names(view, session, form)
    library = form.environment.get_template(f"blocks/{form.name}.j2")
    block = library.make_module(names)
    return form.environment.get_template(template).render(block=block, view=view, **names)


def template_names(view: DocumentView, session: Session, form: Format) -> dict[str, Any]:
    """Return the functions that templates may call, once the environment allows them and no others."""
    names = _functions(view, session, form)
    form.environment.allow(names.values())
    return names


def _functions(view: DocumentView, session: Session, form: Format) -> dict[str, Any]:
    estimate, index = view.estimate, view.index
    pairs = Pairs(estimate, index, view.anchors)
    others = {str(m.id): str(m.acronym) for m in estimate.missions if m.id != estimate.primary.id}

    def begin(p: ParagraphView) -> str:
        session.enter(str(p.number))
        return ""

    def begin_part(name: str) -> str:
        session.enter(name)
        return ""

    def cite(sources: tuple[Cited, ...]) -> Markup:
        return form.calls(session.cite(sources)) if sources else Markup("")

    return {
        "begin": begin,
        "begin_part": begin_part,
        "cite": cite,
        "prose": lambda text: form.prose(text, session),
        "day": written_date,
        "count": thousands,
        "label": label,
        "reference": reference,
        "document_title": lambda source: short_reference(index.sources[source]),
        "note_reference": lambda note: short_reference(note.source),
        "notes": lambda: session.notes.all,
        "uncited": lambda: tuple(source for source in view.sources if not session.notes.cites(source)),
        "symbol": lambda resolution: naming(index.by_id[resolution].record).short,
        "acronym": lambda mission: naming(index.by_id[mission].record).short,
        "place": lambda place: naming(index.by_id[place].record).short,
        "country": UN_SHORT_NAMES.__getitem__,
        "actor_title": actor_title,
        "card_groups": lambda actors: cards.card_groups(actors, pairs.of_actor),
        "event_pairs": pairs.of_event,
        "seen": lambda keys: tuple(
            See(number, anchor_of(key))
            for number, key in sorted((view.paragraphs[key], key) for key in keys if key in view.paragraphs)
        ),
        "numbered": session.captions.number,
        **_headlines(view),
        "fact_rows": facts.fact_rows,
        "fatality_groups": lambda casualties: fatalities.fatality_groups(estimate, casualties),
        "rows_of_strength": lambda strength: strength_rows(strength, None),
        "is_long": is_long,
        "counted_tables": personnel.counted_tables,
        "contributor_rows": personnel.contributor_rows,
        "contributors_description": personnel.contributors_description,
        "month_tables": personnel.month_tables,
        "missing_months": personnel.missing_months,
        "place_rows": lambda places: personnel.place_rows(places, others),
        "acronym_tables": acronym_tables,
        "post_rows": lambda posts: personnel.post_rows(posts, estimate.edition.as_of, others),
        "budget_rows": lambda budgets: personnel.budget_rows(budgets, others),
        "likelihood": judgments.likelihood,
        "likelihood_range": lambda a: judgments.likelihood_range(a, view.comparison),
        "confidence": judgments.confidence,
        "confidence_alone": judgments.confidence_alone,
        "judgement_label": lambda a: judgments.judgement_label(a, index.sources),
        "recommendation_groups": judgments.advice,
        "callout_label": judgments.callout_label,
        **outlook.outlook_names(view),
        "said": lambda d: judgments.said(d, index),
        "disagreements": lambda: judgments.disagreements(view.parts, estimate.discrepancies),
        "annex_anchor": judgments.annex_anchor,
        "annex_pointer": judgments.annex_pointer,
        **paper_arrangement.paper_names(view, session, pairs),
    }


def _headlines(view: DocumentView) -> dict[str, Any]:
    """Return what gives the tables their titles."""
    estimate, strength = view.estimate, view.estimate.deployment.strength
    acronym, edition = str(estimate.primary.acronym), estimate.edition.as_of
    counted = strength.as_of if strength else edition
    return {
        "trends_title": table_titles.trends_title,
        "tasks_title": lambda tasks: table_titles.tasks_title(tasks, view.estimate.edition.as_of),
        "resolutions_title": lambda: table_titles.resolutions_title(view.estimate),
        "strength_title": lambda rows: table_titles.strength_title(acronym, rows, counted, edition),
        "contributors_title": table_titles.contributors_title,
        "nationalities_title": table_titles.nationalities_title,
        "personnel_title": table_titles.personnel_title,
        "places_title": lambda: table_titles.places_title(view.estimate.primary, view.places),
        "posts_title": table_titles.posts_title,
        "budgets_title": lambda budgets: table_titles.budgets_title(budgets, estimate.primary),
    }


@dataclass(frozen=True, slots=True)
class CardTitle:
    """The head of an actor's card: the name in the text, and the full form or acronym behind it."""

    name: str
    full: str


def actor_title(actor: Actor) -> CardTitle:
    """Return the head of a card."""
    behind = actor.full_name or (actor.acronym if actor.acronym != actor.name else None)
    return CardTitle(actor.name, str(behind or ""))
