"""What the reader may mean by a place typed by hand: a name, or coordinates. No Qt."""

from __future__ import annotations

import re
from warnings import catch_warnings, simplefilter

from geopy.point import Point

from mapapp.gazetteer import Gazetteer
from mapapp.model import Kind, Place

_MOST = 30
_OWN = "user:{lat:.5f},{lon:.5f}"
"""The id of a place that only has coordinates: the same ones are the same place."""
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")
_COORDINATES = re.compile(r"[-+\d\s.,;°'\"′″NSEWnsew]+")
_DECIMAL_COMMA = re.compile(r"^\s*(-?\d+),(\d+)\s*[;\s]\s*(-?\d+),(\d+)\s*$")


def find_places(query: str, name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return what `query` may mean, best first; coordinates are a place called `name`."""
    here = read_coordinates(query)
    if here:
        return (placed_at(*here, name, gazetteer),)
    from mapapp.geocoding import find_candidates

    found = find_candidates(gazetteer, query, _MOST) if query.strip() else []
    return tuple(candidate.place for candidate in found)


def read_coordinates(text: str) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees, None where `text` tells none.

    Signed degrees, degrees with N, S, E, W, and minutes and seconds are read.
    """
    text = _DECIMAL_COMMA.sub(r"\1.\2 \3.\4", text.strip())
    if not _COORDINATES.fullmatch(text) or len(_NUMBERS.findall(text)) < 2:
        return None
    try:
        with catch_warnings():
            simplefilter("error")  # geopy only warns of a latitude beyond a pole
            point = Point.from_string(re.sub(r"\s*;\s*", " ", text))
    except (ValueError, UserWarning):
        return None
    return float(point.latitude), float(point.longitude)


def placed_at(lat: float, lon: float, name: str, gazetteer: Gazetteer) -> Place:
    """Return the place of a point, in the country whose city is nearest."""
    near = next(iter(gazetteer.nearest(lat, lon)), None)
    country = gazetteer.record(near[0]).country if near else ""
    return Place(
        id=_OWN.format(lat=lat + 0.0, lon=lon + 0.0),
        name=name,
        kind=Kind.CITY,
        lat=round(lat, 5),
        lon=round(lon, 5),
        country=country,
        country_name=gazetteer.country_name(country),
    )
