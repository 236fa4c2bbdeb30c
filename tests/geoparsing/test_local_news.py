"""News of a town that names neither its state nor its country."""

from __future__ import annotations

import pytest

_PARIS = "The Paris school board met on Monday. The sheriff and the police chief of Paris came."


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Paris will mend its roads. The sheriff asked Henry County for more deputies.",
            "Paris",
            "Paris, Tennessee, US",
        ),
        (
            "The Athens City Council met. The city manager told Henderson County commissioners "
            "that the school board would wait.",
            "Athens",
            "Athens, Texas, US",
        ),
        (
            "The constabulary asked the borough council and the parish council of Mansfield "
            "for help.",
            "Mansfield",
            "Mansfield, England, GB",
        ),
    ],
)
def test_places_of_local_news(where, text: str, words: str, expected: str) -> None:
    assert where(text, words) == expected


def test_a_county_goes_with_a_town_that_may_lie_in_it(where) -> None:
    assert where("Fire broke out in Henry County near Paris.", "Paris") == "Paris, Tennessee, US"
    assert where("Fire broke out near Paris.", "Paris") == "Paris, Île-de-France, FR"


def test_the_reason_names_the_county(find) -> None:
    mention = next(
        m for m in find("Fire broke out in Henry County near Paris.") if m.text == "Paris"
    )
    words = [reason.words for reason in mention.candidates[0].reasons]
    assert "it lies in Henry County, also named here" in words


def test_words_of_local_affairs_speak_for_their_country(find) -> None:
    def american_words(text: str) -> list[str]:
        towns = [m for m in find(text) if m.text == "Paris"]
        listed = [c for c in towns[0].candidates if c.place.country == "US"]
        return [r.words for c in listed[:1] for r in c.reasons if r.term == "idiom"]

    (said,) = american_words(_PARIS)
    assert said == (
        "“school board” and “sheriff” are what local news in the United States speaks of"
    )
    assert american_words("The Paris school met on Monday. The chef of Paris came.") == []


def test_one_such_word_alone_may_be_chance(find) -> None:
    (mention,) = find("The sheriff of Nottingham is a tale.")
    assert all(r.term != "idiom" for c in mention.candidates for r in c.reasons)


def test_a_capital_in_the_worlds_news_stays(where) -> None:
    text = "Athens rejected the plan. The city council of Athens met the prime minister of Greece."
    assert where(text, "Athens") == "Athens, Attica, GR"
