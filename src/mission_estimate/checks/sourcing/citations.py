"""Texts and quotations without a citation."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.outline_parts import parts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.split import QUOTED, Passage, paragraphs, spot_of
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.estimate import Estimate
from mission_estimate.positions import DataPath

UNWRITTEN = pattern_of(r"\s*(?:To be written|TODO|TBD|TBC|FIXME)\b")
"""What a new estimate says everywhere: it claims nothing yet."""

FRAMES = (("significant_events",), ("references",))
"""Paragraphs whose text only leads in what carries its own sources."""


@rule(
    "SRC003", WARNING, "text without a citation", help="cite the source behind the sentence: `…in June.[@ID]`"
)
def uncited_text(context: Context) -> Iterator[Issue]:
    """A text has no citation.

    What: the text of a paragraph or section, of the summary, a concern, an issue or a recommendation
    has a citation in it, or its part names `sources`. The frames of the events and of the references,
    the advice of the editors themselves (`by: editors`), and what is still to be written, are left out.
    Why: the reader cannot tell what is known from what is thought, nor follow anything up.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for path, text, sourced in _texts(context.estimate):
        if text is not None and not sourced and "[@" not in text and not UNWRITTEN.match(text):
            yield Issue(
                path,
                "this text cites nothing, and its part names no sources",
                "cite a source behind what it claims, as in `…in June.[@ID]`",
            )


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


SHORTEST = 3
_NAMING = pattern_of(
    r"\b(?:name[ds]?|called|known as|means|translat\w+|title[ds]?|entitled|term|motto)\b[^.]*$"
)


@rule(
    "SRC013",
    WARNING,
    "quotation without a citation",
    help=(
        "put the citation behind the sentence, or take the quotation marks off and tell it in your own words"
    ),
)
def uncited_quotation(context: Context) -> Iterator[Issue]:
    """A quotation has no citation.

    What: three words or more in quotation marks have a citation behind their sentence, or before the
    paragraph ends. A phrase in a sentence that says how something is named or called is no quotation.
    Why: quoted words belong to somebody; without the source it is a lawyer's matter.
    Source: ICD 206; the rules of quotation of every house style.
    """
    for text in context.texts:
        if not ("“" in text.text or '"' in text.text or "«" in text.text) or "judgement" in text.path:
            continue
        found = paragraphs(text.text)
        for index, passage in enumerate(found):
            end = found[index + 1].places[0] if index + 1 < len(found) else len(text.text)
            for quoted in QUOTED.finditer(passage.words):
                if _lacks_citation(text.text, passage, quoted, end):
                    yield Issue(
                        text.path,
                        f"no citation follows the quotation {quoted.group()}",
                        "cite its source behind the sentence, or say it in your own words without marks",
                        spot=spot_of(text.text, passage.part(quoted.start(), quoted.end())),
                    )


def _lacks_citation(text: str, passage: Passage, quoted: re.Match[str], end: int) -> bool:
    if len(quoted.group().split()) < SHORTEST or _NAMING.search(passage.words[: quoted.start()]):
        return False
    return "[@" not in text[passage.places[quoted.end() - 1] : end]


LONGEST = 25


@rule("SRC014", WARNING, "long quotation", help="keep the few words that matter, and tell the rest")
def long_quotation(context: Context) -> Iterator[Issue]:
    """A quotation is long.

    What: a quotation has at most 25 words.
    Why: an estimate tells in its own words what sources say; a long quotation hides the point, and may
    need permission.
    Source: house style: quote only what loses by being retold; fair dealing asks for short extracts.
    """
    for text in context.texts:
        if not ("“" in text.text or '"' in text.text or "«" in text.text):
            continue
        for passage in paragraphs(text.text):
            for quoted in QUOTED.finditer(passage.words):
                count = len(quoted.group().split())
                if count > LONGEST:
                    yield Issue(
                        text.path,
                        f"the quotation has {count} words, at most {LONGEST} are usual",
                        "keep the few words that matter, and tell the rest in your own",
                        spot=spot_of(text.text, passage.part(quoted.start(), quoted.end())),
                    )


SHORTEST_OF_UNCITED_PARAGRAPH = 15


@rule(
    "SRC019",
    WARNING,
    "paragraph without a citation",
    help="cite the source of the paragraph, or join it to the one before",
)
def uncited_paragraph(context: Context) -> Iterator[Issue]:
    """A paragraph inside a cited text has no citation of its own.

    What: where a text has citations, each of its paragraphs of 15 words or more has one; items of a
    list may share that of the line which leads in. Texts whose part names `sources` are exempt.
    Why: the reader takes a paragraph without a note for the editors' own view, or for the last
    source's.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for path, text in _texts_of_uncited_paragraph(context):
        passages = paragraphs(text)
        for index, passage in enumerate(passages):
            start = passage.places[0]
            end = passages[index + 1].places[0] if index + 1 < len(passages) else len(text)
            count = len(passage.words.split())
            leads_in = passage.words.endswith(":") or text[max(0, start - 2) : start] == "- "
            if count >= SHORTEST_OF_UNCITED_PARAGRAPH and not leads_in and "[@" not in text[start:end]:
                yield Issue(
                    path,
                    f"this paragraph of {count} words cites nothing, while the others of the text do",
                    "cite its source behind the last sentence, or join it to the paragraph before",
                    spot=spot_of(text, passage.part(0, min(60, len(passage.words)))),
                )


def _texts_of_uncited_paragraph(context: Context) -> Iterator[tuple[DataPath, str]]:
    summary = context.estimate.summary
    if summary.text and "[@" in summary.text:
        yield ("summary", "text"), summary.text
    for path, part in parts(context.estimate):
        if part.text and not part.sources and "[@" in part.text:
            yield (*path, "text"), part.text
