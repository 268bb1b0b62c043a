"""A post has neither a holder nor a vacancy on the day of the edition, or both.

What: the holders of each post on `edition.as_of`, and `vacant_since`.
Why: the cover names nobody, and nobody says why; or it names someone whose post is called vacant.
Source: seen in the 2017 estimate of MINUSMA: an office-holder who had left office three months before.
Hint: add the new holder, or `vacant_since`.

Fails:
    # functions.yaml
    -rank: Major General, since: 2019-01,
    +rank: Major General, since: 2019-01, until: 2019-06,

Passes:
    # functions.yaml
    -rank: Major General, since: 2019-01,
    +rank: Major General, since: 2019-01, until: 2020-06,
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.chronology import surely_before
from mission_estimate.reckoning.leadership import holder_on

CODE = "DAT025"
SEVERITY = Severity.WARNING
TITLE = "nobody in the post"


def check(subject: Subject) -> Iterator[Finding]:
    """Look up the holder of each post on the day of the edition."""
    day = subject.estimate.edition.as_of
    for index, post in enumerate(subject.estimate.functions.command_and_control.posts):
        path = ("functions", "command_and_control", "posts", index)
        holder, vacant = holder_on(post, day), post.vacant_since
        if holder is None and vacant is None and post.holders:
            last = post.holders[-1]
            place = len(post.holders) - 1
            message = f"nobody holds this post on {in_words(day)}; the last in the list is {last.name}"
            help_ = "add the new holder, or `vacant_since`"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, (*path, "holders", place))
        elif holder is not None and vacant is not None and surely_before(vacant, day):
            message = (
                f"the post is vacant since {in_words(vacant)}, and {holder.name} holds it on {in_words(day)}"
            )
            help_ = "give the holder an end, or take out `vacant_since`"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, (*path, "vacant_since"))
