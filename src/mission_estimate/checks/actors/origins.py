"""An origin does not name enough parents.

What: a merger names at least two actors under `of`, a splinter at least one, and none twice.
Why: the text says "merger" and the network has nothing to join; the reader asks of what.
Source: the words of the model: actors that merged, or from which one split.
Hint: name them under `of`, or use another kind of origin.

Fails:
    # environment.yaml
    -      - {kind: splinter, date: 2016-05, of: [old-band], sources: [report-2020]}
    +      - {kind: merger, date: 2016-05, of: [old-band], sources: [report-2020]}

Passes:
    # environment.yaml
    -      - {kind: splinter, date: 2016-05, of: [old-band], sources: [report-2020]}
    +      - {kind: founded, date: 2016-05, sources: [report-2020]}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import OriginKind

CODE = "ACT007"
SEVERITY = Severity.WARNING
TITLE = "origin without parents"

NEEDED = {OriginKind.MERGER: 2, OriginKind.SPLINTER: 1}


def check(subject: Subject) -> Iterator[Finding]:
    """Count the parents of each origin."""
    for index, actor in enumerate(subject.estimate.actors):
        for number, origin in enumerate(actor.origins):
            needed, named = NEEDED.get(origin.kind, 0), len(set(origin.of))
            if named < needed:
                given = "none" if named == 0 else "only one"
                message = (
                    f"a {origin.kind} needs {'two actors' if needed == 2 else 'an actor'}, and names {given}"
                )
                help_ = "name them under `of`, or use another kind of origin"
                yield Finding(CODE, SEVERITY, TITLE, message, help_, ("actors", index, "origins", number))
