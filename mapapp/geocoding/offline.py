"""A geopy geocoder that asks the gazetteer instead of a service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from geopy.adapters import BaseSyncAdapter
from geopy.exc import ConfigurationError, GeocoderQueryError, GeocoderUnavailable
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from mapapp.errors import GazetteerError
from mapapp.gazetteer import Gazetteer, distance_km, open_gazetteer
from mapapp.geocoding.candidates import find_candidates
from mapapp.geocoding.query import parse
from mapapp.model import Candidate, Kind, Place
from mapapp.wording import surroundings

_MANY = 10
_NEAR_KM = 50.0
"""How far a city may be from a point and still be its address."""
_STRUCTURE = ("city", "county", "state", "country")
_DRAWN = frozenset({Kind.ADMIN2, Kind.ADMIN1, Kind.COUNTRY})
"""Areas with true outlines: they go before waters, which may be known by a box only."""
_WATERS = frozenset({Kind.LAKE, Kind.WATER})


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]  # geopy has no types
    """geopy's way to the network, closed."""

    def get_text(self, *_: Any, **__: Any) -> NoReturn:
        raise GeocoderUnavailable("The offline gazetteer does not use the network.")

    get_json = get_text


class OfflineGazetteer(Geocoder):  # type: ignore[misc]  # geopy has no types
    """Geocodes with the gazetteer on this machine; stands wherever a geopy geocoder does.

    A result's `raw` has the place's id, name, kind, country, admin1, population and geonameid; of
    `geocode` also its score and the reasons for it; of `reverse` the kilometres to it.
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        """Use `gazetteer`, or open the built-in one.

        Raises geopy's `ConfigurationError` when that is missing or damaged.
        """
        super().__init__(adapter_factory=_NoNetwork)
        try:
            self._gazetteer = gazetteer or open_gazetteer()
        except GazetteerError as error:
            raise ConfigurationError(str(error)) from error

    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002  part of geopy's face
        limit: int | None = None,
        country_codes: str | Iterable[str] | None = None,
    ) -> Location | list[Location] | None:
        """Return the place that `query` names, or all it can mean, best first.

        `query` is a name, with what it lies in after commas ("Paris, Texas"), or a mapping with
        any of city, county, state and country. None when there is no such place. `timeout` is
        not needed. Raises `GeocoderQueryError` for a query or country code that is none, and
        `ValueError` for a `limit` below 1.
        """
        text = _text_of(query)
        candidates = find_candidates(
            self._gazetteer,
            text,
            1 if exactly_one else _checked(limit),
            _checked_codes(country_codes, self._gazetteer),
        )
        locations = [_located(candidate) for candidate in candidates]
        return _one_or_all(locations, exactly_one)

    def reverse(
        self,
        query: Point | str | tuple[float, float],
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002  part of geopy's face
        limit: int | None = None,
    ) -> Location | list[Location] | None:
        """Return the city nearest to a point, or several, nearest first.

        Far from every city it is the smallest area around the point, at sea the sea; None where
        nothing is known to be.
        Raises `ValueError` for something that is no point and for a `limit` below 1.
        """
        point = query if isinstance(query, Point) else Point(query)
        many = 1 if exactly_one else _checked(limit)
        near = [
            (self._gazetteer.place(index), km)
            for index, km in self._gazetteer.nearest(point.latitude, point.longitude, many)
            if km <= _NEAR_KM
        ]
        places = near or self._around(point)[:many]
        locations = [_location(place, {"distance_km": round(km, 3)}) for place, km in places]
        return _one_or_all(locations, exactly_one)

    def _around(self, point: Point) -> list[tuple[Place, float]]:
        indexes = self._gazetteer.containing(point.latitude, point.longitude)
        around = [self._gazetteer.place(index) for index in indexes]
        land = [place for place in around if place.kind in _DRAWN]
        water = [place for place in around if place.kind in _WATERS]
        return [
            (place, distance_km(point.latitude, point.longitude, place.lat, place.lon))
            for place in (*land, *water)
        ]


def _text_of(query: str | Mapping[str, str]) -> str:
    if isinstance(query, Mapping):
        unknown = sorted(set(query) - set(_STRUCTURE))
        if unknown:
            raise GeocoderQueryError(
                f"A structured query may have {', '.join(_STRUCTURE)}, not {', '.join(unknown)}."
            )
        query = ", ".join(query[part] for part in _STRUCTURE if query.get(part))
    if not isinstance(query, str) or not parse(query).names:
        raise GeocoderQueryError("The query is empty: give the name of a place.")
    return query


def _checked(limit: int | None) -> int:
    if limit is None:
        return _MANY
    if limit < 1:
        raise ValueError("limit must be at least 1")
    return limit


def _checked_codes(codes: str | Iterable[str] | None, gazetteer: Gazetteer) -> list[str]:
    given = codes.split(",") if isinstance(codes, str) else list(codes or ())
    wanted = [code.strip().upper() for code in given]
    for code in wanted:
        if gazetteer.country_index(code) is None:
            raise GeocoderQueryError(f"“{code}” is not the two-letter code of a country.")
    return wanted


def _located(candidate: Candidate) -> Location:
    reasons = [reason.words for reason in candidate.reasons]
    return _location(candidate.place, {"score": candidate.score, "reasons": reasons})


def _location(place: Place, more: Mapping[str, Any]) -> Location:
    raw = {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "country_name": place.country_name,
        "admin1": place.admin1,
        "population": place.population,
        "geonameid": place.geonameid,
        **more,
    }
    address = ", ".join(part for part in (place.name, surroundings(place)) if part)
    return Location(address, (place.lat, place.lon), raw)


def _one_or_all(locations: list[Location], exactly_one: bool) -> Location | list[Location] | None:
    if not locations:
        return None
    return locations[0] if exactly_one else locations
