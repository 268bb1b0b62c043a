"""The kind of an actor against its country and its role."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.model.actors import Actor, ActorKind
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.deployment import Contributors
from mission_estimate.model.missions import Mission
from mission_estimate.positions import DataPath


@rule("ACT006", ERROR, "host among the contributors", help="take the state out, or mend its code")
def host_as_contributor(context: Context) -> Iterator[Issue]:
    """A host state is counted among the contributors to its own mission.

    What: the table of contributors of each mission against its host states.
    Why: no state sends peacekeepers to itself; a count of its soldiers or a wrong code has slipped in.
    Source: seen in the 2017 estimate of MINUSMA: Mali counted among the contributors to its own
    mission.
    """
    deployment = context.estimate.deployment
    missions = {mission.id: mission for mission in context.estimate.missions}
    if deployment.contributors is not None:
        yield from _hosts(deployment.contributors, context.estimate.primary, ("deployment", "contributors"))
    for index, further in enumerate(deployment.further):
        if further.contributors is not None and further.mission in missions:
            path = ("deployment", "further", index, "contributors")
            yield from _hosts(further.contributors, missions[further.mission], path)


def _hosts(contributors: Contributors, mission: Mission, path: DataPath) -> Iterator[Issue]:
    for index, state in enumerate(contributors.states):
        if state.country in mission.host_states:
            message = (
                f"{UN_SHORT_NAMES[state.country]} hosts {mission.acronym} and is listed as a contributor"
            )
            yield Issue((*path, "states", index, "country"), message)


@rule(
    "ACT015",
    WARNING,
    "country of a state",
    help="mend the code, or add the official name under `also_known_as`",
)
def wrong_country_code(context: Context) -> Iterator[Issue]:
    """A state has the country code of another.

    What: actors of the kind state, whose `country` is compared with the names of the actor.
    Why: the code decides flags, contributors and nationalities; NER and NGA are one slip apart.
    Source: UN data files lack the codes of states with accents in their names, so they are filled in by
    hand.
    """
    codes = _codes()
    for index, actor in enumerate(context.estimate.actors):
        if actor.kind is not ActorKind.STATE or actor.country is None:
            continue
        meant = next((codes[name] for name in _names(actor) if name in codes), None)
        if meant is not None and meant != actor.country:
            message = f"{actor.name} has the code {actor.country}, which is {UN_SHORT_NAMES[actor.country]}"
            help_ = f"write {meant}, if {UN_SHORT_NAMES[meant]} is meant"
            yield Issue(("actors", index, "country"), message, help_)


@cache
def _codes() -> dict[str, str]:
    """Return the code of each state by the letters of its name."""
    return {_letters(name): code for code, name in UN_SHORT_NAMES.items()}


def _names(actor: Actor) -> list[str]:
    names = [actor.name, actor.full_name, *(other.name for other in actor.also_known_as)]
    return [_letters(name) for name in names if name]


def _letters(name: str) -> str:
    """Leave the letters only, without accents: names are compared by them."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalpha() and character.isascii())


FOREIGN = (ActorKind.FOREIGN_FORCE, ActorKind.STATE)


@rule("ACT016", WARNING, "kind and country", help="mend the kind or the country")
def kind_against_country(context: Context) -> Iterator[Issue]:
    """The kind of an actor does not go with its country.

    What: a host government whose `country` is no host state; a foreign force whose `country` is one; a
    state that is one.
    Why: the profiles are grouped by kind: a government, or its force, would stand on the wrong side.
    Source: the kinds of the model; estimates with several host states have a government for each.
    """
    hosts = {state for mission in context.estimate.missions for state in mission.host_states}
    for index, actor in enumerate(context.estimate.actors):
        if actor.country is None or not hosts:
            continue
        is_host = actor.country in hosts
        if (actor.kind is ActorKind.HOST_GOVERNMENT and not is_host) or (actor.kind in FOREIGN and is_host):
            relation = "a host state" if is_host else "no host state"
            message = (
                f"{actor.name} is of the kind {actor.kind}, and {UN_SHORT_NAMES[actor.country]} is {relation}"
            )
            yield Issue(("actors", index, "country"), message)
