"""Texts, paragraphs and quotations without a citation, and long quotations."""

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
"""The texts of a new estimate, which make no claims yet."""

FRAMES = (("significant_events",), ("references",))
"""Paragraphs whose text only introduces records with sources of their own."""


@rule("SRC003", WARNING, "text without a citation",
      help="cite a source after the claim, as in `…in June.[@ID]`")  # fmt: skip
def uncited_text(context: Context) -> Iterator[Issue]:
    """A text has no citation.

    What: the text of a paragraph or section, of the summary, a concern, an issue or a recommendation
    contains a citation, or its part names `sources`. Skipped are the introductions to the events and the
    references, recommendations of the editors (`by: editors`), and text that is still to be written.
    Why: the reader cannot distinguish facts from opinions, or verify anything.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for path, text, sourced in _texts(context.estimate):
        if text is not None and not sourced and "[@" not in text and not UNWRITTEN.match(text):
            yield Issue(path, "this text has no citation, and its part names no sources")


def _texts(estimate: Estimate) -> Iterator[tuple[DataPath, str | None, bool]]:
    yield ("summary", "lead"), estimate.summary.lead, False
    yield ("summary", "text"), estimate.summary.text, False
    for index, concern in enumerate(estimate.summary.concerns):
        yield ("summary", "concerns", index, "text"), concern.text, False
    for path, part in parts(estimate):
        yield (*path, "text"), part.text, bool(part.sources) or path in FRAMES
    for index, issue in enumerate(estimate.issues.items):
        yield ("issues", "items", index, "text"), issue.text, bool(issue.sources)
    own = _names_of_editors(estimate)
    for index, section in enumerate(estimate.considerations.sections):
        path = ("considerations", "sections", index, "recommendations")
        for place, advice in enumerate(section.recommendations):
            yield (
                (*path, place, "text"),
                advice.text,
                bool(advice.sources or section.sources) or advice.by in own,
            )


def _names_of_editors(estimate: Estimate) -> set[str]:
    """Return the names that the editors use as authors."""
    edition = estimate.edition
    return {"editors", *map(str, edition.authors), *filter(None, (edition.publisher,))}


SHORTEST = 3
_NAMING = pattern_of(
    r"\b(?:name[ds]?|called|known as|means|translat\w+|title[ds]?|entitled|term|motto)\b[^.]*$"
)


@rule("SRC013", WARNING, "quotation without a citation",
      help="cite its source after the sentence, or use your own words without quotation marks")  # fmt: skip
def uncited_quotation(context: Context) -> Iterator[Issue]:
    """A quotation has no citation.

    What: three or more words in quotation marks have a citation after them in the paragraph. A phrase in
    a sentence that explains a name or a term is not a quotation.
    Why: quoted words have an author, who must be named.
    Source: ICD 206; common citation rules.
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
                        spot=spot_of(text.text, passage.part(quoted.start(), quoted.end())),
                    )


def _lacks_citation(text: str, passage: Passage, quoted: re.Match[str], end: int) -> bool:
    if len(quoted.group().split()) < SHORTEST or _NAMING.search(passage.words[: quoted.start()]):
        return False
    return "[@" not in text[passage.places[quoted.end() - 1] : end]


LONGEST = 25


@rule("SRC014", WARNING, "long quotation", help="keep the words that matter, and paraphrase the rest")
def long_quotation(context: Context) -> Iterator[Issue]:
    """A quotation is long.

    What: a quotation has at most 25 words.
    Why: an estimate summarizes its sources; a long quotation hides the point, and may need permission.
    Source: house style; copyright law permits short extracts.
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
                        f"the quotation has {count} words, but the limit is {LONGEST}",
                        spot=spot_of(text.text, passage.part(quoted.start(), quoted.end())),
                    )


SHORTEST_PARAGRAPH = 15


@rule("SRC019", WARNING, "paragraph without a citation",
      help="cite its source after the last sentence, or join it to the previous paragraph")  # fmt: skip
def uncited_paragraph(context: Context) -> Iterator[Issue]:
    """A paragraph in a text with citations has none.

    What: in a text with citations, each paragraph of 15 words or more has one; items of a list may share
    the citation of their introduction. Texts whose part names `sources` are skipped.
    Why: the reader attributes a paragraph without a citation to the editors, or to the previous source.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for path, text in _cited_texts(context):
        passages = paragraphs(text)
        for index, passage in enumerate(passages):
            start = passage.places[0]
            end = passages[index + 1].places[0] if index + 1 < len(passages) else len(text)
            count = len(passage.words.split())
            leads_in = passage.words.endswith(":") or text[max(0, start - 2) : start] == "- "
            if count >= SHORTEST_PARAGRAPH and not leads_in and "[@" not in text[start:end]:
                yield Issue(
                    path,
                    f"this paragraph of {count} words has no citation, unlike others in the text",
                    spot=spot_of(text, passage.part(0, min(60, len(passage.words)))),
                )


def _cited_texts(context: Context) -> Iterator[tuple[DataPath, str]]:
    summary = context.estimate.summary
    if summary.text and "[@" in summary.text:
        yield ("summary", "text"), summary.text
    for path, part in parts(context.estimate):
        if part.text and not part.sources and "[@" in part.text:
            yield (*path, "text"), part.text
