from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.model import Event, Kind

from .conftest import Tell


def places(event: Event) -> list[tuple[str, str]]:
    return [(where.place.name, where.relation) for where in event.where]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a convoy in Tripoli.", [("Tripoli", "in")]),
        ("Gunmen attacked a convoy near Tripoli.", [("Tripoli", "near")]),
        ("Gunmen attacked a convoy in Benghazi, Libya.", [("Benghazi", "in")]),
        ("In Benghazi, gunmen attacked a convoy from Tripoli.", [("Benghazi", "in")]),
        ("An earthquake shook Lima.", [("Lima", "in")]),
        ("Rebels attacked the outskirts of Tripoli.", [("Tripoli", "in")]),
        ("Storms hit Tripoli and Benghazi.", [("Tripoli", "in"), ("Benghazi", "in")]),
        ("The ministers met in Geneva to discuss the fighting in Tripoli.", [("Geneva", "in")]),
        ("The ministers held talks in Geneva about Libya.", [("Geneva", "in")]),
        ("Egypt sent food aid to Libya.", [("Libya", "to")]),
        ("Egyptian soldiers attacked a convoy.", []),
        ("Egypt condemned the attack.", []),
        ("Gunmen were arrested by Peru.", []),
    ],
)
def test_the_sentence_tells_where(
    only: Callable[[str], Event], text: str, expected: list[tuple[str, str]]
) -> None:
    assert places(only(text)) == expected


def test_what_goes_on_is_where_it_began(tell: Tell) -> None:
    killed = tell("Raiders attacked the town of Beira, killing nine farmers.").events[-1]
    assert places(killed) == [("Beira", "in")]


def test_what_owns_a_place_gives_way_to_it(only: Callable[[str], Event]) -> None:
    event = only("Gunmen attacked a convoy in Libya's eastern Benghazi district.")
    assert places(event) == [("Benghazi", "in")]


def test_a_sentence_without_a_place_is_where_the_passage_is(tell: Tell) -> None:
    first, second = tell("Floods hit Beira on Monday. Thieves robbed two banks.").events
    assert places(first) == places(second) == [("Beira", "in")]


def test_else_it_is_where_the_article_is(tell: Tell) -> None:
    text = (
        "Life in Beira is slow. Beira is old. People of Lima do not know Beira.\n\nIt is hot.\n\n"
        "Thieves robbed two banks."
    )
    (event,) = tell(text).events
    assert places(event) == [("Beira", "in")]


def test_what_people_do_at_home_is_not_put_abroad(tell: Tell) -> None:
    _, voted = tell("Floods hit Beira on Monday. Peruvian workers voted on Sunday.").events
    assert places(voted) == []


def test_words_are_not_put_where_others_happened(tell: Tell) -> None:
    _, condemned = tell("Floods hit Beira on Monday. Peru condemned the government.").events
    assert places(condemned) == []


def test_a_government_that_is_spoken_of_is_an_institution(tell: Tell) -> None:
    (event,) = tell("Peru condemned the Tripoli government.", institutions=("Tripoli",)).events
    assert places(event) == [("Tripoli", "institution")]


@pytest.mark.parametrize("accord", ["deal", "process", "peace accords", "agreement"])
def test_an_agreement_puts_nothing_where_it_is_named_after(tell: Tell, accord: str) -> None:
    text = f"Peru rejected the Geneva {accord}. Gunmen from the Geneva {accord} attacked a bank."
    found = tell(text, institutions=("Geneva",)).events
    assert found
    assert "Geneva" not in {name for event in found for name, _ in places(event)}


def test_a_contest_named_after_a_people_is_held_among_them(only: Callable[[str], Event]) -> None:
    assert places(only("Ana Ruiz crashed at the Peruvian Grand Prix.")) == [("Peru", "in")]


def test_an_unknown_village_is_derived_from_what_it_lies_in(only: Callable[[str], Event]) -> None:
    event = only("Gunmen killed two men in the village of Xarraquo in Cusco on Monday.")
    assert places(event) == [("Xarraquo", "in")]
    (where,) = event.where
    assert where.place.kind is Kind.DERIVED
    assert where.place.anchor == "test:Cusco"
    assert where.place.radius_km


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "BEIRA, Mozambique — At least 12 people were killed after a dam burst its banks in "
            "Cusco on Friday.",
            [("Cusco", "in")],
        ),
        ("Nine people drowned when a boat sank near Tripoli.", [("Tripoli", "near")]),
        ("Police raided a villa in Cusco and arrested him in Lima.", [("Lima", "in")]),
        ("Rebels marched from Tripoli to Benghazi.", [("Tripoli", "from"), ("Benghazi", "to")]),
        (
            "Soldiers withdrew from Tripoli and Benghazi to Osaka.",
            [("Tripoli", "from"), ("Benghazi", "from"), ("Osaka", "to")],
        ),
    ],
)
def test_each_deed_has_its_own_place(tell: Tell, text: str, first: list[tuple[str, str]]) -> None:
    told = [places(event) for event in tell(text).events]
    assert first in told
