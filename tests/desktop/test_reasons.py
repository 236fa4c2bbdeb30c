"""Reasons are said in the interface's language, each by its pattern."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mapapp.desktop.reasons import REASONS, reason_words
from mapapp.errors import MapAppError
from mapapp.pipeline import default_engine
from mapapp.sources import example_articles, read_example


@pytest.fixture
def turkish(qapp: Any) -> Iterator[None]:
    from mapapp.desktop.speaking import speak

    speak("tr")
    yield
    speak("en")


def test_english_stays_as_it_is(qapp: Any) -> None:
    words = "Damascus, also named here, is in Syria"
    assert reason_words(words) == words


@pytest.mark.parametrize(
    ("english", "turkish_words"),
    [
        ("the best-known place of that name", "bu adı taşıyan en bilinen yer"),
        (
            "it lies 120 km from Ankara and Konya, also named here",
            "burada da anılan Ankara and Konya yerine 120 km uzaktadır",
        ),
        ("words that no pattern has", "words that no pattern has"),
    ],
)
def test_a_reason_in_turkish(turkish: None, english: str, turkish_words: str) -> None:
    assert reason_words(english) == turkish_words


@pytest.mark.parametrize("pattern", REASONS.patterns)
def test_each_pattern_knows_its_own_reason_first(turkish: None, pattern: str) -> None:
    made = pattern
    for name in ("name", "place", "places", "area", "other", "kind", "words", "some", "all", "km"):
        made = made.replace(f"{{{name}}}", "12" if name in ("some", "all", "km") else "Xy")
    assert reason_words(made) != made


def test_nearly_all_reasons_of_the_examples_are_known(turkish: None) -> None:
    engine = default_engine()
    reasons = [
        reason.words
        for example in example_articles()
        for mention in engine.analyse(read_example(example.name)).mentions
        for candidate in mention.candidates
        for reason in candidate.reasons
    ]
    unknown = sorted({words for words in reasons if reason_words(words) == words})
    assert len(unknown) <= 0.1 * len(set(reasons)), unknown


def test_errors_are_said_in_turkish_too(turkish: None, opened: Any, qtbot: Any) -> None:
    from mapapp.desktop.troubles import TROUBLES
    from mapapp.sources import read_article

    assert TROUBLES.say("Something that no pattern has.") == "Something that no pattern has."
    with pytest.raises(MapAppError) as caught:
        read_article(Path("/nowhere/story.txt"))
    assert TROUBLES.say(str(caught.value)).startswith("/nowhere/story.txt dosyası yok.")
