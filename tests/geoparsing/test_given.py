"""Spans that someone else found keep their bounds; only their places are chosen."""

from __future__ import annotations

import pytest

from mapapp.gazetteer import Gazetteer
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context


@pytest.fixture
def placed(gazetteer: Gazetteer):
    """Give the words of a text that are marked by [], and say where each is placed."""

    def placed(marked: str) -> list[tuple[str, str]]:
        text, spans = "", []
        for part in marked.replace("]", "[").split("["):
            spans.append((len(text), len(text) + len(part)))
            text += part
        found = geoparse(Article(text), gazetteer, Context(), spans[1::2]).mentions
        assert [text[m.start : m.end] for m in found] == [text[a:b] for a, b in spans[1::2]]
        return [(text[m.start : m.end], m.place.country if m.place else "") for m in found]

    return placed


def test_only_what_is_given_is_placed(placed) -> None:
    assert placed("From [Lyon] they went to Turin.") == [("Lyon", "FR")]
    assert placed("Nothing of Lyon is given.") == []


def test_a_person_vouched_for_as_a_place_is_one(placed) -> None:
    assert placed("Mr [Lyon] said so in France.") == [("Lyon", "FR")]


def test_a_longer_span_has_the_place_named_in_it(placed) -> None:
    assert placed("The [central fish market of Dakar] burnt.") == [
        ("central fish market of Dakar", "SN")
    ]


def test_a_shorter_span_has_its_own_place(placed) -> None:
    assert placed("They came from [South] [Korea].")[1] == ("Korea", "KR")


def test_what_no_gazetteer_holds_has_no_place(placed) -> None:
    assert placed("At [Xyzzyplugh] they met.") == [("Xyzzyplugh", "")]


def test_the_others_given_are_evidence(placed) -> None:
    assert placed("[Valencia], [Caracas], [Maracay], [Venezuela]")[0] == ("Valencia", "VE")
