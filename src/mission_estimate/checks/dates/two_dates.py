"""One record with two dates: in its id, its text, its symbol or its source."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.date_paths import dates_of, dates_of_source
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.dates_in_text import dates_in
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.checks.world.date_words import in_words, on_or_in
from mission_estimate.derived_values.chronology import edtf, is_upcoming
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup import Link
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.events import Event, EventKind
from mission_estimate.model.functions import Budget
from mission_estimate.model.mandate import Resolution
from mission_estimate.positions import DataPath

IN_ID = pattern_of(r"(?<![0-9])-((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2]))?(?=-[a-z]|$)")
NUMBERED = pattern_of(r"^(?:unscr|scr|res|sres|resolution|decision|pv)-")
"""The number of a resolution is no year."""
PUT_OFF = tuple(kind for kind in EventKind if kind not in (EventKind.ATTACK, EventKind.CLASH))
"""Kinds of event that are announced, and may be put off."""


@rule("DAT015", WARNING, "id with another date", help="correct the date, or the id and the links to it")
def id_date_mismatch(context: Context) -> Iterator[Issue]:
    """The id of an event or source carries another date than the record.

    What: a year, or year and month, in the id against `date` of the event or `issued` of the source. A
    year that the title names too belongs to the title. An event to come that was put off keeps its id,
    as a judgment with a new horizon does.
    Why: the id was given by the date; where the two differ, one digit was changed afterward.
    Source: the custom of these estimates, `bamako-hotel-2017-06`.
    """
    for path, name, when, title in _dated(context):
        found = None if NUMBERED.match(name) else IN_ID.search(name)
        if found is None or when is None or found[1] in title:
            continue
        first, last = _span(int(found[1]), int(found[2]) if found[2] else None)
        if when.latest < first or when.earliest > last:
            message = f"the id `{name}` says {found.group()[1:]}, and the date is {in_words(when)}"
            yield Issue(path, message)


def _dated(context: Context) -> Iterator[tuple[DataPath, str, EdtfDate | None, str]]:
    day = context.estimate.edition.as_of
    for index, event in enumerate(context.estimate.events):
        if not (is_upcoming(event, day) and event.kind in PUT_OFF):
            yield ("events", index, "date"), event.id, event.date, event.title
    for index, source in enumerate(context.estimate.sources):
        yield ("sources", index, "issued"), source.id, source.issued, source.title


def _span(year: int, month: int | None) -> tuple[date, date]:
    last = month or 12
    return date(year, month or 1, 1), date(year, last, calendar.monthrange(year, last)[1])


YEAR = pattern_of(r"\(((?:19|20)\d{2})\)")


@rule("DAT022", ERROR, "date of adoption", help="look the date up in the resolution")
def adoption_date_mismatch(context: Context) -> Iterator[Issue]:
    """A resolution was adopted on another day than its document says.

    What: `adopted` against the year in the symbol, `S/RES/3001 (2019)`, and against `issued` of its
    source with that number.
    Why: the mandate in force is found by this date, and the document itself gives it.
    Source: symbols of resolutions of the Security Council carry the year of adoption.
    """
    for index, resolution in enumerate(context.estimate.mandate.resolutions):
        path = ("mandate", "resolutions", index, "adopted")
        document = _document(context, resolution)
        if document is not None and not is_disputed(context, path):
            message = (
                f"{resolution.symbol} was adopted on {in_words(resolution.adopted)} here, and {document}"
            )
            because = tuple(
                date for one in resolution.sources for date in dates_of_source(context, one.source)
            )
            yield Issue(path, message, because=because)


def _document(context: Context, resolution: Resolution) -> str | None:
    """Say what contradicts the date, if anything does."""
    year = YEAR.search(resolution.symbol)
    if year is not None and int(year[1]) != resolution.adopted.year:
        return f"its symbol says {year[1]}"
    for cited in resolution.sources:
        source = context.index.sources.get(cited.source)
        if source is None or source.issued is None or source.number != resolution.symbol:
            continue
        if not source.issued.earliest <= resolution.adopted <= source.issued.latest:
            return f"its source `{source.id}` is dated {in_words(source.issued)}"
    return None


SYMBOL = pattern_of(
    r"\b[SAE]/((?:19|20)\d{2})/\d+|\bRES/\d+ ?\(((?:19|20)\d{2})\)"
    r"|[Rr]esolution \d+ \(((?:19|20)\d{2})\)"
)


@rule("DAT023", WARNING, "year of a document", help="look number and date up in the document")
def document_year_mismatch(context: Context) -> Iterator[Issue]:
    """The number or title of a document carries another year than its date.

    What: `S/RES/3001 (2019)`, `S/2020/1` and "resolution 3001 (2019)" in number or title of a source,
    against `issued`. A document of the last days of a year may have the number of the next one.
    Why: a reader who looks the document up by its number finds one of another year.
    Source: UN document symbols carry the year of the document.
    """
    for index, source in enumerate(context.estimate.sources):
        for words in (source.number, source.title):
            year, issued = _year(words), source.issued
            if year is not None and issued is not None and not _fits(issued, year):
                message = f"“{words}” carries the year {year}, and the source was issued {on_or_in(issued)}"
                yield Issue(("sources", index, "issued"), message)
                break


def _year(words: str | None) -> int | None:
    found = SYMBOL.search(words) if words else None
    return int(next(filter(None, found.groups()))) if found else None


def _fits(issued: EdtfDate, year: int) -> bool:
    first, last = issued.earliest, issued.latest
    return first.year <= year <= last.year or (last.month, last.year + 1) == (12, year)


YEARS = pattern_of(r"\b((?:19|20)\d{2})(?:\s*[/–-]\s*((?:19|20)?\d{2}))?\b")


@rule("DAT027", ERROR, "period and dates differ", help="mend the period or the dates")
def period_name_mismatch(context: Context) -> Iterator[Issue]:
    """The period of a budget is called by other years than its dates.

    What: the years in `period`, such as 2019/20, against `start` and `end`.
    Why: the table prints the words and the sums follow the dates: one of them names the wrong year.
    Source: UN peacekeeping budgets are called by their two years.
    """
    for index, budget in enumerate(context.estimate.functions.sustainment.budgets):
        if not _fits_of_period_name_mismatch(budget):
            message = (
                f"the period is called {budget.period}, and runs from "
                f"{in_words(budget.start)} to {in_words(budget.end)}"
            )
            path = ("functions", "sustainment", "budgets", index, "period")
            yield Issue(path, message)


def _fits_of_period_name_mismatch(budget: Budget) -> bool:
    found = list(YEARS.finditer(budget.period))
    if not found:
        return True
    first, last = int(found[0][1]), found[-1][2] or found[-1][1]
    second = int(last) if len(last) == 4 else first - first % 100 + int(last)
    return (first, second) == (budget.start.year, budget.end.year)


ANOTHER = pattern_of(
    r"\b(?:to|until|till|since|before|after|from|by|through|for|beyond)(?:\s+[a-z]+)?\s+\Z", re.IGNORECASE
)
"""Words after which a date is another than that of the event."""
YEAR_OF_LINK_DATE_MISMATCH = pattern_of(r"\b(?:19|20)\d{2}\b")


@rule("DAT030", ERROR, "link with another date", help="mend the words of the link, or the date of the event")
def link_date_mismatch(context: Context) -> Iterator[Issue]:
    """A link says another date than the event has to which it leads.

    What: a date, or a year, in the words of a link to an event or resolution: `[[ambush-2020-01|20
    January 2020]]`.
    Why: the reader who follows the link finds another day; one of the two was mended and the other not.
    Source: one fact, two values: the commonest error of documents that repeat themselves.
    """
    for path, token in tokens(context):
        if not isinstance(token, Link) or token.label is None:
            continue
        when, said = _date_of(context, token.target), _said(token.label)
        if when is None or said is None:
            continue
        words, first, last = said
        if last < when.earliest or first > when.latest:
            message = f"the link says {words}, and `{token.target}` has the date {in_words(when)}"
            help_ = "mend the words of the link, or the date to which it leads"
            because = dates_of(context, token.target)
            yield Issue(path, message, help_, spot=token.spot, because=because)


def _date_of(context: Context, target: str) -> EdtfDate | None:
    entry = context.index.by_id.get(target)
    record = entry.record if entry else None
    if isinstance(record, Event):
        return record.date
    return edtf(record.adopted) if isinstance(record, Resolution) else None


def _said(label: str) -> tuple[str, date, date] | None:
    """Return the one date that a label gives of its target, with its first and last day."""
    written = dates_in(label)
    if written:
        first, last = written[0].first, written[0].last
        other = ANOTHER.search(label[: written[0].start])
        return (written[0].text, first, last) if first and last and not other else None
    years = list(YEAR_OF_LINK_DATE_MISMATCH.finditer(label))
    if len(years) != 1 or ANOTHER.search(label[: years[0].start()]):
        return None
    year = int(years[0].group())
    return years[0].group(), date(year, 1, 1), date(year, 12, 31)


DECIDED = pattern_of(r"\b(?:renew|extend|adopt|establish|expire|authori[sz]e|set up|raise)", re.IGNORECASE)


@rule("DAT035", WARNING, "event and resolution differ", help="mend one of the two dates")
def event_resolution_mismatch(context: Context) -> Iterator[Issue]:
    """An event of the mandate has another date than its resolution.

    What: events of the kind mandate, up to the edition, whose title tells of an adoption, renewal or
    end, and which cite a resolution of the list: it was adopted, took effect or expired on that day.
    Why: the list of events and the list of resolutions tell one day twice, and differently.
    Source: one fact, two values: the commonest error of documents that repeat themselves.
    """
    estimate = context.estimate
    known = {str(resolution.id): resolution for resolution in estimate.mandate.resolutions}
    for index, event in enumerate(estimate.events):
        cited = [known[str(mark.source)] for mark in event.sources if str(mark.source) in known]
        decided = event.kind is EventKind.MANDATE and DECIDED.search(event.title)
        if not decided or not cited or is_upcoming(event, estimate.edition.as_of):
            continue
        if not any(_fits_of_event_resolution_mismatch(event, resolution) for resolution in cited):
            newest = cited[0]
            message = (
                f"the event is of {in_words(event.date)}, "
                f"and {newest.symbol} was adopted on {in_words(newest.adopted)}"
            )
            path, because = ("events", index, "date"), dates_of(context, newest.id)
            yield Issue(path, message, "correct one of the two dates", because=because)


def _fits_of_event_resolution_mismatch(event: Event, resolution: Resolution) -> bool:
    days = (resolution.adopted, resolution.effective, resolution.expires)
    return any(day is not None and event.date.earliest <= day <= event.date.latest for day in days)
