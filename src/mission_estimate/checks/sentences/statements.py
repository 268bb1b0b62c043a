"""Sentences with their numbers: typed ones, and values that are taken by their path."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.memoize import keep, once
from mission_estimate.checks.sentences.split import STAND_IN, Passage, sentences, spot_of, unquoted
from mission_estimate.derived_values import Values
from mission_estimate.derived_values.rounding import Nearness
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Unit
from mission_estimate.positions import TextSpot

_KEPT_SENTENCES = 8192

_NUMBER = pattern_of(
    r"(?<![\w./§#^-])(?:(?P<sign>US\$|\$|€|USD |EUR )\s?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<scale>[\s-]?(?:thousand|million|billion|trillion|bn|m)\b)?"
    r"(?P<after>\s?%|[\s-]?(?:percent|per cent|euros?|dollars?|US dollars)\b)?"
    r"(?![\w/]|[.,]\d|[-–]\d)",
    re.IGNORECASE,
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NO_AMOUNT_BEFORE = pattern_of(
    rf"(?:\b{_MONTH}\s+|\b(?:resolutions?|paragraphs?|paras?\.?|articles?|art\.|chapter|nos?\.|number|op\."
    rf"|operative"
    r"|page|pp?\.|¶|law|section|annex|chapter|tier|version|level|phase|figure|table|note|sector|route|RN"
    r"|age of"
    r"|ages?|aged|over the age of)\s+)$",
    re.IGNORECASE,
)
_DATE_AFTER = pattern_of(rf"(?:[-–]\d{{1,2}}|\s+(?:and|to)\s+\d{{1,2}})?\s+{_MONTH}\b", re.IGNORECASE)
_NEARNESS = (
    (Nearness.BELOW, r"nearly|almost|close to|just under|less than|fewer than|under|below"),
    (Nearness.ABOVE, r"more than|over|at least|above|no fewer than|exceeding|upwards of"),
    (Nearness.AT_MOST, r"up to|at most|no more than|as many as"),
    (Nearness.ABOUT, r"about|around|approximately|some|roughly|circa|ca\.|an estimated|estimated"),
)
_BEFORE = [
    (nearness, pattern_of(rf"\b(?:{words})\s+(?:the\s+)?$", re.IGNORECASE)) for nearness, words in _NEARNESS
]
_SCALES = {"thousand": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}
_PATH = pattern_of(r"\{\{\s*([^\s|}]+)")
_SHARES = (
    "half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "majority"
)  # fmt: skip
_CITED = pattern_of(r"\[@[^\[\]]*\]|[*_}\]]")
_DIGIT = pattern_of(r"\d")
_YEAR = pattern_of(r"(?<![\w,.$€])((?:19|20)\d\d)(?![\w,]|\.\d)")


class Numeral(NamedTuple):
    """A number in a sentence; `path` is that of a value, None for a typed number.

    `step` is the place of the last significant digit; `scaled` is true with a scale such as million.
    """

    value: Decimal
    unit: Unit | None
    start: int
    stop: int
    step: Decimal
    nearness: Nearness
    scaled: bool = False
    path: str | None = None


class Statement(NamedTuple):
    """A sentence with its numbers; quotations are blanked out in `words`."""

    text: Text
    passage: Passage
    words: str
    numerals: tuple[Numeral, ...]

    def spot(self, start: int, stop: int) -> TextSpot:
        """Return the place of a piece of it in the written text."""
        return spot_of(self.text.text, self.passage.part(start, stop))

    @property
    def typed(self) -> tuple[Numeral, ...]:
        """The typed numbers."""
        return tuple(numeral for numeral in self.numerals if numeral.path is None)

    @property
    def years(self) -> frozenset[int]:
        """The years in it."""
        return _years(self.words)


@keep(8)
def _years(words: str) -> frozenset[int]:
    """Return all numbers of a sentence."""
    return frozenset(int(year) for year in _YEAR.findall(words))


def numerals(passage: Passage, text: str, values: Values) -> tuple[Numeral, ...]:
    """Return the numbers of a passage in order, without dates, symbols and quotations."""
    found = [*_typed(unquoted(passage.words)), *_taken(passage, text, values)]
    return tuple(sorted(found, key=lambda numeral: numeral.start))


@keep(_KEPT_SENTENCES)
def _typed(words: str) -> tuple[Numeral, ...]:
    return tuple(_read(words)) if _DIGIT.search(words) else ()


def _read(words: str) -> Iterator[Numeral]:
    for found in _NUMBER.finditer(words):
        if not _is_amount(words, found):
            continue
        digits = found["digits"].replace(",", "")
        power = _SCALES[_letters(found["scale"])] if found["scale"] else 0
        yield Numeral(
            Decimal(digits).scaleb(power), _unit(found), found.start(), found.end(), _step(digits, power),
            _nearness(words, found.start()), power >= 6,
        )  # fmt: skip


def _is_amount(words: str, found: re.Match[str]) -> bool:
    if found["sign"] or found["after"]:
        return True
    plain = found["digits"]
    if len(plain) == 4 and plain.isdecimal() and plain[:2] in {"18", "19", "20"} and not found["scale"]:
        return False
    if _DATE_AFTER.match(words, found.end()):
        return False
    return not _NO_AMOUNT_BEFORE.search(words, max(0, found.start() - 25), found.start())


def _unit(found: re.Match[str]) -> Unit | None:
    sign, after = (found["sign"] or "").upper(), _letters(found["after"] or "")
    if after.startswith(("%", "per")):
        return Unit.PERCENT
    if "$" in sign or sign.startswith("USD") or "dollar" in after:
        return Unit.USD
    return Unit.EUR if "€" in sign or sign.startswith("EUR") or "euro" in after else None


def _letters(words: str) -> str:
    """Return a word without the spaces, of any kind, and hyphens around it."""
    return words.strip().strip("-").strip().lower()


def _step(digits: str, power: int) -> Decimal:
    if "." in digits:
        return Decimal(1).scaleb(power - len(digits.partition(".")[2]))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(power + min(zeros, len(digits) - 1))


def _nearness(words: str, start: int) -> Nearness:
    for nearness, pattern in _BEFORE:
        if pattern.search(words, max(0, start - 20), start):
            return nearness
    return Nearness.EXACT


def _taken(passage: Passage, text: str, values: Values) -> Iterator[Numeral]:
    at = passage.words.find(STAND_IN)
    while at >= 0:
        found = _PATH.match(text, passage.places[at])
        value = values.get(found[1]) if found else None
        if value is not None and isinstance(value.value, int | Decimal) and not isinstance(value.value, bool):
            unit = value.unit if value.unit in {Unit.PERCENT, Unit.USD, Unit.EUR} else None
            number = Decimal(value.value)
            yield Numeral(number, unit, at, at + 1, Decimal(1), Nearness.EXACT, path=value.path)
        at = passage.words.find(STAND_IN, at + 1)


@once
def statements(context: Context) -> tuple[Statement, ...]:
    """Return every sentence with a number, except those that explain a discrepancy of sources."""
    return tuple(statement for statement in with_shares(context) if statement.numerals)


@once
def with_shares(context: Context) -> tuple[Statement, ...]:
    """Return every sentence with a number or a word for a share, such as “half”."""
    return tuple(
        statement
        for text in context.texts
        if text.path[0] != "discrepancies"
        for statement in _of(text, context.values)
    )


def _of(text: Text, values: Values) -> Iterator[Statement]:
    for passage in sentences(text.text):
        words = passage.words
        small = words.casefold()
        shares = any(share in small for share in _SHARES)
        if shares or STAND_IN in words or _DIGIT.search(words):
            found = numerals(passage, text.text, values)
            if found or shares:
                yield Statement(text, passage, unquoted(words), found)


def with_previous(found: Iterable[Statement]) -> Iterator[tuple[Statement | None, Statement]]:
    """Yield every sentence and the previous one in its paragraph, if that one has numbers."""
    before: Statement | None = None
    for statement in found:
        yield (before if before is not None and _follows(before, statement) else None), statement
        before = statement


def _follows(before: Statement, statement: Statement) -> bool:
    """Return whether only citations are between two sentences of one paragraph."""
    if before.text is not statement.text:
        return False
    between = statement.text.text[before.passage.places[-1] + 1 : statement.passage.places[0]]
    return "\n\n" not in between and not _CITED.sub("", between).strip()
