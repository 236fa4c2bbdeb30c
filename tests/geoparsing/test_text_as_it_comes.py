"""Texts as they come: any characters, any length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapapp.gazetteer import open_gazetteer
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context

_TELLING = """Paris, Texas U.S. N.C. the of in St. County Turkish Jordan Mr. Syria's #Idlib (AP) —
said New York Damascus regime Dr. Georgia and counties City 12, 'S ’ . , 😀"""
_WORDS = st.sampled_from([*_TELLING.split(), "\r\n", "\n"])


def check(text: str) -> None:
    mentions = geoparse(Article(text), open_gazetteer(), Context()).mentions
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_characters(text: str) -> None:
    check(text)


@settings(deadline=None, max_examples=150)
@given(st.lists(_WORDS, max_size=40), st.sampled_from([" ", "", "\n"]))
def test_any_order_of_telling_words(words: list[str], joint: str) -> None:
    check(joint.join(words))


@pytest.mark.parametrize(
    "text",
    [
        "😀 In Ankara\r\n\r\nit rained. 🏳️‍🌈 İzmir too.",
        "I\u0307zmir and Ko\u0308ln and Malmo\u0308 are cities.",
        "وصل المبعوث إلى أنقرة يوم الثلاثاء",
        "وصل المبعوث إلى Ankara يوم الثلاثاء",
        "\x00 Ankara \x00",
        "<script>alert('Paris')</script> ${Rome} `Oslo`",
        "PARIS LONDON BERLIN",
        "Paris" * 2000,
        "Paris, " * 500,
    ],
)
def test_odd_texts(text: str) -> None:
    check(text)


def test_offsets_count_code_points(find) -> None:
    text = "😀😀 In Ankara\r\nand İzmir"
    assert [(m.start, m.end) for m in find(text)] == [(6, 12), (18, 23)]


def test_decomposed_letters_are_found(find) -> None:
    (mention,) = find("She lives in Ko\u0308ln.")
    assert mention.text == "Ko\u0308ln"
    assert mention.place.country == "DE"


def test_a_long_text_takes_time_in_proportion(gazetteer) -> None:
    page = "Rain fell in Oslo and Bergen, Norway. Ann Hill of Voss saw it near the sea. " * 130

    def seconds(copies: int) -> float:
        start = time.process_time()
        geoparse(Article(page * copies), gazetteer, Context())
        return time.process_time() - start

    seconds(1)
    assert seconds(32) < 4 * 8 * max(seconds(4), 0.01)
