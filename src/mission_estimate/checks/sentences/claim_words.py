"""Words around a number that show that it is not the current value of a whole.

A number after “by” is a difference, a number next to “could” is a plan, next to “was” it may be from any
time, and next to “among women” it counts a part. None of them contradicts the value.
"""

from datetime import date
from typing import NamedTuple

from mission_estimate.checks.memoize import keep
from mission_estimate.checks.sentences.dates_in_text import dates_in
from mission_estimate.checks.sentences.split import STAND_IN
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.lazy_regex import pattern_of

OWN = "\ue000"
"""Replaces a link to the primary mission: one character, so that places stay the same."""

HEDGE = (
    r"(?:about|some|nearly|over|around|roughly|almost|more than|approximately|at least|up to|only|just|just"
    r" over|just under|close to|less than|fewer than|no more than|an estimated|a total of)"
)
_BOUNDARY = pattern_of(
    r"[;:()–—]|[.!?]\s|,\s+(?:and|but|while|whereas|although|though|yet|which|where|when|after|before)\b"
)
_DIFFERENCE_BEFORE = pattern_of(
    r"\b(?:by|another|additional|extra|further|lack\w*|missing|short of|needs?|needed|from|out of|of its)\s+"
    rf"(?:(?:a further|an additional|another|{HEDGE})\s+)?$"
)
_DIFFERENCE_AFTER = pattern_of(
    r"\s*(?:[\w-]+\s+){0,2}?(?:more|fewer|less|lower|higher|additional|extra|further|other|short"
    r"|too (?:many|few)"
    r"|above|below|beyond|over|under)\b"
)
_PLAN = pattern_of(
    r"\b(?:could|may|might|would|should|can|will|shall|must|[Ii]f|[Uu]nless|potential(?:ly)?|possib(?:le"
    r"|ly|ility)"
    r"|options?|scenarios?|want(?:s|ed)?|wish(?:es|ed)?|sought|seeks?|ask(?:s|ed)?|call(?:s|ed)? for"
    r"|demand(?:s|ed)?"
    r"|urg(?:es?|ed)|propos(?:es?|ed|als?)|recommend(?:s|ed|ations?)?|suggest(?:s|ed|ions?)?|request(?:s|ed)?"
    r"|consider(?:s|ed|ing)?|discuss(?:es|ed|ions?)?|debat(?:es?|ed)|plan(?:s|ned|ning)?|expect(?:s|ed"
    r"|ations?)?"
    r"|projected|projections?|forecasts?|target(?:s|ed)?|aim(?:s|ed)?|goals?|inten(?:ds?|ded|tions?)"
    r"|envisag(?:es?|ed)|envision(?:s|ed)?|foresees?|foreseen|favou?r(?:s|ed)?|prefer(?:s|red)?|push(?:es"
    r"|ed)?"
    r"|argu(?:es?|ed)|hop(?:es?|ed)|promis(?:es?|ed)|pledg(?:es?|ed)|offer(?:s|ed)?|drafts?|need(?:s|ed)?"
    r"|require[sd]?|designed|meant|capable|enough|rather than|instead of|not|never|no longer|compar(?:es?"
    r"|ed|ison)"
    r"|(?<!more )(?<!less )(?<!fewer )than|averages?|per year|a year|each year|annual(?:ly)?)\b"
)
_EARLIER = pattern_of(
    r"\b(?:was|were|had|did|used to|once|then|previous\w*|former\w*|earlier|initial\w*|original\w*|first"
    r"|at the time|until|before|peak\w*|past|histor\w+|old|rose|fell|grew|stood|raised|raising|cut|cuts"
    r"|reduc\w+"
    r"|lower(?:ed|ing)|increas\w+|decreas\w+|add(?:s|ed)|set|fixed|lifted|expanded|went|began|started|became"
    r"|created|approved|adopted|reached|dropped|doubled|halved|brought|left|withdrew|ago)\b"
)
_RESOLUTION = pattern_of(r"\b(?:[Rr]esolutions?|UNSCR)\s+(\d{1,4})\b|\bS/RES/(\d{1,4})")
_OTHERS = pattern_of(r"\b[A-Z][A-Z0-9-]{3,}\b|￼(?=[’']s\b)|\b[A-Z]\w+[’']s\b")
_LINK = pattern_of(r"\[\[\s*([a-z][a-z0-9-]*)\s*\]\]")
_NO_OTHERS = frozenset(("UNSCR", "Council’s", "Council's", "Mission’s", "Mission's", "Nations’s"))


class Around(NamedTuple):
    """The clause of a number: the words before and after the number."""

    before: str
    after: str

    @property
    def is_difference(self) -> bool:
        """Return whether the number is a difference, or the start of a change."""
        return bool(_DIFFERENCE_BEFORE.search(self.before) or _DIFFERENCE_AFTER.match(self.after))

    @property
    def is_planned(self) -> bool:
        """Return whether the clause is about something planned, possible or denied, or compares."""
        return bool(_PLAN.search(self.before) or _PLAN.search(self.after))

    @property
    def is_earlier(self) -> bool:
        """Return whether the clause is about the past, or about a change."""
        return bool(_EARLIER.search(self.before) or _EARLIER.search(self.after))

    def is_of_others(self, own: str) -> bool:
        """Return whether the clause names another body by its acronym or as the owner of something."""
        return any(
            found != own and found not in _NO_OTHERS and not found.startswith(own)
            for half in self
            for found in _OTHERS.findall(half)
        )


@keep(256)
def around(words: str, start: int, stop: int) -> Around:
    """Return the clause of the number between two places."""
    begin = max((found.end() for found in _BOUNDARY.finditer(words, 0, start)), default=0)
    end = _BOUNDARY.search(words, stop)
    return Around(words[begin:start], words[stop : end.start() if end else len(words)])


def clause_of(words: str, numeral: Numeral) -> Around:
    """Return the clause of a number."""
    return around(words, numeral.start, numeral.stop)


def names_another_resolution(words: str, symbol: str) -> bool:
    """Return whether a sentence names another resolution than the one with this symbol."""
    named = {number for found in _RESOLUTION.findall(words) for number in found if number}
    return any(number not in symbol for number in named)


def is_dated(words: str) -> bool:
    """Return whether a sentence names a month."""
    return bool(dates_in(words))


def is_of_the_month(words: str, day: date | None) -> bool:
    """Return whether all months in a sentence are the month of a day."""
    if day is None:
        return False
    return all(one.month == day.month and one.year in {None, day.year} for one in dates_in(words))


def with_own_links(statement: Statement, mission: str) -> str:
    """Return the words of a sentence with links to the primary mission replaced by `OWN`."""
    words = statement.words
    at = words.find(STAND_IN)
    while at >= 0:
        linked = _LINK.match(statement.text.text, statement.passage.places[at])
        if linked and linked[1] == mission:
            words = f"{words[:at]}{OWN}{words[at + 1 :]}"
        at = words.find(STAND_IN, at + 1)
    return words
