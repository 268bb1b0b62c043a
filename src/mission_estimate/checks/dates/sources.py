"""Dates of sources against the figures and events that they support."""

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

_HELP = "mend the date that is wrong"


@rule("DAT011", ERROR, "retrieved too early", help="mend the date that is wrong")
def retrieved_too_early(context: Context) -> Iterator[Issue]:
    """Something was retrieved before it was there.

    What: `accessed` of a source before `issued`; `retrieved` of fatalities before their cut-off date.
    Why: one of the two dates is wrong, and with it the reader's way to the same state of the data.
    Source: ICD 206 asks for the date of information and the date of access.
    """
    for index, source in enumerate(context.estimate.sources):
        if source.accessed and source.issued and surely_before(source.accessed, source.issued):
            message = (
                f"`{source.id}` was accessed on {in_words(source.accessed)}, "
                f"before it was issued ({in_words(source.issued)})"
            )
            path, because = ("sources", index, "accessed"), (("sources", index, "issued"),)
            yield Issue(path, message, _HELP, because=because)
    casualties = context.estimate.casualties
    if casualties.fatalities is not None:
        yield from _of(casualties.fatalities, ("casualties", "fatalities"))
    for index, further in enumerate(casualties.further):
        yield from _of(further.fatalities, ("casualties", "further", index, "fatalities"))


def _of(fatalities: Fatalities, path: DataPath) -> Iterator[Issue]:
    if fatalities.retrieved < fatalities.as_of:
        message = (
            f"the fatalities up to {in_words(fatalities.as_of)} "
            f"were retrieved on {in_words(fatalities.retrieved)} already"
        )
        yield Issue((*path, "retrieved"), message, _HELP)


ELSEWHERE = ("discrepancies", "links", "references", "sources", "waivers")
KEPT_UP = (SourceKind.DATA, SourceKind.REFERENCE)
OF_FACTS = ("date", "since", "until", "adopted", "appointed", "start", "vacant_since")
"""Names of dates that say when what a record tells was so."""
LAG = timedelta(days=31)
"""A report of the month after still tells of the time before."""

_YEAR = pattern_of(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w-]|[.,]\d)")


class _Cited(NamedTuple):
    """Where a source is cited, with the text that rests on it; none for a list of sources."""

    path: DataPath
    source: str
    text: str = ""
    spot: TextSpot | None = None

    @property
    def sentence(self) -> str:
        """The sentence that rests on the source."""
        return sentence_before(self.text, self.spot) if self.spot else ""


@rule(
    "DAT012",
    WARNING,
    "source later than the part",
    help="move the date of the part, or cite what was known then",
)
def part_before_its_source(context: Context) -> Iterator[Issue]:
    """A part is dated before a source that it cites.

    What: the day of a paragraph, section or actor (`as_of`, else that of the edition) against `issued`
    of each source that it cites, once for each source. A later report may tell an earlier fact: records
    with a date of their own (events, origins, terms, figures), sentences that name a day or year up to
    the date of the part, and reports of the month after an edition that was compiled later are left
    alone, as are data, reference works and discrepancies.
    Why: the part says more than could be known on its day, or its date was not moved when it was
    revised.
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
        message = f"this part is as of {in_words(day_at(first.path, days))}, and `{name}` was issued {issued}"
        if len(places) > 1:
            message += f"; it is cited in {len(places) - 1} more such places"
        because = dates_of_source(context, name)
        yield Issue(first.path, message, _HELP_OF_PART_BEFORE_ITS_SOURCE, spot=first.spot, because=because)


_HELP_OF_PART_BEFORE_ITS_SOURCE = (
    "move the date of the part, cite what was known then, or say in the sentence when it was so"
)


def _is_late(context: Context, cited: _Cited, source: Source, day: date, dated: set[DataPath]) -> bool:
    if source.issued is None or source.issued.earliest <= day or source.kind in KEPT_UP:
        return False
    if cited.path[0] in ELSEWHERE or any(cited.path[:length] in dated for length in range(len(cited.path))):
        return False
    return not _is_just_after(context, source, day) and not _tells_of_before(cited.sentence, day)


def _is_just_after(context: Context, source: Source, day: date) -> bool:
    """Tell whether a source of the month after the edition was there when the edition was compiled."""
    edition, issued = context.estimate.edition, source.issued
    if issued is None or day != edition.as_of:
        return False
    return issued.earliest - day <= LAG and f"{issued.earliest:%Y-%m}" <= edition.compiled


def _tells_of_before(sentence: str, day: date) -> bool:
    """Tell whether a sentence says when it was so, and that was up to this day."""
    written = dates_in(sentence)
    years = [int(found) for found in _YEAR.findall(sentence)]
    if any(one.first is not None and one.first > day for one in written) or any(y > day.year for y in years):
        return False
    return bool(years) or any((one.month, one.day or 1) <= (day.month, day.day) for one in written)


def _dated_records(context: Context) -> set[DataPath]:
    """Return the paths of the records that say when what they tell was so."""
    return {
        one.path[:-1]
        for one in context.dates
        if one.path[-1] in OF_FACTS
        or (one.path[-1] == "as_of" and (is_of_a_figure(one.path) or is_of_a_table(one.path)))
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


@rule(
    "DAT013",
    WARNING,
    "figure later than its source",
    help="mend the date, or name the source that gives the figure",
)
def figure_after_its_source(context: Context) -> Iterator[Issue]:
    """A figure is dated after the sources that give it.

    What: `as_of` of readings, strength, contributors and the strength of actors against the day until
    which their sources can know: the visit of a data set or page, the issue of anything else.
    Why: no source gives a figure of a day to come; the date or the source is wrong.
    Source: ICD 206: the date of the information is not the date of the product.
    """
    for path, when, sources in _figures(context):
        newest = newest_of(context, sources)
        if when is not None and newest is not None and surely_before(newest[1], when):
            message = (
                f"the figure is as of {in_words(when)}, and its latest source, `{newest[0].id}`, "
                f"cannot know of anything after {in_words(newest[1])}"
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


@rule(
    "DAT021", WARNING, "event later than its sources", help="mend the date, or name the source that tells it"
)
def event_after_its_sources(context: Context) -> Iterator[Issue]:
    """An event is later than every source that tells it.

    What: events up to the edition, dated after the day until which each of their sources can know.
    Why: no source can tell what had not happened; the date or the source is wrong.
    Source: ICD 206: a claim rests on the source that is named for it.
    """
    day = context.estimate.edition.as_of
    for index, event in enumerate(context.estimate.events):
        newest = None if is_upcoming(event, day) else newest_of(context, event.sources)
        if newest is not None and surely_before(newest[1], event.date):
            message = (
                f"the event is of {in_words(event.date)}, and its latest source, "
                f"`{newest[0].id}`, cannot know of anything after {in_words(newest[1])}"
            )
            because = dates_of_source(context, newest[0].id)
            yield Issue(("events", index, "date"), message, because=because)
