"""Reasons are the terms that decided: what they say is in the text, and without it they go."""

from __future__ import annotations

import pytest

from mapapp.model import Candidate, Mention

PLACES = ("Austin", "Dallas", "Lagos", "Kano", "Lyon", "Quebec", "Perth", "Cordoba", "Izmir")


def candidate(find, text: str, words: str) -> Candidate:
    mention: Mention = next(m for m in find(text) if m.text == words)
    return mention.candidates[0]


def terms(found: Candidate) -> dict[str, float]:
    return {reason.term: reason.value for reason in found.reasons}


@pytest.mark.parametrize("place", PLACES)
def test_reasons_add_up_to_the_score(find, place: str) -> None:
    for mention in find(f"From {place} to Houston, Texas, and to Melbourne and Ankara, Turkey."):
        for found in mention.candidates:
            total = sum(reason.value for reason in found.reasons)
            assert total == pytest.approx(found.score, abs=0.01)
            assert all(reason.words for reason in found.reasons)


@pytest.mark.parametrize(
    ("term", "sentence", "without", "words"),
    [
        ("containment", "He lives in Paris, Texas.", "He lives in Paris.", "Paris"),
        ("country", "In Izmir and Turkey it rained.", "In Izmir it rained.", "Izmir"),
        ("region", "In Waco and Texas it rained.", "In Waco it rained.", "Waco"),
        ("nearness", "From Idlib and Aleppo they fled.", "From Idlib they fled.", "Idlib"),
        ("kind", "They fled the city of Idlib.", "They fled from Idlib.", "Idlib"),
        ("contents", "Rain fell in Tbilisi, Georgia.", "Rain fell in Georgia.", "Georgia"),
    ],
)
def test_without_the_evidence_reason_and_score_go(
    find, term: str, sentence: str, without: str, words: str
) -> None:
    with_it, without_it = candidate(find, sentence, words), candidate(find, without, words)
    assert term in terms(with_it)
    assert term not in terms(without_it)
    assert with_it.score != without_it.score


def test_words_name_the_evidence(find) -> None:
    found = candidate(find, "From Idlib and Aleppo in Syria they fled. Syria fell.", "Idlib")
    words = " / ".join(reason.words for reason in found.reasons)
    assert "km from Aleppo" in words
    assert "Syria" in words


def test_counting_words(find) -> None:
    found = candidate(find, "Syria, Syria! In Idlib it rained.", "Idlib")
    assert any("twice" in reason.words for reason in found.reasons)


def test_names_have_their_article(find) -> None:
    found = candidate(find, "The United States and Chicago trade.", "Chicago")
    assert any("names the United States" in reason.words for reason in found.reasons)
