"""Records whose id, symbol, title, link or source has another date than the record."""

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
from mission_estimate.model.events import UNPLANNED, Event, EventKind
from mission_estimate.model.functions import Budget
from mission_estimate.model.mandate import Resolution
from mission_estimate.positions import DataPath

IN_ID = pattern_of(r"(?<![0-9])-((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2]))?(?=-[a-z]|$)")
NOT_A_YEAR = pattern_of(r"^(?:unscr|scr|res|sres|resolution|decision|pv)-")
PUT_OFF = tuple(kind for kind in EventKind if kind not in UNPLANNED)
"""Kinds of event that are announced, and may be postponed."""


@rule("DAT015", WARNING, "id contradicts date", help="correct the date, or the id and the links to it")
def id_date_mismatch(context: Context) -> Iterator[Issue]:
    """The id of an event or source contains another date than the record.

    What: compares a year, or year and month, in the id with `date` of the event or `issued` of the
    source. A year that is also in the title belongs to the title. An upcoming event that was postponed
    keeps its id, and so does a judgment with a new horizon.
    Why: ids are derived from dates; where the two differ, one was changed later.
    Source: the convention of these estimates, such as `bamako-hotel-2017-06`.
    """
    for path, name, when, title in _dated(context):
        found = None if NOT_A_YEAR.match(name) else IN_ID.search(name)
        if found is None or when is None or found[1] in title:
            continue
        first, last = _span(int(found[1]), int(found[2]) if found[2] else None)
        if when.latest < first or when.earliest > last:
            yield Issue(
                path, f"the id `{name}` contains {found.group()[1:]}, but the date is {in_words(when)}"
            )


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


@rule("DAT022", ERROR, "adoption date contradicts the document", help="look up the date in the resolution")
def adoption_date_mismatch(context: Context) -> Iterator[Issue]:
    """The adoption date of a resolution contradicts its document.

    What: compares `adopted` with the year in the symbol, `S/RES/3001 (2019)`, and with `issued` of its
    source with that number.
    Why: the mandate in force depends on this date, and the document gives it.
    Source: symbols of resolutions of the Security Council contain the year of adoption.
    """
    for index, resolution in enumerate(context.estimate.mandate.resolutions):
        path = ("mandate", "resolutions", index, "adopted")
        document = _document(context, resolution)
        if document is not None and not is_disputed(context, path):
            message = f"{resolution.symbol} was adopted on {in_words(resolution.adopted)}, but {document}"
            because = tuple(
                date for one in resolution.sources for date in dates_of_source(context, one.source)
            )
            yield Issue(path, message, because=because)


def _document(context: Context, resolution: Resolution) -> str | None:
    """Return what contradicts the date, if anything does."""
    year = YEAR.search(resolution.symbol)
    if year is not None and int(year[1]) != resolution.adopted.year:
        return f"its symbol contains {year[1]}"
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


@rule("DAT023", WARNING, "document number contradicts date", help="look up number and date in the document")
def document_year_mismatch(context: Context) -> Iterator[Issue]:
    """The number or title of a document contains another year than its date.

    What: compares the year of `S/RES/3001 (2019)`, `S/2020/1` and "resolution 3001 (2019)" in number or
    title of a source with `issued`. A document of the last days of a year may have a number of the next
    year.
    Why: a reader who looks up the document by its number finds one of another year.
    Source: UN document symbols contain the year of the document.
    """
    for index, source in enumerate(context.estimate.sources):
        for words in (source.number, source.title):
            year, issued = _year(words), source.issued
            if year is not None and issued is not None and not _fits(issued, year):
                message = f"“{words}” contains the year {year}, but the source was issued {on_or_in(issued)}"
                yield Issue(("sources", index, "issued"), message)
                break


def _year(words: str | None) -> int | None:
    found = SYMBOL.search(words) if words else None
    return int(next(filter(None, found.groups()))) if found else None


def _fits(issued: EdtfDate, year: int) -> bool:
    last = issued.latest
    return issued.earliest.year <= year <= last.year or (last.month, last.year + 1) == (12, year)


YEARS = pattern_of(r"\b((?:19|20)\d{2})(?:\s*[/–-]\s*((?:19|20)?\d{2}))?\b")


@rule("DAT027", ERROR, "period contradicts its dates", help="correct the period or the dates")
def period_name_mismatch(context: Context) -> Iterator[Issue]:
    """The name of a budget period contradicts its dates.

    What: compares the years in `period`, such as 2019/20, with `start` and `end`.
    Why: the table prints the name, but the totals follow the dates; one of them has a wrong year.
    Source: UN peacekeeping budgets are named after their two years.
    """
    for index, budget in enumerate(context.estimate.functions.sustainment.budgets):
        if not _name_fits(budget):
            message = (
                f"the period is named {budget.period}, but runs from "
                f"{in_words(budget.start)} to {in_words(budget.end)}"
            )
            yield Issue(("functions", "sustainment", "budgets", index, "period"), message)


def _name_fits(budget: Budget) -> bool:
    found = list(YEARS.finditer(budget.period))
    if not found:
        return True
    first, last = int(found[0][1]), found[-1][2] or found[-1][1]
    second = int(last) if len(last) == 4 else first - first % 100 + int(last)
    return (first, second) == (budget.start.year, budget.end.year)


ANOTHER = pattern_of(
    r"\b(?:to|until|till|since|before|after|from|by|through|for|beyond)(?:\s+[a-z]+)?\s+\Z", re.IGNORECASE
)
"""Words after which a date is not that of the event."""
YEAR_ALONE = pattern_of(r"\b(?:19|20)\d{2}\b")


@rule(
    "DAT030",
    ERROR,
    "link text contradicts date",
    help="correct the link text, or the date of the linked record",
)
def link_date_mismatch(context: Context) -> Iterator[Issue]:
    """The text of a link contains another date than the linked event or resolution.

    What: checks dates and years in the text of links such as `[[ambush-2020-01|20 January 2020]]`.
    Why: a reader who follows the link finds another date; only one of the two was corrected.
    Source: the most common error of long documents is one fact with two values.
    """
    for path, token in tokens(context):
        if not isinstance(token, Link) or token.label is None:
            continue
        when, said = _date_of(context, token.target), _said(token.label)
        if when is None or said is None:
            continue
        words, first, last = said
        if last < when.earliest or first > when.latest:
            message = f"the link text says {words}, but `{token.target}` has the date {in_words(when)}"
            because = dates_of(context, token.target)
            yield Issue(path, message, spot=token.spot, because=because)


def _date_of(context: Context, target: str) -> EdtfDate | None:
    entry = context.index.by_id.get(target)
    record = entry.record if entry else None
    if isinstance(record, Event):
        return record.date
    return edtf(record.adopted) if isinstance(record, Resolution) else None


def _said(label: str) -> tuple[str, date, date] | None:
    """Return the only date in a label that is about its target, with its first and last day."""
    written = dates_in(label)
    if written:
        first, last = written[0].first, written[0].last
        other = ANOTHER.search(label[: written[0].start])
        return (written[0].text, first, last) if first and last and not other else None
    years = list(YEAR_ALONE.finditer(label))
    if len(years) != 1 or ANOTHER.search(label[: years[0].start()]):
        return None
    return years[0].group(), *_span(int(years[0].group()), None)


DECIDED = pattern_of(r"\b(?:renew|extend|adopt|establish|expire|authori[sz]e|set up|raise)", re.IGNORECASE)


@rule("DAT035", WARNING, "event date contradicts resolution", help="correct one of the two dates")
def event_resolution_mismatch(context: Context) -> Iterator[Issue]:
    """An event about the mandate has another date than its resolution.

    What: checks events of the kind mandate, up to the edition, whose title mentions an adoption, renewal
    or end, and which cite a resolution of the list. The resolution was adopted, took effect or expired
    on that date.
    Why: the list of events and the list of resolutions give different dates for one decision.
    Source: the most common error of long documents is one fact with two values.
    """
    estimate = context.estimate
    known = {str(resolution.id): resolution for resolution in estimate.mandate.resolutions}
    for index, event in enumerate(estimate.events):
        cited = [known[str(mark.source)] for mark in event.sources if str(mark.source) in known]
        decided = event.kind is EventKind.MANDATE and DECIDED.search(event.title)
        if not decided or not cited or is_upcoming(event, estimate.edition.as_of):
            continue
        if not any(_date_fits(event, resolution) for resolution in cited):
            newest = cited[0]
            message = (
                f"the event is dated {in_words(event.date)}, "
                f"but {newest.symbol} was adopted on {in_words(newest.adopted)}"
            )
            yield Issue(("events", index, "date"), message, because=dates_of(context, newest.id))


def _date_fits(event: Event, resolution: Resolution) -> bool:
    days = (resolution.adopted, resolution.effective, resolution.expires)
    return any(day is not None and event.date.earliest <= day <= event.date.latest for day in days)
