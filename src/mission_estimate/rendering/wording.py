"""Print values: numbers with their bound and unit, dates, counts in words."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from mission_estimate.derived_values import Value
from mission_estimate.model.dates import DatePart, EdtfDate, Precision
from mission_estimate.model.quantities import Bound, Unit

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
BOUNDS = {Bound.EXACT: "", Bound.ABOUT: "about ", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}
SYMBOLS = {Unit.USD: "$", Unit.EUR: "€"}
MEASURES = {
    Unit.KM: "km", Unit.MILES: "miles", Unit.SQUARE_KM: "km²", Unit.METERS: "m",
    Unit.KWH: "kWh", Unit.MEGAWATTS: "MW",
}  # fmt: skip
"""Units that are printed behind the number everywhere."""

NOUNS = {
    Unit.PER_THOUSAND: "per 1,000",
    Unit.PER_HUNDRED_THOUSAND: "per 100,000",
    Unit.PER_HUNDRED_PERSONS: "per 100 persons",
    Unit.CHILDREN_PER_WOMAN: "children per woman",
    Unit.BARRELS_PER_DAY: "barrels a day",
    Unit.RANK: "",
    Unit.COUNT: "",
}
"""Units whose printed form in tables is not their own word."""

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MINUS = "\N{MINUS SIGN}"
_UNBROKEN = "\u00a0"


def in_prose(value: Value, form: str | None = None) -> str:
    """Print a value as it is in a sentence."""
    found = value.value
    if isinstance(found, EdtfDate | date) and not isinstance(found, bool):
        return written_date(found, year_only=form == "year")
    if isinstance(found, str | bool):
        return str(found)
    if form == "words" and value.high is None and found == int(found):
        return in_words(int(found))
    bound = "" if form == "plain" else BOUNDS[value.bound]
    if form == "percent":
        found = found.quantize(Decimal(1)) if isinstance(found, Decimal) else found
    full = form == "full"
    if value.high is None:
        return bound + _measured(Decimal(found), value.unit, full=full)
    low = _measured(Decimal(found), value.unit, full=full, bare=True)
    return f"{bound}{low} to {_measured(value.high, value.unit, full=full)}"


def in_table(value: Value) -> str:
    """Print a value as it is in a table cell, with the word for what it counts."""
    found = value.value
    if isinstance(found, str | bool | EdtfDate | date):
        return in_prose(value)
    text = in_prose(value).replace(f"{_UNBROKEN}percent", "%")
    noun = NOUNS.get(value.unit, str(value.unit)) if value.unit else ""
    if value.unit in (*SYMBOLS, *MEASURES, Unit.PERCENT, Unit.PERSONS, Unit.XOF) or not noun:
        return text
    singular = found == 1 and value.high is None and noun.endswith("s") and " " not in noun
    return f"{text} {noun.removesuffix('s') if singular else noun}"


def _measured(number: Decimal, unit: Unit | None, *, full: bool = False, bare: bool = False) -> str:
    if unit in SYMBOLS:
        return SYMBOLS[unit] + (thousands(number) if full else scaled(number))
    if unit is Unit.XOF:
        return f"{scaled(number)} CFA francs"
    text = thousands(number)
    if bare or unit is None:
        return text
    if unit is Unit.PERCENT:
        return f"{text}{_UNBROKEN}percent"
    return f"{text}{_UNBROKEN}{MEASURES[unit]}" if unit in MEASURES else text


def thousands(number: Decimal | int) -> str:
    """Print a number with commas, its decimals as they are, and a true minus."""
    return f"{number:,}".replace("-", MINUS)


def scaled(number: Decimal) -> str:
    """Print an amount in millions or billions, with no digit of it lost up to the fourth decimal."""
    for size, word in ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million")):
        if abs(number) >= size:
            shown = (number / size).quantize(Decimal("0.0001")).normalize()
            return f"{thousands(Decimal(f'{shown:f}'))}{_UNBROKEN}{word}"
    return thousands(number)


def in_words(number: int) -> str:
    """Print a whole number below a hundred in words, others in digits."""
    if not 0 <= number < 100:
        return thousands(number)
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")


def ordinal(number: int) -> str:
    """Print a number as a place in an order: 1st, 2nd, 3rd, 4th, 11th."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    end = "th" if number % 100 in (11, 12, 13) else ends.get(number % 10, "th")
    return f"{number}{end}"


def written_date(found: EdtfDate | date, *, year_only: bool = False) -> str:
    """Print a date as day, month and year; as much of it as is known."""
    if isinstance(found, date):
        return str(found.year) if year_only else _day(found)
    if not found.is_interval:
        return _part(found.start, year_only=year_only) if found.start else ""
    return _interval(found)


def _interval(found: EdtfDate) -> str:
    if found.start is None or found.end is None:
        return f"until {_part(found.end)}" if found.end else f"since {_part(found.start)}"
    first, last = found.start, found.end
    days = first.precision is Precision.DAY and last.precision is Precision.DAY
    if days and (first.earliest.year, first.earliest.month) == (last.earliest.year, last.earliest.month):
        return f"{first.earliest.day}–{_part(last)}"
    return f"{_part(first)} to {_part(last)}"


def _part(part: DatePart | None, *, year_only: bool = False) -> str:
    if part is None:
        return ""
    about = "about " if part.approximate else ""
    doubt = " (uncertain)" if part.uncertain else ""
    if year_only or part.precision is Precision.YEAR:
        text = str(part.earliest.year)
    elif part.precision is Precision.MONTH:
        text = f"{MONTHS[part.earliest.month - 1]} {part.earliest.year}"
    else:
        text = _day(part.earliest)
    return about + text + doubt


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written_month(month: str) -> str:
    """Print `2017-03` as March 2017."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def listed(parts: Sequence[str]) -> str:
    """Join words: a, b and c."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
