"""Headlines that a careless cut would make false or broken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.model import Event, Status

from .conftest import Tell


def headlines(tell: Tell, text: str) -> list[str]:
    return [event.headline for event in tell(text).events]


def test_no_one_is_not_told_by_a_noun(only: Callable[..., Event]) -> None:
    event = only("The bridge shook but no one was injured.")
    assert event.status is Status.DENIED
    assert event.headline == "No one was injured"


def test_who_asked_is_not_guessed(tell: Tell) -> None:
    text = "The registrar said the Libyan club had failed to pay and asked it to leave Tripoli."
    assert not any(h.startswith("Libyan club asked") for h in headlines(tell, text))


def test_he_is_nobody_named_by_one_odd_word(tell: Tell) -> None:
    text = "Chiefs rejected the plan. He has pressed charges against activists."
    assert not any(h.startswith("Chiefs has") for h in headlines(tell, text))
    assert not any("Chiefs pressed" in h for h in headlines(tell, text))


def test_what_is_done_each_time_is_no_event(tell: Tell) -> None:
    text = "A mark is left each time the kitchen is inspected by an officer."
    assert not tell(text).events


def test_a_report_named_by_the_way_is_no_event(tell: Tell) -> None:
    text = "According to the arrest report, gunmen attacked a convoy in Tripoli."
    assert headlines(tell, text) == ["Gunmen attacked a convoy in Tripoli"]


def test_what_was_not_managed_did_not_happen(only: Callable[..., Event]) -> None:
    event = only("Egypt failed to attend a meeting in Geneva.")
    assert event.status is Status.DENIED


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "Ruiz again urged all who had seen the gunmen to call.",
            "Ruiz again urged all who had seen the gunmen to call",
        ),
        (
            "The feast will be free but gifts will be accepted.",
            "Gifts will be accepted",
        ),
        (
            "They met in May, at which the union heads rejected the plan.",
            "Union heads rejected the plan",
        ),
    ],
)
def test_clauses_are_told_whole(tell: Tell, text: str, headline: str) -> None:
    assert headline in headlines(tell, text)


def test_a_clause_does_not_run_on_into_the_next_verb(tell: Tell) -> None:
    text = "The fact that Egypt expelled more envoys than Libya makes people wonder."
    assert "Egypt expelled more envoys than Libya makes people wonder" not in headlines(tell, text)


def test_what_is_only_claimed_did_not_happen(tell: Tell) -> None:
    text = "The spokesman, rejecting claims that a member had stolen money, asked why they came."
    assert all(e.status is not Status.HAPPENED for e in tell(text).events)


def test_long_headlines_lose_their_last_adjuncts(only: Callable[..., Event]) -> None:
    event = only(
        "Libyan soldiers attacked a convoy of Egyptian merchants on the old desert road during "
        "the evening rain after a long march over the hills of the western province."
    )
    assert event.headline.startswith("Libyan soldiers attacked a convoy of Egyptian merchants")
    assert len(event.headline) <= 90


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("One was arrested for belonging to a party.", "One was arrested for belonging to a party"),
        (
            "All cards will be accepted and the first 50 women who come will receive a gift.",
            "All cards will be accepted",
        ),
    ],
)
def test_nothing_is_cut_that_changes_the_sense(tell: Tell, text: str, headline: str) -> None:
    assert headline in headlines(tell, text)


def test_not_ready_is_denied(only: Callable[..., Event]) -> None:
    assert only("Egypt is not ready to sign the treaty.").status is Status.DENIED


def test_a_fall_is_told_from_both_ends_or_neither(only: Callable[..., Event]) -> None:
    event = only(
        "Prices at the old harbour have dropped in one bad week of rain from a high of about "
        "150 dinars to about 40 dinars for a sack of rice."
    )
    assert ("150" in event.headline) == ("40" in event.headline)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("But she never called, and no arrest was ever made.", "She"),
        ("He faced the fury of the enemy tribe, who ordered him to pay.", "Fury"),
        (
            "He said he suffered threats, was unlawfully detained, and fell ill.",
            "Threats",
        ),
        ("Two men who had wanted to back the Lima motion rejected the plan.", "Lima motion"),
        ("The man told the board he was arrested in Lima.", "Board he"),
        ("Ruiz, who survived detention and torture in Tripoli, blamed the guards.", "Ruiz torture"),
    ],
)
def test_nobody_does_what_another_did(tell: Tell, text: str, wrong: str) -> None:
    assert not any(h.startswith(wrong) for h in headlines(tell, text))


def test_a_denial_is_never_shortened(only: Callable[..., Event]) -> None:
    event = only(
        "Egyptian pupils from the poor old quarter do not arrive at the new school on the hill "
        "until almost noon."
    )
    assert "until" in event.headline


@pytest.mark.parametrize(
    ("text", "lie"),
    [
        (
            "The mayor said the belt held when Ana Ruiz lost control and crashed near Lima.",
            "Mayor crashed",
        ),
        ("Police believed Mr. Ruiz ordered the raid, then kidnapped a guard.", "Raid kidnapped"),
        ("Asked in an interview who attacked the envoy, she shrugged.", "Interview attacked"),
        ("One person a year is killed on that road.", "Year is killed"),
        ("They fled an attack that the mayor has blamed on Egypt.", "Mayor has blamed"),
        ("The first officers on the scene attacked the crowd.", "Scene attacked"),
        ("Egypt would stop the talks until the army was withdrawn.", "Army was withdrawn"),
    ],
)
def test_no_clause_is_told_without_what_makes_it_true(tell: Tell, text: str, lie: str) -> None:
    assert not any(headline.startswith(lie) for headline in headlines(tell, text))


def test_half_of_a_charge_is_not_told_for_all(only: Callable[..., Event]) -> None:
    event = only("Ana Ruiz was charged with arson and entry of a house in Lima.")
    assert event.headline.endswith("arson and entry of a house in Lima")


def test_only_is_kept(tell: Tell) -> None:
    told = headlines(tell, "Only women were arrested in Tripoli on Monday.")
    assert told == ["Only women were arrested in Tripoli"]
