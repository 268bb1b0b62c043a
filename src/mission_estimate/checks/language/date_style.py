"""A date is written in another style than the dates of the document.

What: dates such as “July 10, 2017”, “10th of July”, “10/07/2017” and “2017-07-10” in texts, titles and
notes. The program prints every date of the data as “10 July 2017”.
Why: 10/07/2017 is July to a European and October to an American, and two styles on one page look careless.
Source: United Nations Editorial Manual: day, month, year, in that order, without commas; ISO 8601 for data.
Hint: write 10 July 2017.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols went out on January 20, 2020.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols went out on 20 January 2020.
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from mission_estimate.checks.counted import counts, is_amount
from mission_estimate.checks.days import MONTHS
from mission_estimate.checks.sentences import unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "TXT106"
SEVERITY = Severity.WARNING
TITLE = "date in another style"

_MONTH = "|".join(MONTHS)
_OTHER = pattern_of(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?:,? (?P<year>(?:19|20)\d\d)\b)?(?![:/–-]?\d)"
    rf"|(?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)(?: of)? (?P<month2>{_MONTH})(?:,? (?P<year2>(?:19|20)\d\d))?"
    r"|(?P<numeric>\d{1,2}/\d{1,2}/(?:19|20)?\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)"
    r"|(?P<iso>\d{4}-\d\d-\d\d))(?!\w)"
)
_A_DAY_BEFORE = pattern_of(r"\d(?:st|nd|rd|th)?(?: of)? \Z")
_A_PART_BEFORE = pattern_of(
    r"\b(?:end|close|beginning|start|middle|course|half|part|whole|rest|months?|early|late|mid)(?: of|-)? \Z",
    re.IGNORECASE,
)
_ON = pattern_of(r"\b(?:on|dated) \Z", re.IGNORECASE)

_HINT = pattern_of(r"\d(?:(?<=[ehlrty] .)|st|nd|rd|th|[/.]\d|-\d\d-)")
"""A digit behind a word that may be a month, or before what only such a date has."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report every date of another style."""
    for written in everything(subject):
        for passage in written.paragraphs:
            if not _HINT.search(passage.words):
                continue
            words = unquoted(passage.words)
            for found in _OTHER.finditer(words):
                if _is_impossible(found) or (found["month"] and not _is_american(words, found)):
                    continue
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"“{found.group()}” is not in the style of the document, which is “10 July 2017”",
                    f"write {_ours(found)}",
                    passage.part(found.start(), found.end()),
                )


def _is_impossible(found: re.Match[str]) -> bool:
    """Tell whether no calendar has the day: a rule of its own says so, and no style makes it right."""
    day, month = found["day"] or found["ordinal"], found["month"] or found["month2"]
    return bool(month) and not 1 <= int(day) <= monthrange(2000, MONTHS.index(month) + 1)[1]


def _is_american(words: str, found: re.Match[str]) -> bool:
    """Tell “March 12” from a month before an amount: “end of March 3.7 million”, “15 September 36 people”."""
    before = words[max(0, found.start() - 20) : found.start()]
    if _A_DAY_BEFORE.search(before):
        return False
    if found["year"]:
        return True
    if _A_PART_BEFORE.search(before) or is_amount(words, found.end()):
        return False
    return _ON.search(before) is not None or not counts(words, found.end())


def _ours(found: re.Match[str]) -> str:
    day, month = found["day"] or found["ordinal"], found["month"] or found["month2"]
    if month:
        return " ".join(filter(None, (str(int(day)), month, found["year"] or found["year2"])))
    if found["iso"]:
        year, number, day = found["iso"].split("-")
        if 1 <= int(number) <= 12:
            return f"{int(day)} {MONTHS[int(number) - 1]} {year}"
    return "the day, the name of the month and the year"
