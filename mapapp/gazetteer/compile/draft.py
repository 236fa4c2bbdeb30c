"""A place on its way into the store."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.gazetteer.entries import NameKind
from mapapp.model import Extent, Kind
from mapapp.topojson import Polygon

Name = tuple[str, NameKind]


@dataclass(frozen=True, slots=True)
class Draft:
    """What will become one record, its names and its outline. Regions are named by their ids."""

    id: str
    name: str
    kind: Kind
    lat: float
    lon: float
    country: str = ""
    population: int = 0
    capital: int = 0
    geonameid: int = 0
    admin1: str = ""
    admin2: str = ""
    admin1_code: str = ""
    """The GeoNames code of the first-order region, where the source has one."""
    countries: tuple[str, ...] = ()
    """The countries that a natural place or world region touches or holds."""
    other_ids: tuple[str, ...] = ()
    """Ids of the same place in other sources, which lead here too."""
    names: tuple[Name, ...] = ()
    """Names besides its own."""
    rank: int = 0
    """How well known a natural place is: 1 (world-famous) to 5; 0 where not ranked."""
    outline: tuple[Polygon, ...] = ()
    extent: Extent | None = None
