from __future__ import annotations

import pytest

from mapapp.gazetteer import Gazetteer, distance_km
from mapapp.model import Context, HomeRegion, Kind


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He was born in Bangor, Maine.", "Bangor", "Bangor, Maine, US"),
        ("He was born in Paris, Texas.", "Paris", "Paris, Texas, US"),
        ("A fire broke out in Paris (Ontario).", "Paris", "Paris, Ontario, CA"),
        ("Texas' Paris has a tower, too.", "Paris", "Paris, Texas, US"),
        ("The play opened in London, Ontario.", "London", "London, Ontario, CA"),
        ("Oklahoma has many storms.", "Oklahoma", "Oklahoma, US"),
        ("Floods hit Georgia and its capital Tbilisi.", "Georgia", "Georgia, GE"),
        ("Floods hit Atlanta, Georgia.", "Georgia", "Georgia, US"),
        ("Burma was renamed.", "Burma", "Myanmar, MM"),
        ("The U.S. objected.", "U.S.", "United States, US"),
    ],
)
def test_places(where, text: str, words: str, expected: str) -> None:
    assert where(text, words) == expected


def test_european_is_europe_and_no_mine(find) -> None:
    (mention,) = find("A European court ruled.")
    assert mention.place.name == "Europe"
    assert mention.place.kind is Kind.REGION


def test_a_city_is_preferred_to_the_province_of_its_name(find) -> None:
    (city,) = find("Shells fell in Idlib.")
    assert city.place.kind is Kind.CITY
    assert distance_km(city.place.lat, city.place.lon, 35.93, 36.63) < 20


def test_the_province_when_the_text_says_so(find) -> None:
    found = find("Shells fell in Idlib province. In Idlib, shops closed.")
    assert [m.place.kind for m in found] == [Kind.ADMIN1, Kind.CITY]


def test_one_sense_an_article(find) -> None:
    found = find("Springfield slept. Mayor Hill of Springfield, Illinois, agreed. Springfield won.")
    places = {m.place.id for m in found if m.text == "Springfield"}
    assert len(places) == 1


def test_other_places_of_a_country_decide(where) -> None:
    alone = "The train to Valencia was late."
    among = "Trains from Caracas and Maracay, Venezuela, to Valencia were late."
    assert where(alone, "Valencia").endswith("ES")
    assert where(among, "Valencia").endswith("VE")


def test_other_places_of_a_state_decide(where) -> None:
    text = "From Medford and Eugene, Oregon, the road leads to Portland and Salem."
    assert where(text, "Salem") == "Salem, Oregon, US"


def test_the_sources_home_decides(where, gazetteer: Gazetteer) -> None:
    text = "The council of Dublin met on Monday."
    ohio = gazetteer.place(
        next(
            e.record for e in gazetteer.lookup("Ohio") if gazetteer.record(e.record).country == "US"
        )
    )
    context = Context(home_regions={"Dublin Villager": HomeRegion(ohio.id, 6, 7)})
    assert where(text, "Dublin").endswith("IE")
    assert where(text, "Dublin", context=context, source="Dublin Villager") == "Dublin, Ohio, US"


def test_a_county_is_not_its_city(find) -> None:
    (mention, _) = find("Deputies searched Orange County, California.")
    assert mention.text == "Orange County"
    assert mention.place.kind is Kind.ADMIN2


def test_what_is_not_decided_is_not_placed_but_keeps_its_candidates(find) -> None:
    (mention,) = find("The farm lies near Springfield, a letter says.")
    assert mention.place is None
    assert len(mention.candidates) > 1
    assert mention.confidence < 0.3


def test_candidates_come_best_first_and_the_first_is_the_place(find) -> None:
    for mention in find("Trains from Birmingham to Cambridge and Paris were late."):
        scores = [candidate.score for candidate in mention.candidates]
        assert scores == sorted(scores, reverse=True)
        assert mention.place in (None, mention.candidates[0].place)
        assert 0.0 <= mention.confidence <= 1.0


def test_rivers_have_an_article_and_towns_none(find) -> None:
    (river,) = find("The Zambezi broke its banks.")
    assert river.place.kind is Kind.RIVER
    assert any("the Zambezi" in reason.words for reason in river.candidates[0].reasons)


_STORM = "Hail fell on Dallas, Waco, Denton, Sherman and Tyler in Texas. In {} hail broke windows."


def test_no_far_namesake_in_a_list_of_one_state(find) -> None:
    moscow = next(m for m in find(_STORM.format("Moscow and Plano")) if m.text == "Moscow")
    assert moscow.place is None
    assert any("lies in Texas" in reason.words for reason in moscow.candidates[0].reasons)


def test_the_far_place_when_the_text_speaks_of_its_country(where) -> None:
    text = _STORM.format("Moscow and Plano") + " Russia offered help. St. Petersburg sent a team."
    assert where(text, "Moscow") == "Moscow, Moscow, RU"


def test_a_river_where_the_article_stands_alone(find) -> None:
    text = "In Rosario, Argentina, ships lay idle on the Paraná. Santa Fe was calm."
    river = next(m for m in find(text) if m.text == "Paraná")
    assert river.place.kind is Kind.RIVER


def test_a_county_without_its_word_where_no_town_of_the_name_is_near(where) -> None:
    text = "A judge in Charleston, West Virginia, ruled. Voters in Kanawha agreed."
    assert where(text, "Kanawha") == "Kanawha County, West Virginia, US"


def test_reports_are_filed_from_capitals(where) -> None:
    text = "WASHINGTON (AP) — Farmers in Macon, Georgia, and in Athens, Georgia, lost crops."
    assert where(text, "WASHINGTON") == "Washington, District of Columbia, US"


def test_a_university_known_by_its_towns_name_alone(where) -> None:
    text = "A team of the University of {} and farmers in Waco, Dallas and Austin met."
    assert where(text.format("Oxford"), "Oxford") == "University of Oxford, England, GB"


def test_the_state_where_the_text_says_so(where) -> None:
    assert where("They crossed the Georgia state line.", "Georgia") == "Georgia, US"


def test_a_division_that_is_not_held_is_not_looked_for_in_the_next_country(find) -> None:
    text = (
        "ELDORET, Kenya, 9 June — Lorries queued for days at the weighbridge in Busia County, "
        "traders said. In Nakuru and Bungoma shops ran out of sugar. Uganda closed the border."
    )
    (busia,) = [mention for mention in find(text) if mention.text == "Busia County"]
    assert busia.place.country == "KE"
    assert busia.place.kind is Kind.CITY
    assert any("not in the gazetteer" in r.words for r in busia.candidates[0].reasons)


def test_the_division_that_is_held_is_meant_where_the_text_is_about_its_country(find) -> None:
    text = "KAMPALA, Uganda, 9 June — Traders in Busia District, in Tororo and in Mbale complained."
    (busia,) = [mention for mention in find(text) if mention.text.startswith("Busia")]
    assert busia.place.country == "UG"
