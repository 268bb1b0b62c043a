"""UN symbols against titles, dates and addresses of sources."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.records.source_grades import described
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.suggestions import did_you_mean
from mission_estimate.checks.world.un_symbols import RESOLUTION, SYMBOL, in_address, normal, years_of_session
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.sources import Source, SourceType

_LINK = pattern_of(r"\[([^\[\]\n]+)\]\((https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")


@rule(
    "SRC011",
    ERROR,
    "address of another document",
    help="mend the number or the address; open it to see which is right",
)
def address_of_another_document(context: Context) -> Iterator[Issue]:
    """An address leads to another document than the one described.

    What: where the address of a source holds a UN document symbol (undocs.org, docs.un.org,
    press.un.org), it is the symbol under `number`. The same holds for a link in a text whose words are
    a symbol.
    Why: the reader who follows it reads the wrong document, and believes that it says what is cited.
    Source: experience: symbols are copied, and one digit is left of the last.
    """
    remedy = "mend the symbol or the address: open it to see which of the two is right"
    for index, source in enumerate(context.estimate.sources):
        target = in_address(source.url) if source.url else None
        if target and source.number and normal(source.number) != target:
            message = f"the number is {source.number}, and the address leads to {target}"
            yield Issue(("sources", index, "URL"), message, remedy)
    for text in context.texts:
        if "](" not in text.text:
            continue
        for found in _LINK.finditer(text.text):
            target, shown = in_address(found[2]), SYMBOL.search(found[1])
            if target and shown and normal(shown.group()) != target:
                message = f"the words say {shown.group()}, and the address leads to {target}"
                spot = spot_at(text.text, found.start(), len(found.group()))
                yield Issue(text.path, message, remedy, spot=spot)


@rule("SRC012", ERROR, "session and date of issue disagree", help="mend the date or the symbol")
def session_date_mismatch(context: Context) -> Iterator[Issue]:
    """A document of the General Assembly has a date outside its session.

    What: the session in a symbol (A/70/95, A/RES/71/305) fits `issued`: the 71st session opened in
    September 2016 and closed in September 2017. Documents for a session are issued in the months before
    it, too.
    Why: one of the two is wrong, and the reader looks for a document that does not exist.
    Source: the UN's system of document symbols: the first number is that of the session.
    """
    for index, source in enumerate(context.estimate.sources):
        years = years_of_session(source.number) if source.number else None
        if years is None or source.issued is None:
            continue
        first, last = years
        if source.issued.latest.year < first or source.issued.earliest.year > last:
            yield Issue(
                ("sources", index, "issued"),
                f"the session of {source.number} was in {first} and {last}, and its date is {source.issued}",
                "mend the symbol or the date: the document itself has both on its first page",
            )


@rule(
    "SRC016",
    ERROR,
    "symbol of another resolution",
    help="mend the one that is wrong: the document has both on its first page",
)
def wrong_resolution_symbol(context: Context) -> Iterator[Issue]:
    """A resolution has another symbol than its source.

    What: a resolution under `mandate` has the symbol of its source: the source with its own id, or the
    only law that it names.
    Why: the mandate would be named after one document and cited from another.
    Source: experience: resolutions of consecutive years differ in two digits.
    """
    for index, resolution in enumerate(context.estimate.mandate.resolutions):
        source = _source_of(context, resolution)
        if source is None or not source.number:
            continue
        if normal(source.number) != normal(resolution.symbol):
            yield Issue(
                ("mandate", "resolutions", index, "symbol"),
                f"the symbol is {resolution.symbol}, and its source `{source.id}` is {source.number}",
                "mend the resolution or the source: the document itself tells which is right",
            )


def _source_of(context: Context, resolution: Resolution) -> Source | None:
    same = context.index.sources.get(resolution.id)
    if same is not None:
        return same
    laws = [one for one in described(context, resolution.sources) if one.type is SourceType.LEGISLATION]
    return laws[0] if len(laws) == 1 else None


_NUMBER = pattern_of(r"S/RES/(\d+)\((\d{4})\)")


@rule("SRC017", ERROR, "title and number disagree", help="mend the title or the number")
def title_number_mismatch(context: Context) -> Iterator[Issue]:
    """The title and the number of a source name different documents.

    What: a title such as "Resolution 2364 (2017)" has the symbol S/RES/2364 (2017) as its number.
    Why: the reader looks for one and finds the other.
    Source: experience: an entry is copied from the one above, and only half of it is changed.
    """
    for index, source in enumerate(context.estimate.sources):
        titled = RESOLUTION.match(source.title.removeprefix("Security Council "))
        numbered = _NUMBER.fullmatch(normal(source.number)) if source.number else None
        if titled and numbered and titled.groups() != numbered.groups():
            yield Issue(
                ("sources", index, "number"),
                f"the title names resolution {titled[1]} ({titled[2]}), and the number is {source.number}",
            )


@rule(
    "SRC027",
    WARNING,
    "unknown document symbol",
    help="describe the document under `sources` and cite it, or mend the symbol",
)
def unknown_document_symbol(context: Context) -> Iterator[Issue]:
    """A text names a UN document that no source describes.

    What: a document symbol in a text (S/2016/1137, A/70/95) is the number of a source, or a symbol
    under `mandate`. Resolutions are looked up by a rule of their own.
    Why: the reader cannot look it up, and a symbol with a wrong digit leads to another document.
    Source: ICD 206: every source that is named is in the list of references.
    """
    found = [(text, symbol) for text in context.texts if "/" in text.text for symbol in _symbols(text)]
    if not found:
        return
    estimate = context.estimate
    known = {normal(source.number): str(source.number) for source in estimate.sources if source.number}
    known |= {normal(one.symbol): str(one.symbol) for one in estimate.mandate.resolutions}
    for text, (start, symbol) in found:
        if normal(symbol) not in known:
            yield Issue(
                text.path,
                f"the text names the document {symbol}, and no source has this number",
                did_you_mean(symbol, known.values(), "describe it under `sources` and cite it"),
                spot=spot_at(text.text, start, len(symbol)),
            )


def _symbols(text: Text) -> list[tuple[int, str]]:
    return [
        (found.start(), found.group())
        for found in SYMBOL.finditer(text.text)
        if text.text[max(0, found.start() - 1)] != "/" and "/RES/" not in found.group()
    ]
