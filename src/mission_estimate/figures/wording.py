"""Words of the figures: numbers, dates and lists as a caption writes them."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.quantities import Cited

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip

_ALL = Decimal(100)


def day(when: date) -> str:
    """Write a day: 30 June 2017."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def month(text: str) -> str:
    """Write a month that is given as 2017-03: March 2017."""
    return f"{MONTHS[int(text[5:]) - 1]} {text[:4]}"


def written(when: EdtfDate) -> str:
    """Write a date as precise as it is known."""
    return "–".join(_written(part) for part in str(when).split("/"))


def _written(text: str) -> str:
    plain = text.rstrip("~?")
    words = {2: "", 4: plain, 7: month(plain) if len(plain) == 7 else ""}.get(len(plain))
    return ("about " if text != plain else "") + (words if words is not None else _day(plain))


def _day(text: str) -> str:
    return day(date.fromisoformat(text))


def number(count: int) -> str:
    """Write a count in digits, with commas."""
    return f"{count:,}"


def in_words(count: int) -> str:
    """Write a count up to ten in words, as running text does."""
    return _SMALL[count] if 0 <= count <= 10 else number(count)


def opening(count: int) -> str:
    """Write a count at the beginning of a sentence."""
    return capitalized(_SMALL[count]) if 0 <= count < len(_SMALL) else number(count)


def percent(part: int, whole: int) -> str:
    """Write a share in whole per cent, half away from zero; only all is 100 %, and only none is 0 %."""
    share = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(1), ROUND_HALF_UP)
    if share == _ALL and part < whole:
        return "over 99\u2009%"
    return f"{'under 1' if not share and part else share}\u2009%"


def some(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def listing(parts: Sequence[str]) -> str:
    """Join words: a, b and c."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def capitalized(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def each_once(sources: Iterable[Cited]) -> tuple[Cited, ...]:
    """Leave each source once, at its first place."""
    found: dict[tuple[str, str], Cited] = {}
    for cited in sources:
        found.setdefault((str(cited.source), str(cited.locator or "")), cited)
    return tuple(found.values())
