"""Understand dates as people write them, to say how to write them here without changing them.

`20 January 2020` is one day, and `03/04/2020` is two: what can be read in two ways gets no proposal.
"""

import re
from calendar import month_name
from datetime import date

from mission_estimate.lazy_regex import pattern_of

_MONTHS = {
    name.lower()[:length]: number for number, name in enumerate(month_name) if name for length in (3, 9)
}
_MONTHS["sept"] = 9
_WORD = "|".join(sorted(_MONTHS, key=len, reverse=True))
_FORMS = (
    pattern_of(r"(?P<y>[12][0-9]{3})[-/. ](?P<m>[0-9]{1,2})(?:[-/. ](?P<d>[0-9]{1,2}))?"),
    pattern_of(
        rf"(?:(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?P<w>{_WORD})\.?,? (?P<y>[12][0-9]{{3}})"
    ),
    pattern_of(rf"(?P<w>{_WORD})\.? (?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<y>[12][0-9]{{3}})"),
    pattern_of(r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[12][0-9]{3})"),
)
_SLASHED = pattern_of(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([12][0-9]{3})")
_ABOUT = pattern_of(r"(?:about|around|circa|ca\.?|c\.?|~) ?(?=\S)")
_BETWEEN = pattern_of(r"([12][0-9]{3}) ?(?:-|–|—|to) ?([12][0-9]{3})")


def date_meant_by(text: str) -> str | None:
    """Return the date that a text means, in the form of EDTF, if it can mean no other."""
    bare = " ".join(text.split()).lower()
    if (years := _BETWEEN.fullmatch(bare)) is not None:
        return f"{years[1]}/{years[2]}" if years[1] < years[2] else None
    about = _ABOUT.match(bare)
    rest = bare[about.end() :] if about else bare
    found = rest if re.fullmatch(r"[12][0-9]{3}", rest, re.ASCII) else _of_form(rest) or _slashed(rest)
    if found is None or found == bare:
        return None
    return f"{found}~" if about else found


def _of_form(bare: str) -> str | None:
    for form in _FORMS:
        if (match := form.fullmatch(bare)) is not None:
            parts = match.groupdict()
            month = _MONTHS[parts["w"]] if parts.get("w") else int(parts["m"])
            return _iso(int(parts["y"]), month, int(parts["d"]) if parts["d"] else None)
    return None


def _slashed(bare: str) -> str | None:
    """Know `20/01/2020` and `01/20/2020`, of which one number can be no month."""
    match = _SLASHED.fullmatch(bare)
    if match is None:
        return None
    first, second, year = map(int, match.groups())
    if first == second or second > 12 >= first:
        return _iso(year, first, second)
    return _iso(year, second, first) if first > 12 else None


def _iso(year: int, month: int, day: int | None) -> str | None:
    try:
        known = date(year, month, day or 1)
    except ValueError:
        return None
    return known.isoformat() if day else known.isoformat()[:7]
