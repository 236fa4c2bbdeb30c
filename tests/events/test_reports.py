"""What happened: types, status, numbers, attribution, actors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.events.attribution import find_attribution
from mapapp.events.counts import dead_in, injured_in
from mapapp.events.inflection import Form, forms_of, plural
from mapapp.events.magnitudes import magnitudes_in
from mapapp.events.triggers import lexicon
from mapapp.model import Event, EventType, Status

from .conftest import Tell


def test_the_lexicon_has_words_for_every_type() -> None:
    types = {entry.type for entries in lexicon().by_word.values() for entry, _ in entries}
    assert types == set(EventType)


@pytest.mark.parametrize(
    ("verb", "form", "written"),
    [
        ("arrive", Form.GERUND, "arriving"),
        ("die", Form.GERUND, "dying"),
        ("carry", Form.PRESENT, "carries"),
        ("stop", Form.PAST, "stopped"),
        ("strike", Form.PAST, "struck"),
        ("take", Form.PARTICIPLE, "taken"),
        ("clash", Form.PRESENT, "clashes"),
    ],
)
def test_verbs_are_inflected(verb: str, form: int, written: str) -> None:
    assert forms_of(verb)[written] & form


def test_nouns_are_made_plural() -> None:
    assert [plural(n) for n in ("attack", "robbery", "clash", "air raid")] == [
        "attacks",
        "robberies",
        "clashes",
        "air raids",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen attacked a convoy in Tripoli.", EventType.ASSAULT),
        ("The two ministers met in Geneva.", EventType.CONSULT),
        ("Egypt condemned the raid.", EventType.DISAPPROVE),
        ("Egypt rejected the plan.", EventType.REJECT),
        ("Peru demanded an apology.", EventType.DEMAND),
        ("Peru imposed sanctions on Libya.", EventType.SANCTION),
        ("Thousands protested in Cusco.", EventType.PROTEST),
        ("Police arrested two men in Lima.", EventType.COERCE),
        ("Egypt sent food aid to Libya.", EventType.AID),
        ("Egypt deployed troops along the border.", EventType.MOBILIZE),
        ("Prosecutors opened an investigation.", EventType.INVESTIGATE),
        ("The army withdrew from Benghazi.", EventType.RETREAT),
        ("The government lifted the curfew.", EventType.CONCEDE),
        ("An earthquake shook Lima.", EventType.DISASTER),
        ("A ferry capsized off Benghazi.", EventType.ACCIDENT),
        ("Peruvian voters elected a president.", EventType.ELECTION),
        ("Doctors confirmed an outbreak of cholera.", EventType.HEALTH),
        ("The home side won the cup final.", EventType.SPORT),
        ("The company opened a battery plant in Osaka.", EventType.BUSINESS),
        ("Thieves stole two paintings.", EventType.CRIME),
        ("The museum unveiled a statue.", EventType.CULTURE),
        ("Egypt said it will withdraw its troops.", EventType.AGREE),
        ("Rebels said they would attack the port.", EventType.THREATEN),
        ("Egypt said it will not sign the treaty.", EventType.REJECT),
        ("Libya must release the prisoners.", EventType.DEMAND),
    ],
)
def test_types(only: Callable[[str], Event], text: str, kind: EventType) -> None:
    assert only(text).type is kind


@pytest.mark.parametrize(
    "text",
    [
        "The rebels and the troops were tired.",
        "He uses the term “killed” to mean sold.",
        "The town is old and its houses are blue.",
        "We stand by our friends.",
    ],
)
def test_what_reports_nothing_is_no_event(tell: Tell, text: str) -> None:
    assert not tell(text).events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gunmen attacked a convoy.", Status.HAPPENED),
        ("Gunmen are attacking a convoy.", Status.ONGOING),
        ("The ministers will meet in Geneva.", Status.PLANNED),
        ("The minister is to visit Lima.", Status.PLANNED),
        ("The army did not attack the convoy.", Status.DENIED),
        ("No soldiers were killed.", Status.DENIED),
        ("The talks may resume, or the ministers might meet again.", Status.CONDITIONAL),
        ("Egypt must withdraw its troops.", Status.CALLED_FOR),
        ("Egypt called for a ceasefire.", Status.CALLED_FOR),
    ],
)
def test_status(tell: Tell, text: str, status: Status) -> None:
    assert status in {event.status for event in tell(text).events}


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("More than 1,800 civilians have been killed.", 1800, None),
        ("At least 22 people died in the blast.", 22, None),
        ("The blast killed three soldiers and wounded nine.", 3, 3),
        ("Up to forty-five miners were killed.", None, 45),
        ("Dozens of people were killed.", 24, None),
        ("Between 10 and 15 people were killed.", 10, 15),
        ("The death toll rose to 31.", 31, 31),
        ("About 40 people were found dead.", 40, 40),
        ("A soldier was killed.", 1, 1),
        ("Nearly 300 people died.", None, 300),
    ],
)
def test_the_dead(text: str, least: int | None, most: int | None) -> None:
    count = dead_in(text)
    assert count is not None
    assert (count.min, count.max) == (least, most)
    assert count.text in text or "to" in count.text


@pytest.mark.parametrize(
    "text",
    [
        "A 50-year-old man was killed.",
        "They killed time.",
        "Nobody spoke.",
        "In 2011 he was killed.",
    ],
)
def test_what_counts_no_dead(text: str) -> None:
    count = dead_in(text)
    assert count is None or (count.min, count.max) == (1, 1)


def test_the_injured_are_counted_apart() -> None:
    text = "The blast killed three soldiers and wounded at least nine."
    injured = injured_in(text)
    assert injured is not None
    assert (injured.min, injured.max) == (9, None)


def test_other_numbers_are_magnitudes() -> None:
    found = magnitudes_in("Two tanks and 12 trucks were destroyed on May 3.", ("May 3",))
    assert [(m.value, m.what) for m in found] == [(2.0, "tanks"), (12.0, "trucks")]
    (quake,) = magnitudes_in("An earthquake of magnitude 5.8 shook the town.", ())
    assert (quake.value, quake.what) == (5.8, "magnitude")


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("It paid a fine of A$1.9 million.", 1_900_000, "dollars"),
        ("They raised more than £40bn.", 40_000_000_000, "pounds"),
        ("It gave 200 million euros.", 200_000_000, "euros"),
        ("She won with 58.7 percent of the vote.", 58.7, "percent"),
        ("Prices rose by about 9%.", 9, "percent"),
        ("It will pay $38 a share.", 38, "dollars"),
    ],
)
def test_money_and_shares_are_magnitudes(text: str, value: float, what: str) -> None:
    (found,) = magnitudes_in(text, ())
    assert (found.value, found.what) == (value, what)


def test_a_change_in_percent_points_is_no_share() -> None:
    assert magnitudes_in("The rate rose 2 percent points.", ()) == ()


def test_a_victim_named_between_commas_is_one() -> None:
    count = dead_in("A party official, Peter Zulu, was killed with machetes.")
    assert count is not None
    assert (count.min, count.max) == (1, 1)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Two people died, the ministry said on Friday.", "the ministry"),
        ("“Two people died,” said Ana Ruiz, the mayor.", "Ana Ruiz"),
        ("According to the Red Cross, two people died.", "the Red Cross"),
        ("Two people died, according to officials.", "officials"),
        ("The mayor said that two people had died.", "The mayor"),
        ("Two people died in the fire.", None),
    ],
)
def test_who_says_so(sentence: str, speaker: str | None) -> None:
    found = find_attribution(sentence)
    assert (found.speaker if found else None) == speaker


def test_actors_of_an_active_and_a_passive_clause(only: Callable[[str], Event]) -> None:
    active = only("Libyan soldiers attacked Egyptian fishermen off Tripoli.")
    passive = only("Egyptian fishermen were attacked by Libyan soldiers off Tripoli.")
    for event in (active, passive):
        assert [(a.text, a.country) for a in event.source] == [("Libyan soldiers", "LY")]
        assert [(a.text, a.country) for a in event.target] == [("Egyptian fishermen", "EG")]


def test_actors_joined_by_and_are_two(only: Callable[[str], Event]) -> None:
    event = only("In March 2022, Egypt and Libya agreed to open the border.")
    assert [actor.country for actor in event.source] == ["EG", "LY"]


def test_what_is_denied_is_a_happening_that_is_denied(tell: Tell) -> None:
    events = tell("Egypt denied that it had moved tanks to Benghazi.").events
    assert [(e.type, e.status) for e in events] == [
        (EventType.REJECT, Status.HAPPENED),
        (EventType.MOBILIZE, Status.DENIED),
    ]


def test_a_second_clause_beside_a_demand_is_a_happening_of_its_own(tell: Tell) -> None:
    events = tell("Libya offered to mediate, and Egypt urged restraint.").events
    assert [e.type for e in events] == [EventType.AGREE, EventType.DEMAND]


def test_whom_a_quake_killed_nobody_attacked(tell: Tell) -> None:
    (event,) = tell("The worst quake in years, of magnitude 7.8, killed 670 people.").events
    assert event.type is EventType.DISASTER


def test_what_was_begun_or_brought_off_is_not_planned(tell: Tell) -> None:
    events = tell("Nurses began to vaccinate children in Lima on Monday.").events
    assert [e.status for e in events] == [Status.HAPPENED]
