"""Which names want a reader's eye, and in which order."""

from __future__ import annotations

from dataclasses import replace

from mapapp.editing import ChoosePlace, MarkPlace, anchor, apply
from mapapp.model import Mention, Role
from mapapp.reviewing import Why, to_review
from tests.editing.story import LIBYA, MINA, TEXT, analysis, spans_of

BASE = analysis()


def names(made: object) -> list[tuple[Why, str]]:
    found = to_review(made)
    return [(one.why, made.mentions[one.indexes[0]].text) for one in found]


def test_names_without_a_place_come_first_then_doubtful_ones() -> None:
    doubted = tuple(replace(m, confidence=0.3) if m.text == "Beirut" else m for m in BASE.mentions)
    assert names(replace(BASE, mentions=doubted)) == [
        (Why.SEVERAL, "Mina"),
        (Why.DOUBTFUL, "Beirut"),
    ]


def test_a_name_that_would_place_an_event_comes_before_one_said_often() -> None:
    unplaced = [replace(m, place=None) if m.place == LIBYA else m for m in BASE.mentions]
    silent = tuple(replace(e, where=()) if e.id == "e2" else e for e in BASE.events)
    made = replace(BASE, mentions=tuple(unplaced), events=silent)
    found = to_review(made)
    assert made.mentions[found[0].indexes[0]].text.casefold() == "tripoli"
    once = tuple(m for m in unplaced if m.text == "Mina" or m.start == spans_of("Tripoli")[0][0])
    assert names(replace(made, mentions=once)) == [(Why.SEVERAL, "Mina"), (Why.SEVERAL, "Tripoli")]


def test_what_the_reader_settled_is_not_asked_again() -> None:
    at = anchor(TEXT, *spans_of("Mina")[0])
    assert names(apply(BASE, [ChoosePlace(at, MINA)]).analysis) == []
    assert names(apply(BASE, [ChoosePlace(at, None)]).analysis) == [(Why.LEFT_OPEN, "Mina")]


def test_words_marked_without_a_place_are_asked() -> None:
    zahra = MarkPlace(anchor(TEXT, *spans_of("Zahra")[0]), None, Role.LITERAL, (MINA, LIBYA))
    made = apply(BASE, [zahra]).analysis
    assert (Why.SEVERAL, "Zahra") in names(made)


def test_unknown_names_come_last() -> None:
    unknown = Mention(*spans_of("quarter")[0], "quarter", Role.LITERAL)
    made = replace(BASE, mentions=(*BASE.mentions, unknown))
    assert names(made)[-1] == (Why.UNKNOWN, "quarter")
