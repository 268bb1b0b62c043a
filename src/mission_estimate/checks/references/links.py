"""A link in a text leads to an id that nothing has.

What: `[[id]]` must name an actor, mission, place, event, task, resolution or acronym.
Why: the reader would click on nothing; and the name printed comes from the id.
"""

from collections.abc import Iterator

from mission_estimate.checks.near import did_you_mean, with_article
from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.checks.unknowns import is_the_folder
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.index import LINKED
from mission_estimate.prose import Link

CODE = "REF004"
SEVERITY = Severity.ERROR
TITLE = "unknown link"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each link without a target."""
    known = subject.index.of_kind(*LINKED)
    targets = set(known)
    for path, token in tokens(subject):
        if not isinstance(token, Link) or token.target in targets or is_the_folder(subject, token.target):
            continue
        if not subject.left_out.may_have(token.target, *LINKED):
            other = subject.index.by_id.get(token.target)
            what = (
                f"{with_article(other.kind)}, to which no link leads" if other else "not the id of anything"
            )
            yield Finding(
                CODE, SEVERITY, TITLE, f"`{token.target}` is {what}",
                did_you_mean(token.target, known, "describe it, for instance under `actors` or `acronyms`"),
                path, spot=token.spot,
            )  # fmt: skip
