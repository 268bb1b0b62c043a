"""UN document symbols that contradict titles, dates and addresses, or are unknown."""

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


@rule("SRC011", ERROR, "address of another document",
      help="open the address to see which of the two is right, and correct the other")  # fmt: skip
def address_of_another_document(context: Context) -> Iterator[Issue]:
    """An address leads to another document than the one described.

    What: compares the UN document symbol in the address of a source (undocs.org, docs.un.org,
    press.un.org) with `number`, and the symbol in the text of a link with that in its address.
    Why: a reader who follows the link reads the wrong document.
    Source: experience: authors copy symbols and change only some of the digits.
    """
    for index, source in enumerate(context.estimate.sources):
        target = in_address(source.url) if source.url else None
        if target and source.number and normal(source.number) != target:
            message = f"the number is {source.number}, but the address leads to {target}"
            yield Issue(("sources", index, "URL"), message)
    for text in context.texts:
        if "](" not in text.text:
            continue
        for found in _LINK.finditer(text.text):
            target, shown = in_address(found[2]), SYMBOL.search(found[1])
            if target and shown and normal(shown.group()) != target:
                message = f"the link text says {shown.group()}, but the address leads to {target}"
                spot = spot_at(text.text, found.start(), len(found.group()))
                yield Issue(text.path, message, spot=spot)


@rule("SRC012", ERROR, "session contradicts date of issue",
      help="correct the symbol or the date: the first page of the document has both")  # fmt: skip
def session_date_mismatch(context: Context) -> Iterator[Issue]:
    """A document of the General Assembly has a date outside its session.

    What: compares the session in a symbol (A/70/95, A/RES/71/305) with `issued`: the 71st session opened
    in September 2016 and closed in September 2017. Documents may be issued in the months before their
    session.
    Why: one of the two is wrong, and the reader looks for a document that does not exist.
    Source: UN document symbols, in which the first number is that of the session.
    """
    for index, source in enumerate(context.estimate.sources):
        years = years_of_session(source.number) if source.number else None
        if years is None or source.issued is None:
            continue
        first, last = years
        if source.issued.latest.year < first or source.issued.earliest.year > last:
            yield Issue(
                ("sources", index, "issued"),
                f"the session of {source.number} was in {first} and {last}, but its date is {source.issued}",
            )


@rule("SRC016", ERROR, "symbol of another resolution",
      help="look up the symbol in the document, and correct the resolution or the source")  # fmt: skip
def wrong_resolution_symbol(context: Context) -> Iterator[Issue]:
    """A resolution has another symbol than its source.

    What: compares the symbol of a resolution under `mandate` with the number of its source: the source
    with the same id, or the only law that it cites.
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
                f"the symbol is {resolution.symbol}, but its source `{source.id}` is {source.number}",
            )


def _source_of(context: Context, resolution: Resolution) -> Source | None:
    same = context.index.sources.get(resolution.id)
    if same is not None:
        return same
    laws = [one for one in described(context, resolution.sources) if one.type is SourceType.LEGISLATION]
    return laws[0] if len(laws) == 1 else None


_NUMBER = pattern_of(r"S/RES/(\d+)\((\d{4})\)")


@rule("SRC017", ERROR, "title contradicts number", help="correct the title or the number")
def title_number_mismatch(context: Context) -> Iterator[Issue]:
    """The title and the number of a source name different documents.

    What: a source with a title such as "Resolution 2364 (2017)" has the number S/RES/2364 (2017).
    Why: the reader looks for one document and finds the other.
    Source: experience: authors copy an entry and change only a part of it.
    """
    for index, source in enumerate(context.estimate.sources):
        titled = RESOLUTION.match(source.title.removeprefix("Security Council "))
        numbered = _NUMBER.fullmatch(normal(source.number)) if source.number else None
        if titled and numbered and titled.groups() != numbered.groups():
            yield Issue(
                ("sources", index, "number"),
                f"the title names resolution {titled[1]} ({titled[2]}), but the number is {source.number}",
            )


@rule("SRC027", WARNING, "unknown document symbol",
      help="add the document under `sources` and cite it, or correct the symbol")  # fmt: skip
def unknown_document_symbol(context: Context) -> Iterator[Issue]:
    """A text names a UN document that is not among the sources.

    What: a document symbol in a text (S/2016/1137, A/70/95) is the number of a source, or a symbol
    under `mandate`. A separate rule checks resolutions.
    Why: the reader cannot look it up, and a symbol with a wrong digit leads to another document.
    Source: ICD 206: the list of references contains every source.
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
                f"the text names the document {symbol}, but no source has this number",
                did_you_mean(symbol, known.values(), "add it under `sources` and cite it"),
                spot=spot_at(text.text, start, len(symbol)),
            )


def _symbols(text: Text) -> list[tuple[int, str]]:
    return [
        (found.start(), found.group())
        for found in SYMBOL.finditer(text.text)
        if text.text[max(0, found.start() - 1)] != "/" and "/RES/" not in found.group()
    ]
