from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mapapp.model import Analysis, Article, Candidate, Kind, Mention, Place, Role
from mapapp.webmap import map_data
from tests.webmap.story import (
    BEIRA,
    COAST,
    DONDO,
    FRANCE,
    HARARE,
    MOZAMBIQUE,
    SOFALA,
    SquareOutlines,
    story,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    return map_data(story(), SquareOutlines())


@pytest.fixture(scope="module")
def places(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {place["id"]: place for place in data["places"]}


def test_each_place_has_one_marker_with_its_role(places: dict[str, Any]) -> None:
    assert {key: place["role"] for key, place in places.items()} == {
        BEIRA.id: "happened",
        HARARE.id: "institution",
        DONDO.id: "mentioned",
        MOZAMBIQUE.id: "mentioned",
        COAST.id: "mentioned",
        SOFALA.id: "happened",
    }


def test_the_weight_counts_what_happened_there_not_what_was_said_in_its_name(
    places: dict[str, Any],
) -> None:
    assert places[BEIRA.id]["weight"] == 5
    assert places[HARARE.id]["weight"] == 1
    assert places[DONDO.id]["weight"] == 0


def test_events_come_newest_first_undated_then_institutional_last(places: dict[str, Any]) -> None:
    events = places[BEIRA.id]["events"]
    assert [event["id"] for event in events] == ["e6", "e1", "e0", "e4", "e2", "e5"]
    assert events[-1]["role"] == "institution"


def test_dates_are_written_as_people_write_them(places: dict[str, Any]) -> None:
    dates = {event["id"]: event["date"] for event in places[BEIRA.id]["events"]}
    assert dates["e1"] == "12 Mar 2024"
    assert dates["e4"] == "about Feb 2024"
    assert dates["e2"] == ""


def test_the_colour_is_that_of_most_events(places: dict[str, Any]) -> None:
    assert places[BEIRA.id]["group"] == "talk"
    assert places[DONDO.id]["group"] is None


def test_on_a_tie_the_main_event_gives_the_colour() -> None:
    analysis = story()
    two = Analysis(analysis.article, (), analysis.events[:2], main_event="e0")
    assert map_data(two, SquareOutlines())["places"][0]["group"] == "other"


def test_captions_say_which_place_is_meant(places: dict[str, Any]) -> None:
    assert places[BEIRA.id]["caption"] == "City · Sofala, Mozambique"
    assert places[MOZAMBIQUE.id]["caption"] == "Country"


def test_a_demonym_only_tints_its_country(data: dict[str, Any], places: dict[str, Any]) -> None:
    assert FRANCE.id not in places
    assert {area["id"]: area["role"] for area in data["areas"]} == {
        FRANCE.id: "demonym",
        MOZAMBIQUE.id: "mentioned",
        SOFALA.id: "happened",
    }


def test_outlines_are_thinned(data: dict[str, Any]) -> None:
    sofala = next(area for area in data["areas"] if area["id"] == SOFALA.id)
    ring = [tuple(point) for point in sofala["polygons"][0][0]]
    assert len(ring) < 12
    assert {(34.0, -20.0), (35.0, -20.0), (35.0, -19.0), (34.0, -19.0)} <= set(ring)


def test_a_derived_place_keeps_how_uncertain_it_is(places: dict[str, Any]) -> None:
    assert places[COAST.id]["radius_km"] == 10.0
    assert places[COAST.id]["area"] is True


def test_the_view_fits_where_things_happened(data: dict[str, Any]) -> None:
    (south, west), (north, east) = data["bounds"]
    assert south <= BEIRA.lat <= north
    assert west <= BEIRA.lon <= east
    assert not west <= HARARE.lon <= east
    (_, west), (_, east) = data["whole"]
    assert west <= HARARE.lon <= east


def test_it_is_plain_json(data: dict[str, Any]) -> None:
    assert json.loads(json.dumps(data))["places"][0]["id"] == BEIRA.id


def test_showing_a_map_never_waits_for_folium() -> None:
    code = "import sys, mapapp.webmap as w; w.Site(); sys.exit('folium' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_an_article_without_places_gives_an_empty_map() -> None:
    empty = map_data(Analysis(Article("Nothing.")), SquareOutlines())
    assert empty == {
        "places": [],
        "areas": [],
        "timeline": [],
        "main": None,
        "ways": [],
        "bounds": None,
        "whole": None,
    }


def test_its_words_are_said_in_the_reader_s_language() -> None:
    data = map_data(story(), SquareOutlines(), say=lambda words: f"«{words}»")
    beira = next(place for place in data["places"] if place["id"] == BEIRA.id)
    assert beira["caption"].startswith("«City»")
    assert "«" in beira["events"][0]["date"]
    assert "«" in data["timeline"][0]["date"]


def test_the_surroundings_of_a_town_are_drawn_where_the_town_has_a_marker_too() -> None:
    near = Place(
        f"derived:{BEIRA.id}/near",
        "Near Beira",
        Kind.DERIVED,
        BEIRA.lat,
        BEIRA.lon,
        BEIRA.country,
        anchor=BEIRA.id,
        radius_km=25.0,
    )
    candidates = (Candidate(BEIRA, 9.0, ()), Candidate(near, 9.0, ()))
    mention = Mention(12, 17, "Beira", Role.LITERAL, BEIRA, 0.9, candidates)
    data = map_data(Analysis(Article("A fire near Beira."), (mention,)), SquareOutlines())
    assert [place["id"] for place in data["places"]] == [BEIRA.id]
    (area,) = data["areas"]
    assert (area["id"], area["kind"]) == (near.id, "derived")
    lats = [lat for _, lat in area["polygons"][0][0]]
    assert max(lats) - min(lats) == pytest.approx(50 / 111.2, abs=0.01)
