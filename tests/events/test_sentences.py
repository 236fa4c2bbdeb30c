from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.events.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. It poured.", ["It rained.", "It poured."]),
        ("The U.S. Navy sailed on Feb. 3. It met Mr. Ode.", 2),
        ("J. R. Okoye spoke. He left.", ["J. R. Okoye spoke.", "He left."]),
        ("He lives in the U.S. The house is old.", 2),
        ("“We left.” She said so.", ["“We left.”", "She said so."]),
        ("Was it late? Yes! It was.", 3),
        ("It cost 3.5 million. Prices rose.", 2),
        ("They met at 5 p.m. on Monday.", 1),
        ("", 0),
        ("  \n \n", 0),
    ],
)
def test_sentences_end_at_full_stops_but_not_at_abbreviations(
    text: str, sentences: list[str] | int
) -> None:
    found = [sentence.text for sentence in split_sentences(text)]
    assert (len(found) if isinstance(sentences, int) else found) == sentences


def test_a_line_without_a_full_stop_is_a_heading_and_stands_alone() -> None:
    heading, body = split_sentences("Flood cuts off the port\n\nThe river rose. ")
    assert heading.heading
    assert heading.text == "Flood cuts off the port"
    assert not body.heading
    assert body.paragraph > heading.paragraph


def test_a_repeated_title_counts_once() -> None:
    found = split_sentences("Port reopens\n\nPort reopens\nThe port reopened.")
    assert [sentence.text for sentence in found] == ["Port reopens", "The port reopened."]


def test_a_wrapped_line_is_carried_on() -> None:
    (sentence,) = split_sentences("The port, which was\nclosed for a week, reopened.")
    assert sentence.text.endswith("reopened.")


@given(st.text(alphabet=st.sampled_from("Aa b.!?\n\r\"”’'U5🌍é"), max_size=80))
def test_offsets_are_exact_and_in_order(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text.strip() == sentence.text != ""
        assert end <= sentence.start
        end = sentence.end
