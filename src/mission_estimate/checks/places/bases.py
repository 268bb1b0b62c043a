"""A mission has its headquarters or a base in a country that is no host state.

What: headquarters, sector headquarters and bases of a mission with host states, and the `headquarters` of
the mission itself; offices may be anywhere. A regional force or an organization has no such bounds.
Why: troops in a country that has not agreed to host them would be news; more often the country code is a
slip.
Source: status-of-forces agreements are made with the host states.
Hint: mend the country of the place, or add it to `host_states`.

Fails:
    # environment.yaml
    -    country: SDN
    -    latitude: 12.5
    -    longitude: 30.25
    +    country: TCD
    +    latitude: 12.5
    +    longitude: 19.25

Passes:
    # environment.yaml
    -    country: SDN
    -    latitude: 12.5
    -    longitude: 30.25
    +    country: SSD
    +    latitude: 7.5
    +    longitude: 30.25
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.missions import Mission, MissionKind
from mission_estimate.model.places import PresenceKind
from mission_estimate.positions import DataPath

CODE = "GEO004"
SEVERITY = Severity.WARNING
TITLE = "base outside the host states"

BOUND = (MissionKind.UN_PEACEKEEPING, MissionKind.AFRICAN_UNION, MissionKind.EUROPEAN_UNION)
SEATS = {
    PresenceKind.HEADQUARTERS: "headquarters",
    PresenceKind.SECTOR_HEADQUARTERS: "a sector headquarters",
    PresenceKind.BASE: "a base",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Report each seat of a mission in a country that does not host it."""
    missions = {mission.id: mission for mission in subject.estimate.missions}
    for index, place in enumerate(subject.estimate.places):
        for number, presence in enumerate(place.presence):
            mission = missions.get(presence.mission) if presence.mission else subject.estimate.primary
            if mission and presence.kind in SEATS:
                path: DataPath = ("places", index, "presence", number, "kind")
                yield from _finding(mission, str(place.name), place.country, SEATS[presence.kind], path)
    countries = {str(place.id): (str(place.name), place.country) for place in subject.estimate.places}
    for index, mission in enumerate(subject.estimate.missions):
        name, country = countries.get(mission.headquarters or "", ("", None))
        yield from _finding(mission, name, country, "its headquarters", ("missions", index, "headquarters"))


def _finding(
    mission: Mission, place: str, country: str | None, seat: str, path: DataPath
) -> Iterator[Finding]:
    if mission.kind in BOUND and mission.host_states and country and country not in mission.host_states:
        hosts = " and ".join(UN_SHORT_NAMES[code] for code in mission.host_states)
        yield Finding(
            CODE, SEVERITY, TITLE,
            f"{mission.acronym} has {seat} in {place}, {UN_SHORT_NAMES[country]}, and is hosted by {hosts}",
            "mend the country of the place, or add it to `host_states` of the mission", path,
        )  # fmt: skip
