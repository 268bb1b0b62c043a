"""A paragraph inside a cited text has no citation of its own.

What: where a text has citations, each of its paragraphs of 15 words or more has one; items of a list may
share that of the line which leads in. Texts whose part names `sources` are exempt.
Why: the reader takes a paragraph without a note for the editors' own view, or for the last source's.
Source: ICD 206: a reference for every claim that depends on a source.
Hint: cite the source of the paragraph, or join it to the one before.

Fails:
    # situation.yaml
    -    Grazing land is short.[@atlas-2019]
    +    Grazing land is short.[@atlas-2019]
    +
    +    Herders and farmers met twice in the dry season to talk about wells, and they found no way out.

Passes:
    # situation.yaml
    -    Grazing land is short.[@atlas-2019]
    +    Grazing land is short.[@atlas-2019]
    +
    +    Herders and farmers met twice in the dry season to talk about wells, and parted.[@report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.parts import parts
from mission_estimate.checks.sentences import paragraphs, spot_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import DataPath

CODE = "SRC019"
SEVERITY = Severity.WARNING
TITLE = "paragraph without a citation"

SHORTEST = 15


def check(subject: Subject) -> Iterator[Finding]:
    """Look into every text that has citations for a paragraph without one."""
    for path, text in _texts(subject):
        passages = paragraphs(text)
        for index, passage in enumerate(passages):
            start = passage.places[0]
            end = passages[index + 1].places[0] if index + 1 < len(passages) else len(text)
            count = len(passage.words.split())
            leads_in = passage.words.endswith(":") or text[max(0, start - 2) : start] == "- "
            if count >= SHORTEST and not leads_in and "[@" not in text[start:end]:
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"this paragraph of {count} words cites nothing, while the others of the text do",
                    "cite its source behind the last sentence, or join it to the paragraph before", path,
                    spot=spot_of(text, passage.part(0, min(60, len(passage.words)))),
                )  # fmt: skip


def _texts(subject: Subject) -> Iterator[tuple[DataPath, str]]:
    summary = subject.estimate.summary
    if summary.text and "[@" in summary.text:
        yield ("summary", "text"), summary.text
    for path, part in parts(subject.estimate):
        if part.text and not part.sources and "[@" in part.text:
            yield (*path, "text"), part.text
