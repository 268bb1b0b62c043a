"""An event is announced as still to come, and its date is past.

What: titles of events that say "is due", "are planned", "will …", with a date before the edition.
Why: the reader learns neither whether it took place nor when; it is carried over from an older edition.
Source: a list of upcoming events is carried over from edition to edition; some of it has happened by then.
Hint: say what became of it, or give it its new date.

Fails:
    # situation.yaml
    -  - id: vote-2020
    -    date: 2020-06
    -    title: Presidential election
    +  - id: vote-2020
    +    date: 2020-01-26
    +    title: Presidential election is due

Passes:
    # situation.yaml
    -  - id: vote-2020
    -    date: 2020-06
    -    title: Presidential election
    +  - id: vote-2020
    +    date: 2020-06
    +    title: Presidential election is due
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "DAT005"
SEVERITY = Severity.WARNING
TITLE = "announced event is past"

TO_COME = pattern_of(
    r"\b(?:(?:is|are) (?:due|planned|expected|scheduled|foreseen|to (?:be|begin|start|open|take|meet|end))"
    r"|will(?! of)|upcoming|forthcoming)\b"
)
TOLD = pattern_of(
    r"\b(?:announce|declare|sa(?:ys?|id)\b|vow|promise|agree|decide|warn|report|ask|demand|call|hope|predict"
    r"|pledge|approve|order|claim|state|tell|told|learn|confirm|recommend|threaten)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Report each title in the future tense over a date in the past."""
    day = subject.estimate.edition.as_of
    for index, event in enumerate(subject.estimate.events):
        found = TO_COME.search(event.title) if event.date.latest < day else None
        if found and not TOLD.search(event.title[: found.start()].lower()):
            message = (
                f"the title says “{found.group()}” of an event of {in_words(event.date)}, "
                f"and the edition is as of {in_words(day)}"
            )
            help_ = "say what became of it, or give it its new date"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, ("events", index, "title"))
