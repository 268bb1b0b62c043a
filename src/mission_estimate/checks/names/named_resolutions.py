"""A text names a resolution that the estimate does not know, or gives it another year.

What: “resolution 2364 (2017)”, “resolutions 2100 and 2164”, “UNSCR 2295”, “resolution 2085 of 20 December
2012” and S/RES symbols are looked up among the resolutions of the mandate and the numbers and titles of the
sources.
Why: two exchanged digits lead the reader to a resolution on another continent.
Source: experience; United Nations Editorial Manual on citing resolutions (number and year).
Hint: mend the number or the year, or describe the resolution under `sources`.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out under resolution 3010 (2019).

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out under resolution 3001 (2019).
"""

from collections.abc import Iterator

from mission_estimate.checks.mentions import passages_with
from mission_estimate.checks.near import did_you_mean
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "NAM009"
SEVERITY = Severity.WARNING
TITLE = "unknown resolution"

_SYMBOL = pattern_of(r"(?<!\d)(\d{3,4})\s?\((\d{4})\)")
_NAMED = pattern_of(r"(?:\b[Rr]esolutions?|\bUNSCRs?|S/RES/)\s?(?=\d{3,4}\b(?!/))")
_NUMBER = pattern_of(
    r"(?:,\s|,?\sand\s|\sor\s)?(\d{3,4})(?![\d/])(?:\s?\((\d{4})\)|\sof(?:\s\d{1,2})?(?:\s[A-Z][a-z]+)?\s(\d{4}))?"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Look up the number and year of each resolution in a text."""
    known = _known(subject)
    for written, passage in passages_with(subject, ("resolution", "unscr", "s/res/")):
        for named in _NAMED.finditer(passage.words):
            place = named.end()
            while found := _NUMBER.match(passage.words, place):
                place = found.end()
                fault = _fault(found[1], found[2] or found[3], known)
                if fault:
                    piece = passage.part(found.start(1), found.end())
                    yield written.finding((CODE, SEVERITY, TITLE), fault[0], fault[1], piece)


def _known(subject: Subject) -> dict[str, set[str]]:
    """Return the years of each number that the estimate knows."""
    found: dict[str, set[str]] = {}
    estimate = subject.estimate
    symbols = [resolution.symbol for resolution in estimate.mandate.resolutions]
    symbols += [text for source in estimate.sources for text in (source.title, source.number) if text]
    for symbol in symbols:
        for number, year in _SYMBOL.findall(symbol):
            found.setdefault(number, set()).add(year)
    return found


def _fault(number: str, year: str | None, known: dict[str, set[str]]) -> tuple[str, str] | None:
    if number not in known:
        otherwise = "describe it under `mandate.resolutions` or `sources`"
        return f"no resolution or source of the estimate has the number {number}", did_you_mean(
            number, known, otherwise
        )
    if year is not None and year not in known[number]:
        years = " or ".join(sorted(known[number]))
        return f"resolution {number} is of {years}, not of {year}", "mend the year or the number"
    return None
