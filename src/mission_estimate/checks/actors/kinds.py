"""Actors whose kind contradicts their country or their role."""

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


@rule("ACT006", ERROR, "host state among the contributors", help="remove the state, or correct its code")
def host_as_contributor(context: Context) -> Iterator[Issue]:
    """A host state is listed as a contributor to its own mission.

    What: compares the table of contributors of each mission with its host states.
    Why: a state does not send peacekeepers to itself; the row counts its own soldiers, or the code is
    wrong.
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


@rule("ACT015", WARNING, "name and country code of a state differ",
      help="correct the code, or add the official name under `also_known_as`")  # fmt: skip
def wrong_country_code(context: Context) -> Iterator[Issue]:
    """A state has the country code of another state.

    What: compares `country` of actors of the kind state with their names.
    Why: flags, contributors and nationalities depend on the code; NER and NGA are easily confused.
    Source: UN data files have no codes for states with accents in their names; authors add them by
    hand.
    """
    codes = _codes()
    for index, actor in enumerate(context.estimate.actors):
        if actor.kind is not ActorKind.STATE or actor.country is None:
            continue
        meant = next((codes[name] for name in _names(actor) if name in codes), None)
        if meant is not None and meant != actor.country:
            message = f"{actor.name} has the code {actor.country}, which is {UN_SHORT_NAMES[actor.country]}"
            advice = f"write {meant} if {UN_SHORT_NAMES[meant]} is meant"
            yield Issue(("actors", index, "country"), message, advice)


@cache
def _codes() -> dict[str, str]:
    """Return the code of each state by the letters of its name."""
    return {_letters(name): code for code, name in UN_SHORT_NAMES.items()}


def _names(actor: Actor) -> list[str]:
    names = [actor.name, actor.full_name, *(other.name for other in actor.also_known_as)]
    return [_letters(name) for name in names if name]


def _letters(name: str) -> str:
    """Return the letters of a name without accents, for comparison."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalpha() and character.isascii())


FOREIGN = (ActorKind.FOREIGN_FORCE, ActorKind.STATE)


@rule("ACT016", WARNING, "kind of actor contradicts its country", help="correct the kind or the country")
def kind_against_country(context: Context) -> Iterator[Issue]:
    """The kind of an actor contradicts its country.

    What: reports a host government whose `country` is not a host state, and a foreign force or a state
    whose `country` is one.
    Why: profiles are grouped by kind; the government or its force would appear in the wrong group.
    Source: the model defines the kinds; estimates with several host states have a government for each.
    """
    hosts = {state for mission in context.estimate.missions for state in mission.host_states}
    for index, actor in enumerate(context.estimate.actors):
        if actor.country is None or not hosts:
            continue
        is_host = actor.country in hosts
        if (actor.kind is ActorKind.HOST_GOVERNMENT and not is_host) or (actor.kind in FOREIGN and is_host):
            relation = "a host state" if is_host else "not a host state"
            message = (
                f"{actor.name} has the kind {actor.kind}, but {UN_SHORT_NAMES[actor.country]} is {relation}"
            )
            yield Issue(("actors", index, "country"), message)
