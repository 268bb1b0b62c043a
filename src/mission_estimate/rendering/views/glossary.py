"""The list of acronyms: those of missions and actors, and the others."""

import unicodedata
from dataclasses import dataclass

from mission_estimate.model.estimate import Estimate
from mission_estimate.rendering.link_names import naming
from mission_estimate.rendering.views.chunks import in_pairs


@dataclass(frozen=True, slots=True)
class AcronymView:
    """A row of the list; `id` is set where nothing else in the document bears it."""

    id: str
    acronym: str
    expansion: str
    language: str | None
    english: str | None


@dataclass(frozen=True, slots=True)
class AcronymTable:
    """A run of the list, under the letters that it spans."""

    title: str
    rows: tuple[AcronymView, ...]


MOST_ROWS = 12


def acronym_tables(rows: tuple[AcronymView, ...]) -> tuple[tuple[AcronymTable, ...], ...]:
    """Return the list in pairs of tables, each under the letters that it spans; a short list is one table."""
    if len(rows) <= MOST_ROWS:
        return ((AcronymTable("Acronyms used in this estimate", rows),),) if rows else ()
    return tuple(
        tuple(AcronymTable(f"{run[0].acronym} to {run[-1].acronym}", run) for run in pair)
        for pair in in_pairs(rows, MOST_ROWS)
    )


def acronyms(estimate: Estimate) -> tuple[AcronymView, ...]:
    """Return all acronyms of the estimate in alphabetical order."""
    rows = [
        *(_row(str(m.id), m.acronym, m.name, None, None) for m in estimate.missions),
        *(
            _row("", actor.acronym, str(naming(actor).full or actor.name), actor.language, None)
            for actor in estimate.actors
            if actor.acronym
        ),
        *(_row(str(a.id), a.acronym, a.expansion, a.language, a.english) for a in estimate.acronyms),
    ]
    return tuple(sorted(rows, key=lambda row: (_plain(row.acronym), row.expansion)))


def _row(anchor: str, acronym: str, expansion: str, language: str | None, english: str | None) -> AcronymView:
    return AcronymView(anchor, acronym, expansion, language, english)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).casefold()
