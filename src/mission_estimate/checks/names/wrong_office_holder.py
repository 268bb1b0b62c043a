"""Persons in a text with an office that someone else holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.known_names import key
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.text_prefilter import written_with
from mission_estimate.checks.world.date_words import in_words
from mission_estimate.derived_values.leadership import Term, terms_of_leaders, terms_of_posts
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.functions import PostRole

TITLES = {
    PostRole.HEAD_OF_MISSION: ("Special Representative of the Secretary-General", "SRSG", "Head of Mission"),
    PostRole.DEPUTY: (
        "Deputy Special Representative of the Secretary-General",
        "DSRSG",
        "Deputy Head of Mission",
    ),
    PostRole.FORCE_COMMANDER: ("Force Commander",),
    PostRole.DEPUTY_FORCE_COMMANDER: ("Deputy Force Commander",),
    PostRole.POLICE_COMMISSIONER: ("Police Commissioner",),
    PostRole.DEPUTY_POLICE_COMMISSIONER: ("Deputy Police Commissioner",),
}
_PERSON = (
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:(?:[Aa]g|[Oo]uld|de|van|von|el|al|bin) )?[A-ZÀ-ÖØ-Þ][\w’'-]+){0,4})"
)
_RANK = r"(?:(?:Lieutenant |Major |Brigadier )?General |Colonel |Mr\.? |Ms\.? |Mrs\.? |Dr\.? )?"
_PAST = pattern_of(
    r"\b(?:[Ff]ormer|[Tt]hen|[Ll]ate|[Ee]x|[Pp]redecessors?|[Ff]ormerly|ousted|overthrew|deposed|succeeded|replaced|until)\b"
)
_YEAR = pattern_of(r"\b(?:19|20)\d{2}\b")


@dataclass(slots=True)
class Office:
    """An office with all its holders; the list of holders of a UN post is complete."""

    title: str
    of_mission: bool
    terms: list[Term] = field(default_factory=list)


@rule("NAM008", WARNING, "wrong office-holder", help="name the holder on the edition date, or write former")
def wrong_office_holder(context: Context) -> Iterator[Issue]:
    """A text names a person for an office that someone else holds on the edition date.

    What: compares “Prime Minister NAME” and “NAME, the Force Commander” with the holders of the posts
    and the leaders with this role. Sentences about the past (former, then, late, or a year of that
    person's term) are skipped. For offices of a state only former holders in the estimate are reported.
    Why: a minister who left in April shows that the text is outdated.
    Source: seen in the 2017 estimate of MINUSMA, whose Prime Minister had changed three months before.
    """
    offices = _offices(context)
    if not offices:
        return
    titles = "|".join(sorted(map(re.escape, offices), key=len, reverse=True))
    named = pattern_of(
        rf"(?<![\w-])(?P<title>{titles}),? {_RANK}{_PERSON}"
        rf"|{_RANK}{_PERSON.replace('name', 'before')}, (?:the )?(?P<after>{titles})\b"
    )
    for written in written_with(context, {title.casefold() for title in offices}):
        for sentence in written.sentences if written.of_editors else ():
            if not any(title in sentence.words for title in offices):
                continue
            for found in named.finditer(sentence.words):
                group = "name" if found["name"] else "before"
                office = offices[found["title"] or found["after"]]
                if message := _fault(context, office, found[group], sentence.words):
                    piece = sentence.part(found.start(group), found.end(group))
                    yield written.issue(piece, message)


def _offices(context: Context) -> dict[str, Office]:
    offices: dict[str, Office] = {}
    for post, terms in terms_of_posts(context.estimate):
        for title in {*TITLES.get(post.role, ()), str(post.title)}:
            offices.setdefault(title, Office(title, of_mission=True)).terms.extend(terms)
    for role, term in terms_of_leaders(context.estimate):
        title = re.split("[,;(]", role)[0].strip()
        if title[:1].isupper():
            offices.setdefault(title, Office(title, of_mission=False)).terms.append(term)
    return offices


def _fault(context: Context, office: Office, name: str, sentence: str) -> str:
    day = context.estimate.edition.as_of
    matching = [term for term in office.terms if _is_same(name, term.name)]
    current = [term.name for term in office.terms if term.begins <= day <= term.ends]
    if any(term.begins <= day <= term.ends for term in matching) or not current:
        return ""
    if not matching and not office.of_mission:
        return ""
    years = [int(year) for year in _YEAR.findall(sentence)]
    if _PAST.search(sentence.replace(name, "")) or any(
        t.begins.year <= y <= t.ends.year for t in matching for y in years
    ):
        return ""
    return f"{name} is not {office.title} on {in_words(day)}; the holder is {' or '.join(current)}"


def _is_same(name: str, other: str) -> bool:
    one, two = {key(word) for word in name.split()}, {key(word) for word in other.split()}
    return one <= two or two <= one
