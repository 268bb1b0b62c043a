"""A figure about the mission is dated before the mission began.

What: the readings of facts under `deployment` and `functions` against the establishment of the primary
mission.
Why: these paragraphs tell what the mission has and does; before it began it had nothing.
Source: arithmetic of the calendar; figures on the country stand under `environment`.
Hint: mend the date, or move the figure to the paragraph where it belongs.

Fails:
    # functions.yaml
    -      Patrols go out.[@report-2020]
    +      Patrols go out.[@report-2020]
    +    facts:
    +      - {id: patrols, label: Patrols, unit: events, value: 30, as_of: 2010, sources: [report-2020]}

Passes:
    # functions.yaml
    -      Patrols go out.[@report-2020]
    +      Patrols go out.[@report-2020]
    +    facts:
    +      - {id: patrols, label: Patrols, unit: events, value: 30, as_of: 2019, sources: [report-2020]}
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words, on_or_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.chronology import surely_before

CODE = "DAT034"
SEVERITY = Severity.WARNING
TITLE = "figure before the mission"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each figure on the mission that is older than the mission."""
    mission = subject.estimate.primary
    begun = mission.established
    if begun is None:
        return
    for dated in subject.dates:
        path = dated.path
        if path[-1] != "as_of" or "facts" not in path or path[0] not in ("deployment", "functions"):
            continue
        if surely_before(dated.date, begun):
            message = (
                f"the figure is as of {in_words(dated.date)}, "
                f"and {mission.acronym} was established only {on_or_in(begun)}"
            )
            help_ = "mend the date, or move the figure to the paragraph where it belongs"
            because = dates_of(subject, mission.id)
            yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)
