"""What is remembered of a correction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapapp.editing import (
    ChangeRole,
    ChoosePlace,
    EditError,
    NotAPlace,
    anchor,
    memory_from_json,
    memory_to_json,
    remembered,
    to_remember,
)
from mapapp.model import Remembered, Role
from tests.editing.story import BEIRUT, LEBANON, LIBYA, TEXT, analysis, spans_of

BASE = analysis()
TRIPOLI = anchor(TEXT, *spans_of("Tripoli")[1])


def test_it_holds_in_articles_about_the_country_that_the_others_lie_in() -> None:
    assert to_remember(ChoosePlace(TRIPOLI, LEBANON), BASE) == Remembered("Tripoli", LEBANON, "LB")


def test_it_holds_in_articles_of_the_source_where_no_country_is_named() -> None:
    alone = replace(BASE, mentions=BASE.mentions[:1])
    assert to_remember(NotAPlace(TRIPOLI), alone) == Remembered("Tripoli", None, "", "A test")


def test_what_says_nothing_of_other_articles_is_not_remembered() -> None:
    assert to_remember(ChoosePlace(TRIPOLI, None), BASE) is None
    assert to_remember(ChangeRole(TRIPOLI, Role.DEMONYM), BASE) is None


def test_a_later_choice_takes_the_place_of_one_with_the_same_reach() -> None:
    memory = remembered((), Remembered("Tripoli", LIBYA, "LB"))
    memory = remembered(memory, Remembered("Tripoli", LEBANON, "", "The Cedar"))
    memory = remembered(memory, Remembered("TRIPOLI", LEBANON, "LB"))
    assert memory == (
        Remembered("Tripoli", LEBANON, "", "The Cedar"),
        Remembered("TRIPOLI", LEBANON, "LB"),
    )


def test_memory_is_the_same_after_being_written_and_read() -> None:
    memory = (Remembered("Tripoli", LEBANON, "LB"), Remembered("Beirut", None, source="“S”"))
    assert memory_from_json(memory_to_json(memory)) == memory


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 9, "remembered": []}', "\x00"])
def test_what_is_no_memory_is_refused(text: str) -> None:
    with pytest.raises(EditError):
        memory_from_json(text)


def test_beirut_is_not_counted_for_itself() -> None:
    at = anchor(TEXT, *spans_of("Beirut")[0])
    assert to_remember(ChoosePlace(at, BEIRUT), BASE) == Remembered("Beirut", BEIRUT, "LY")
