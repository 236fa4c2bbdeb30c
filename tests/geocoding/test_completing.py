"""Places by the beginning of their name."""

from __future__ import annotations

import pytest

from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.geocoding.completing import completions
from mapapp.model import Place


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def completed(gazetteer: Gazetteer, query: str, limit: int = 20) -> tuple[Place, ...]:
    search = completions(gazetteer, query, limit)
    while True:
        try:
            next(search)
        except StopIteration as end:
            found: tuple[Place, ...] = end.value
            return found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tripo", "Tripoli, LY"),
        ("stockh", "Stockholm, SE"),
        ("Ouaga", "Ouagadougou, BF"),
        ("buenos a", "Buenos Aires, AR"),
        ("São Pau", "São Paulo, BR"),
        ("the nether", "The Netherlands, NL"),
    ],
)
def test_the_best_known_place_comes_first(gazetteer: Gazetteer, typed: str, meant: str) -> None:
    first = completed(gazetteer, typed)[0]
    assert f"{first.name}, {first.country}" == meant


def test_a_short_word_may_be_whole_or_not(gazetteer: Gazetteer) -> None:
    names = {place.name for place in completed(gazetteer, "st", 2000)}
    assert {"Stockholm", "Saint Lucia"} <= names


def test_what_a_place_lies_in_is_completed(gazetteer: Gazetteer) -> None:
    assert {place.country for place in completed(gazetteer, "Tripoli, Leb")} == {"LB"}
    assert "Illinois" in {place.admin1 for place in completed(gazetteer, "Springfield, illin")}


def test_a_place_comes_once_and_no_more_than_asked_for(gazetteer: Gazetteer) -> None:
    ids = [place.id for place in completed(gazetteer, "san")]
    assert len(ids) == len(set(ids)) == 20


@pytest.mark.parametrize("typed", ["", "s", ",", "Tripoli,", "Tripoli, L", "ne:", "Qqqxzv"])
def test_too_little_completes_nothing(gazetteer: Gazetteer, typed: str) -> None:
    found = completed(gazetteer, typed, 2000)
    assert all(":" not in place.name for place in found)
    assert typed == "ne:" or found == ()


def test_the_search_rests_often(gazetteer: Gazetteer) -> None:
    assert sum(1 for _ in completions(gazetteer, "sa")) > 10
