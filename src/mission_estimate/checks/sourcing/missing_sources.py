"""Figures, records and readings without a source."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.model.actors import Actor
from mission_estimate.model.deployment import Deployment, FurtherDeployment
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.quantities import Fact
from mission_estimate.positions import DataPath


@rule("SRC001", ERROR, "figure without a source", help="add `sources: [ID]` to the figure, or take it out")
def unsourced_figure(context: Context) -> Iterator[Issue]:
    """A figure has no source.

    What: every fact, and every reading of a fact that comes in several, names at least one source of
    its own.
    Why: a figure that nobody can trace is worth nothing, and the table prints it like all the others.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    help_ = "add `sources` with the id of the document that gives the figure, or take the figure out"
    for entry in context.index.entries:
        fact = entry.record
        if not isinstance(fact, Fact) or fact.sources:
            continue
        if not fact.readings:
            message = f"the fact `{fact.id}` ({fact.label}) names no source"
            yield Issue((*entry.path, "id"), message, help_)
        for index, reading in enumerate(fact.readings):
            if not reading.sources:
                when = f"of {reading.as_of}" if reading.as_of else "without a date"
                message = f"the reading {when} of the fact `{fact.id}` names no source"
                yield Issue((*entry.path, "readings", index), message, help_)


@rule("SRC002", ERROR, "record without a source", help="add `sources: [ID]`, or take the record out")
def unsourced_record(context: Context) -> Iterator[Issue]:
    """An event, a decision, a budget or a table has no source.

    What: events; resolutions with a ceiling, an end or a content; budgets; strength, its course and
    contributors; fatalities. Each names at least one source.
    Why: these are the claims on which a mission is judged, and each is printed as a fact.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for path, what in _unsourced(context.estimate):
        yield Issue(
            path,
            f"{what} names no source",
            "add `sources` with the id of the document that tells it, or take it out",
            on_key=True,
        )


def _unsourced(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, event in enumerate(estimate.events):
        if not event.sources:
            yield ("events", index, "id"), f"the event `{event.id}` ({event.title})"
    for index, resolution in enumerate(estimate.mandate.resolutions):
        told = resolution.ceiling or resolution.expires or resolution.decides
        if told and not resolution.sources:
            yield ("mandate", "resolutions", index, "id"), f"the resolution {resolution.symbol}"
    for index, budget in enumerate(estimate.functions.sustainment.budgets):
        if not budget.sources:
            path = ("functions", "sustainment", "budgets", index, "id")
            yield path, f"the budget of {budget.period}"
    yield from _tables(estimate)


def _tables(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    deployment, casualties = estimate.deployment, estimate.casualties
    yield from _deployed(("deployment",), deployment)
    for index, further in enumerate(deployment.further):
        yield from _deployed(("deployment", "further", index), further)
    if casualties.fatalities is not None and not casualties.fatalities.sources:
        yield ("casualties", "fatalities"), "the table of fatalities"
    for index, other in enumerate(casualties.further):
        if not other.fatalities.sources:
            yield ("casualties", "further", index, "fatalities"), "the table of fatalities"


def _deployed(path: DataPath, deployment: Deployment | FurtherDeployment) -> Iterator[tuple[DataPath, str]]:
    tables = (
        ("strength", "the strength", deployment.strength),
        ("contributors", "the table of contributors", deployment.contributors),
        ("monthly", "the monthly series", deployment.monthly),
    )
    for name, what, table in tables:
        if table is not None and not table.sources:
            yield (*path, name), what


@rule("SRC018", WARNING, "account without a source", help="add `sources: [ID]`")
def unsourced_account(context: Context) -> Iterator[Issue]:
    """What is told of an actor, an office or a place has no source.

    What: an actor with a text, aims, leaders, origins or relations has `sources`, or cites in its text,
    or each of these names its own; somebody in office names where that is told; so does the mission's
    presence in a place, and a place with coordinates.
    Why: who leads whom and who is whose enemy is what armed groups and governments dispute first.
    Source: ICD 206; UN guidance on actor analysis.
    """
    estimate = context.estimate
    for path, what in (*_actors(estimate), *_posts(estimate), *_places(estimate)):
        yield Issue(
            path, f"{what}, and no source is named", "add `sources` with the id of the document that tells it"
        )


def _actors(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, actor in enumerate(estimate.actors):
        if not actor.sources and _told(actor):
            yield ("actors", index, "id"), f"the actor `{actor.id}` has {_told(actor)}"


def _told(actor: Actor) -> str:
    if any(text is not None and "[@" not in text for text in (actor.text, actor.aims)):
        return "a text without a citation"
    linked = (
        ("origins", actor.origins),
        ("memberships", actor.member_of),
        ("relations", actor.relations),
        ("leaders", actor.leaders),
    )
    for name, items in linked:
        if any(not item.sources for item in items):
            return name
    return "a strength" if actor.strength is not None and not actor.strength.sources else ""


def _posts(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, post in enumerate(estimate.functions.command_and_control.posts):
        path = ("functions", "command_and_control", "posts", index, "holders")
        for place, holder in enumerate(post.holders):
            if holder.until is None and not holder.sources:
                yield (*path, place, "name"), f"{holder.name} is said to be {post.title}"


def _places(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, place in enumerate(estimate.places):
        if place.latitude is not None and not place.sources:
            yield ("places", index, "latitude"), f"the place `{place.id}` has coordinates"
        for number, presence in enumerate(place.presence):
            if not (presence.sources or place.sources):
                what = f"a {presence.kind} is said to be in {place.name}"
                yield ("places", index, "presence", number), what


@rule(
    "SRC020",
    WARNING,
    "disputed value without a source",
    help='add `source`, or a `note` such as "reckoned by the editors"',
)
def unsourced_disputed_value(context: Context) -> Iterator[Issue]:
    """A value that is disputed has no source.

    What: each value of a discrepancy names the source that says it; where it is nobody's, a `note`
    tells whose it is.
    Why: a disagreement is between sources; a value from nowhere cannot be weighed against another.
    Source: ICD 206; ICD 203 on alternatives.
    """
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        for place, disputed in enumerate(discrepancy.values):
            if disputed.source is None and disputed.note is None:
                yield Issue(
                    ("discrepancies", index, "values", place, "value"),
                    f"it is not told who gives the value “{disputed.value}”",
                    "add `source` with the id of the document, or a `note` that says whose value it is",
                )


@rule(
    "SRC021",
    WARNING,
    "no statement on the sourcing",
    help=(
        "write it under `edition.sourcing`: which sources carry most, what they cannot "
        "show, which voices are missing"
    ),
)
def missing_source_summary(context: Context) -> Iterator[Issue]:
    """The edition does not say what its sourcing is worth.

    What: `edition.sourcing` tells in a few sentences how good the sources are as a whole.
    Why: a list of gradings does not tell the reader whether the picture rests on ten voices or on one.
    Source: ICD 206 asks for a source summary statement.
    """
    count = len(context.estimate.sources)
    if context.estimate.edition.sourcing is None and count:
        yield Issue(
            ("edition",),
            f"nothing is said on what the {count} sources are worth as a whole",
            "write under `edition.sourcing` which sources carry most, and what they cannot show",
            on_key=True,
        )
