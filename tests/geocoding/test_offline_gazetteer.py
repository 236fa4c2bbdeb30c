from __future__ import annotations

from pathlib import Path

import pytest
from geopy.exc import ConfigurationError, GeocoderQueryError, GeocoderUnavailable, GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from mapapp.gazetteer import open_gazetteer
from mapapp.geocoding import OfflineGazetteer


@pytest.fixture(scope="module")
def geocoder() -> OfflineGazetteer:
    return OfflineGazetteer()


def test_it_is_a_geopy_geocoder(geocoder: OfflineGazetteer) -> None:
    assert isinstance(geocoder, Geocoder)


def test_a_name_becomes_a_location(geocoder: OfflineGazetteer) -> None:
    location = geocoder.geocode("Idlib")
    assert isinstance(location, Location)
    assert location.address == "Idlib, Idlib Governorate, Syria"
    assert (location.latitude, location.longitude) == (35.93062, 36.63393)
    assert location.raw["id"] == "geonames:169389"
    assert location.raw["kind"] == "city"
    assert location.raw["reasons"]


def test_all_that_a_name_can_mean(geocoder: OfflineGazetteer) -> None:
    locations = geocoder.geocode("Paris", exactly_one=False, limit=4)
    assert isinstance(locations, list)
    assert len(locations) == 4
    assert locations[0].raw["country"] == "FR"


@pytest.mark.parametrize("exactly_one", [True, False])
def test_nothing_found_is_none(geocoder: OfflineGazetteer, exactly_one: bool) -> None:
    assert geocoder.geocode("Nowhereville", exactly_one=exactly_one) is None


@pytest.mark.parametrize("codes", ["us", "US, ca", ["US"], ("ca", "us")])
def test_countries_limit_the_search(geocoder: OfflineGazetteer, codes: str) -> None:
    location = geocoder.geocode("Paris", country_codes=codes)
    assert isinstance(location, Location)
    assert location.raw["country"] == "US"


def test_structured_queries(geocoder: OfflineGazetteer) -> None:
    location = geocoder.geocode({"country": "USA", "state": "Texas", "city": "Paris"})
    assert isinstance(location, Location)
    assert location.raw["admin1"] == "Texas"


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("", {}),
        ("  ,, ", {}),
        (None, {}),
        (42, {}),
        ({}, {}),
        ({"street": "Main"}, {}),
        ("Paris", {"country_codes": "zz"}),
        ("Paris", {"country_codes": "France"}),
    ],
)
def test_a_query_that_is_none_is_refused(
    geocoder: OfflineGazetteer, query: str, options: dict[str, str]
) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode(query, **options)


def test_a_limit_below_one_is_refused(geocoder: OfflineGazetteer) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        geocoder.geocode("Paris", exactly_one=False, limit=0)


@pytest.mark.parametrize("point", [(35.93, 36.63), "35.93, 36.63", Point(35.93, 36.63)])
def test_a_point_becomes_its_city(geocoder: OfflineGazetteer, point: Point) -> None:
    location = geocoder.reverse(point)
    assert isinstance(location, Location)
    assert location.raw["id"] == "geonames:169389"
    assert location.raw["distance_km"] < 1


def test_the_nearest_cities_in_order(geocoder: OfflineGazetteer) -> None:
    locations = geocoder.reverse((35.93, 36.63), exactly_one=False, limit=3)
    assert isinstance(locations, list)
    distances = [location.raw["distance_km"] for location in locations]
    assert len(distances) == 3
    assert distances == sorted(distances)


def test_far_from_cities_it_is_the_area(geocoder: OfflineGazetteer) -> None:
    desert = geocoder.reverse((24.0, 12.0))
    sea = geocoder.reverse((43.3, 34.0))
    assert isinstance(desert, Location)
    assert isinstance(sea, Location)
    assert desert.raw["country"] == "LY"
    assert sea.raw["id"] == "mapapp:black-sea"


def test_on_the_high_seas_it_is_the_ocean(geocoder: OfflineGazetteer) -> None:
    ocean = geocoder.reverse((-45.0, -120.0))
    assert isinstance(ocean, Location)
    assert "Pacific" in ocean.address


@pytest.mark.parametrize("point", ["somewhere", (float("nan"), 0.0), (1.0, 2.0, 3.0, 4.0)])
def test_what_is_no_point_is_refused(geocoder: OfflineGazetteer, point: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        geocoder.reverse(point)


def test_it_works_behind_a_rate_limiter(geocoder: OfflineGazetteer) -> None:
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    assert [limited(name).raw["country"] for name in ("Ankara", "Lima")] == ["TR", "PE"]


def test_it_works_as_a_context_manager(geocoder: OfflineGazetteer) -> None:
    with geocoder as opened:
        assert opened.geocode("Ankara", timeout=3) is not None


def test_it_has_no_way_to_the_network(geocoder: OfflineGazetteer) -> None:
    with pytest.raises(GeocoderUnavailable):
        geocoder.adapter.get_json("https://example.org", timeout=1, headers={})


def test_a_missing_gazetteer_is_a_matter_of_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mapapp.geocoding.offline.open_gazetteer", lambda: open_gazetteer(tmp_path))
    with pytest.raises(ConfigurationError, match="missing") as caught:
        OfflineGazetteer()
    assert isinstance(caught.value, GeopyError)
