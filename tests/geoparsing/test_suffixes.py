"""Names with a suffix after an apostrophe, and money that bears a country's letters."""

from __future__ import annotations

import pytest


def test_turkish_suffixes_are_not_part_of_the_name(find) -> None:
    text = "Bakan dün Ankara'dan İzmir'e gitti. İdlib’de çatışmalar sürüyor."
    found = {m.text: m.place.name for m in find(text)}
    assert found == {"Ankara": "Ankara", "İzmir": "İzmir", "İdlib": "Idlib"}
    assert all(text[m.start : m.end] == m.text for m in find(text))


def test_names_that_have_an_apostrophe_stay_whole(names) -> None:
    text = "Flights left Sana'a for Xi'an and O'Hare."
    assert names(text) == ["Sana'a", "Xi'an", "O'Hare"]


def test_english_contractions_are_no_names(names) -> None:
    assert names("Nice'll do. Mobile't isn't. Reading've no case.") == []


@pytest.mark.parametrize(
    "text",
    ["It costs US$200 a night.", "It costs 200 US dollars.", "He paid 20 U.S. cents."],
)
def test_money_is_no_country(names, text: str) -> None:
    assert names(text) == []


def test_a_number_before_a_country_is_no_year(names) -> None:
    assert names("Russia expelled 60 US diplomats.") == ["Russia", "US"]
    assert names("Troy fell in 480 BC.") in (["Troy"], [])
