"""Latitude and longitude of a place are exchanged.

What: the point lies outside the box of the place's country, and inside it once the two numbers are
exchanged.
Why: the map would show a town of Mali in the Gulf of Aden or the Atlantic.
Source: seen in the list of missions of the UN Peace and Security Data Hub, where MINUSMA's coordinates are
exchanged.
Hint: exchange the two numbers.

Fails:
    # environment.yaml
    -    latitude: 12.5
    -    longitude: 30.25
    +    latitude: 30.25
    +    longitude: 12.5

Passes:
    # environment.yaml
    -    latitude: 12.5
    -    longitude: 30.25
    +    latitude: 12.25
    +    longitude: 30.5
"""

from collections.abc import Iterator

from mission_estimate.checks.boxes import box_of, point_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.countries import UN_SHORT_NAMES

CODE = "GEO002"
SEVERITY = Severity.ERROR
TITLE = "coordinates are exchanged"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each place that lies in its country only when its coordinates are exchanged."""
    for index, place in enumerate(subject.estimate.places):
        point, box = point_of(place), box_of(place.country or "")
        if point and box and not box.holds(*point) and box.holds(*reversed(point)):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"{place.name} lies in {UN_SHORT_NAMES[str(place.country)]} "
                "only when its latitude and longitude are exchanged",
                f"write `latitude: {place.longitude}` and `longitude: {place.latitude}`",
                ("places", index, "latitude"),
            )  # fmt: skip
