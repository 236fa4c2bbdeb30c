"""Places that no gazetteer lists, told by others: parts, borders, distances, coasts."""

from __future__ import annotations

import pytest

from mapapp.gazetteer import Gazetteer, distance_km
from mapapp.gazetteer.parts import at_bearing, part_of
from mapapp.model import Kind, Mention, Place


def derived(find, text: str, words: str) -> Place | None:
    mention: Mention = next(m for m in find(text) if m.text == words)
    place = mention.narrowed
    return place if place and place.kind is Kind.DERIVED else None


@pytest.mark.parametrize(
    ("text", "words", "key", "lat", "lon", "within"),
    [
        ("Aid reached northwestern Syria.", "Syria", "northwest", 35.9, 36.9, 80),
        ("Aid reached north-west Syria.", "Syria", "northwest", 35.9, 36.9, 80),
        ("Fires burned in northern Iraq.", "Iraq", "north", 35.8, 43.5, 120),
        ("Floods hit the south of Italy.", "Italy", "south", 40.3, 16.0, 120),
        ("Floods hit central Mozambique.", "Mozambique", "central", -18.3, 35.0, 150),
        ("It snowed in western Texas.", "Texas", "west", 31.3, -102.5, 150),
    ],
)
def test_a_part_of_an_area(find, text, words, key, lat, lon, within) -> None:
    place = derived(find, text, words)
    assert place.kind is Kind.DERIVED
    assert place.id.endswith(f"/{key}")
    assert "part of" in place.relation
    assert place.radius_km > 30
    assert distance_km(place.lat, place.lon, lat, lon) < within


def test_the_name_by_itself_still_means_the_area(find) -> None:
    (mention,) = find("Aid reached northwestern Syria.")
    part = mention.candidates[1]
    assert mention.place == mention.candidates[0].place
    assert mention.place.kind is Kind.COUNTRY
    assert part.place.anchor == mention.place.id
    assert any("Northwestern Syria" in reason.words for reason in part.reasons)


def test_no_part_without_a_direction(find) -> None:
    assert derived(find, "Aid reached Syria from the north.", "Syria") is None
    assert derived(find, "They lived in South Africa.", "South Africa") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Troops gathered on the Turkish-Syrian border.", "Syrian"),
        ("Troops gathered on the Turkey-Syria border.", "Syria"),
        ("Turkey closed its border with Syria.", "Syria"),
        ("The border between Turkey and Syria was closed.", "Syria"),
    ],
)
def test_a_border(find, text: str, words: str) -> None:
    mention = next(m for m in find(text) if m.text == words)
    assert mention.place.kind is Kind.DERIVED
    assert mention.place.name == "Border of Turkey and Syria"
    assert distance_km(mention.place.lat, mention.place.lon, 36.7, 38.7) < 60
    assert mention.candidates[0].place == mention.place


def test_two_countries_without_a_border_between_the_words(find) -> None:
    assert all(m.place.kind is Kind.COUNTRY for m in find("Turkey and Syria traded grain."))
    assert all(m.place.kind is Kind.COUNTRY for m in find("Chile's border with Norway is a joke."))


@pytest.mark.parametrize(
    ("text", "lat", "lon", "radius"),
    [
        ("The quake struck 20 km south of Idlib at dawn.", 35.75, 36.63, 8),
        ("It struck 20 kilometres (12 miles) to the north of Idlib.", 36.11, 36.63, 8),
        ("The plane fell ten miles from Idlib.", 35.93, 36.63, 16),
        ("The plane fell 5 km outside the city of Idlib.", 35.93, 36.63, 5),
    ],
)
def test_a_distance(find, text: str, lat: float, lon: float, radius: float) -> None:
    (mention,) = find(text)
    place = mention.place
    assert place.kind is Kind.DERIVED
    assert distance_km(place.lat, place.lon, lat, lon) < 3
    assert place.radius_km == pytest.approx(radius, abs=1)
    assert place.anchor == mention.candidates[1].place.id


def test_a_distance_that_tells_where_a_named_town_lies_is_no_place_of_its_own(find) -> None:
    found = find("In Claremore, 25 miles northeast of Tulsa, Oklahoma, 19 people were hurt.")
    assert [m.place.kind for m in found[:2]] == [Kind.CITY, Kind.CITY]


def test_between_two_towns(find) -> None:
    found = find("The bus left the road between Aleppo and Damascus.")
    assert found[0].place == found[1].place
    place = found[1].place
    assert place.kind is Kind.DERIVED
    assert distance_km(place.lat, place.lon, 34.86, 36.73) < 20
    assert place.radius_km > 100


def test_no_place_between_towns_that_only_deal_with_each_other(find) -> None:
    for text in (
        "Trade between Aleppo and Damascus grew.",
        "Flights between Oslo and Rome stopped.",
    ):
        assert all(m.place.kind is Kind.CITY for m in find(text))


def test_a_coast(find) -> None:
    sea = derived(find, "Turkey sent ships. The Black Sea coast was flooded.", "Black Sea")
    assert distance_km(sea.lat, sea.lon, 41.3, 36.0) < 200
    assert (
        derived(find, "Pirates struck off the coast of Somalia.", "Somalia").relation == "coast of"
    )
    assert derived(find, "The coast of Chad is dry.", "Chad") is None


def test_a_region_where_a_part_of_it_is_told(where) -> None:
    text = "Fighting went on in eastern Donetsk, Ukraine."
    assert where(text, "Donetsk").startswith("Donetsk Oblast")


def test_ids_are_the_same_in_every_article(find) -> None:
    one = derived(find, "Aid reached northern Iraq.", "Iraq")
    assert one == derived(find, "Rain fell in Oslo. Northern Iraq stayed dry.", "Iraq")


def test_geometry() -> None:
    square = [[[[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]]]]
    north = part_of(square, "north")
    assert north.lat > 7
    assert 4 < north.lon < 6
    assert part_of([], "north") is None
    assert at_bearing(0.0, 179.9, 111.2, "east") == (0.0, -179.1)


def test_parts_lie_in_their_area(gazetteer: Gazetteer) -> None:
    for code in ("NO", "CL", "ID", "RU", "US", "NZ", "HR"):
        area = gazetteer.country_index(code)
        for direction in ("north", "southwest", "central", "east"):
            part = part_of(gazetteer.outline(gazetteer.place_id(area)), direction)
            if part:
                assert gazetteer.contains(area, part.lat, part.lon)


def test_events_happen_in_the_part(find) -> None:
    (mention,) = find("Aid reached northwestern Syria.")
    assert mention.narrowed == mention.candidates[1].place
    (alone,) = find("Aid reached Syria.")
    assert alone.narrowed == alone.place


@pytest.mark.parametrize(
    ("text", "words", "relation"),
    [
        ("A camp near Idlib was flooded.", "Idlib", "near"),
        ("A warehouse outside Lyon caught fire.", "Lyon", "outside"),
        ("Villages on the outskirts of Mosul are empty.", "Mosul", "outside"),
        ("The area around Kirkuk is rich in oil.", "Kirkuk", "around"),
    ],
)
def test_the_surroundings_of_a_town(find, text: str, words: str, relation: str) -> None:
    mention = next(m for m in find(text) if m.text == words)
    near = mention.narrowed
    assert mention.place.kind is Kind.CITY
    assert near.kind is Kind.DERIVED
    assert near.relation == relation
    assert near.anchor == mention.place.id
    assert (near.lat, near.lon) == (mention.place.lat, mention.place.lon)
    assert near.radius_km >= 8


def test_a_named_town_lies_near_another(find) -> None:
    assert derived(find, "A shop in Claremore, near Tulsa, Oklahoma, burned.", "Tulsa") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The border between Poland and Belarus is shut.",
            "Poland",
            "Border of Poland and Belarus",
        ),
        ("Dust covered the far north of Mali.", "Mali", "Northern Mali"),
        ("The Black Sea coast of Turkey was hit.", "Black Sea", "Black Sea coast of Turkey"),
        ("A bus overturned between Aleppo and Damascus.", "Aleppo", "Between Aleppo and Damascus"),
    ],
)
def test_other_ways_to_say_so(find, text: str, words: str, name: str) -> None:
    assert derived(find, text, words).name == name


def test_a_part_is_drawn_as_what_it_is(find, gazetteer: Gazetteer) -> None:
    for text, words in (
        ("Aid reached northwestern Syria.", "Syria"),
        ("Troops gathered on the Turkish-Syrian border.", "Syrian"),
        ("Pirates struck off the coast of Somalia.", "Somalia"),
        ("The road between Aleppo and Damascus was closed.", "Damascus"),
    ):
        place = derived(find, text, words)
        (ring, *_), *_ = gazetteer.outline(place.id)
        assert len(ring) > 8, text
        nearest = min(distance_km(place.lat, place.lon, lat, lon) for lon, lat in ring)
        assert nearest < 1.1 * place.radius_km, text
