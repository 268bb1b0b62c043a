"""Places with coordinates, and the mission's presence in them."""

from decimal import Decimal

from pydantic import Field, model_validator

from mission_estimate.model.codes import CountryCode
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import MissionId, PlaceId
from mission_estimate.model.primitives import Degrees
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Vocabulary, refuse


class PlaceKind(Vocabulary):
    """Kinds of place."""

    CAPITAL = "capital"
    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    CAMP = "camp"
    REGION = "region"
    PROVINCE = "province"
    DISTRICT = "district"
    COUNTRY = "country"
    AREA = "area"
    RIVER = "river"


SETTLEMENTS = frozenset({PlaceKind.CAPITAL, PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE})
"""Kinds of place that are towns, large or small."""


class PresenceKind(Vocabulary):
    """What a mission has in a place."""

    HEADQUARTERS = "headquarters"
    SECTOR_HEADQUARTERS = "sector-headquarters"
    BASE = "base"
    OFFICE = "office"


class Presence(Record):
    """A headquarters, base or office of a mission in a place."""

    kind: PresenceKind
    as_of: EdtfDate
    mission: MissionId | None = Field(default=None, description="Where it is not the primary mission's")
    title: Line | None = Field(default=None, description="`Sector North`")
    sources: Sources = ()


class Place(Record):
    """A place, with decimal coordinates (WGS 84): north and east are positive."""

    id: PlaceId
    name: Line
    also_known_as: tuple[Line, ...] = ()
    kind: PlaceKind
    country: CountryCode | None = None
    region: PlaceId | None = None
    latitude: Degrees | None = None
    longitude: Degrees | None = None
    presence: tuple[Presence, ...] = ()
    sources: Sources = ()

    @model_validator(mode="after")
    def _coordinates(self) -> "Place":
        if (self.latitude is None) != (self.longitude is None):
            raise refuse(
                "coordinates",
                f"the place `{self.id}` has one coordinate only",
                "write `latitude` and `longitude`",
            )
        if abs(self.latitude or Decimal(0)) > 90 or abs(self.longitude or Decimal(0)) > 180:
            raise refuse(
                "coordinates",
                f"the coordinates of `{self.id}` are on no map",
                "write degrees: latitude up to 90, longitude up to 180",
            )
        return self
