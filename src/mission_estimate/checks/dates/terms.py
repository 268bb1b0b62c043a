"""Two people hold one post at the same time.

What: `since` and `until` of the holders of a post, and of leaders of an actor with the same role, in the
order in which they are written; months and years overlap only where they must. Acting holders may overlap.
Why: the document names the holder on the day of the edition; with overlapping terms it may name the wrong
one.
Source: seen in the 2017 estimate of MINUSMA: an office-holder who had left office three months before.
Hint: mend the dates of the two terms.

Fails:
    # functions.yaml
    -until: 2018-12-31}
    +until: 2019-12-31}

Passes:
    # functions.yaml
    -until: 2018-12-31}
    +until: 2019-01-20}
"""

from collections.abc import Iterator
from itertools import combinations

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import Leader
from mission_estimate.model.functions import Holder
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.chronology import surely_before

CODE = "DAT009"
SEVERITY = Severity.WARNING
TITLE = "terms overlap"

_Placed = tuple[DataPath, Leader | Holder]


def check(subject: Subject) -> Iterator[Finding]:
    """Report each pair of holders of a post of whom one began before the other ended."""
    for (_, first), (path, second) in _pairs(subject):
        if _overlap(first, second):
            message = (
                f"{first.name} holds the post {_until(first)}, "
                f"and {second.name} from {in_words(second.since) if second.since else 'an unknown day'}"
            )
            yield Finding(CODE, SEVERITY, TITLE, message, "mend the dates of the two terms", path)


def _pairs(subject: Subject) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield each two that hold one post, or lead an actor in one role."""
    for number, post in enumerate(subject.estimate.functions.command_and_control.posts):
        path: DataPath = ("functions", "command_and_control", "posts", number, "holders")
        held = (((*path, place), one) for place, one in enumerate(post.holders) if not one.acting)
        yield from combinations(held, 2)
    for index, actor in enumerate(subject.estimate.actors):
        path = ("actors", index, "leaders")
        led = [((*path, place), one) for place, one in enumerate(actor.leaders) if one.role]
        yield from (two for two in combinations(led, 2) if two[0][1].role == two[1][1].role)


def _overlap(first: Leader | Holder, second: Leader | Holder) -> bool:
    if first.since is None or second.since is None:
        return False
    if surely_before(second.since, first.since):
        first, second = second, first
    return first.until is not None and second.since is not None and surely_before(second.since, first.until)


def _until(holder: Leader | Holder) -> str:
    return f"until {in_words(holder.until)}" if holder.until else "without an end"
