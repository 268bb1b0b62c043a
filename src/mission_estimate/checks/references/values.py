"""A text takes a value from a path that has none.

What: `{{ path }}` must be the path of a value; `estimate values MISSION` lists them all.
Why: a number in a sentence comes from the one place where it stands, or the sentence cannot be printed.
"""

from collections.abc import Iterator

from mission_estimate.checks.near import did_you_mean
from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.walk import follow
from mission_estimate.prose import ValueMark

CODE = "REF005"
SEVERITY = Severity.ERROR
TITLE = "unknown value"

_RECKONED_FROM = {"deployment": (("mandate",),)}
"""Parts from which values of another part are reckoned: shares of the ceiling."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report each path without a value, in texts and under `discrepancies`."""
    otherwise = f"look it up with `estimate values {subject.mission}`"
    for path, token in tokens(subject):
        if (
            isinstance(token, ValueMark)
            and token.path not in subject.values
            and not _left_out(subject, token.path)
        ):
            yield Finding(
                CODE, SEVERITY, TITLE, _message(subject, token.path),
                did_you_mean(token.path, subject.values, otherwise), path, spot=token.spot,
            )  # fmt: skip
    for index, discrepancy in enumerate(subject.estimate.discrepancies):
        asked = discrepancy.path
        if asked is not None and asked not in subject.values and not _left_out(subject, asked):
            yield Finding(
                CODE, SEVERITY, TITLE, _message(subject, asked),
                did_you_mean(asked, subject.values, otherwise), ("discrepancies", index, "path"),
            )  # fmt: skip


def _left_out(subject: Subject, path: str) -> bool:
    """Tell whether the path leads to, or through, something of which a part was left out."""
    names = path.split(".")
    reached, _ = follow(subject.estimate, names)
    return any(subject.left_out.may_hold(part) for part in (reached, *_RECKONED_FROM.get(names[0], ())))


def _message(subject: Subject, path: str) -> str:
    below = [known for known in subject.values if known.startswith(f"{path}.")]
    if below:
        return f"`{path}` is not one value but holds several, such as `{below[0]}`"
    return f"there is no value at `{path}`"
