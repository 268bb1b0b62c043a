"""A responsibility is called established on weak evidence.

What: `attribution: established` does not rest on weak sources only (D to F, 4 to 6, a lone C3), nor on
parties to the conflict only; and the title and text of the event do not leave it open in words such as
alleged, reportedly, suspected, blamed or by unconfirmed reports, unless they say what confirmed it. Doubts
about a number are left alone.
Why: established says that the matter is closed; a court or an inquiry closes it, not a rumor or an enemy.
Source: UN human rights reporting (OHCHR), standards of proof; Admiralty code (NATO AJP-2.1).
Hint: write `alleged`, or name the source that establishes it.

Fails:
    # situation.yaml
    -attribution: alleged, sources: [report-2020]
    +attribution: established, sources: [atlas-2019]

Passes:
    # situation.yaml
    -attribution: alleged, sources: [report-2020]
    +attribution: established, sources: [report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.doubts import clause_of, doubt_in, is_settled, names_the_doers
from mission_estimate.checks.evidence import described, graded, is_poor, is_weak
from mission_estimate.checks.registered import spellings
from mission_estimate.checks.sentences import STAND_IN, Passage
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import Written
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.events import Attribution, Event, Involvement
from mission_estimate.model.sources import Source, SourceKind
from mission_estimate.patterns import pattern_of

CODE = "ANA009"
SEVERITY = Severity.WARNING
TITLE = "established on weak evidence"

_Names = dict[str, tuple[str, ...]]
"""The names of each actor."""
_LINK = pattern_of(r"\[\[\s*([a-z0-9-]+)")


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the sources and the words of each responsibility that is called established."""
    names = {str(actor.id): tuple(spellings(actor)) for actor in subject.estimate.actors}
    for index, event in enumerate(subject.estimate.events):
        for place, part in enumerate(event.actors):
            if part.attribution is not Attribution.ESTABLISHED:
                continue
            path = ("events", index, "actors", place, "attribution")
            sources = described(subject, part.sources or event.sources)
            doubt = _doubt(event, part, names)
            if _is_thin(sources):
                message = f"the part of `{part.actor}` is called established on {graded(sources)} only"
                remedy = "write `alleged`, or add the source that establishes it"
                yield Finding(CODE, SEVERITY, TITLE, message, remedy, path)
            elif doubt:
                message = f"the part of `{part.actor}` is called established, and the event says “{doubt}”"
                remedy = "write `alleged`, or say in the text what established it"
                yield Finding(CODE, SEVERITY, TITLE, message, remedy, path)


def _doubt(event: Event, part: Involvement, names: _Names) -> str:
    """Return the words of title or text that leave the part open."""
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
    """Tell whether a doubt is about this actor: named in its clause, or else in its sentence, or meant."""
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
