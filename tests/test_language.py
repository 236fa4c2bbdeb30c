"""Other languages than English are told, and their places mapped only."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.language import is_foreign, language_of, notice_of
from mapapp.model import Article
from mapapp.pipeline import default_engine

TEXTS = {
    "en": "The river rose over its banks on Monday and two villages near the town were flooded.",
    "tr": "Belediye başkanı, yağmurdan sonra köprünün kapandığını ve bir okulun da kullanılmaz "
    "olduğunu söyledi; bu yol için daha çok para gerekiyor dedi.",
    "de": "Der Fluss ist am Montag über die Ufer getreten, und zwei Dörfer bei der Stadt wurden "
    "von dem Wasser eingeschlossen.",
    "fr": "La rivière est sortie de son lit lundi et deux villages près de la ville ont été "
    "évacués par les pompiers.",
    "es": "El río se desbordó el lunes y dos pueblos de la región fueron evacuados por los "
    "bomberos, dijo el alcalde.",
    "it": "Il fiume è uscito dagli argini e due paesi della valle sono stati evacuati dai "
    "vigili del fuoco, ha detto il sindaco.",
    "ar": "قال رئيس البلدية إن النهر فاض يوم الاثنين وإن قريتين قرب المدينة غمرتهما المياه.",
    "ru": "Мэр сообщил, что река в понедельник вышла из берегов и две деревни затоплены.",
    "uk": "Міський голова повідомив, що річка вийшла з берегів і двоє сіл затоплено.",
    "zh": "市长星期一表示，河水漫过堤岸，城市附近的两个村庄被淹。",
    "ja": "市長は月曜日、川が氾濫し、町の近くの二つの村が水につかったと述べた。",
    "ko": "시장은 월요일에 강이 넘쳐 도시 근처의 두 마을이 물에 잠겼다고 말했다.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_running_text_tells_its_language(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    ["", "Berlin", "Fire in Paris", "Madrid 3-1 Roma", "TIMETABLE 12 14 16 18", "東京 fire"],
)
def test_very_short_text_is_left_open(text: str) -> None:
    assert not is_foreign(language_of(text))


def test_a_foreign_quote_does_not_make_an_english_article_foreign() -> None:
    text = (
        f"{TEXTS['en']} \u201cDer Fluss ist über die Ufer getreten\u201d, the mayor of "
        "the town said to reporters, and he asked for help from the army."
    )
    assert language_of(text) == "en"


def test_names_of_other_tongues_do_not_make_an_english_article_foreign() -> None:
    text = "Luis de la Cruz of El Paso and Maria del Mar of La Paz won in Las Palmas, he said."
    assert not is_foreign(language_of(text))


@given(st.text(max_size=60))
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    language = language_of(text)
    assert language in (None, "en") or notice_of(str(language)).startswith("The article is in ")


def test_the_places_of_another_language_are_mapped_and_nothing_else() -> None:
    text = "Der Zug von Berlin nach Hamburg ist nicht gefahren, und die Reisenden mussten warten."
    analysis = default_engine().analyse(Article(text, published=date(2024, 5, 15)))
    assert analysis.article.language == "de"
    assert {m.text for m in analysis.mentions} >= {"Berlin", "Hamburg"}
    assert (analysis.events, analysis.dates, analysis.main_event) == ((), (), None)
    assert "German" in notice_of("de")


def test_english_is_said_to_be_english() -> None:
    assert default_engine().analyse(Article(TEXTS["en"])).article.language == "en"
