"""A place lies outside its country.

What: coordinates are compared with the box of latitude and longitude of the place's country, a third of a
degree more on each side. Exchanged coordinates have a rule of their own.
Why: the map shows the place in another country, and whoever navigates by it goes there.
Source: Natural Earth 1:10m (public domain); experience: a lost minus sign moves Bamako from 8°W to 8°E,
into Niger.
Hint: mend the sign or the digits, or the country.

Fails:
    # environment.yaml
    -    latitude: 12.5
    +    latitude: 2.5

Passes:
    # environment.yaml
    -    latitude: 12.5
    +    latitude: 12.75
"""

from collections.abc import Iterator

from mission_estimate.checks.boxes import box_of, point_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.countries import UN_SHORT_NAMES

CODE = "GEO001"
SEVERITY = Severity.ERROR
TITLE = "place outside its country"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each place whose point is not in the box of its country."""
    for index, place in enumerate(subject.estimate.places):
        point, box = point_of(place), box_of(place.country or "")
        if point and box and not box.holds(*point) and not box.holds(*reversed(point)):
            astray = "longitude" if box.south <= point[0] <= box.north else "latitude"
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"{place.name} at {place.latitude}, {place.longitude} is not in "
                f"{UN_SHORT_NAMES[str(place.country)]}, which lies at {box}",
                "mend the sign or the digits of the coordinates, or the country",
                ("places", index, astray),
            )  # fmt: skip
