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


def test_words_name_the_names_that_speak_for_a_place(find) -> None:
    found = candidate(find, "It rained in Waco, Dallas, Lubbock, Austin and Denton.", "Austin")
    words = " / ".join(reason.words for reason in found.reasons)
    assert "Waco, Dallas, Lubbock and one other, also named here, are in Texas" in words


def test_names_have_their_article(find) -> None:
    found = candidate(find, "The United States and Chicago trade.", "Chicago")
    assert any("names the United States" in reason.words for reason in found.reasons)


_DECIDED = [
    # the text, its decisive evidence, the words, where with the evidence, where without it
    ("Rain fell in {}Paris.", "Waco, Dallas, Lubbock and ", "Paris", "Texas, US", "FR"),
    ("Snow fell in {} and Moscow.", "Boise, Lewiston", "Moscow", "Idaho, US", "RU"),
    ("Floods hit {}Georgia.", "Savannah and Macon in ", "Georgia", "US", "GE"),
    (
        "A bus left {}Birmingham.",
        "Mobile, Huntsville and Tuscaloosa for ",
        "Birmingham",
        "Alabama, US",
        "GB",
    ),
    ("Rain fell in {}Santiago.", "Luperón, La Vega and ", "Santiago", "DO", "CL"),
    ("Rain fell in {}San José.", "Alajuela, Heredia and ", "San José", "CR", ""),
    ("Shops closed in {}Tripoli.", "Beirut, Sidon and ", "Tripoli", "LB", "LY"),
    ("Rain fell in {}Cordoba.", "Seville, Granada and ", "Cordoba", "ES", "AR"),
]


@pytest.mark.parametrize(("text", "evidence", "words", "with_it", "without_it"), _DECIDED)
def test_without_the_decisive_evidence_reason_and_choice_change(
    find, where, text: str, evidence: str, words: str, with_it: str, without_it: str
) -> None:
    told, bare = text.format(evidence), text.format("").replace("in  and", "in")
    assert where(told, words).endswith(with_it)
    assert where(bare, words).endswith(without_it)
    reasons, left = (candidate(find, one, words).reasons for one in (told, bare))
    assert any(reason.term in ("country", "region", "contents") for reason in reasons)
    assert not any(reason.term in ("country", "region", "contents") for reason in left)


def test_the_better_known_place_is_compared(find) -> None:
    with_it = candidate(find, "Rain fell in Waco, Dallas and Paris.", "Paris")
    words = [reason.words for reason in with_it.reasons]
    assert "Paris in France is larger, but nothing else here is in France" in words
    assert any(w.startswith("the next candidate, Paris in France, lies 7,") for w in words)
    bare = candidate(find, "Rain fell in Paris.", "Paris")
    assert not any("larger" in reason.words for reason in bare.reasons)


def test_the_runner_up_lies_at_its_distance(find) -> None:
    (mention, _) = find("Rain fell in Tripoli, Lebanon.")
    words = [reason.words for reason in mention.candidates[0].reasons]
    assert "the next candidate, Tripoli in Libya, lies 2,100 km away" in words
