"""A figure is dated after the sources that give it.

What: `as_of` of readings, strength, contributors and the strength of actors against the day until which
their sources can know: the visit of a data set or page, the issue of anything else.
Why: no source gives a figure of a day to come; the date or the source is wrong.
Source: ICD 206: the date of the information is not the date of the product.
Hint: mend the date, or name the source that gives the figure.

Fails:
    # environment.yaml
    -        value: 38.7
    -        as_of: 2015
    +        value: 38.7
    +        as_of: 2020-01-15

Passes:
    # environment.yaml
    -        value: 38.7
    -        as_of: 2015
    +        value: 38.7
    +        as_of: 2019
"""

from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.because import dates_of_source
from mission_estimate.checks.days import in_words
from mission_estimate.checks.horizons import newest_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.quantities import Fact, Sources
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.chronology import surely_before

CODE = "DAT013"
SEVERITY = Severity.WARNING
TITLE = "figure later than its source"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each figure that is younger than all its sources."""
    for path, when, sources in _figures(subject):
        newest = newest_of(subject, sources)
        if when is not None and newest is not None and surely_before(newest[1], when):
            message = (
                f"the figure is as of {in_words(when)}, and its latest source, `{newest[0].id}`, "
                f"cannot know of anything after {in_words(newest[1])}"
            )
            help_ = "mend the date, or name the source that gives the figure"
            because = dates_of_source(subject, newest[0].id)
            yield Finding(CODE, SEVERITY, TITLE, message, help_, (*path, "as_of"), because=because)


def _figures(subject: Subject) -> Iterator[tuple[DataPath, date | EdtfDate | None, Sources]]:
    for entry in subject.index.entries:
        if isinstance(entry.record, Fact):
            for number, reading in enumerate(entry.record.series):
                inner = ("readings", number) if entry.record.readings else ()
                yield (*entry.path, *inner), reading.as_of, reading.sources or entry.record.sources
    deployment = subject.estimate.deployment
    for name, part in (("strength", deployment.strength), ("contributors", deployment.contributors)):
        if part is not None:
            yield ("deployment", name), part.as_of, part.sources
    for index, actor in enumerate(subject.estimate.actors):
        if actor.strength is not None:
            yield ("actors", index, "strength"), actor.strength.as_of, actor.strength.sources or actor.sources
