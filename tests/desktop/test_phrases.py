"""The words of the panes."""

from __future__ import annotations

from datetime import date

import pytest

from mapapp.desktop.phrases import count_words, headings, status_words, what_words
from mapapp.desktop.picture import find_selection
from mapapp.desktop.selection import NOTHING, Selection
from mapapp.model import (
    Bound,
    Count,
    Event,
    EventType,
    Interval,
    Magnitude,
    Precision,
    Status,
)
from tests.desktop.article import BEIRA, reading


def event(day: date | None, precision: Precision = Precision.DAY) -> Event:
    when = Interval(day, day, precision) if day else None
    return Event("e", "Something", EventType.OTHER, ((0, 1),), when=when)


def test_a_month_is_a_heading_unless_all_fell_on_one_day() -> None:
    days = (date(2020, 2, 11), date(2020, 2, 11), date(2020, 1, 12), date(2020, 1, 3))
    found = headings(tuple(event(day) for day in days))
    assert found == ("11 February 2020", "11 February 2020", "January 2020", "January 2020")


def test_a_single_day_stands_under_its_month() -> None:
    assert headings((event(date(2020, 1, 12)),)) == ("January 2020",)


def test_vague_times_have_vague_headings() -> None:
    events = (
        event(date(2018, 9, 1), Precision.MONTH),
        event(date(2011, 1, 1), Precision.YEAR),
        event(None),
    )
    assert headings(events) == ("September 2018", "2011", "No date")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(51, 51, ""), "51"),
        (Count(1801, None, ""), "at least 1,801"),
        (Count(None, 10, ""), "up to 10"),
        (Count(3, 5, ""), "3 to 5"),
        (Count(None, None, "dozens"), "dozens"),
    ],
)
def test_counts(count: Count, words: str) -> None:
    assert count_words(count) == words


def test_what_an_event_is_and_counts() -> None:
    made = Event(
        "e",
        "h",
        EventType.ASSAULT,
        (),
        dead=Count(51, 51, "51"),
        magnitudes=(Magnitude(2, "tanks", "two tanks"),),
    )
    assert what_words(made) == "Assault · 51 dead, two tanks"


def test_who_says_so() -> None:
    made = Event("e", "h", EventType.ASSAULT, (), Status.DENIED, "The Defence Ministry")
    assert status_words(made) == "Denied, says the Defence Ministry"


def test_about_is_not_lost_on_the_heading() -> None:
    when = Interval(date(2020, 2, 12), date(2020, 2, 12), Precision.DAY, Bound.ABOUT)
    assert headings((Event("e", "h", EventType.OTHER, (), when=when),)) == ("February 2020",)


@pytest.mark.parametrize(
    ("words", "selection"),
    [
        ("beira", Selection(place=BEIRA.id)),
        (BEIRA.id, Selection(place=BEIRA.id)),
        ("e1", Selection("e1", BEIRA.id)),
        ("300 houses", Selection("e1", BEIRA.id)),
        ("nothing of the kind", NOTHING),
    ],
)
def test_what_words_select(words: str, selection: Selection) -> None:
    assert find_selection(reading(), words) == selection


def test_a_name_is_reviewed_once() -> None:
    from mapapp.desktop.list_pages import review_rows
    from mapapp.desktop.reading import read
    from mapapp.model import Analysis, Article, Mention, Role

    spans = [(0, 4), (5, 9), (10, 14)]
    mentions = tuple(Mention(a, b, "Troy", Role.LITERAL) for a, b in spans)
    made = read(Analysis(Article("Troy Troy Troy"), mentions))
    assert made.review == (0,)
    assert {index: one.indexes[0] for index, one in made.review_of.items()} == {0: 0, 1: 0, 2: 0}
    assert [row.subtitle for row in review_rows(made)[1:]] == ["3 times"]
