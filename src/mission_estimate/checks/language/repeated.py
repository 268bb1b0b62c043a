"""A sentence stands twice in the estimate.

What: sentences of eight words or more that repeat another word for word; a linked name or a value is any
word.
Why: the reader wonders what has changed; and one of the two will be mended and the other not.
Source: experience: paragraphs are copied between the summary, the issues and the considerations.
Hint: keep it where it belongs, and say here what is new.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      The patrols go out every day along the only road to the north.
    +
    +      The patrols go out every day along the only road to the north.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      The patrols go out every day along the only road to the north.
    +
    +      They return at night.
"""

from collections.abc import Iterator

from mission_estimate.checks.sentences import STAND_IN
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import texts
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath

CODE = "TXT113"
SEVERITY = Severity.WARNING
TITLE = "sentence stands twice"

FEWEST_WORDS = 8
_WORD = pattern_of(rf"[\w{STAND_IN}]+")


def check(subject: Subject) -> Iterator[Finding]:
    """Report each sentence that was said before."""
    first: dict[tuple[str, ...], DataPath] = {}
    for written in texts(subject):
        for sentence in written.sentences:
            words = tuple(_WORD.findall(sentence.words.casefold()))
            if len(words) < FEWEST_WORDS or words.count(STAND_IN) > len(words) / 3:
                continue
            earlier = first.get(words)
            if earlier is None:
                first[words] = written.path
                continue
            where = "in this text" if earlier == written.path else f"in {_shown(subject, earlier)}"
            yield written.finding(
                (CODE, SEVERITY, TITLE),
                f"this sentence stands {where} already, word for word",
                "keep it where it belongs, and say here what is new",
                sentence,
            )


def _shown(subject: Subject, path: DataPath) -> str:
    """Write a path as an author does, with ids for the items of lists."""
    ids = {entry.path: entry.id for entry in subject.index.entries}
    steps = [ids.get(path[: depth + 1], step) for depth, step in enumerate(path)]
    return f"`{'.'.join(map(str, steps))}`"
