"""A bracket or quotation mark has no other half.

What: round and square brackets, “ ”, « » and straight double quotes in each paragraph. A letter or number
before a closing bracket that begins an item, as in a), is no bracket; a quotation of several paragraphs may
open each of them.
Why: the reader cannot tell where the quotation or the aside ends, and whose words they are.
Source: experience; every copy editor’s checklist.
Hint: put the other half where the quotation or aside ends, or delete this one.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols (two a day go out.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols (two a day) go out, “in strength”.
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "TXT103"
SEVERITY = Severity.WARNING
TITLE = "bracket or quotation mark without its other half"

PAIRS = {")": "(", "]": "[", "”": "“", "»": "«"}
_SIGNS = pattern_of(r"[()\[\]“”«»\"]")
_ITEM = pattern_of(r"(?:^|(?<=[\s(;]))(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)")
_INCHES = pattern_of(r"\d\"")


def check(subject: Subject) -> Iterator[Finding]:
    """Report each half that stands alone."""
    for written in everything(subject):
        if not _SIGNS.search(written.text):
            continue
        paragraphs = written.paragraphs
        for number, passage in enumerate(paragraphs):
            runs_on = number + 1 < len(paragraphs) and paragraphs[number + 1].words.startswith("“")
            for place in _alone(passage.words):
                sign = passage.words[place]
                if sign == "“" and runs_on:
                    continue
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"this {sign} has no other half in its paragraph",
                    "put the other half where the quotation or aside ends, or delete this one",
                    passage.part(place, place + 1),
                )


def _alone(words: str) -> list[int]:
    """Return the places of the signs without another half."""
    skipped = {found.end() - 1 for found in _ITEM.finditer(words)} if ")" in words else set()
    if '"' in words:
        skipped |= {found.end() - 1 for found in _INCHES.finditer(words)}
    open_signs: list[int] = []
    alone: list[int] = []
    for found in _SIGNS.finditer(words):
        place, sign = found.start(), found.group()
        last = words[open_signs[-1]] if open_signs else ""
        if (sign in PAIRS and last == PAIRS[sign]) or (sign == '"' and last == '"' and place not in skipped):
            open_signs.pop()
        elif place in skipped:
            if sign == ")" and "(" in (words[other] for other in open_signs):
                open_signs.remove(next(o for o in reversed(open_signs) if words[o] == "("))
        elif sign in PAIRS:
            alone.append(place)
        else:
            open_signs.append(place)
    return sorted(alone + open_signs)
