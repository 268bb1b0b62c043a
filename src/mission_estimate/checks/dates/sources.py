"""Dates of sources that contradict the figures and events that they support."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.as_of import day_at, days_of_parts, is_of_a_figure, is_of_a_table
from mission_estimate.checks.records.date_paths import dates_of_source
from mission_estimate.checks.records.source_cutoff import newest_of
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.cited_sentences import sentence_before
from mission_estimate.checks.sentences.dates_in_text import dates_in
from mission_estimate.checks.world.date_words import in_words, on_or_in
from mission_estimate.derived_values.chronology import is_upcoming, surely_before
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup import Citation
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.quantities import Fact, Sources
from mission_estimate.model.sources import Source, SourceKind
from mission_estimate.positions import DataPath, TextSpot


@rule("DAT011", ERROR, "retrieved before publication", help="correct the date that is wrong")
def retrieved_too_early(context: Context) -> Iterator[Issue]:
    """A source was accessed before it was issued, or data retrieved before their cut-off date.

    What: compares `accessed` of a source with `issued`, and `retrieved` of fatalities with their cut-off
    date.
    Why: one of the two dates is wrong, and the reader cannot find the same state of the data.
    Source: ICD 206 requires the date of the information and the date of access.
    """
    for index, source in enumerate(context.estimate.sources):
        if source.accessed and source.issued and surely_before(source.accessed, source.issued):
            message = (
                f"`{source.id}` was accessed on {in_words(source.accessed)}, "
                f"before it was issued ({in_words(source.issued)})"
            )
            path, because = ("sources", index, "accessed"), (("sources", index, "issued"),)
            yield Issue(path, message, because=because)
    casualties = context.estimate.casualties
    if casualties.fatalities is not None:
        yield from _of(casualties.fatalities, ("casualties", "fatalities"))
    for index, further in enumerate(casualties.further):
        yield from _of(further.fatalities, ("casualties", "further", index, "fatalities"))


def _of(fatalities: Fatalities, path: DataPath) -> Iterator[Issue]:
    if fatalities.retrieved < fatalities.as_of:
        message = (
            f"the fatalities up to {in_words(fatalities.as_of)} "
            f"were already retrieved on {in_words(fatalities.retrieved)}"
        )
        yield Issue((*path, "retrieved"), message)


ELSEWHERE = ("discrepancies", "links", "references", "sources", "waivers")
KEPT_UP = (SourceKind.DATA, SourceKind.REFERENCE)
OF_FACTS = ("date", "since", "until", "adopted", "appointed", "start", "vacant_since")
"""Names of dates that date the content of a record."""
LAG = timedelta(days=31)
"""A report of the following month still covers the time before."""

_YEAR = pattern_of(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w-]|[.,]\d)")


class _Cited(NamedTuple):
    """Where a source is cited, and the text that cites it; empty for a list of sources."""

    path: DataPath
    source: str
    text: str = ""
    spot: TextSpot | None = None

    @property
    def sentence(self) -> str:
        """The sentence that cites the source."""
        return sentence_before(self.text, self.spot) if self.spot else ""


@rule("DAT012", WARNING, "part older than its source",
      help="update the date of the part, cite an earlier source, or date the fact in the text")  # fmt: skip
def part_before_its_source(context: Context) -> Iterator[Issue]:
    """A part is dated before a source that it cites.

    What: compares the date of a paragraph, section or actor (`as_of`, or the edition date) with `issued`
    of each source that it cites, and reports each source once. A later report may describe an earlier
    fact, so these are skipped: records with a date (events, origins, terms, figures, indicators),
    sentences that name a day or year up to the date of the part, reports of the month after an edition
    that was compiled later, data, reference works and discrepancies.
    Why: the part contains more than was known on its date, or its date was not updated in a revision.
    Source: seen in an edition of the series: a section dated before the source it cites.
    """
    days = days_of_parts(context)
    dated = _dated_records(context)
    late: dict[str, list[_Cited]] = {}
    for cited in _cited(context):
        source = context.index.sources.get(cited.source)
        if source is not None and _is_late(context, cited, source, day_at(cited.path, days), dated):
            late.setdefault(cited.source, []).append(cited)
    for name, places in late.items():
        first = places[0]
        issued = on_or_in(context.index.sources[name].issued or days[()])
        message = f"this part is as of {in_words(day_at(first.path, days))}, but `{name}` was issued {issued}"
        if len(places) > 1:
            message += f"; so are {len(places) - 1} more places that cite it"
        because = dates_of_source(context, name)
        yield Issue(first.path, message, spot=first.spot, because=because)


def _is_late(context: Context, cited: _Cited, source: Source, day: date, dated: set[DataPath]) -> bool:
    if source.issued is None or source.issued.earliest <= day or source.kind in KEPT_UP:
        return False
    if cited.path[0] in ELSEWHERE or any(cited.path[:length] in dated for length in range(len(cited.path))):
        return False
    return not _is_just_after(context, source, day) and not _describes_earlier_time(cited.sentence, day)


def _is_just_after(context: Context, source: Source, day: date) -> bool:
    """Return whether a source of the month after the edition existed when the edition was compiled."""
    edition, issued = context.estimate.edition, source.issued
    if issued is None or day != edition.as_of:
        return False
    return issued.earliest - day <= LAG and f"{issued.earliest:%Y-%m}" <= edition.compiled


def _describes_earlier_time(sentence: str, day: date) -> bool:
    """Return whether a sentence dates its content, and not after this day."""
    written = dates_in(sentence)
    years = [int(found) for found in _YEAR.findall(sentence)]
    if any(one.first is not None and one.first > day for one in written) or any(y > day.year for y in years):
        return False
    return bool(years) or any((one.month, one.day or 1) <= (day.month, day.day) for one in written)


def _dated_records(context: Context) -> set[DataPath]:
    """Return the paths of the records that date their content."""
    return {
        one.path[:-1]
        for one in context.dates
        if one.path[-1] in OF_FACTS
        or (one.path[-1] == "as_of" and (is_of_a_figure(one.path) or is_of_a_table(one.path)))
        or one.path[0] == "indicators"
    }


def _cited(context: Context) -> Iterator[_Cited]:
    for text in context.texts:
        for token in text.tokens:
            if isinstance(token, Citation):
                for mark in token.marks:
                    yield _Cited(text.path, mark.source, text.text, token.spot)
    for named in context.named:
        if named.reference.kind == "source":
            yield _Cited(named.path, named.reference)


@rule("DAT013", WARNING, "figure later than its source",
      help="correct the date, or cite the source that gives the figure")  # fmt: skip
def figure_after_its_source(context: Context) -> Iterator[Issue]:
    """A figure is dated after the sources that give it.

    What: compares `as_of` of readings, strength, contributors and the strength of actors with the
    cut-off date of their sources: the access date of a data set or page, the date of issue of anything
    else.
    Why: a source does not contain later figures; the date or the source is wrong.
    Source: ICD 206: the date of the information is not the date of the product.
    """
    for path, when, sources in _figures(context):
        newest = newest_of(context, sources)
        if when is not None and newest is not None and surely_before(newest[1], when):
            message = (
                f"the figure is as of {in_words(when)}, but its latest source, `{newest[0].id}`, "
                f"covers nothing after {in_words(newest[1])}"
            )
            because = dates_of_source(context, newest[0].id)
            yield Issue((*path, "as_of"), message, because=because)


def _figures(context: Context) -> Iterator[tuple[DataPath, date | EdtfDate | None, Sources]]:
    for entry in context.index.entries:
        if isinstance(entry.record, Fact):
            for number, reading in enumerate(entry.record.series):
                inner = ("readings", number) if entry.record.readings else ()
                yield (*entry.path, *inner), reading.as_of, reading.sources or entry.record.sources
    deployment = context.estimate.deployment
    for name, part in (("strength", deployment.strength), ("contributors", deployment.contributors)):
        if part is not None:
            yield ("deployment", name), part.as_of, part.sources
    for index, actor in enumerate(context.estimate.actors):
        if actor.strength is not None:
            yield ("actors", index, "strength"), actor.strength.as_of, actor.strength.sources or actor.sources


@rule("DAT021", WARNING, "event later than its sources",
      help="correct the date, or cite the source that reports it")  # fmt: skip
def event_after_its_sources(context: Context) -> Iterator[Issue]:
    """An event is later than all of its sources.

    What: compares the dates of events up to the edition with the cut-off dates of their sources.
    Why: a source cannot report what has not happened yet; the date or the source is wrong.
    Source: ICD 206: each claim has a source that supports it.
    """
    day = context.estimate.edition.as_of
    for index, event in enumerate(context.estimate.events):
        newest = None if is_upcoming(event, day) else newest_of(context, event.sources)
        if newest is not None and surely_before(newest[1], event.date):
            message = (
                f"the event is dated {in_words(event.date)}, but its latest source, "
                f"`{newest[0].id}`, covers nothing after {in_words(newest[1])}"
            )
            because = dates_of_source(context, newest[0].id)
            yield Issue(("events", index, "date"), message, because=because)
