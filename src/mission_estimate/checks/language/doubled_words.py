"""A word stands twice.

What: one word, or two, written twice in a row, over the end of a line too. Names such as Bora Bora, “had
had” and “that that”, and “step by step by step” are right.
Why: it is the commonest slip of editing, and the eye glides over it.
Source: experience; every copy editor’s checklist.
Hint: delete one of the two.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out
    +      out.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols that had had rest go out.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "TXT102"
SEVERITY = Severity.WARNING
TITLE = "doubled word"

_DOUBLED = pattern_of(r"(?<![\w’'-])([^\W\d_]++(?:\s+[^\W\d_]++)?)\s+(\1)(?![\w’'-])", re.IGNORECASE)
_RIGHT = frozenset(("had", "that"))
_JOINING = frozenset(("after", "and", "by", "or", "to", "upon"))


def check(subject: Subject) -> Iterator[Finding]:
    """Report each word that follows itself."""
    for written in everything(subject):
        for passage in written.paragraphs:
            for found in _DOUBLED.finditer(passage.words):
                name = found[1][0].isupper() and found[2][0].isupper()
                words = found[1].lower().split()
                if name or words[0] in _RIGHT or (len(words) == 2 and _JOINING & {*words}):
                    continue
                twice = "a word" if len(words) == 1 else "two words"
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"“{' '.join(found[0].split())}” has {twice} twice",
                    "delete one of the two",
                    passage.part(found.start(), found.end()),
                )
