"""Dates after the day of the edition."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context, Dated
from mission_estimate.checks.records.as_of import is_of_a_figure
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.date_words import MONTHS, in_words, on_or_in
from mission_estimate.derived_values.chronology import is_upcoming
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.events import ActorRole, Event, EventKind


@rule(
    "DAT002", ERROR, "figure after the edition", help="mend the date, or keep the figure for the next edition"
)
def figure_after_edition(context: Context) -> Iterator[Issue]:
    """A figure is dated after the edition.

    What: `as_of` of readings, of the strength of actors and of presence in places, against
    `edition.as_of`.
    Why: an edition shows what was known on its day; a later figure belongs to the next one.
    Source: ICD 203: a product says of what time its information is.
    """
    day = context.estimate.edition.as_of
    for dated in context.dates:
        if dated.path[-1] == "as_of" and is_of_a_figure(dated.path) and dated.date.earliest > day:
            yield Issue(
                dated.path,
                f"this figure is as of {in_words(dated.date)}, and the edition as of {in_words(day)}",
            )


RECORDED = {"since": "began", "dissolved": "ended", "date": "was formed", "adopted": "was adopted"}


@rule("DAT003", ERROR, "part after the edition", help="mend the date, or the date of the edition")
def part_after_edition(context: Context) -> Iterator[Issue]:
    """A part of the estimate, or what it records as done, is dated after the edition.

    What: `as_of` of paragraphs, sections, strength, contributors and fatalities; months of strength;
    resolutions adopted; actors formed and dissolved; memberships, relations and leaders begun.
    Why: the cover says to which day the estimate is kept; what is dated later was not yet known, or is
    misdated.
    Source: ICD 203: a product says of what time its information is. A post may have a successor named
    ahead.
    """
    day = context.estimate.edition.as_of
    for dated in context.dates:
        if dated.date.earliest > day and _is_recorded(dated):
            message = f"{_said(dated)}, after the day of the edition, {in_words(day)}"
            yield Issue(dated.path, message, _HELP)
    monthly = context.estimate.deployment.monthly
    for index, month in enumerate(monthly.months if monthly else ()):
        if month.month > f"{day:%Y-%m}":
            name = f"{MONTHS[int(month.month[5:]) - 1]} {month.month[:4]}"
            message = f"this is the strength of {name}, after the day of the edition, {in_words(day)}"
            yield Issue(("deployment", "monthly", "months", index, "month"), message, _HELP)


_HELP = "mend the date, or keep this for the next edition"


def _said(dated: Dated) -> str:
    done = RECORDED.get(str(dated.path[-1]))
    return f"this {done} {on_or_in(dated.date)}" if done else f"this is as of {in_words(dated.date)}"


def _is_recorded(dated: Dated) -> bool:
    top, last = dated.path[0], dated.path[-1]
    if last == "as_of":
        return top != "edition" and not is_of_a_figure(dated.path)
    if top == "actors":
        return last in ("since", "dissolved") or (last == "date" and "origins" in dated.path)
    return top == "mandate" and last == "adopted"


TO_COME = pattern_of(
    r"\b(?:(?:is|are) (?:due|planned|expected|scheduled|foreseen|to (?:be|begin|start|open|take|meet|end))"
    r"|will(?! of)|upcoming|forthcoming)\b"
)
TOLD = pattern_of(
    r"\b(?:announce|declare|sa(?:ys?|id)\b|vow|promise|agree|decide|warn|report|ask|demand|call|hope|predict"
    r"|pledge|approve|order|claim|state|tell|told|learn|confirm|recommend|threaten)"
)


@rule("DAT005", WARNING, "announced event is past", help="say what became of it, or give it its new date")
def announced_event_past(context: Context) -> Iterator[Issue]:
    """An event is announced as still to come, and its date is past.

    What: titles of events that say "is due", "are planned", "will …", with a date before the edition.
    Why: the reader learns neither whether it took place nor when; it is carried over from an older
    edition.
    Source: a list of upcoming events is carried over from edition to edition; some of it has happened
    by then.
    """
    day = context.estimate.edition.as_of
    for index, event in enumerate(context.estimate.events):
        found = TO_COME.search(event.title) if event.date.latest < day else None
        if found and not TOLD.search(event.title[: found.start()].lower()):
            message = (
                f"the title says “{found.group()}” of an event of {in_words(event.date)}, "
                f"and the edition is as of {in_words(day)}"
            )
            yield Issue(("events", index, "title"), message)


USED = {"issued": "issued", "accessed": "accessed", "retrieved": "retrieved"}


@rule("DAT019", ERROR, "after the compilation", help="mend the date, or the month under `edition.compiled`")
def after_compilation(context: Context) -> Iterator[Issue]:
    """Something is dated after the estimate was compiled.

    What: `issued` and `accessed` of sources, `retrieved` of fatalities and the edition's day against
    `edition.compiled`.
    Why: what the editors used must have been there when they brought the data together.
    Source: the cover prints the month in which the data were compiled.
    """
    compiled = context.estimate.edition.compiled
    month = f"{MONTHS[int(compiled[5:]) - 1]} {compiled[:4]}"
    for dated in context.dates:
        if f"{dated.date.earliest:%Y-%m}" <= compiled:
            continue
        what = _used(dated)
        if what is not None:
            message = f"{what} {on_or_in(dated.date)}, and the estimate was compiled in {month}"
            yield Issue(dated.path, message)


def _used(dated: Dated) -> str | None:
    if dated.path == ("edition", "as_of"):
        return "the edition is dated"
    done = USED.get(str(dated.path[-1]))
    return f"this was {done}" if done else None


DONE = (ActorRole.PERPETRATOR, ActorRole.RESPONDER)


@rule("DAT020", ERROR, "told before it happened", help="mend the date")
def future_event_as_done(context: Context) -> Iterator[Issue]:
    """An event after the edition has already happened.

    What: events later than `edition.as_of` that have a toll, a perpetrator or a responder, or are an
    attack or clash.
    Why: the document prints them as upcoming; most often a digit of the date is wrong.
    Source: an estimate foresees elections and deadlines, not losses.
    """
    day = context.estimate.edition.as_of
    for index, event in enumerate(context.estimate.events):
        sign = _sign(event) if is_upcoming(event, day) else None
        if sign is not None:
            message = (
                f"the event of {in_words(event.date)} has {sign}, and the edition is as of {in_words(day)}"
            )
            yield Issue(("events", index, "date"), message)


def _sign(event: Event) -> str | None:
    if event.killed is not None or event.injured is not None:
        return "a toll"
    role = next((part.role for part in event.actors if part.role in DONE), None)
    if role is not None:
        return f"a {role}"
    return f"the kind {event.kind}" if event.kind in (EventKind.ATTACK, EventKind.CLASH) else None
