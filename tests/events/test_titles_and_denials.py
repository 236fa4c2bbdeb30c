"""Titles that tell of plans, years before a subject, and what is denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.model import Event, EventType, Status
from tests.events.test_reports import Tell


@pytest.mark.parametrize(
    ("title", "source"),
    [("Lakehead to buy Pinewood", "Lakehead"), ("Peru to free sailors", "Peru")],
)
def test_a_title_with_an_infinitive_tells_who_plans_it(
    only: Callable[[str], Event], title: str, source: str
) -> None:
    event = only(title)
    assert event.status is Status.PLANNED
    assert [a.text for a in event.source] == [source]


@pytest.mark.parametrize("fronted", ["In 2018", "On Monday", "In early May 2019"])
def test_a_date_before_a_name_is_no_actor(only: Callable[[str], Event], fronted: str) -> None:
    event = only(f"{fronted} Meridian bought a brewer in Lima.")
    assert [a.text for a in event.source] == ["Meridian"]


def test_what_reports_say_that_are_denied_is_denied(tell: Tell) -> None:
    events = tell("Police denied reports that two men had been killed.").events
    assert [(e.type, e.status) for e in events] == [
        (EventType.REJECT, Status.HAPPENED),
        (EventType.ASSAULT, Status.DENIED),
    ]


def test_what_a_word_is_only_about_is_no_deed_of_its_own(tell: Tell) -> None:
    events = tell(
        "The minister received the envoy and reminded him of what had been agreed."
    ).events
    assert [e.type for e in events] == [EventType.CONSULT]
