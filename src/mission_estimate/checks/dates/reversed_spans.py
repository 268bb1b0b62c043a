"""Something ends before it begins.

What: pairs of dates of one record: since and until, start and end, appointed and since, established,
deployed and closed, formed and dissolved. Resolutions have a rule of their own.
Why: nobody held the post, no budget ran, no mission worked in a time that ends before it begins.
Source: arithmetic of the calendar.
Hint: mend the date that is wrong.

Fails:
    # functions.yaml
    -since: 2015-04, until: 2018-12-31
    +since: 2015-04, until: 2013-12-31

Passes:
    # functions.yaml
    -since: 2015-04, until: 2018-12-31
    +since: 2015-04, until: 2015-04
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import on_or_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.chronology import surely_before
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "DAT024"
SEVERITY = Severity.ERROR
TITLE = "ends before it begins"

PAIRS = {
    "until": (("since", "began"), ("appointed", "was appointed")),
    "since": (("appointed", "was appointed"),),
    "end": (("start", "began"),),
    "deployed": (("established", "was established"),),
    "closed": (("established", "was established"), ("deployed", "was deployed")),
}
WORDS = {
    "until": "ended",
    "since": "began",
    "end": "ended",
    "deployed": "was deployed",
    "closed": "was closed",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Report each pair of dates in the wrong order."""
    known = {dated.path: dated.date for dated in subject.dates}
    for path, late in known.items():
        for earlier, word in PAIRS.get(str(path[-1]), ()):
            early = known.get((*path[:-1], earlier))
            if early is not None and surely_before(late, early):
                message = f"this {WORDS[str(path[-1])]} {on_or_in(late)}, before it {word} {on_or_in(early)}"
                yield Finding(CODE, SEVERITY, TITLE, message, _HELP, path, because=((*path[:-1], earlier),))
    lives = lifetimes(subject.estimate)
    for index, actor in enumerate(subject.estimate.actors):
        formed = lives[actor.id].formed
        if formed is not None and actor.dissolved is not None and surely_before(actor.dissolved, formed):
            message = (
                f"{actor.name} ended {on_or_in(actor.dissolved)}, before it was formed {on_or_in(formed)}"
            )
            path, because = ("actors", index, "dissolved"), dates_of(subject, actor.id)
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, path, because=because)


_HELP = "mend the date that is wrong"
