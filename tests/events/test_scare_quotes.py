"""What a parse would misread is mended before and after it."""

from __future__ import annotations

import pytest

from mapapp.events.scare_quotes import Unquoted
from mapapp.model import Analysis, Article
from mapapp.pipeline import Engine
from mapapp.syntax import Parse, Word


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.open(parser="own")


def _only(analysis: Analysis) -> tuple[list[str], list[str]]:
    (event,) = analysis.events
    return [a.text for a in event.source], [a.text for a in event.target]


def test_words_stand_in_the_whole_text_again() -> None:
    text = 'Troops “freed” the "old town" today.'
    plain = Unquoted.of(text)
    assert plain.text == "Troops freed the old town today."
    words, offset = [], 0
    for word in plain.text.split():
        start = plain.text.index(word, offset)
        offset = start + len(word)
        words.append(Word(100 + start, 100 + offset, word, word, "NN", "dep", 0))
    put = plain.put_back(Parse(tuple(words)), 100)
    assert [text[w.start - 100 : w.end - 100] for w in put.words] == plain.text.split()


def test_longer_quotations_keep_their_marks() -> None:
    text = "She said “we will never leave this valley” and left."
    assert Unquoted.of(text).text == text


def test_a_verb_in_scare_quotes_is_a_verb(engine: Engine) -> None:
    told = "Quito said that Ecuadorian forces “neutralised” a total of 12 rebel fighters on Monday."
    assert _only(engine.analyse(Article(told))) == (
        ["Ecuadorian forces"],
        ["12 rebel fighters"],
    )


def test_where_a_meeting_was_is_nobody_met(engine: Engine) -> None:
    told = "Ana Ruiz and Peter Holm met in the Danish capital Copenhagen over the fishing dispute."
    assert "Copenhagen" not in _only(engine.analyse(Article(told)))[1]


def test_the_dead_are_those_right_before_the_participle(engine: Engine) -> None:
    told = "The envoy brought letters of the governor for Kenyan policemen shot in Garissa."
    targets = [a.text for e in engine.analyse(Article(told)).events for a in e.target]
    assert targets == ["Kenyan policemen"]


def test_what_is_listed_is_several(engine: Engine) -> None:
    told = "Two trucks, a crane and a fuel depot were destroyed by rebels in Goma."
    assert _only(engine.analyse(Article(told)))[1] == ["Two trucks", "a crane", "a fuel depot"]
