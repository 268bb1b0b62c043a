"""American and British forms stand side by side.

What: words that differ by -ize and -ise, -or and -our, -er and -re, -se and -ce, a doubled l, -og and
-ogue, and some pairs. Where both forms of a kind occur in an estimate, the rarer one is reported. Names,
which have capitals, and quotations keep their spelling; so do notes on sources.
Why: two spellings in one document look like two authors who did not read each other.
Source: the United Nations writes -ize with centre and labour, US institutes center and labor: each is one
form throughout one kind; every house style.
Hint: write the form that the estimate uses elsewhere.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      They recognize the centre, organise theatres and recognize no center.
    +      They organize the center.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      They recognize and organize the centers.
"""

from collections.abc import Iterator

from mission_estimate.checks.mentions import passages_with, vocabulary
from mission_estimate.checks.sentences import Passage, unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.varieties import AMERICAN, BRITISH, Form, forms
from mission_estimate.checks.written import Written
from mission_estimate.findings import Finding, Severity

CODE = "TXT105"
SEVERITY = Severity.WARNING
TITLE = "American and British forms mixed"

Use = tuple[Written, Passage, Form]


def check(subject: Subject) -> Iterator[Finding]:
    """Report the rarer form of each kind of difference."""
    by_kind: dict[str, list[Use]] = {}
    for written, passage, form in _uses(subject):
        by_kind.setdefault(_kind(form), []).append((written, passage, form))
    for uses in by_kind.values():
        american = [use for use in uses if use[2].variety == AMERICAN]
        british = [use for use in uses if use[2].variety == BRITISH]
        rarer, usual = (american, british) if len(american) < len(british) else (british, american)
        for written, passage, form in rarer:
            example = next(
                (use[2].word for use in usual if use[2].word == form.other), usual[0][2].word if usual else ""
            )
            if usual:
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"“{form.word}” is a {form.variety} form, and “{example}” is written elsewhere",
                    f"write “{form.other}”, as the rest of the estimate does",
                    passage.part(form.start, form.stop),
                )


def _uses(subject: Subject) -> Iterator[Use]:
    for written, passage in passages_with(subject, _mixed(subject)):
        if written.path[0] != "sources":
            for form in forms(unquoted(passage.words)):
                yield written, passage, form


def _mixed(subject: Subject) -> list[str]:
    """Return the words of those kinds of which both varieties can be in use."""
    found = forms(" ".join(vocabulary(subject)))
    american = {_kind(form) for form in found if form.variety == AMERICAN}
    british = {_kind(form) for form in found if form.variety == BRITISH}
    return [form.word for form in found if _kind(form) in american & british]


def _kind(form: Form) -> str:
    return form.difference if form.difference != "words" else min(form.word, form.other)
