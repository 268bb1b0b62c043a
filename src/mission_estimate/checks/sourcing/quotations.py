"""A quotation has no citation.

What: three words or more in quotation marks have a citation behind their sentence, or before the paragraph
ends. A phrase in a sentence that says how something is named or called is no quotation.
Why: quoted words belong to somebody; without the source it is a lawyer's matter.
Source: ICD 206; the rules of quotation of every house style.
Hint: put the citation behind the sentence, or take the quotation marks off and tell it in your own words.

Fails:
    # situation.yaml
    -    Four events matter.
    +    Four events matter, and “nobody can say why” they do.

Passes:
    # situation.yaml
    -    Four events matter.
    +    Four events matter, and “nobody can say why” they do.[@report-2020]
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.sentences import QUOTED, Passage, paragraphs, spot_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "SRC013"
SEVERITY = Severity.WARNING
TITLE = "quotation without a citation"

SHORTEST = 3
_NAMING = pattern_of(
    r"\b(?:name[ds]?|called|known as|means|translat\w+|title[ds]?|entitled|term|motto)\b[^.]*$"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Look for a citation behind every quotation."""
    for text in subject.texts:
        if not ("“" in text.text or '"' in text.text or "«" in text.text) or "judgement" in text.path:
            continue
        found = paragraphs(text.text)
        for index, passage in enumerate(found):
            end = found[index + 1].places[0] if index + 1 < len(found) else len(text.text)
            for quoted in QUOTED.finditer(passage.words):
                if _lacks_citation(text.text, passage, quoted, end):
                    yield Finding(
                        CODE, SEVERITY, TITLE, f"no citation follows the quotation {quoted.group()}",
                        "cite its source behind the sentence, or say it in your own words without marks",
                        text.path, spot=spot_of(text.text, passage.part(quoted.start(), quoted.end())),
                    )  # fmt: skip


def _lacks_citation(text: str, passage: Passage, quoted: re.Match[str], end: int) -> bool:
    if len(quoted.group().split()) < SHORTEST or _NAMING.search(passage.words[: quoted.start()]):
        return False
    return "[@" not in text[passage.places[quoted.end() - 1] : end]
