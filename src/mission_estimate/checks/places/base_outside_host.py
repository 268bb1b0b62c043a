"""Bases of the mission outside the host states."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.missions import Mission, MissionKind
from mission_estimate.model.places import PresenceKind
from mission_estimate.positions import DataPath

BOUND = (MissionKind.UN_PEACEKEEPING, MissionKind.AFRICAN_UNION, MissionKind.EUROPEAN_UNION)
SEATS = {
    PresenceKind.HEADQUARTERS: "headquarters",
    PresenceKind.SECTOR_HEADQUARTERS: "a sector headquarters",
    PresenceKind.BASE: "a base",
}


@rule("GEO004", WARNING, "base outside the host states",
      help="correct the country of the place, or add it to `host_states` of the mission")  # fmt: skip
def base_outside_host(context: Context) -> Iterator[Issue]:
    """A mission has its headquarters or a base outside its host states.

    What: checks headquarters, sector headquarters and bases of a mission with host states, and the
    `headquarters` of the mission; offices may be anywhere, and so may the bases of a regional force or
    an organization.
    Why: missions have bases only in countries that agreed to host them; usually the country code is
    wrong.
    Source: status-of-forces agreements are made with the host states.
    """
    missions = {mission.id: mission for mission in context.estimate.missions}
    for index, place in enumerate(context.estimate.places):
        for number, presence in enumerate(place.presence):
            mission = missions.get(presence.mission) if presence.mission else context.estimate.primary
            if mission and presence.kind in SEATS:
                path: DataPath = ("places", index, "presence", number, "kind")
                yield from _issues(mission, str(place.name), place.country, SEATS[presence.kind], path)
    countries = {str(place.id): (str(place.name), place.country) for place in context.estimate.places}
    for index, mission in enumerate(context.estimate.missions):
        name, country = countries.get(mission.headquarters or "", ("", None))
        yield from _issues(mission, name, country, "its headquarters", ("missions", index, "headquarters"))


def _issues(mission: Mission, place: str, country: str | None, seat: str, path: DataPath) -> Iterator[Issue]:
    if mission.kind in BOUND and mission.host_states and country and country not in mission.host_states:
        hosts = " and ".join(UN_SHORT_NAMES[code] for code in mission.host_states)
        yield Issue(
            path,
            f"{mission.acronym} has {seat} in {place}, {UN_SHORT_NAMES[country]}, but is hosted by {hosts}",
        )
