"""What the parse sets right: which words are verbs, and whose subject is whose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mapapp.events import find_events
from mapapp.gazetteer import Gazetteer
from mapapp.model import Actor, Article, Event
from mapapp.syntax import open_parser
from tests.events.conftest import mentions_in

Told = Callable[[str], dict[str, Event]]


@pytest.fixture(scope="module")
def told(gazetteer: Gazetteer) -> Told:
    """Find the events of a text with mapapp's own parser, by type."""
    parser = open_parser()

    def told(text: str) -> dict[str, Event]:
        article = Article(text, published=date(2024, 5, 15))
        found = find_events(article, mentions_in(text), gazetteer, parser)
        return {event.type.value: event for event in found.events}

    return told


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("The fishermen who lost their boats protested in Beira.", "PROTEST", "fishermen"),
        ("Rangers found the poachers, chased them for an hour and arrested two.", "COERCE",
         "Rangers"),
        ("Workers at the plant threatened to strike and block the road.", "THREATEN", "Workers"),
        ("A judge known for his severity on Monday jailed the singer.", "COERCE", "judge"),
        ("The man, aged 40, insulted a guard at the gate, and attacked two others.", "ASSAULT",
         "man"),
    ],
)  # fmt: skip
def test_a_verb_far_from_its_subject_keeps_it(
    told: Told, text: str, kind: str, source: str
) -> None:
    (actor,) = told(text)[kind].source
    assert source in actor.text


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Two brothers were chased and arrested in Lima.", "COERCE", "brothers"),
        ("Three suspects were chased by dogs and arrested.", "COERCE", "suspects"),
        ("The paper said three men will be tried and jailed.", "COERCE", "men"),
    ],
)
def test_joined_participles_share_their_passive(
    told: Told, text: str, kind: str, target: str
) -> None:
    event = told(text)[kind]
    assert [target in actor.text for actor in event.target] == [True]
    assert event.source == ()


def test_the_object_of_a_sentence_does_not_share_what_its_subject_does(told: Told) -> None:
    text = "Soldiers guarded Lima after an official, Pablo Zea, was killed with knives in Cusco."
    event = told(text)["ASSAULT"]
    assert [a.text for a in event.target] == ["Pablo Zea"]


def test_a_noun_that_may_be_a_verb_reports_nothing(told: Told) -> None:
    assert "PROTEST" not in told("The ministry said old protests inspired the new mural.")


def test_a_plan_holds_for_all_that_is_planned(told: Told) -> None:
    assert told("The union plans to march and block the bridge.")["PROTEST"].status == "planned"


def names(actors: tuple[Actor, ...]) -> list[str]:
    return [actor.text for actor in actors]


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("The union told its members to boycott the vote and thanked the nurses of Lima.",
         "SUPPORT", ["The union"], ["the nurses of Lima"]),
        ("Peru gave the farmers of Cusco three months to pay; then police detained a teacher.",
         "COERCE", ["police"], ["a teacher"]),
        ("The bombing of a market in Benghazi by the Egyptian air force killed nine traders.",
         "ASSAULT", ["the Egyptian air force"], ["nine traders"]),
        ("The governor ordered the army to shell the town.", "DEMAND", ["The governor"],
         ["the army"]),
        ("Egypt must free the sailors, the Libyan minister said in Geneva.", "DEMAND",
         ["the Libyan minister"], ["Egypt"]),
        ("The council demanded the resignation of Mayor Pablo Zea.", "DEMAND", ["The council"],
         ["Mayor Pablo Zea"]),
        ("Peru, a close ally of Egypt, has rejected the plan.", "REJECT", ["Peru"], []),
        ("The mayor of Lima and a group of bishops met the strikers.", "CONSULT",
         ["The mayor of Lima", "a group of bishops"], ["the strikers"]),
    ],
)  # fmt: skip
def test_who_does_it_and_to_whom(
    told: Told, text: str, kind: str, source: list[str], target: list[str]
) -> None:
    event = told(text)[kind]
    assert (names(event.source), names(event.target)) == (source, target)


def test_a_demand_needs_no_other_word_of_news(told: Told) -> None:
    event = told("The mill must pay, the mayor said.")["DEMAND"]
    assert (names(event.source), names(event.target)) == (["the mayor"], ["The mill"])


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Egypt's attack on Benghazi left ten dead.", "ASSAULT", ["Egypt"], ["Benghazi"]),
        ("Talks between Peru and Egypt began in Geneva.", "CONSULT", ["Peru", "Egypt"], []),
        ("The strike by nurses in Lima entered its third week.", "PROTEST", ["nurses"], []),
    ],
)
def test_a_happening_that_is_itself_the_subject_has_its_actors(
    told: Told, text: str, kind: str, source: list[str], target: list[str]
) -> None:
    event = told(text)[kind]
    assert (names(event.source), names(event.target)) == (source, target)
