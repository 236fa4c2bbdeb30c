"""Headlines that a parse allows: whole predicates, shortened only at their adjuncts."""

from __future__ import annotations

from datetime import date

import pytest

from mapapp.events import find_events
from mapapp.gazetteer import Gazetteer
from mapapp.model import Article
from mapapp.syntax import Parser, open_parser


@pytest.fixture(scope="module")
def parser() -> Parser:
    found = open_parser("own")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "Three Libyan sailors and one cook were hurt as a result of a blaze on a trawler of "
            "the northern fleet near the port of Benghazi in heavy weather, the ministry reported.",
            "Three Libyan sailors and one cook were hurt",
        ),
        (
            "Board members Ana Ruiz and Bill Stone voted against that stricter rule.",
            "Board members Ana Ruiz and Bill Stone voted against that stricter rule",
        ),
        (
            "The Miners' League issued a declaration demanding that the ministry publish the names "
            "of the dead.",
            "Miners' League issued a declaration demanding that the ministry publish the names",
        ),
        (
            "The army seized Ana Ruiz, a tailor from Cusco, in Lima.",
            "Army seized Ana Ruiz in Lima",
        ),
    ],
)
def test_a_predicate_is_told_whole_but_for_its_adjuncts(
    parser: Parser, gazetteer: Gazetteer, text: str, headline: str
) -> None:
    events = find_events(Article(text, published=date(2024, 5, 15)), (), gazetteer, parser).events
    told = next(e.headline for e in events if e.headline.startswith(headline))
    assert len(told) <= 120
    assert "…" not in told


def test_what_is_only_believed_is_told_with_who_believes_it(
    parser: Parser, gazetteer: Gazetteer
) -> None:
    text = "Police believe that Ruiz robbed the bank."
    for event in find_events(Article(text), (), gazetteer, parser).events:
        assert event.headline == "Police believe that Ruiz robbed the bank"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Libya closed the border. It expelled the envoy.", "Libya expelled the envoy"),
        (
            "Egypt and Libya began talks. They signed a treaty in Geneva.",
            "Egypt and Libya signed a treaty in Geneva",
        ),
        (
            "“All is well,” chief clerk Ana Ruiz told reporters. She rejected the offer.",
            "Ana Ruiz rejected the offer",
        ),
    ],
)
def test_a_pronoun_at_the_head_means_whom_the_sentence_before_was_about(
    parser: Parser, gazetteer: Gazetteer, text: str, headline: str
) -> None:
    events = find_events(Article(text), (), gazetteer, parser).events
    assert headline in [event.headline for event in events]


def test_no_headline_stands_for_what_only_fills_in_another(
    parser: Parser, gazetteer: Gazetteer
) -> None:
    text = "Nobody was in the room when officers arrived."
    events = find_events(Article(text), (), gazetteer, parser).events
    assert not any(event.headline.startswith("Officers") for event in events)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The Tigers say if the council agrees to the plan, it could create jobs.", "Tigers could"),
        ("After turning onto Mill Street, the driver, Ana Ruiz, soon left it and fled.", "Turning"),
        ("The rules were part of a group of shops around the nation who have sued.", "Nation"),
        ("The men allegedly went upstairs and stole jewels.", "Men stole"),
        ("He added that the raid hurt the town, and demanded that it end.", "Raid demanded"),
    ],
)
def test_no_headline_says_what_somebody_else_did(
    parser: Parser, gazetteer: Gazetteer, text: str, never: str
) -> None:
    events = find_events(Article(text), (), gazetteer, parser).events
    assert not any(event.headline.startswith(never) for event in events)
