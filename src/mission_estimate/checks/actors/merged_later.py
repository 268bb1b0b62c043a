"""A merged actor ended at another time than the merger.

What: `dissolved` of the actors under `of` of a merger against the date of the merger.
Why: what merges ends with the merger; two dates for one day make the reader doubt both.
Source: one fact, two values: the commonest error of documents that repeat themselves.
Hint: mend one of the two dates; leave out `dissolved` where the group went on.

Fails:
    # environment.yaml
    -      - {kind: splinter, date: 2016-05, of: [old-band], sources: [report-2020]}
    +      - {kind: merger, date: 2016-05, of: [old-band], sources: [report-2020]}

Passes:
    # environment.yaml
    -      - {kind: splinter, date: 2016-05, of: [old-band], sources: [report-2020]}
    +      - {kind: merger, date: 2017-05, of: [old-band], sources: [report-2020]}
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words, on_or_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import OriginKind
from mission_estimate.reckoning.chronology import surely_before
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "ACT017"
SEVERITY = Severity.WARNING
TITLE = "merger and end differ"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the date of each merger with the ends of the actors that merged."""
    lives = lifetimes(subject.estimate)
    for index, actor in enumerate(subject.estimate.actors):
        for number, origin in enumerate(actor.origins):
            for place, parent in enumerate(origin.of if origin.kind is OriginKind.MERGER else ()):
                life = lives.get(parent)
                if life is None or life.ended is None or origin.date is None:
                    continue
                if surely_before(origin.date, life.ended):
                    message = (
                        f"{life.name} merged into {actor.name} {on_or_in(origin.date)}, "
                        f"and its end is given as {in_words(life.ended)}"
                    )
                    help_ = "mend one of the two dates; leave out `dissolved` where the group went on"
                    path = ("actors", index, "origins", number, "of", place)
                    because = (*dates_of(subject, actor.id), *dates_of(subject, parent))
                    yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)
