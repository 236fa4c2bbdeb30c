"""Spellings that no gazetteer has: guessed at near the article's places, and said to be guesses."""

from __future__ import annotations

import pytest

from mapapp.geoparsing.variants import simplified


def test_an_unknown_spelling_near_the_articles_places(find) -> None:
    found = find("They fled Idlib and Aleppo, Syria. Shells fell in Saraqueb.")
    guess = next(m for m in found if m.text == "Saraqueb")
    assert guess.place.name == "Saraqib"
    assert guess.confidence < 0.5
    (reason,) = guess.candidates[0].reasons
    assert reason.words.startswith("a guess: “Saraqueb” is spelt much like Saraqib")
    assert "km from" in reason.words


def test_a_village_told_by_its_kind(find) -> None:
    found = find("Idlib, Syria, was hit. The village of Kafranbell burned.")
    assert found[-1].place.name == "Kafranbel"


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell in Saraqueb.",  # nothing near to guess by
        "Rain fell in Oslo, Norway. Shells fell in Saraqueb.",  # nothing alike near
        "They fled Idlib, Syria. Saraqueb spoke.",  # no word tells of a place
        "They fled Idlib, Syria. She believes in Quibbleton.",  # unlike any
    ],
)
def test_no_guess(find, text: str) -> None:
    guesses = [
        mention
        for mention in find(text)
        if any(reason.term == "spelling" for c in mention.candidates for reason in c.reasons)
    ]
    assert guesses == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("saraqeb", "sarakib"), ("khoums", "houmms"), ("al qaim", "kaim"), ("djibo", "jibo")],
)
def test_spellings_of_one_sound(one: str, other: str) -> None:
    assert simplified(one) == simplified(other)
