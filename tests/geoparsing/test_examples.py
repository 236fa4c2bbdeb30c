"""The example articles, place by place."""

from __future__ import annotations

import pytest

from mapapp.gazetteer import distance_km
from mapapp.geoparsing import Geoparsed, geoparse
from mapapp.model import Article, Context, Kind, Role
from mapapp.resources import resource


@pytest.fixture(scope="module")
def envoy(gazetteer) -> Geoparsed:
    text = resource("examples/envoy-in-ankara.txt").read_text("utf-8")
    return geoparse(Article(text), gazetteer, Context())


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [("Ankara", 39.92, 32.85), ("Idlib", 35.93, 36.63), ("Damascus", 33.51, 36.29)],
)
def test_cities_of_the_envoys_visit(envoy, name: str, lat: float, lon: float) -> None:
    found = [m for m in envoy.mentions if m.text.casefold() == name.casefold()]
    assert found
    for mention in found:
        assert mention.place.kind is Kind.CITY
        assert distance_km(mention.place.lat, mention.place.lon, lat, lon) < 20


def test_countries_of_the_envoys_visit(envoy) -> None:
    countries = {
        m.place.country
        for m in envoy.mentions
        if m.role is not Role.DEMONYM and m.place.kind is Kind.COUNTRY
    }
    assert countries == {"TR", "SY", "RU", "US"}


def test_roles_of_the_envoys_visit(envoy) -> None:
    institutions = {m.text for m in envoy.mentions if m.role is Role.INSTITUTION}
    assert {"Ankara", "Damascus", "Astana", "Sochi", "Washington", "Moscow"} <= institutions
    assert {m.text for m in envoy.mentions if m.role is Role.DEMONYM} >= {"Turkish", "Syrian"}


def test_dateline_of_the_envoys_visit(envoy) -> None:
    assert envoy.dateline == "ANKARA"


@pytest.mark.parametrize(
    ("example", "country"), [("cyclone-in-mozambique", "MZ"), ("mine-strike-in-chile", "CL")]
)
def test_other_continents(gazetteer, example: str, country: str) -> None:
    text = resource(f"examples/{example}.txt").read_text("utf-8")
    mentions = geoparse(Article(text), gazetteer, Context()).mentions
    cities = [m for m in mentions if m.place and m.place.kind is Kind.CITY]
    assert sum(m.place.country == country for m in cities) > len(cities) / 3
