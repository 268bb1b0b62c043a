"""A place where the mission is has no coordinates.

What: a place with `presence` needs latitude and longitude.
Why: the deployment map would leave it out, and nobody would notice that it is missing.
Source: the Geo-PKO dataset gives coordinates for every deployment place of UN operations since 1994.
Hint: add latitude and longitude in decimal degrees.

Fails:
    # environment.yaml
    -    latitude: 12.5
    -    longitude: 30.25

Passes:
    # environment.yaml
    -    latitude: 12.5
    -    longitude: 30.25
    +    latitude: 12.51
    +    longitude: 30.26
"""

from collections.abc import Iterator

from mission_estimate.checks.boxes import point_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "GEO005"
SEVERITY = Severity.WARNING
TITLE = "presence without coordinates"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each place with a presence and no point."""
    for index, place in enumerate(subject.estimate.places):
        if place.presence and point_of(place) is None:
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the mission is in {place.name}, and no map can show it: the place has no coordinates",
                "add `latitude` and `longitude` in decimal degrees, north and east positive",
                ("places", index, "name"),
            )  # fmt: skip
