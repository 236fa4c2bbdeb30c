from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.geoparsing.lexicon import lexicon
from mapapp.geoparsing.tokens import Folder, Tokens


def cut(text: str) -> Tokens:
    return Tokens(text, lexicon(), Folder())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. and the U.K. agree.", ["The", "U.S.", "and", "the", "U.K.", "agree"]),
        ("TROY, N.C. (AP)", ["TROY", "N.C.", "AP"]),
        ("CHARLESTON, W.Va. --", ["CHARLESTON", "W.Va."]),
        ("N'Djamena’s mayor", ["N'Djamena", "mayor"]),
        ("Texas' plains", ["Texas", "plains"]),
        ("Port-au-Prince", ["Port", "au", "Prince"]),
        ("#Idlib, @user", ["Idlib", "user"]),
        ("a_b", ["a", "b"]),
        ("O\u0308nal", ["O\u0308nal"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert cut(text).words == words


def test_possessives_are_marked_and_left_out() -> None:
    tokens = cut("Turkey’s army met Texas' guard in Rome")
    owners = [word for word, owns in zip(tokens.words, tokens.possessive, strict=True) if owns]
    assert owners == ["Turkey", "Texas"]


def test_sentences_begin_after_full_stops_but_not_after_abbreviations() -> None:
    tokens = cut("Mr. Hill met Gov. Lane in St. Louis. They spoke.\nThen J. Doe left")
    starts = [word for at, word in enumerate(tokens.words) if tokens.starts_sentence(at)]
    assert starts == ["Mr", "They", "Then"]


@given(st.text())
def test_words_and_gaps_make_up_the_text(text: str) -> None:
    tokens = cut(text)
    assert len(tokens.gaps) == len(tokens.words) + 1
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word
    assert tokens.ends == sorted(tokens.ends)
