from __future__ import annotations

import pytest

from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.geocoding import find_candidates


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def best(gazetteer: Gazetteer, query: str) -> str:
    return find_candidates(gazetteer, query)[0].place.id


@pytest.mark.parametrize(
    ("query", "place_id"),
    [
        ("Idlib", "geonames:169389"),
        ("Idlib, Syria", "geonames:169389"),
        ("Idlib Governorate", "ne:SY-ID"),
        ("Paris", "geonames:2988507"),
        ("Paris, Texas", "geonames:4717560"),
        ("paris, tx", "geonames:4717560"),
        ("Paris, Texas, USA", "geonames:4717560"),
        ("Portland, Maine", "geonames:4975802"),
        ("Portland, Ore.", "geonames:5746545"),
        ("Springfield, IL", "geonames:4250542"),
        ("London, Ontario, Canada", "geonames:6058560"),
        ("Georgia, USA", "geonames:4197000"),
        ("Georgia", "geonames:614540"),
        ("Kent, England", "ne:GB-KE"),
        ("Brooklyn, New York City", "geonames:5110302"),
        ("City of Ankara", "geonames:323786"),
        ("State of Texas", "geonames:4736286"),
        ("the Black Sea", "mapapp:black-sea"),
    ],
)
def test_the_best_candidate_of_a_query(gazetteer: Gazetteer, query: str, place_id: str) -> None:
    assert best(gazetteer, query) == place_id


@pytest.mark.parametrize("query", ["Nowhereville", "Paris, Syria", "Idlib, Nowhere", "", " , "])
def test_what_is_nowhere_has_no_candidates(gazetteer: Gazetteer, query: str) -> None:
    assert find_candidates(gazetteer, query) == []


def test_candidates_come_best_first_and_once(gazetteer: Gazetteer) -> None:
    found = find_candidates(gazetteer, "Springfield", limit=50)
    assert len(found) > 20
    scores = [candidate.score for candidate in found]
    assert scores == sorted(scores, reverse=True)
    assert len({candidate.place.id for candidate in found}) == len(found)


def test_no_more_than_asked_for(gazetteer: Gazetteer) -> None:
    assert len(find_candidates(gazetteer, "Springfield", limit=3)) == 3


def test_only_in_the_countries_asked_for(gazetteer: Gazetteer) -> None:
    found = find_candidates(gazetteer, "Paris", countries=["us", "CA"])
    assert {candidate.place.country for candidate in found} == {"US", "CA"}


def test_the_reasons_make_up_the_score(gazetteer: Gazetteer) -> None:
    for query in ("Idlib", "Paris, Texas", "Turkish", "Black Sea", "Bombay"):
        for candidate in find_candidates(gazetteer, query):
            total = sum(reason.value for reason in candidate.reasons)
            assert candidate.score == pytest.approx(total, abs=0.01)
            assert all(reason.words for reason in candidate.reasons)


def test_reasons_say_what_decided(gazetteer: Gazetteer) -> None:
    words = [reason.words for reason in find_candidates(gazetteer, "Idlib, Syria")[0].reasons]
    assert "its own name" in words
    assert "city in Idlib Governorate, Syria" in words
    assert "about 128,840 people" in words
    assert "lies in Syria" in words


def test_without_the_decisive_words_another_place_is_chosen(gazetteer: Gazetteer) -> None:
    texan = find_candidates(gazetteer, "Paris, Texas")[0]
    french = find_candidates(gazetteer, "Paris")[0]
    assert texan.place.id != french.place.id
    assert "within" in {reason.term for reason in texan.reasons}
    assert "within" not in {reason.term for reason in french.reasons}


def test_a_former_name_says_so(gazetteer: Gazetteer) -> None:
    reasons = find_candidates(gazetteer, "Ceylon")[0].reasons
    assert "a former name of Sri Lanka" in [reason.words for reason in reasons]
