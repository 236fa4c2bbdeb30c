"""Sentences whose clauses are easily mixed up: whose day, whose place, who did it, was it so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mapapp.model import Event, EventType, Status

from .conftest import Tell


def names(event: Event) -> list[str]:
    return [where.place.name for where in event.where]


@pytest.mark.parametrize(
    "text",
    [
        "A bus overturned near Lima, but none of the 40 pilgrims was injured, police said.",
        "No one was killed and none of the 12 crew members were hurt.",
    ],
)
def test_nobody_hurt_is_no_casualty(tell: Tell, text: str) -> None:
    events = tell(text).events
    assert all(e.injured is None and e.dead is None for e in events)


def test_a_place_that_no_one_knows_is_not_replaced_by_the_last_one(tell: Tell) -> None:
    text = "Floods hit Beira on Monday. Two men were shot dead in Xarraquo on Tuesday."
    assert names(tell(text).events[-1]) == []


def test_the_day_and_place_of_speaking_are_not_those_of_the_event(only: Tell) -> None:
    event = only("About 90 huts were destroyed by floods, Ana Ruiz said in Lima on Monday.")
    assert names(event) == []
    assert event.when is not None
    assert event.when.text != "on Monday"


def test_what_is_said_of_a_person_by_the_way_is_not_where(tell: Tell) -> None:
    text = "Ruiz, who was born in Cusco and studied in Tripoli, was arrested in Lima on Monday."
    (event,) = tell(text).events
    assert names(event) == ["Lima"]


def test_nothing_happened_after_the_day_of_writing(only: Callable[..., Event]) -> None:
    event = only("Ministers meet in Geneva on June 3.", published=date(2024, 5, 15))
    assert event.status is Status.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "Atlético Lima beat Deportivo Cusco 3-1 on Sunday.",
        "Lima lost 2-0 to Cusco in the league on Friday.",
        "Real Lima meet Cusco City in the league final on Friday.",
        "Lima defeated Cusco 21-14.",
    ],
)
def test_a_match_is_sport_and_not_where_the_clubs_are_from(tell: Tell, text: str) -> None:
    events = tell(text).events
    assert [e.type for e in events] == [EventType.SPORT]
    assert names(events[0]) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tornadoes killed nine people near Lima.", EventType.DISASTER),
        ("Wildfires destroyed forty houses near Lima.", EventType.DISASTER),
        ("The roof of a school fell, killing two pupils.", EventType.ACCIDENT),
        ("About 60 flights were cancelled in Lima.", EventType.OTHER),
        ("Schools were shut in Lima.", EventType.OTHER),
        ("Peru annexed a province of Egypt.", EventType.ASSAULT),
    ],
)
def test_types_of_harm(only: Callable[..., Event], text: str, kind: EventType) -> None:
    assert only(text).type is kind


def test_those_killed_where_a_storm_was_told_of_were_not_attacked(tell: Tell) -> None:
    text = "A hurricane struck Beira on Monday. A waiter was killed at a hotel in Maputo."
    assert [e.type for e in tell(text).events] == [EventType.DISASTER] * 2


def test_hail_is_weather_where_nobody_hails(tell: Tell) -> None:
    events = tell("In Lima and Cusco hail the size of eggs broke windows.").events
    assert EventType.SUPPORT not in {e.type for e in events}


def test_what_was_gone_for_happened(tell: Tell) -> None:
    text = "President Ana Ruiz, who flew to Geneva last week to meet bankers, was tired."
    (event,) = tell(text).events
    assert event.status is Status.HAPPENED
    assert event.type is EventType.CONSULT
    assert names(event) == ["Geneva"]
    assert event.headline == "President Ana Ruiz flew to Geneva to meet bankers"


def test_a_call_to_congratulate_happened(only: Callable[..., Event]) -> None:
    event = only("President Ana Ruiz called the winner to congratulate her on Sunday.")
    assert (event.type, event.status) == (EventType.SUPPORT, Status.HAPPENED)
    assert event.headline == "President Ana Ruiz called the winner to congratulate her"


def test_the_speaker_is_who_said_it(only: Callable[..., Event]) -> None:
    event = only("Ana Ruiz, who keeps an inn in Cusco, said guests fled in their pyjamas.")
    assert event.attribution == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protests broke out in Lima, Cusco and Osaka.", ["Lima", "Cusco", "Osaka"]),
        ("Protests broke out in Lima, Xarraquo and Osaka.", ["Lima", "Osaka"]),
        ("Peru has promised Egypt 50 million dollars.", []),
        ("Pilgrims from Egypt protested in Lima.", ["Lima"]),
        ("Workers from Cusco were arrested.", []),
    ],
)
def test_lists_and_recipients(only: Callable[..., Event], text: str, expected: list[str]) -> None:
    assert names(only(text)) == expected


def test_a_dateline_with_a_plain_hyphen_is_no_actor(tell: Tell) -> None:
    text = "LIMA, May 14, 2024 - Flash floods washed away huts in Cusco."
    (event,) = tell(text).events
    assert event.headline == "Flash floods washed away huts in Cusco"
    assert names(event) == ["Cusco"]


@pytest.mark.parametrize(
    ("text", "words", "headline"),
    [
        (
            "The river burst its banks and about 900 people fled their homes.",
            "about 900 people",
            "About 900 people fled their homes",
        ),
        (
            "In Lima, shops were closed, and in Cusco doctors marched to the square.",
            "doctors",
            "Doctors marched to the square",
        ),
        ("In 2010 gunmen killed nearly 40 nurses.", "gunmen", "Gunmen killed nearly 40 nurses"),
    ],
)
def test_each_clause_has_its_own_actor(tell: Tell, text: str, words: str, headline: str) -> None:
    event = tell(text).events[-1]
    assert event.headline == headline
    assert [actor.text for actor in event.source] == [words]


def test_each_clause_has_its_own_day(tell: Tell) -> None:
    text = "Peru has appealed for help; Egypt sent tents to Lima on Saturday."
    appealed, sent = tell(text).events
    assert appealed.when is not None
    assert sent.when is not None
    assert (appealed.when.text, sent.when.text) == ("", "on Saturday") or (
        appealed.when.start != sent.when.start
    )


def test_words_that_belong_to_the_verb_stay(tell: Tell) -> None:
    (event,) = tell("Ana Ruiz will be sworn in on June 7.").events
    assert event.headline == "Ana Ruiz will be sworn in"


def test_the_time_is_no_part_of_an_actor(only: Callable[..., Event]) -> None:
    event = only("Libyan forces shelled Benghazi overnight.")
    assert [actor.text for actor in event.target] == ["Benghazi"]


def test_what_was_hit_is_where_rather_than_where_it_came_from(only: Callable[..., Event]) -> None:
    event = only("Fires near Lima destroyed six huts in Cusco on Monday.")
    assert names(event) == ["Cusco"]


def test_an_aside_with_a_place_keeps_the_last_place_away(tell: Tell) -> None:
    text = (
        "An earthquake shook Lima on Monday.\n\nAna Ruiz, who keeps an inn in Cusco, said guests "
        "fled in their pyjamas."
    )
    assert names(tell(text).events[-1]) == []


def test_it_is_who_said_so(tell: Tell) -> None:
    event = tell("The company said in Lima that it welcomed the reform.").events[-1]
    assert event.headline == "Company welcomed the reform"


def test_deaths_in_two_places_are_two_events(tell: Tell) -> None:
    text = (
        "A storm struck Beira on Monday. In Maputo, a waiter was killed at a hotel. In Osaka, one "
        "person was found dead in a barn, and a woman died in Lima."
    )
    assert [names(e) for e in tell(text).events if e.dead] == [["Maputo"], ["Osaka"], ["Lima"]] or [
        names(e) for e in tell(text).events if e.dead
    ] == [["Maputo"], ["Lima"]]
