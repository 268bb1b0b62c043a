"""Unknown resolutions in texts."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.text_prefilter import passages_with
from mission_estimate.checks.suggestions import did_you_mean
from mission_estimate.lazy_regex import pattern_of

_SYMBOL = pattern_of(r"(?<!\d)(\d{3,4})\s?\((\d{4})\)")
_NAMED = pattern_of(r"(?:\b[Rr]esolutions?|\bUNSCRs?|S/RES/)\s?(?=\d{3,4}\b(?!/))")
_NUMBER = pattern_of(
    r"(?:,\s|,?\sand\s|\sor\s)?(\d{3,4})(?![\d/])(?:\s?\((\d{4})\)|\sof(?:\s\d{1,2})?(?:\s[A-Z][a-z]+)?\s(\d{4}))?"
)


@rule("NAM009", WARNING, "unknown resolution",
      help="correct the number or the year, or add the resolution under `sources`")  # fmt: skip
def unknown_resolution(context: Context) -> Iterator[Issue]:
    """A text names an unknown resolution, or gives it another year.

    What: looks up “resolution 2364 (2017)”, “resolutions 2100 and 2164”, “UNSCR 2295”, “resolution 2085
    of 20 December 2012” and S/RES symbols among the resolutions of the mandate and the numbers and
    titles of the sources.
    Why: two swapped digits lead the reader to a resolution on another country.
    Source: experience; United Nations Editorial Manual on citing resolutions (number and year).
    """
    known = _known(context)
    for written, passage in passages_with(context, ("resolution", "unscr", "s/res/")):
        for named in _NAMED.finditer(passage.words):
            place = named.end()
            while found := _NUMBER.match(passage.words, place):
                place = found.end()
                fault = _fault(found[1], found[2] or found[3], known)
                if fault:
                    piece = passage.part(found.start(1), found.end())
                    yield written.issue(piece, fault[0], fault[1])


def _known(context: Context) -> dict[str, set[str]]:
    """Return the years of the resolutions in the estimate, by number."""
    found: dict[str, set[str]] = {}
    estimate = context.estimate
    symbols = [resolution.symbol for resolution in estimate.mandate.resolutions]
    symbols += [text for source in estimate.sources for text in (source.title, source.number) if text]
    for symbol in symbols:
        for number, year in _SYMBOL.findall(symbol):
            found.setdefault(number, set()).add(year)
    return found


def _fault(number: str, year: str | None, known: dict[str, set[str]]) -> tuple[str, str] | None:
    if number not in known:
        otherwise = "add it under `mandate.resolutions` or `sources`"
        return f"no resolution or source of the estimate has the number {number}", did_you_mean(
            number, known, otherwise
        )
    if year is not None and year not in known[number]:
        years = " or ".join(sorted(known[number]))
        return f"resolution {number} is from {years}, not {year}", "correct the year or the number"
    return None
