"""The outlines of derived places, made anew from their ids: they say all there is to know.

An id is `derived:ANCHOR/northwest`, `/coast`, `/coast/TR` (of that country on the sea ANCHOR),
`/border/OTHER` or `/between/OTHER`. Points at a distance and around a town are circles, which have
a radius and no outline.
"""

from __future__ import annotations

from typing import Protocol

from mapapp.gazetteer.bands import band, border_lines, clipped, corridor, shore_lines
from mapapp.gazetteer.distance import distance_km
from mapapp.gazetteer.parts import BEARINGS, CENTRAL
from mapapp.model import Extent, Place
from mapapp.topojson import Line, Polygon

DERIVED = "derived:"
BORDER_KM = 15.0
"""How far to both sides of a border "on the border" reaches."""
COAST_KM = 12.0
_CORRIDOR_SHARE = 0.07
_LEAST_CORRIDOR_KM = 4.0
"""Half the width of what lies between two towns: a share of their distance, at least this."""


class _Places(Protocol):
    """What is asked of the gazetteer."""

    def index_of(self, place_id: str) -> int | None: ...
    def country_index(self, iso2: str) -> int | None: ...
    def place(self, index: int) -> Place: ...
    def place_id(self, index: int) -> str: ...
    def outline(self, place_id: str) -> list[Polygon]: ...
    def neighbours(self, iso2: str) -> frozenset[str]: ...


def derived_outline(gazetteer: _Places, place_id: str) -> list[Polygon]:
    """Return the polygons of a derived place, none where it is a circle or a point."""
    anchor, _, relation = place_id.removeprefix(DERIVED).partition("/")
    kind, _, other = relation.partition("/")
    if kind == CENTRAL or kind in BEARINGS:
        return clipped(gazetteer.outline(anchor), kind)
    if kind == "border":
        return band(border_lines(gazetteer.outline(anchor), gazetteer.outline(other)), BORDER_KM)
    if kind == "coast":
        return _coast(gazetteer, anchor, other)
    return _between(gazetteer, anchor, other) if kind == "between" else []


def _coast(gazetteer: _Places, anchor: str, land: str) -> list[Polygon]:
    place = _place(gazetteer, anchor)
    if place is None:
        return []
    country, sea = (land, place.extent) if land else (place.country, None)
    return band(coast_lines(gazetteer, country, sea), COAST_KM)


def coast_lines(gazetteer: _Places, country: str, sea: Extent | None) -> list[Line]:
    """Return the shores of a country, within the box of a sea where one is given."""
    around = [_country_outline(gazetteer, code) for code in gazetteer.neighbours(country)]
    return shore_lines(_country_outline(gazetteer, country), around, sea)


def _country_outline(gazetteer: _Places, code: str) -> list[Polygon]:
    index = gazetteer.country_index(code)
    return [] if index is None else gazetteer.outline(gazetteer.place_id(index))


def _between(gazetteer: _Places, one: str, other: str) -> list[Polygon]:
    first, second = _place(gazetteer, one), _place(gazetteer, other)
    if first is None or second is None:
        return []
    spots = (first.lat, first.lon), (second.lat, second.lon)
    half = max(_LEAST_CORRIDOR_KM, _CORRIDOR_SHARE * distance_km(*spots[0], *spots[1]))
    return corridor(*spots, half)


def _place(gazetteer: _Places, place_id: str) -> Place | None:
    index = gazetteer.index_of(place_id)
    return None if index is None else gazetteer.place(index)
