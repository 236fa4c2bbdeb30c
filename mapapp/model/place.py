"""Where: places and what sort they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of place a Place is."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    CITY = "city"
    REGION = "region"
    WATER = "water"
    RIVER = "river"
    LAKE = "lake"
    MOUNTAIN = "mountain"
    DESERT = "desert"
    ISLAND = "island"
    FACILITY = "facility"
    DERIVED = "derived"


AREA_KINDS = frozenset(Kind) - {Kind.CITY, Kind.FACILITY}
"""Kinds that are drawn as an area where their extent is known."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A bounding box in degrees. `west` is greater than `east` across the antimeridian."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere on Earth.

    `id` is stable across rebuilds (`geonames:162183`, `ne:SY-ID`, `mapapp:black-sea`); `country` is
    an ISO 3166-1 alpha-2 code or empty; `admin1` the first-order region's name or empty. A derived
    place has an `anchor` (a place's id), a `relation` to it in words and a `radius_km`.
    """

    id: str
    name: str
    kind: Kind
    lat: float
    lon: float
    country: str = ""
    country_name: str = ""
    admin1: str = ""
    population: int = 0
    geonameid: int | None = None
    extent: Extent | None = None
    anchor: str | None = None
    relation: str | None = None
    radius_km: float | None = None
