"""What may be named: capitals are the right ones, waters and landforms come from the table."""

from __future__ import annotations

import pytest

from building import npm
from mapapp.cartography.compiling.choosing import Chooser
from mapapp.cartography.compiling.metrics import Measure
from mapapp.cartography.compiling.names import Name, cities, natural
from mapapp.cartography.lettering import LETTERINGS, Style
from mapapp.model import Kind

ROW = {
    "id": "mapapp:black-sea",
    "name": "Black Sea",
    "kind": "water",
    "lat": "43",
    "lon": "34",
    "south": "40.9",
    "west": "27.4",
    "north": "46.8",
    "east": "41.8",
    "rank": "1",
}


@pytest.fixture(scope="module")
def all_cities() -> list[Name]:
    return cities()


@pytest.mark.parametrize("capital", ["Ankara", "Damascus", "New Delhi", "Kyiv", "Washington"])
def test_capitals_are_known(all_cities: list[Name], capital: str) -> None:
    assert any(city.capital for city in all_cities if city.text == capital)


@pytest.mark.parametrize("city", ["Istanbul", "Delhi", "New York City", "Sydney", "São Paulo"])
def test_large_cities_are_not_taken_for_capitals(all_cities: list[Name], city: str) -> None:
    found = [one for one in all_cities if one.text == city]
    assert found
    assert not any(one.capital for one in found)


def test_cities_come_in_order_of_population(all_cities: list[Name]) -> None:
    populations = [city.population for city in all_cities]
    assert populations == sorted(populations, reverse=True)
    assert len(all_cities) > 40_000


def test_waters_have_their_extent() -> None:
    (sea,) = natural([ROW])
    assert (sea.text, sea.kind, sea.rank) == ("Black Sea", Kind.WATER, 1)
    assert sea.width == pytest.approx(14.4 / 360)


def test_a_water_across_the_antimeridian_has_its_extent() -> None:
    (sea,) = natural([ROW | {"west": "170", "east": "-160"}])
    assert sea.width == pytest.approx(30 / 360)


@pytest.mark.parametrize(
    "row", [{"kind": "region"}, {"kind": "river"}, {"id": "mapapp:great-lakes"}]
)
def test_some_things_are_not_lettered(row: dict[str, str]) -> None:
    assert list(natural([ROW | row])) == []


@pytest.fixture(scope="module")
def chooser() -> Chooser:
    country = Name("Testland", Kind.COUNTRY, 0.5, 0.5, 0.05, 0.03, 0.04)
    sea = Name("Test Sea", Kind.WATER, 0.6, 0.5, 0.04, 0.02, rank=1)
    capital = Name("Capital", Kind.CITY, 0.5, 0.49, population=300_000, capital=True)
    town = Name("Town", Kind.CITY, 0.52, 0.5, population=20_000)
    return Chooser([country], [sea], [], [capital, town], Measure(npm.MODULES))


def asked(chooser: Chooser, zoom: int) -> dict[str, Style]:
    return {wish.name.text: wish.style for wish in chooser.wishes(zoom)}


def test_far_away_only_what_has_room_is_named(chooser: Chooser) -> None:
    assert asked(chooser, 0) == {}
    assert set(asked(chooser, 3)) <= {"TESTLAND", "Test Sea"}


def test_the_capital_comes_before_the_town(chooser: Chooser) -> None:
    assert "Capital" in asked(chooser, 6)
    assert "Town" not in asked(chooser, 6)
    assert {"Capital", "Town"} <= set(asked(chooser, 9))


def test_names_grow_with_their_room(chooser: Chooser) -> None:
    styles = [asked(chooser, zoom).get("TESTLAND") for zoom in range(3, 8)]
    sizes = [LETTERINGS[style].size if style is not None else 0.0 for style in styles]
    assert sizes == sorted(sizes)
    assert styles[-1] is Style.COUNTRY_LARGE


def test_countries_are_not_named_when_very_near(chooser: Chooser) -> None:
    assert "TESTLAND" not in asked(chooser, 9)
