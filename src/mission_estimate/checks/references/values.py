"""A text takes a value from a path that has none.

What: `{{ path }}` must be the path of a value; `estimate values MISSION` lists them all.
Why: a number in a sentence comes from the one place where it stands, or the sentence cannot be printed.
"""

from collections.abc import Iterator
from difflib import get_close_matches

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
    for path, token in tokens(subject):
        if (
            isinstance(token, ValueMark)
            and token.path not in subject.values
            and not _left_out(subject, token.path)
        ):
            yield Finding(
                CODE, SEVERITY, TITLE, _message(subject, token.path), _help(subject, token.path),
                path, spot=token.spot,
            )  # fmt: skip
    for index, discrepancy in enumerate(subject.estimate.discrepancies):
        asked = discrepancy.path
        if asked is not None and asked not in subject.values and not _left_out(subject, asked):
            yield Finding(
                CODE, SEVERITY, TITLE, _message(subject, asked), _help(subject, asked),
                ("discrepancies", index, "path"),
            )  # fmt: skip


def _left_out(subject: Subject, path: str) -> bool:
    """Tell whether the path leads to, or through, something of which a part was left out."""
    names = path.split(".")
    reached, _ = follow(subject.estimate, names)
    return any(subject.left_out.may_hold(part) for part in (reached, *_RECKONED_FROM.get(names[0], ())))


def _below(subject: Subject, path: str) -> list[str]:
    return [known for known in subject.values if known.startswith(f"{path}.")]


def _message(subject: Subject, path: str) -> str:
    if below := _below(subject, path):
        return f"`{path}` is not one value but holds several, such as `{below[0]}`"
    return f"there is no value at `{path}`"


def _help(subject: Subject, asked: str) -> str:
    """Offer the value whose last name is the one that is asked for, wherever it stands."""
    if _below(subject, asked):
        return f"write one of them: `estimate values {subject.mission} --below {asked}` lists them"
    otherwise = f"look it up with `estimate values {subject.mission}`"
    named = _named(subject, asked.rpartition(".")[2])
    if not named:
        return otherwise
    steps = set(asked.split("."))
    best = max(named, key=lambda path: (len(steps & set(path.split("."))), -len(path)))
    return f"did you mean `{best}`? If not, {otherwise}"


def _named(subject: Subject, last: str) -> list[str]:
    """Return the paths that end with a name, or lead past it, or end with one that is nearly the same."""
    by_name: dict[str, list[str]] = {}
    for path in subject.values:
        by_name.setdefault(path.rpartition(".")[2], []).append(path)
    near = [last] if last in by_name else get_close_matches(last, by_name, n=1, cutoff=0.75)
    return by_name[near[0]] if near else [path for path in subject.values if last in path.split(".")]
