"""Article offsets and document positions agree, whatever the text is made of."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapapp.desktop.article_plan import plan
from mapapp.desktop.offsets import TextMap, utf16_length
from mapapp.model import Article

AWKWARD = st.text(
    st.sampled_from(list("ab \t\r\n\v\f\x00é🌊𝕏\u0301\u200f\u2028\u2029\u0085\ufdd0\ufffcשع")),
    max_size=60,
)


def units(document: Any, start: int, end: int) -> str:
    """Return the document's characters between two positions."""
    return "".join(str(document.characterAt(position)) for position in range(start, end))


@given(text=AWKWARD, title=st.sampled_from(["", "A title 🌊"]))
@settings(max_examples=150, deadline=None)
def test_every_shown_letter_is_where_the_map_says(qapp: Any, text: str, title: str) -> None:
    from mapapp.desktop.article_document import ArticleDocument, Setting
    from mapapp.theme import LIGHT

    made = plan(Article(text, title))
    document = ArticleDocument(made, Setting(LIGHT, 1.0)).document
    for paragraph in made.text_map.paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            letter = text[offset]
            start = made.text_map.to_position(offset)
            end = start + utf16_length(letter)
            shown = units(document, start, end)
            assert shown == _as_utf16(paragraph.text[offset - paragraph.start])
            if letter not in "\x00\ufdd0\ufffc":
                assert shown == _as_utf16(letter)


def _as_utf16(letter: str) -> str:
    raw = letter.encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(raw[i : i + 2], "little")) for i in range(0, len(raw), 2))


@given(text=AWKWARD, first=st.integers(0, 9), gap=st.integers(0, 3))
def test_there_and_back_is_the_same_offset(text: str, first: int, gap: int) -> None:
    there = TextMap(text, first, gap=gap)
    for paragraph in there.paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            assert there.to_offset(there.to_position(offset)) == offset


@given(text=AWKWARD)
def test_positions_never_go_back(text: str) -> None:
    there = TextMap(text)
    positions = [there.to_position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)


@pytest.mark.parametrize(
    ("text", "word", "position"),
    [
        ("🌊 Beira", "Beira", 3),
        ("one\r\n\r\nBeira", "Beira", 4),
        ("e\u0301 Beira", "Beira", 3),
        ("\n\n  \nBeira", "Beira", 0),
        ("a\u2029Beira", "Beira", 2),
    ],
)
def test_known_places(text: str, word: str, position: int) -> None:
    assert TextMap(text).to_position(text.index(word)) == position


def test_the_middle_of_a_surrogate_pair_is_its_start() -> None:
    assert TextMap("a🌊b").to_offset(2) == 1


def test_an_empty_text_has_a_position() -> None:
    there = TextMap("")
    assert (there.to_position(5), there.to_offset(7)) == (0, 0)
