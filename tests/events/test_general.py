"""What is so every day, by rule or for anybody is no event."""

from __future__ import annotations

import pytest

from .conftest import Tell


@pytest.mark.parametrize(
    "text",
    [
        "Wolves are shot here with rubber bullets.",
        "Most fights happen after dark.",
        "If wages fell, miners would strike.",
        "Every member over 16 may vote.",
        "The dentist treats about thirty patients a day.",
        "The charter punishes robbery with exile.",
        "The meadow floods every autumn.",
        "Some say that boycotts never work.",
        "Click here to read more about the earthquake.",
        "He would rather lose a battle than a friend.",
        "A truce differs from a peace.",
        "Please support our work.",
        "Two roads meet below the mill.",
        "The rules allow a mayor to order a new vote.",
        "It can kill within an hour.",
        "Peace talks need patience.",
    ],
)
def test_a_general_statement_is_no_event(tell: Tell, text: str) -> None:
    assert tell(text).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Egypt opposes the dam.",
        "Police are investigating the robbery.",
        "The ministers are to meet in Lima.",
        "The rebels can't attack the port.",
        "Ana Ruiz arrives in Lima, Peru, on May 11, 2024.",
        "The judge fined him $20 a day.",
        "Rebels attack port",
        "Three women march in Osaka after the verdict.",
    ],
)
def test_a_stand_a_day_a_place_and_a_title_are_news(tell: Tell, text: str) -> None:
    assert len(tell(text).events) == 1
