"""Likelihood and confidence stand in one sentence.

What: no sentence of a text holds a term of likelihood (very likely, improbable) and a level of confidence.
Why: likelihood is about the event, confidence about the basis; in one sentence the reader adds or
multiplies them.
Source: ICD 203, D.6.e.2: a confidence level and a degree of likelihood are not combined in one sentence.
Hint: make two sentences of it, or use the fields `likelihood` and `confidence`.

Fails:
    # situation.yaml
    -    Grazing land is short.[@atlas-2019]
    +    Grazing land is short. We judge with high confidence that it will very likely stay so.[@atlas-2019]

Passes:
    # situation.yaml
    -    Grazing land is short.[@atlas-2019]
    +    Grazing land is short. It will very likely stay so. Confidence in this is high.[@atlas-2019]
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.likelihoods import TERM
from mission_estimate.checks.sentences import sentences, spot_of, unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "ANA001"
SEVERITY = Severity.WARNING
TITLE = "likelihood and confidence in one sentence"

_CONFIDENCE = pattern_of(
    r"\b(?:low|moderate|medium|high)\b(?:[ -](?:to|or|level|levels|of|and|moderate|high|low|degree))*"
    r" confidence\b"
    r"|\bconfidence\b[^.;]{0,30}\b(?:low|moderate|medium|high)\b|\b(?:are|is|am) (?:\w+ )?confident\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Look for a term of likelihood in each sentence that speaks of confidence."""
    for text in subject.texts:
        if "onfiden" not in text.text:
            continue
        for sentence in sentences(text.text):
            words = unquoted(sentence.words)
            sure, likely = _CONFIDENCE.search(words), TERM.search(words)
            if sure and likely:
                yield Finding(
                    CODE, SEVERITY, TITLE, f"“{likely.group()}” and “{sure.group()}” stand in one sentence",
                    "make two sentences of it: one on the event, one on what the judgment rests on",
                    text.path, spot=spot_of(text.text, sentence.part(*likely.span())),
                )  # fmt: skip
