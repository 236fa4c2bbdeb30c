"""The gazetteer that is shipped: what must be in it, and how it ranks."""

from __future__ import annotations

import pytest

from mapapp.gazetteer import Gazetteer, NameKind, distance_km
from mapapp.model import Kind


def first(gazetteer: Gazetteer, name: str) -> str:
    return gazetteer.place_id(gazetteer.lookup(name)[0].record)


def of_kind(gazetteer: Gazetteer, kind: Kind) -> list[int]:
    return [i for i in range(gazetteer.record_count) if gazetteer.record(i).kind is kind]


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Idlib", "geonames:169389"),
        ("Ankara", "geonames:323786"),
        ("Damascus", "geonames:170654"),
        ("İSTANBUL", "geonames:745044"),
        ("Türkiye", "geonames:298795"),
        ("Turkish", "geonames:298795"),
        ("the Americans", "geonames:6252001"),
        ("U.S.", "geonames:6252001"),
        ("Georgia", "geonames:614540"),
        ("Burma", "geonames:1327865"),
        ("Washington", "geonames:4140963"),
        ("California", "geonames:5332921"),
        ("Québec", "ne:CA-QC"),
        ("Bali", "ne:ID-BA"),
        ("England", "admin1:GB.ENG"),
        ("Cook County", "fips:17031"),
        ("Co. Kerry", "ne:IE-KY"),
        ("County Kerry", "ne:IE-KY"),
        ("Bruges", "geonames:2800931"),
        ("The Hague", "geonames:2747373"),
        ("Saint Petersburg", "geonames:498817"),
        ("St. Petersburg", "geonames:498817"),
        ("Europe", "geonames:6255148"),
        ("Black Sea", "mapapp:black-sea"),
        ("Kosovo", "geonames:831053"),
        ("Mt. Everest", "mapapp:mount-everest"),
        ("دمشق", "geonames:170654"),
        ("Анкара", "geonames:323786"),
    ],
)
def test_the_first_meaning_of_a_name(gazetteer: Gazetteer, name: str, place_id: str) -> None:
    assert first(gazetteer, name) == place_id


def test_georgia_is_also_the_state(gazetteer: Gazetteer) -> None:
    ids = [gazetteer.place_id(entry.record) for entry in gazetteer.lookup("Georgia")]
    assert ids[:2] == ["geonames:614540", "geonames:4197000"]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", ["May", "June", "Google", "Democrat", "He", "We", "in"])
def test_no_alternate_name_is_an_everyday_word(gazetteer: Gazetteer, name: str) -> None:
    kinds = {entry.name_kind for entry in gazetteer.lookup(name)}
    assert NameKind.ALTERNATE not in kinds


def test_the_codes_of_states_are_marked_as_such(gazetteer: Gazetteer) -> None:
    assert NameKind.POSTAL in {entry.name_kind for entry in gazetteer.lookup("IN")}


@pytest.mark.parametrize("name", ["Turkey", "Ireland", "Lombardy", "Bavaria"])
def test_a_region_shares_its_name_with_no_alternate_of_a_city(
    gazetteer: Gazetteer, name: str
) -> None:
    others = [
        entry
        for entry in gazetteer.lookup(name)
        if entry.name_kind is NameKind.ALTERNATE
        and gazetteer.record(entry.record).kind is Kind.CITY
    ]
    assert others == []


def test_every_kind_is_there_in_numbers(gazetteer: Gazetteer) -> None:
    assert len(of_kind(gazetteer, Kind.CITY)) == 234_908
    assert len(of_kind(gazetteer, Kind.COUNTRY)) == 250
    assert len(of_kind(gazetteer, Kind.ADMIN1)) > 3_500
    assert len(of_kind(gazetteer, Kind.ADMIN2)) > 3_200


def test_every_state_and_its_counties_are_there(gazetteer: Gazetteer) -> None:
    country = "US"
    states = [i for i in of_kind(gazetteer, Kind.ADMIN1) if gazetteer.record(i).country == country]
    assert len(states) == 51
    assert len({gazetteer.name(state) for state in states}) == 51
    counties = [
        i for i in of_kind(gazetteer, Kind.ADMIN2) if gazetteer.record(i).country == country
    ]
    assert len(counties) > 3_100
    assert {gazetteer.record(county).admin1 for county in counties} == set(states)


def test_every_country_is_somewhere(gazetteer: Gazetteer) -> None:
    for code in gazetteer.countries():
        index = gazetteer.country_index(code)
        assert index is not None
        assert gazetteer.continent(code)
        record = gazetteer.record(index)
        assert (record.lat, record.lon) != (0, 0)


WITHOUT_OUTLINE = {"BQ", "BV", "CC", "CX", "TK"}


def test_every_country_but_a_few_islets_has_an_outline(gazetteer: Gazetteer) -> None:
    without = {
        code
        for code in gazetteer.countries()
        if not gazetteer.outline(gazetteer.place_id(gazetteer.country_index(code) or 0))
    }
    assert without <= WITHOUT_OUTLINE


def test_regions_lie_in_their_countries(gazetteer: Gazetteer) -> None:
    for index in of_kind(gazetteer, Kind.ADMIN1) + of_kind(gazetteer, Kind.ADMIN2):
        assert gazetteer.country_index(gazetteer.record(index).country) is not None


def test_a_region_contains_its_point(gazetteer: Gazetteer) -> None:
    regions = of_kind(gazetteer, Kind.ADMIN1)
    drawn = [i for i in regions if gazetteer.outline(gazetteer.place_id(i))]
    assert len(drawn) > 0.9 * len(regions)
    for index in drawn:
        record = gazetteer.record(index)
        assert gazetteer.contains(index, record.lat, record.lon), gazetteer.place_id(index)


def test_cities_lie_in_their_regions(gazetteer: Gazetteer) -> None:
    large = [gazetteer.record(i) for i in of_kind(gazetteer, Kind.CITY)]
    large = [city for city in large if city.population > 300_000 and city.admin1 >= 0]
    inside = [city for city in large if gazetteer.contains(city.admin1, city.lat, city.lon)]
    assert len(inside) > 0.93 * len(large)


def test_nearly_every_city_has_a_region(gazetteer: Gazetteer) -> None:
    cities = [gazetteer.record(i) for i in of_kind(gazetteer, Kind.CITY)]
    assert sum(city.admin1 < 0 for city in cities) < 0.01 * len(cities)
    assert all(
        city.country == gazetteer.record(city.admin1).country for city in cities if city.admin1 >= 0
    )


def test_american_cities_know_their_county(gazetteer: Gazetteer) -> None:
    chicago = gazetteer.record(gazetteer.index_of("geonames:4887398") or 0)
    assert gazetteer.place_id(chicago.admin2) == "fips:17031"


def test_neighbours_are_mutual(gazetteer: Gazetteer) -> None:
    assert gazetteer.neighbours("SY") == {"TR", "IQ", "JO", "LB", "IL"}
    assert gazetteer.neighbours("JP") == frozenset()
    for code in gazetteer.countries():
        assert all(code in gazetteer.neighbours(other) for other in gazetteer.neighbours(code))


def test_russia_is_not_drawn_across_the_map(gazetteer: Gazetteer) -> None:
    russia = gazetteer.index_of("geonames:2017370")
    assert russia is not None
    assert gazetteer.contains(russia, 66.0, 100.0)
    assert gazetteer.contains(russia, 66.5, -172.5)
    assert not gazetteer.contains(russia, 66.0, 0.0)
    for polygon in gazetteer.outline("geonames:2017370"):
        lons = [lon for lon, _ in polygon[0]]
        assert -180 <= min(lons) <= max(lons) <= 180


def test_merged_places_answer_to_both_ids(gazetteer: Gazetteer) -> None:
    strip = gazetteer.by_id("mapapp:gaza-strip")
    assert strip is not None
    assert gazetteer.by_id(strip.id) == strip
    assert len(gazetteer.lookup("Gaza Strip")) == 1


def test_ids_lead_back_to_their_record(gazetteer: Gazetteer) -> None:
    for index in range(0, gazetteer.record_count, 37):
        assert gazetteer.index_of(gazetteer.place_id(index)) == index


def test_near_is_the_city_itself(gazetteer: Gazetteer) -> None:
    (index, km), *_ = gazetteer.nearest(41.88, -87.63)
    record = gazetteer.record(index)
    assert km < 5
    assert distance_km(record.lat, record.lon, 41.88, -87.63) == pytest.approx(km)
