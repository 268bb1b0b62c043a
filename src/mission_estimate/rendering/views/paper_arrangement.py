"""How paper arranges an estimate differently: what a figure or a sentence already gives is left out.

The rules are in docs/architecture.md. Nothing is lost: the web page and the data have everything.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from mission_estimate.model.quantities import Fact
from mission_estimate.rendering.note_numbers import Note, Place
from mission_estimate.rendering.render_context import Session
from mission_estimate.rendering.views.card_rows import Pairs
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.views.facts import FactRow, fact_rows
from mission_estimate.rendering.views.glossary import AcronymView
from mission_estimate.rendering.views.paragraphs import ParagraphView, PartView

REFERENCES = "references"
"""The template of the paragraph that lists the documents: on paper it is the index of the last annex."""

_LONG_MONTH = re.compile(r"\b(January|February|August|September|October|November|December)\b")

_MARKUP = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[\w.&/’'-]*\w")


@dataclass(frozen=True, slots=True)
class Documents:
    """A group of documents of the references, each by the number of its source."""

    title: str
    numbers: tuple["Numbered", ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A source and the number under which the list of sources has it."""

    number: int
    source: str


def paper_names(view: DocumentView, session: Session, pairs: Pairs) -> dict[str, Callable[..., Any]]:
    """Return the functions for the templates of the printed estimate."""
    unlisted = {str(actor.id) for actor in view.unplaced_actors}
    listed = frozenset(str(actor.id) for actor in view.estimate.actors) - unlisted
    return {
        "annex": session.annexes.add,
        "short_date": short_date,
        "unsaid_rows": lambda facts: unsaid_rows(facts, session.printed),
        "runs_of_places": runs_of_places,
        "directory_pairs": lambda actor: pairs.in_directory(actor, listed),
        "event_toll": pairs.toll_of,
        "body_parts": lambda: body_parts(view.parts),
        "reference_paragraphs": lambda: reference_paragraphs(view.parts),
        "documents_by_number": lambda: documents_by_number(view, session),
    }


def body_parts(parts: Iterable[PartView]) -> tuple[PartView, ...]:
    """Return the parts without the references, which are part of an annex on paper."""
    kept = (
        PartView(part.anchor, part.title, tuple(p for p in part.paragraphs if p.template != REFERENCES))
        for part in parts
    )
    return tuple(part for part in kept if part.paragraphs)


def reference_paragraphs(parts: Iterable[PartView]) -> tuple[ParagraphView, ...]:
    """Return the paragraphs that list documents."""
    return tuple(p for part in parts for p in part.paragraphs if p.template == REFERENCES)


def acronyms_in(rows: Iterable[AcronymView], body: str) -> tuple[AcronymView, ...]:
    """Return the acronyms that a body prints or links to: it leaves out some of what the web page has."""
    words = set(_WORD.findall(_MARKUP.sub(" ", body)))
    return tuple(
        row for row in rows if words >= set(_WORD.findall(row.acronym)) or f'href="#{row.id}"' in body
    )


def short_date(text: str) -> str:
    """Shorten the names of months for narrow columns."""
    return _LONG_MONTH.sub(lambda found: "Sept" if found[1] == "September" else found[1][:3], text)


def unsaid_rows(facts: Iterable[Fact], printed: Iterable[str]) -> tuple[FactRow, ...]:
    """Return the readings of facts that no sentence so far has printed."""
    said = {path.partition(".facts.")[2] for path in printed}
    return tuple(row for row in fact_rows(facts) if not said & {row.path, row.dated_path})


def runs_of_places(note: Note) -> tuple[Place, ...]:
    """Return where a note is called, with runs of three or more paragraphs as first and last."""
    numbered = sorted((p for p in note.places if p.paragraph.isdecimal()), key=lambda p: int(p.paragraph))
    runs: list[list[Place]] = []
    for place in numbered:
        if runs and int(place.paragraph) == int(runs[-1][-1].paragraph) + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    named = (place for place in note.places if not place.paragraph.isdecimal())
    return (*(place for run in runs for place in _shortened(run)), *named)


def _shortened(run: list[Place]) -> tuple[Place, ...]:
    if len(run) < 3:
        return tuple(run)
    return (Place(f"{run[0].paragraph}–{run[-1].paragraph}", run[0].anchor),)


def documents_by_number(view: DocumentView, session: Session) -> tuple[Documents, ...]:
    """Return the groups of the references, each document by its number in the list of sources."""
    numbers = {str(note.source.id): note.first for note in session.notes.all}
    uncited = (source for source in view.sources if str(source.id) not in numbers)
    numbers |= {str(source.id): n for n, source in enumerate(uncited, start=len(session.notes.all) + 1)}
    return tuple(
        Documents(
            str(group.title),
            tuple(
                Numbered(number, d)
                for number, d in sorted((numbers[str(d)], str(d)) for d in group.documents)
            ),
        )
        for group in view.estimate.references.groups
    )
