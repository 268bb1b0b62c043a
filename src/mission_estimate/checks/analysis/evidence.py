"""Judgments and attributions that claim more than their sources support."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.known_names import spellings
from mission_estimate.checks.records.source_grades import described, graded, is_poor, is_weak
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.doubt_words import clause_of, doubt_in, is_settled, names_the_doers
from mission_estimate.checks.sentences.editor_text import Written
from mission_estimate.checks.sentences.judgments import judgments
from mission_estimate.checks.sentences.split import STAND_IN, Passage
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.events import Attribution, Event, Involvement
from mission_estimate.model.judgments import Confidence
from mission_estimate.model.sources import Source, SourceKind


@rule(
    "ANA005",
    WARNING,
    "judgment on weak sources",
    help="add a better source to `basis`, or remove the judgment",
)
def weakly_sourced_judgment(context: Context) -> Iterator[Issue]:
    """A judgment is based on weak sources only.

    What: the `basis` of a judgment or a course has at least one source that is not weak. Sources graded D
    to F or 4 to 6 are weak; a source graded C3 is weak if it is the only one.
    Why: the judgment looks as reliable as the others, but depends on one rumor.
    Source: ICD 203, analytic standard 1; Admiralty code (NATO AJP-2.1).
    """
    for judgment in judgments(context):
        basis = described(context, judgment.record.basis)
        lone = len(basis) == 1 and is_weak(basis[0])
        if lone or (basis and all(is_poor(one) for one in basis)):
            message = f"the {judgment.noun} `{judgment.record.id}` is based on {graded(basis)} only"
            yield Issue((*judgment.path, "basis"), message)


_Names = dict[str, tuple[str, ...]]
"""The names of each actor."""
_LINK = pattern_of(r"\[\[\s*([a-z0-9-]+)")


@rule("ANA009", WARNING, "responsibility established on weak evidence",
      help="write `alleged`, or add the source that establishes it")  # fmt: skip
def established_on_weak_evidence(context: Context) -> Iterator[Issue]:
    """A responsibility is marked as established on weak evidence.

    What: `attribution: established` needs a source that is not weak (D to F, 4 to 6, a single C3) and
    not a party to the conflict. The title and text of the event must not express doubt in words such as
    alleged, reportedly, suspected, blamed or unconfirmed reports, unless they say what confirmed it.
    Doubts about a number are skipped.
    Why: "established" means that a court or an inquiry decided the matter; a rumor or an enemy does
    not.
    Source: UN human rights reporting (OHCHR), standards of proof; Admiralty code (NATO AJP-2.1).
    """
    names = {str(actor.id): tuple(spellings(actor)) for actor in context.estimate.actors}
    for index, event in enumerate(context.estimate.events):
        for place, part in enumerate(event.actors):
            if part.attribution is not Attribution.ESTABLISHED:
                continue
            path = ("events", index, "actors", place, "attribution")
            sources = described(context, part.sources or event.sources)
            doubt = _doubt(event, part, names)
            if _is_thin(sources):
                yield Issue(path, f"`{part.actor}` is marked as established on {graded(sources)} only")
            elif doubt:
                message = f"`{part.actor}` is marked as established, but the event says “{doubt}”"
                yield Issue(path, message, "write `alleged`, or state in the text what established it")


def _doubt(event: Event, part: Involvement, names: _Names) -> str:
    """Return the words of title or text that express doubt about the responsibility of an actor."""
    text = Written(("text",), event.text or "", short=False)
    if is_settled(text):
        return ""
    title = Written(("title",), event.title, short=True)
    for written in (title, text):
        for sentence in written.sentences:
            found = doubt_in(sentence)
            if found and _is_about(written, sentence, clause_of(sentence, found), part, names):
                return found.words
    return ""


def _is_about(written: Written, sentence: Passage, clause: Passage, part: Involvement, names: _Names) -> bool:
    """Return whether a doubt is about this actor: named in its clause or sentence, or implied."""
    named = _named(written, clause, names) or _named(written, sentence, names)
    return str(part.actor) in named or (not named and (written.short or names_the_doers(sentence.words)))


def _named(written: Written, piece: Passage, names: _Names) -> set[str]:
    links = [
        _LINK.match(written.text, place)
        for word, place in zip(piece.words, piece.places, strict=True)
        if word == STAND_IN
    ]
    linked = {link[1] for link in links if link}
    return linked | {actor for actor, known in names.items() if any(name in piece.words for name in known)}


def _is_thin(sources: list[Source]) -> bool:
    if len(sources) == 1 and is_weak(sources[0]):
        return True
    if not sources:
        return False
    return all(is_poor(one) for one in sources) or all(one.kind is SourceKind.PARTY for one in sources)


@rule("ANA015", WARNING, "high confidence on one source",
      help="write `moderate`, or add the source that confirms it to `basis`")  # fmt: skip
def confidence_on_one_source(context: Context) -> Iterator[Issue]:
    """High confidence is based on a single source.

    What: a judgment with `confidence: high` has at least two sources in its `basis`.
    Why: high confidence means that independent sources agree.
    Source: ICD 203, D.6.e.2; the definition of high confidence in US national estimates requires
    multiple sources.
    """
    for judgment in judgments(context):
        basis = described(context, judgment.record.basis)
        if judgment.record.confidence is Confidence.HIGH and len(basis) == 1:
            message = f"the confidence is high, but the basis is `{basis[0].id}` alone"
            yield Issue((*judgment.path, "confidence"), message)
