"""A part is dated before a source that it cites.

What: the day of a paragraph, section or actor (`as_of`, else that of the edition) against `issued` of each
source that it cites, once for each source. A later report may tell an earlier fact: records with a date of
their own (events, origins, terms, figures), sentences that name a day or year up to the date of the part,
and reports of the month after an edition that was compiled later are left alone, as are data, reference
works and discrepancies.
Why: the part says more than could be known on its day, or its date was not moved when it was revised.
Source: seen in an edition of the series: a section dated before the source it cites.
Hint: move the date of the part, or cite what was known then.

Fails:
    # environment.yaml
    -          Courts are few.[@atlas-2019]
    +          Courts are few.[@report-2020]

Passes:
    # environment.yaml
    -          Courts are few.[@atlas-2019]
    +          Courts are few.[@res-2]
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from mission_estimate.checks.as_of import day_at, days_of_parts, is_of_a_figure, is_of_a_table
from mission_estimate.checks.because import dates_of_source
from mission_estimate.checks.cited_sentences import sentence_before
from mission_estimate.checks.days import dates_in, in_words, on_or_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import Source, SourceKind
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath, TextSpot
from mission_estimate.prose import Citation

CODE = "DAT012"
SEVERITY = Severity.WARNING
TITLE = "source later than the part"

ELSEWHERE = ("discrepancies", "links", "references", "sources", "waivers")
KEPT_UP = (SourceKind.DATA, SourceKind.REFERENCE)
OF_FACTS = ("date", "since", "until", "adopted", "appointed", "start", "vacant_since")
"""Names of dates that say when what a record tells was so."""
LAG = timedelta(days=31)
"""A report of the month after still tells of the time before."""

_YEAR = pattern_of(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w-]|[.,]\d)")


class _Cited(NamedTuple):
    """Where a source is cited, and the sentence that rests on it; none for a list of sources."""

    path: DataPath
    source: str
    sentence: str = ""
    spot: TextSpot | None = None


def check(subject: Subject) -> Iterator[Finding]:
    """Report each source that is cited for what was known before it was issued, once."""
    days = days_of_parts(subject)
    dated = _dated_records(subject)
    late: dict[str, list[_Cited]] = {}
    for cited in _cited(subject):
        source = subject.index.sources.get(cited.source)
        if source is not None and _is_late(subject, cited, source, day_at(cited.path, days), dated):
            late.setdefault(cited.source, []).append(cited)
    for name, places in late.items():
        first = places[0]
        issued = on_or_in(subject.index.sources[name].issued or days[()])
        message = f"this part is as of {in_words(day_at(first.path, days))}, and `{name}` was issued {issued}"
        if len(places) > 1:
            message += f"; it is cited in {len(places) - 1} more such places"
        because = dates_of_source(subject, name)
        yield Finding(CODE, SEVERITY, TITLE, message, _HELP, first.path, spot=first.spot, because=because)


_HELP = "move the date of the part, cite what was known then, or say in the sentence when it was so"


def _is_late(subject: Subject, cited: _Cited, source: Source, day: date, dated: set[DataPath]) -> bool:
    if source.issued is None or source.issued.earliest <= day or source.kind in KEPT_UP:
        return False
    if cited.path[0] in ELSEWHERE or any(cited.path[:length] in dated for length in range(len(cited.path))):
        return False
    return not _is_just_after(subject, source, day) and not _tells_of_before(cited.sentence, day)


def _is_just_after(subject: Subject, source: Source, day: date) -> bool:
    """Tell whether a source of the month after the edition was there when the edition was compiled."""
    edition, issued = subject.estimate.edition, source.issued
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


def _dated_records(subject: Subject) -> set[DataPath]:
    """Return the paths of the records that say when what they tell was so."""
    return {
        one.path[:-1]
        for one in subject.dates
        if one.path[-1] in OF_FACTS
        or (one.path[-1] == "as_of" and (is_of_a_figure(one.path) or is_of_a_table(one.path)))
    }


def _cited(subject: Subject) -> Iterator[_Cited]:
    for text in subject.texts:
        for token in text.tokens:
            if isinstance(token, Citation):
                sentence = sentence_before(text.text, token.spot)
                for mark in token.marks:
                    yield _Cited(text.path, mark.source, sentence, token.spot)
    for named in subject.named:
        if named.reference.kind == "source":
            yield _Cited(named.path, named.reference)
