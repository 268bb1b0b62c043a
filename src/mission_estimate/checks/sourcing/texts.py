"""A text has no citation.

What: the text of a paragraph or section, of the summary, a concern, an issue or a recommendation has a
citation in it, or its part names `sources`. The frames of the events and of the references, the advice of the
editors themselves (`by: editors`), and what is still to be written, are left out.
Why: the reader cannot tell what is known from what is thought, nor follow anything up.
Source: ICD 206: a reference for every claim that depends on a source.
Hint: cite the source behind the sentence: `…in June.[@ID]`.

Fails:
    # environment.yaml
    -      Radio reaches all.[@report-2020]
    +      Radio reaches all.

Passes:
    # environment.yaml
    -      Radio reaches all.[@report-2020]
    +      Radio reaches all.
    +    sources: [report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.parts import parts
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.estimate import Estimate
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath

CODE = "SRC003"
SEVERITY = Severity.WARNING
TITLE = "text without a citation"

UNWRITTEN = pattern_of(r"\s*(?:To be written|TODO|TBD|TBC|FIXME)\b")
"""What a new estimate says everywhere: it claims nothing yet."""

FRAMES = (("significant_events",), ("references",))
"""Paragraphs whose text only leads in what carries its own sources."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report each text of a part that has neither a citation nor sources."""
    for path, text, sourced in _texts(subject.estimate):
        if text is not None and not sourced and "[@" not in text and not UNWRITTEN.match(text):
            yield Finding(
                CODE, SEVERITY, TITLE, "this text cites nothing, and its part names no sources",
                "cite a source behind what it claims, as in `…in June.[@ID]`", path,
            )  # fmt: skip


def _texts(estimate: Estimate) -> Iterator[tuple[DataPath, str | None, bool]]:
    yield ("summary", "lead"), estimate.summary.lead, False
    yield ("summary", "text"), estimate.summary.text, False
    for index, concern in enumerate(estimate.summary.concerns):
        yield ("summary", "concerns", index, "text"), concern.text, False
    for path, part in parts(estimate):
        yield (*path, "text"), part.text, bool(part.sources) or path in FRAMES
    for index, issue in enumerate(estimate.issues.items):
        yield ("issues", "items", index, "text"), issue.text, bool(issue.sources)
    own = _own_voices(estimate)
    for index, section in enumerate(estimate.considerations.sections):
        path = ("considerations", "sections", index, "recommendations")
        for place, advice in enumerate(section.recommendations):
            yield (
                (*path, place, "text"),
                advice.text,
                bool(advice.sources or section.sources) or advice.by in own,
            )


def _own_voices(estimate: Estimate) -> set[str]:
    """Return the names under which the editors speak for themselves."""
    edition = estimate.edition
    return {"editors", *map(str, edition.authors), *filter(None, (edition.publisher,))}
