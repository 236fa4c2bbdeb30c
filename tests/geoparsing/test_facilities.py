"""Airports, universities, bridges, streets: at the town that names or contains them."""

from __future__ import annotations

import pytest

from mapapp.gazetteer import distance_km
from mapapp.model import Kind, Mention, Role


def mention(find, text: str, words: str) -> Mention:
    return next(m for m in find(text) if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "name", "lat", "lon"),
    [
        (
            "She landed at Incheon International Airport.",
            "Incheon International Airport",
            "Incheon International Airport",
            37.46,
            126.71,
        ),
        (
            "Jets left Geilenkirchen Air Base in Germany.",
            "Geilenkirchen Air Base",
            "Geilenkirchen Air Base",
            50.97,
            6.12,
        ),
        ("A man died in Leeds Prison in England.", "Leeds Prison", "Leeds Prison", 53.8, -1.55),
    ],
)
def test_a_town_that_names_a_facility(find, text, words, name, lat, lon) -> None:
    found = mention(find, text, words)
    assert found.place.kind is Kind.FACILITY
    assert found.place.name == name
    assert found.role is Role.LITERAL
    assert distance_km(found.place.lat, found.place.lon, lat, lon) < 20
    assert 3 <= found.place.radius_km <= 40
    assert found.place.anchor == found.candidates[1].place.id
    assert any("km of it" in reason.words for reason in found.candidates[0].reasons)


@pytest.mark.parametrize(
    ("text", "words", "town"),
    [
        ("The bus burned on the Ibsen Bridge in Istanbul.", "Ibsen Bridge", "Istanbul"),
        ("A shop at 12 Tyler Street, Leeds, England, burned.", "Tyler Street", "Leeds"),
        ("Fans filled Oslo's Ibsen Square.", "Ibsen Square", "Oslo"),
        ("OSLO — A shop burned on Sunday. Ibsen Street was closed.", "Ibsen Street", "OSLO"),
        ("Trains left Oslo and Bergen. Oslo slept. Ibsen Street shone.", "Ibsen Street", "Oslo"),
    ],
)
def test_a_facility_in_a_town(find, text: str, words: str, town: str) -> None:
    place = mention(find, text, words).place
    anchor = mention(find, text, town).place
    assert place.kind is Kind.FACILITY
    assert place.anchor == anchor.id
    assert (place.lat, place.lon) == (anchor.lat, anchor.lon)


def test_a_street_is_not_the_town_of_its_name(find) -> None:
    found = mention(find, "He lived in Paris Street in Leeds, England.", "Paris Street")
    assert found.place.country == "GB"


def test_without_any_town_a_street_stays_unplaced(find) -> None:
    found = mention(find, "He lived in Paris Street all his life.", "Paris Street")
    assert found.place is None


def test_what_a_facility_is_said_by_its_reason_and_goes_with_it(find) -> None:
    told = mention(find, "The fire in Ibsen Street in Oslo is out.", "Ibsen Street")
    assert told.candidates[0].reasons[-1].words == "the text says it is in Oslo"
    about = mention(find, "Oslo burned. The fire in Ibsen Street is out.", "Ibsen Street")
    assert about.candidates[0].reasons[-1].words == "the text around it is about Oslo"
    assert about.confidence < told.confidence


def test_a_university_stays_an_institution(find) -> None:
    found = mention(find, "A study by Leeds University in England says so.", "Leeds")
    assert found.role is Role.INSTITUTION
    assert found.place.kind is Kind.FACILITY


@pytest.mark.parametrize("text", ["Wall Street fell.", "It is on Main Street.", "A Hard Drive."])
def test_no_site(names, text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "words", "town"),
    [
        ("Students met at the University of Aleppo on Monday.", "Aleppo", "Aleppo"),
        ("They were taken to Aleppo University Hospital.", "Aleppo", "Aleppo"),
        ("He was treated at Nasser Street Hospital in Izmir.", "Nasser Street Hospital", "Izmir"),
    ],
)
def test_a_university_or_hospital_where_one_goes_is_a_place(find, text, words, town) -> None:
    found = mention(find, text, words)
    assert found.role is Role.LITERAL
    assert found.place.kind is Kind.FACILITY
    assert found.place.relation.endswith(" at")
    assert found.place.name != town


def test_the_town_that_the_text_tells_beats_a_namesake(find) -> None:
    found = mention(find, "He studied at York University in Toronto.", "York")
    assert found.place.country == "CA"
    assert found.candidates[0].reasons[-1].words == "the text says it is in Toronto"


def test_a_creek_in_no_gazetteer_lies_somewhere_near_the_town(find) -> None:
    found = mention(find, "BERGEN, Norway — A canoe was lost on Uggla Creek.", "Uggla Creek")
    assert found.place.kind is Kind.DERIVED
    assert found.place.country == "NO"
    assert found.place.relation == "creek near"
    assert found.place.radius_km >= 50


def test_a_national_park_is_not_put_at_the_towns_nearest(find) -> None:
    assert (
        mention(find, "Oslo slept. Uggla National Park shone.", "Uggla National Park").place is None
    )
