"""What was done on a day near the writing is an event, whether or not the lexicon has its verb."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mapapp.events import FoundEvents, find_events
from mapapp.gazetteer import Gazetteer
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, EventType, Status
from mapapp.syntax import Parser, open_parser

Read = Callable[[str], FoundEvents]


@pytest.fixture(scope="module")
def parser() -> Parser:
    found = open_parser("own")
    assert found is not None
    return found


@pytest.fixture
def read(gazetteer: Gazetteer, parser: Parser) -> Read:
    def read(text: str) -> FoundEvents:
        article = Article(text, published=date(2024, 5, 15))
        mentions = geoparse(article, gazetteer, Context()).mentions
        return find_events(article, mentions, gazetteer, parser)

    return read


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "Volunteers whitewashed the chapel in Beira on Saturday.",
            "Volunteers whitewashed the chapel in Beira",
        ),
        ("The old crane was unbolted in Osaka on Monday.", "Old crane was unbolted in Osaka"),
        ("The town council on Tuesday rezoned the quay.", "Town council rezoned the quay"),
        ("Police said a guard had unlocked the vault on Sunday.", "Guard had unlocked the vault"),
        ("Divers curtained off the wreck near Beira last month.", "Divers curtained off the wreck"),
    ],
)
def test_a_deed_of_a_near_day_is_an_event(read: Read, text: str, headline: str) -> None:
    (event,) = read(text).events
    assert event.type is EventType.OTHER
    assert event.status is Status.HAPPENED
    assert event.headline.startswith(headline)
    assert event.when is not None
    assert event.when.text


@pytest.mark.parametrize(
    "text",
    [
        "Volunteers whitewash the chapel in Beira every spring.",
        "Volunteers often whitewashed the chapel in Beira on Saturday.",
        "The chapel in Beira was whitewashed in 1931.",
        "Volunteers did not whitewash the chapel in Beira on Saturday.",
        "Nobody whitewashed the chapel in Beira on Saturday.",
        "The chapel in Beira would be whitewashed on Saturday.",
        "We whitewashed the chapel in Beira on Saturday.",
        "If volunteers whitewashed the chapel on Saturday, it would gleam.",
        "The chapel in Beira resembled a barn on Saturday.",
        "A visitor smiled at the bell in Beira on Saturday.",
        "Volunteers planned to whitewash the chapel in Beira on Saturday.",
        "A message was left on Monday for a spokesman in Beira.",
        "All singers from the choir in Beira were unharmed on Monday.",
        "Critics of the Monday whitewashing daubed the chapel in 1998.",
        "The chapel that volunteers whitewashed on Saturday has two bells.",
        "The sacristan said: “Volunteers whitewashed the chapel in Beira on Saturday.”",
    ],
)
def test_what_is_no_deed_of_a_near_day_is_no_event(read: Read, text: str) -> None:
    assert not read(text).events


def test_a_place_is_enough_in_an_article_with_a_near_day(read: Read) -> None:
    text = "The fair opened on Monday. The blue carriage was repainted in Osaka."
    headlines = [event.headline for event in read(text).events]
    assert "Blue carriage was repainted in Osaka" in headlines


def test_a_place_is_not_enough_without_a_near_day(read: Read) -> None:
    assert not read("The blue carriage was repainted in Osaka.").events


def test_the_main_event_has_a_type_where_any_has_one(read: Read) -> None:
    found = read(
        "Volunteers whitewashed the chapel in Beira on Monday. "
        "Gunmen killed three guards in Beira on Monday."
    )
    main = next(event for event in found.events if event.id == found.main_event)
    assert main.type is EventType.ASSAULT
    assert EventType.OTHER in {event.type for event in found.events}


def test_plain_rules_alone_tell_no_untyped_event(gazetteer: Gazetteer) -> None:
    article = Article("Volunteers whitewashed the chapel on Saturday.", published=date(2024, 5, 15))
    assert not find_events(article, (), gazetteer).events
