"""Text that was broken into lines by hand is read in paragraphs; other text line by line."""

from __future__ import annotations

import pytest

from mapapp.desktop.offsets import TextMap
from mapapp.desktop.wrapping import paragraph_spans, shown

WRAPPED = (
    "Bridge opens in Kaunas\n\n"
    "The new bridge over the Nemunas was opened in Kaunas on Friday morning,\n"
    "after two years of work. Hundreds of people walked across it in the rain,\n"
    "and a band played.\n\n"
    "A second one is planned.\n"
)


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_broken_by_hand_are_joined(end: str) -> None:
    text = WRAPPED.replace("\n", end)
    found = paragraphs(text)
    assert len(found) == 3
    assert found[1].startswith("The new bridge")
    assert found[1].endswith("a band played.")
    there = TextMap(text)
    for word in ("Kaunas on Friday", "Hundreds", "band", "second"):
        offset = text.index(word)
        assert there.to_offset(there.to_position(offset)) == offset
    assert "\n" not in there.paragraphs[1].text
    assert "\r" not in there.paragraphs[1].text


@pytest.mark.parametrize(
    "text",
    [
        "A line that stands for itself.\nAnother one.\nA third.",
        "x" * 200 + "\n" + "The next paragraph is a short one and follows without an empty line.",
        "The list of the towns that were reached by the flood on Sunday evening:\n- Beira\n- Dondo",
    ],
)
def test_other_lines_are_paragraphs(text: str) -> None:
    assert paragraphs(text) == text.split("\n")


def test_an_empty_text_has_none() -> None:
    assert paragraphs("") == paragraphs("\n \r\n") == []


def test_every_letter_keeps_its_place() -> None:
    assert len(shown("a\r\nb\nc")) == len("a\r\nb\nc")
