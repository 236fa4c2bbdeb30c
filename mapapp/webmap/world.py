"""The basemap that a page carries with it: countries, seas and cities, fine where one looks."""

from __future__ import annotations

import csv
from typing import Any

from mapapp.resources import resource
from mapapp.topojson import Polygon
from mapapp.webmap.atlas import COARSEST, Atlas, Box, City, Country, Detail, detail_around
from mapapp.webmap.bounds import Bounds, shifted, shifted_polygon

_CITIES_NEAR, _CITIES_FAR = 90, 120
_SEA_RANK = 3


def world_data(atlas: Atlas, bounds: list[list[float]] | None) -> dict[str, Any]:
    """Return the basemap around `bounds` ([[south, west], [north, east]]) as plain JSON values."""
    fitted = _as_bounds(bounds)
    detail = detail_around(fitted)
    return {
        "countries": [
            _country(country, atlas.outline(country, _detail_of(country, detail)), fitted)
            for country in atlas.countries
        ],
        "cities": [_city(city, fitted) for city in _chosen_cities(atlas, detail.focus)],
        "seas": _seas(fitted),
    }


def _as_bounds(bounds: list[list[float]] | None) -> Bounds | None:
    return (bounds and ((bounds[0][0], bounds[0][1]), (bounds[1][0], bounds[1][1]))) or None


def _detail_of(country: Country, detail: Detail) -> Detail:
    """Return the named countries' own detail for what one may see first, little for the rest."""
    return detail if country.box.meets(detail.focus) else detail._replace(outside=COARSEST)


def _country(country: Country, outline: list[Polygon], bounds: Bounds | None) -> dict[str, Any]:
    west, east = country.box.west, country.box.east
    return {
        "name": country.name,
        "lat": country.lat,
        "lon": shifted(country.lon, bounds),
        "west": west,
        "east": east,
        "polygons": [shifted_polygon(_rounded(polygon), bounds) for polygon in outline],
    }


def _rounded(polygon: Polygon) -> Polygon:
    return [[(round(x, 3), round(y, 3)) for x, y in ring] for ring in polygon]


def _chosen_cities(atlas: Atlas, focus: Box) -> list[City]:
    near = [
        city for city in atlas.cities if focus.meets(Box(city.lat, city.lon, city.lat, city.lon))
    ]
    far = [city for city in atlas.cities[: _CITIES_FAR * 3] if city not in near]
    return near[:_CITIES_NEAR] + far[:_CITIES_FAR]


def _city(city: City, bounds: Bounds | None) -> dict[str, Any]:
    return {**city._asdict(), "lon": shifted(city.lon, bounds)}


def _seas(bounds: Bounds | None) -> list[dict[str, Any]]:
    path = resource("places/natural.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "water"]
    return [
        {
            "name": row["name"],
            "lat": float(row["lat"]),
            "lon": shifted(float(row["lon"]), bounds),
            "rank": int(row["rank"]),
        }
        for row in rows
        if int(row["rank"]) <= _SEA_RANK
    ]
