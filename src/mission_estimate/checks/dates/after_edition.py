"""Dates after the edition date."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context, Dated
from mission_estimate.checks.records.as_of import is_of_a_figure
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.date_words import MONTHS, in_words, on_or_in
from mission_estimate.derived_values.chronology import is_upcoming
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.events import UNPLANNED, ActorRole, Event


@rule("DAT002", ERROR, "figure after the edition",
      help="correct the date, or keep the figure for the next edition")  # fmt: skip
def figure_after_edition(context: Context) -> Iterator[Issue]:
    """A figure is dated after the edition.

    What: compares `as_of` of readings, of the strength of actors and of presence in places with
    `edition.as_of`.
    Why: an edition shows what was known on its date; a later figure belongs to the next one.
    Source: ICD 203: a product states the date of its information.
    """
    day = context.estimate.edition.as_of
    for dated in context.dates:
        if dated.path[-1] == "as_of" and is_of_a_figure(dated.path) and dated.date.earliest > day:
            message = f"this figure is as of {in_words(dated.date)}, but the edition is as of {in_words(day)}"
            yield Issue(dated.path, message)


RECORDED = {"since": "began", "dissolved": "ended", "date": "was formed", "adopted": "was adopted"}


@rule("DAT003", ERROR, "part after the edition", help="correct the date, or keep this for the next edition")
def part_after_edition(context: Context) -> Iterator[Issue]:
    """A part of the estimate, or something that it records as past, is dated after the edition.

    What: reports later dates in `as_of` of paragraphs, sections, strength, contributors and fatalities;
    months of strength; adoptions of resolutions; the formation and end of actors; the start of
    memberships, relations and leaders' terms.
    Why: the cover states the date up to which the estimate is current; anything later was not known yet
    or has a wrong date.
    Source: ICD 203: a product states the date of its information. The successor in a post may be named
    in advance.
    """
    day = context.estimate.edition.as_of
    for dated in context.dates:
        if dated.date.earliest > day and _is_recorded(dated):
            yield Issue(dated.path, f"{_statement(dated)}, after the edition date, {in_words(day)}")
    monthly = context.estimate.deployment.monthly
    for index, month in enumerate(monthly.months if monthly else ()):
        if month.month > f"{day:%Y-%m}":
            name = f"{MONTHS[int(month.month[5:]) - 1]} {month.month[:4]}"
            message = f"this is the strength of {name}, after the edition date, {in_words(day)}"
            yield Issue(("deployment", "monthly", "months", index, "month"), message)


def _statement(dated: Dated) -> str:
    done = RECORDED.get(str(dated.path[-1]))
    return f"this {done} {on_or_in(dated.date)}" if done else f"this is as of {in_words(dated.date)}"


def _is_recorded(dated: Dated) -> bool:
    top, last = dated.path[0], dated.path[-1]
    if last == "as_of":
        return top != "edition" and not is_of_a_figure(dated.path)
    if top == "actors":
        return last in ("since", "dissolved") or (last == "date" and "origins" in dated.path)
    return top == "mandate" and last == "adopted"


ANNOUNCED = pattern_of(
    r"\b(?:(?:is|are) (?:due|planned|expected|scheduled|foreseen|to (?:be|begin|start|open|take|meet|end))"
    r"|will(?! of)|upcoming|forthcoming)\b"
)
REPORTED_SPEECH = pattern_of(
    r"\b(?:announce|declare|sa(?:ys?|id)\b|vow|promise|agree|decide|warn|report|ask|demand|call|hope|predict"
    r"|pledge|approve|order|claim|state|tell|told|learn|confirm|recommend|threaten)"
)


@rule("DAT005", WARNING, "announced event is past", help="state whether it took place, or give the new date")
def announced_event_past(context: Context) -> Iterator[Issue]:
    """The title of a past event announces it as upcoming.

    What: reports titles of events before the edition date that say "is due", "are planned" or "will …".
    Why: the reader does not learn whether and when it took place; the event was copied from an older
    edition.
    Source: authors copy the list of upcoming events from edition to edition.
    """
    day = context.estimate.edition.as_of
    for index, event in enumerate(context.estimate.events):
        found = ANNOUNCED.search(event.title) if event.date.latest < day else None
        if found and not REPORTED_SPEECH.search(event.title[: found.start()].lower()):
            message = (
                f"the title says “{found.group()}”, but the event is dated {in_words(event.date)} "
                f"and the edition is as of {in_words(day)}"
            )
            yield Issue(("events", index, "title"), message)


USED = {"issued": "issued", "accessed": "accessed", "retrieved": "retrieved"}


@rule(
    "DAT019",
    ERROR,
    "date after the compilation",
    help="correct the date, or the month under `edition.compiled`",
)
def after_compilation(context: Context) -> Iterator[Issue]:
    """A source, a retrieval or the edition is dated after the estimate was compiled.

    What: compares `issued` and `accessed` of sources, `retrieved` of fatalities and the edition date
    with `edition.compiled`.
    Why: everything that the authors used must have existed when they compiled the data.
    Source: the cover prints the month in which the data were compiled.
    """
    compiled = context.estimate.edition.compiled
    month = f"{MONTHS[int(compiled[5:]) - 1]} {compiled[:4]}"
    for dated in context.dates:
        if f"{dated.date.earliest:%Y-%m}" <= compiled:
            continue
        what = _used(dated)
        if what is not None:
            message = f"{what} {on_or_in(dated.date)}, but the estimate was compiled in {month}"
            yield Issue(dated.path, message)


def _used(dated: Dated) -> str | None:
    if dated.path == ("edition", "as_of"):
        return "the edition is dated"
    done = USED.get(str(dated.path[-1]))
    return f"this was {done}" if done else None


DONE = (ActorRole.PERPETRATOR, ActorRole.RESPONDER)


@rule("DAT020", ERROR, "future event recorded as past", help="correct the date")
def future_event_as_done(context: Context) -> Iterator[Issue]:
    """An event after the edition date is recorded as past.

    What: reports events later than `edition.as_of` that have a toll, a perpetrator or a responder, or
    are an attack or clash.
    Why: the document prints them as upcoming; usually a digit of the date is wrong.
    Source: an estimate announces elections and deadlines, not losses.
    """
    day = context.estimate.edition.as_of
    for index, event in enumerate(context.estimate.events):
        sign = _sign(event) if is_upcoming(event, day) else None
        if sign is not None:
            message = (
                f"the event of {in_words(event.date)} has {sign}, but the edition is as of {in_words(day)}"
            )
            yield Issue(("events", index, "date"), message)


def _sign(event: Event) -> str | None:
    if event.killed is not None or event.injured is not None:
        return "a toll"
    role = next((part.role for part in event.actors if part.role in DONE), None)
    if role is not None:
        return f"a {role}"
    return f"the kind {event.kind}" if event.kind in UNPLANNED else None
