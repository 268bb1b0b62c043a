"""The list of acronyms: those of missions and actors, and the others."""

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from mission_estimate.model.estimate import Estimate
from mission_estimate.rendering.naming import naming


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
"""In one table, so that two of them stand side by side on a part of a page."""


def acronym_tables(rows: tuple[AcronymView, ...]) -> tuple[tuple[AcronymTable, ...], ...]:
    """Return the list in pairs of tables of about one length; a short list is one table."""
    if len(rows) <= MOST_ROWS // 2:
        return ((AcronymTable("Acronyms used in this estimate", rows),),) if rows else ()
    parts = 2 * ceil(len(rows) / (2 * MOST_ROWS))
    cuts = [round(len(rows) * part / parts) for part in range(parts + 1)]
    tables = [AcronymTable(_span(rows[a:b]), rows[a:b]) for a, b in pairwise(cuts)]
    return tuple(zip(tables[::2], tables[1::2], strict=True))


def _span(rows: tuple[AcronymView, ...]) -> str:
    first, last = rows[0].acronym, rows[-1].acronym
    return f"{first} to {last}"


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
