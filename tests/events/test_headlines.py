from __future__ import annotations

import pytest

from .conftest import Tell


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Gunmen attacked a convoy in Tripoli on Monday.", "Gunmen attacked a convoy in Tripoli"),
        (
            "The army on May 3 said that its forces “neutralised” a total of 51 men in Benghazi.",
            "Army's forces neutralised 51 men in Benghazi",
        ),
        (
            "But at least 20 people were killed in the blast, the ministry said.",
            "At least 20 people were killed in the blast",
        ),
        (
            "Egypt, Libya and the African Union condemned the attack.",
            "Egypt, Libya and the African Union condemned the attack",
        ),
        ("The ministers did not meet in Geneva.", "Ministers did not meet in Geneva"),
        (
            "Ana Ruiz, the mayor of Lima, met miners after the strike.",
            "Ana Ruiz met miners",
        ),
        (
            "Two officers, who were in marked cars, arrested a man.",
            "Two officers arrested a man",
        ),
        (
            "The driver of the tram, a 42-year-old from Bern, East Side, was arrested.",
            "Driver of the tram was arrested",
        ),
        ("The special envoy for Libya, Ana Ruiz, met rebels.", "Ana Ruiz met rebels"),
        ("He met a woman from Bern who robbed a bank.", "Woman from Bern robbed a bank"),
        ("The rebels can't attack the port.", "Rebels can't attack the port"),
        ("Libyan consulate bombed in Geneva", "Libyan consulate bombed in Geneva"),
        ("Two tanks, a gun and a depot were destroyed in the raid.", None),
    ],
)
def test_headlines_are_whole_clauses(tell: Tell, text: str, headline: str | None) -> None:
    found = [event.headline for event in tell(text).events]
    if headline is None:
        assert found == ["Two tanks, a gun and a depot were destroyed in the raid"]
    else:
        assert headline in found


def test_a_pronoun_is_told_by_name(tell: Tell) -> None:
    _, second = tell("Ana Ruiz met miners in Lima. Later she visited Cusco.").events
    assert second.headline == "Ana Ruiz visited Cusco"


def test_a_pronoun_that_nobody_resolves_quotes_the_sentence(tell: Tell) -> None:
    (event,) = tell("They attacked a convoy in Tripoli.").events
    assert event.headline == "They attacked a convoy in Tripoli"


def test_it_at_the_start_is_what_the_sentence_before_was_about(tell: Tell) -> None:
    _, second = tell("The storm hit Beira on Monday. It flooded Maputo on Tuesday.").events
    assert second.headline == "Storm flooded Maputo"


def test_one_is_told_by_its_noun(tell: Tell) -> None:
    text = "Both broke the 2018 ceasefire and a new one that began on May 3."
    headlines = [event.headline for event in tell(text).events]
    assert "New ceasefire began" in headlines
