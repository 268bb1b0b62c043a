"""What is told of an actor, an office or a place has no source.

What: an actor with a text, aims, leaders, origins or relations has `sources`, or cites in its text, or each
of these names its own; somebody in office names where that is told; so does the mission's presence in a
place, and a place with coordinates.
Why: who leads whom and who is whose enemy is what armed groups and governments dispute first.
Source: ICD 206; UN guidance on actor analysis.
Hint: add `sources: [ID]`.

Fails:
    # environment.yaml
    -    dissolved: 2017
    -    sources: [atlas-2019]
    +    dissolved: 2017
    +    text: |
    +      It broke up.

Passes:
    # environment.yaml
    -    dissolved: 2017
    -    sources: [atlas-2019]
    +    dissolved: 2017
    +    text: |
    +      It broke up.[@atlas-2019]
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import Actor
from mission_estimate.model.estimate import Estimate
from mission_estimate.positions import DataPath

CODE = "SRC018"
SEVERITY = Severity.WARNING
TITLE = "account without a source"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each account that nothing supports."""
    estimate = subject.estimate
    for path, what in (*_actors(estimate), *_posts(estimate), *_places(estimate)):
        yield Finding(
            CODE, SEVERITY, TITLE, f"{what}, and no source is named",
            "add `sources` with the id of the document that tells it", path,
        )  # fmt: skip


def _actors(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, actor in enumerate(estimate.actors):
        if not actor.sources and _told(actor):
            yield ("actors", index, "id"), f"the actor `{actor.id}` has {_told(actor)}"


def _told(actor: Actor) -> str:
    if any(text is not None and "[@" not in text for text in (actor.text, actor.aims)):
        return "a text without a citation"
    linked = (
        ("origins", actor.origins), ("memberships", actor.member_of),
        ("relations", actor.relations), ("leaders", actor.leaders),
    )  # fmt: skip
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
