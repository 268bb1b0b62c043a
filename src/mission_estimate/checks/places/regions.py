"""A place lies in a region that cannot hold it.

What: the `region` of a place must be a region, district or area, of the same country, and not part of the
place.
Why: tables by region would count the place in another country, or in a town.
Source: experience: the id of a town (gao) is written where that of its region (gao-region) is meant.
Hint: name the region by its own id, or mend the country.

Fails:
    # environment.yaml
     places:
    +  - {id: far-region, name: Far Region, kind: region, country: SSD, sources: [atlas-2019]}
       - id: northtown
         name: Northtown
         kind: town
         country: SDN
    +    region: far-region

Passes:
    # environment.yaml
     places:
    +  - {id: far-region, name: Far Region, kind: region, country: SDN, sources: [atlas-2019]}
       - id: northtown
         name: Northtown
         kind: town
         country: SDN
    +    region: far-region
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.places import Place, PlaceKind

CODE = "GEO006"
SEVERITY = Severity.ERROR
TITLE = "not the region of the place"

WIDE = (PlaceKind.REGION, PlaceKind.DISTRICT, PlaceKind.AREA)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each place with the region that it names."""
    places = {str(place.id): place for place in subject.estimate.places}
    for index, place in enumerate(subject.estimate.places):
        region = places.get(place.region or "")
        told = _fault(place, region) if region else ""
        if told:
            yield Finding(
                CODE, SEVERITY, TITLE, told, "name the region by its own id, or mend the country",
                ("places", index, "region"),
            )  # fmt: skip


def _fault(place: Place, region: Place) -> str:
    if region.kind not in WIDE:
        return f"{place.name} is said to lie in `{region.id}`, which is a {region.kind}"
    if place.country and region.country and place.country != region.country:
        one, other = UN_SHORT_NAMES[place.country], UN_SHORT_NAMES[region.country]
        return f"{place.name} is in {one}, and its region {region.name} in {other}"
    return (
        f"{place.name} and {region.name} are each said to lie in the other"
        if region.region == place.id
        else ""
    )
