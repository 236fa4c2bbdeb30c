"""Frames of verb and object: the same verb tells another type by what it is done to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.model import Event, EventType

from .conftest import Tell


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister informed her guest about the harvest.", EventType.CONSULT),
        ("Egypt lifted the blockade of Benghazi.", EventType.RETREAT),
        ("Libya allowed aid convoys into Benghazi.", EventType.RETREAT),
        ("Libya reopened its border crossing with Egypt.", EventType.RETREAT),
        ("The mayor accepted the demands of the miners.", EventType.CONCEDE),
        ("The court allowed the candidate to run.", EventType.CONCEDE),
        ("The kidnappers released five women and a child.", EventType.CONCEDE),
        ("The dispute over wages went on as the dockers stopped work.", EventType.PROTEST),
        ("The navy held war games off Benghazi.", EventType.MOBILIZE),
        ("Egypt ended its mediation efforts in Libya.", EventType.SANCTION),
        ("Peru announced the suspension of all flights.", EventType.SANCTION),
        ("The union repeated its call for an inquest.", EventType.DEMAND),
        ("Libya violated the treaty.", EventType.REJECT),
        ("The bank was put under investigation in Lima.", EventType.INVESTIGATE),
        ("Peacekeepers arrived in Tripoli.", EventType.AID),
        ("Reinforcements and warships arrived in Benghazi, where soldiers landed.",
         EventType.MOBILIZE),
    ],
)  # fmt: skip
def test_what_a_verb_is_done_to_tells_the_type(tell: Tell, text: str, kind: EventType) -> None:
    events = tell(text).events
    assert kind in {event.type for event in events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Egypt said it will withdraw its envoy unless Libya apologises.", EventType.THREATEN),
        ("Egypt said it will withdraw its envoy.", EventType.AGREE),
        ("The mayor said the mill must pay for the flood in Lima.", EventType.DEMAND),
    ],
)
def test_conditions_and_duties_turn_the_type(
    only: Callable[[str], Event], text: str, kind: EventType
) -> None:
    assert only(text).type is kind


def test_what_stays_closed_is_not_closed_again(tell: Tell) -> None:
    text = "The crossing at the border stays closed. The smelter near the border remains shut."
    assert EventType.COERCE not in {event.type for event in tell(text).events}


@pytest.mark.parametrize(
    "text",
    ["Delays are usually blamed on strikes.", "Fires often threaten the hills."],
)
def test_habits_are_no_events(tell: Tell, text: str) -> None:
    assert not tell(text).events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A coach veered off the road into a ravine near Cusco.", EventType.ACCIDENT),
        ("The senate passed the mining bill.", EventType.OTHER),
        ("A tribunal quashed the verdict.", EventType.OTHER),
        ("Deep snow blocked the pass above Cusco.", EventType.DISASTER),
        ("Drones struck an oil terminal in Benghazi.", EventType.ASSAULT),
        ("Looters set the town hall alight.", EventType.CRIME),
        ("The regulator fined the bank two million euros.", EventType.COERCE),
        ("The maker recalled 300 cars.", EventType.BUSINESS),
        ("Growers dumped manure in Lima.", EventType.PROTEST),
        ("The choir gave a concert in Geneva.", EventType.CULTURE),
    ],
)
def test_news_of_every_day(only: Callable[[str], Event], text: str, kind: EventType) -> None:
    assert only(text).type is kind


def test_what_a_guest_is_informed_about_is_not_where(only: Callable[[str], Event]) -> None:
    event = only("The minister informed her guest about the harvest in Cusco.")
    assert not event.where
