"""Whatever the text, finding events neither fails nor steps outside it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapapp.events import FoundEvents, find_events
from mapapp.gazetteer import Gazetteer
from mapapp.model import Article

from .conftest import mentions_in

_WRITTEN = """The
    army attacked killed 51 people in Beira Tripoli , . ; “ ” and that which who has been
    was not will meet talks deal ceasefire on Monday May 3 2020 since then until by of to Ana
    Ruiz said he it they its Egypt Libyan soldiers ! \n \n\n one a at least more than dozens
    "The is be from announced according No if must election storm 🌍 İ \u202e — ( ) 's ’s ...
    Mr. U.S."""
_WORDS = st.sampled_from(re.split(r" +", _WRITTEN.replace("\n    ", " ")))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_WORDS, max_size=45), st.none() | st.just(date(2024, 5, 15)))
def test_any_words(gazetteer: Gazetteer, words: list[str], published: date | None) -> None:
    text = " ".join(words)
    check(text, find_events(Article(text, published=published), mentions_in(text), gazetteer))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_any_characters(gazetteer: Gazetteer, text: str) -> None:
    check(text, find_events(Article(text), (), gazetteer))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "x" * 5000, "the " * 2000, "killed " * 800, "“" * 500, "1 " * 3000]
)
def test_odd_texts(gazetteer: Gazetteer, text: str) -> None:
    check(text, find_events(Article(text), (), gazetteer))


def check(text: str, found: FoundEvents) -> None:
    assert [event.id for event in found.events] == [
        f"e{number}" for number in range(1, len(found.events) + 1)
    ]
    assert found.main_event is None or found.main_event in {event.id for event in found.events}
    assert (found.main_event is None) == (not found.events)
    starts = [event.spans[0][0] for event in found.events]
    assert starts == sorted(starts)
    for event in found.events:
        assert event.headline.strip()
        assert 0 < event.confidence <= 1
        assert all(0 <= start < end <= len(text) for start, end in event.spans)
        if event.when and event.when.start and event.when.end:
            assert event.when.start <= event.when.end
        for count in (event.dead, event.injured):
            assert count is None or count.min is None or count.max is None or count.min <= count.max
