"""Figures, records, descriptions and disputed values without a source."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.model.actors import Actor
from mission_estimate.model.deployment import Deployment, FurtherDeployment
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.quantities import Fact
from mission_estimate.positions import DataPath


@rule(
    "SRC001",
    ERROR,
    "figure without a source",
    help="add `sources` with the id of the document that gives the figure, or remove it",
)
def unsourced_figure(context: Context) -> Iterator[Issue]:
    """A figure has no source.

    What: every fact, and every reading of a fact with several, names at least one source.
    Why: a figure that cannot be traced has no value, but the table prints it like all the others.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for entry in context.index.entries:
        fact = entry.record
        if not isinstance(fact, Fact) or fact.sources:
            continue
        if not fact.readings:
            message = f"the fact `{fact.id}` ({fact.label}) names no source"
            yield Issue((*entry.path, "id"), message)
        for index, reading in enumerate(fact.readings):
            if not reading.sources:
                when = f"of {reading.as_of}" if reading.as_of else "without a date"
                message = f"the reading {when} of the fact `{fact.id}` names no source"
                yield Issue((*entry.path, "readings", index), message)


@rule(
    "SRC002",
    ERROR,
    "record without a source",
    help="add `sources` with the id of the document that reports it, or remove it",
)
def unsourced_record(context: Context) -> Iterator[Issue]:
    """An event, a decision, a budget or a table has no source.

    What: each of these names at least one source: events; resolutions with a ceiling, an end or
    decisions; budgets; strength, monthly strength and contributors; fatalities.
    Why: these are the most important claims about a mission, and each is printed as a fact.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for path, what in _unsourced(context.estimate):
        yield Issue(path, f"{what} names no source", on_key=True)


def _unsourced(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, event in enumerate(estimate.events):
        if not event.sources:
            yield ("events", index, "id"), f"the event `{event.id}` ({event.title})"
    for index, resolution in enumerate(estimate.mandate.resolutions):
        has_content = resolution.ceiling or resolution.expires or resolution.decides
        if has_content and not resolution.sources:
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


@rule(
    "SRC018",
    WARNING,
    "description without a source",
    help="add `sources` with the id of the document that reports it",
)
def unsourced_account(context: Context) -> Iterator[Issue]:
    """The description of an actor, an office-holder or a place has no source.

    What: an actor with a text, aims, leaders, origins or relations has `sources`, or a citation in its
    text, or each of these has its own. Current holders of a post, the presence of a mission in a place,
    and places with coordinates have `sources`.
    Why: armed groups and governments often dispute leadership and alliances.
    Source: ICD 206; UN guidance on actor analysis.
    """
    estimate = context.estimate
    for path, what in (*_actors(estimate), *_posts(estimate), *_places(estimate)):
        yield Issue(path, f"{what}, but no source")


def _actors(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, actor in enumerate(estimate.actors):
        if not actor.sources and _described(actor):
            yield ("actors", index, "id"), f"the actor `{actor.id}` has {_described(actor)}"


def _described(actor: Actor) -> str:
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
                yield (*path, place, "name"), f"{holder.name} is described as {post.title}"


def _places(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, place in enumerate(estimate.places):
        if place.latitude is not None and not place.sources:
            yield ("places", index, "latitude"), f"the place `{place.id}` has coordinates"
        for number, presence in enumerate(place.presence):
            if not (presence.sources or place.sources):
                what = f"the place `{place.id}` has a {presence.kind}"
                yield ("places", index, "presence", number), what


@rule("SRC020", WARNING, "disputed value without a source",
      help='add `source` with an id, or a `note` such as "computed by the editors"')  # fmt: skip
def unsourced_disputed_value(context: Context) -> Iterator[Issue]:
    """A disputed value has no source.

    What: each value of a discrepancy names its source, or has a `note` that explains its origin.
    Why: a discrepancy is between sources; a value of unknown origin cannot be compared with others.
    Source: ICD 206; ICD 203 on alternatives.
    """
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        for place, disputed in enumerate(discrepancy.values):
            if disputed.source is None and disputed.note is None:
                yield Issue(
                    ("discrepancies", index, "values", place, "value"),
                    f"the value “{disputed.value}” has neither a source nor a note",
                )


@rule("SRC021", WARNING, "missing source summary statement",
      help="describe the main sources, their limits and gaps under `edition.sourcing`")  # fmt: skip
def missing_source_summary(context: Context) -> Iterator[Issue]:
    """The edition has no source summary statement.

    What: `edition.sourcing` describes the quality of the sources as a whole in a few sentences.
    Why: a list of grades does not show whether the estimate is based on ten independent sources or one.
    Source: ICD 206 requires a source summary statement.
    """
    count = len(context.estimate.sources)
    if context.estimate.edition.sourcing is None and count:
        yield Issue(
            ("edition",),
            f"the quality of the {count} sources as a whole is not described",
            on_key=True,
        )
