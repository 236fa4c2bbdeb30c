"""One path: same input, same context, same Analysis."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import mapapp
from mapapp.errors import UsageError
from mapapp.model import Article, Context
from mapapp.pipeline import Engine, default_engine

STORY = "ANKARA, Feb. 12 — Rebels shelled Idlib on Tuesday, killing two soldiers."


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.open()


def test_the_same_article_gives_the_same_analysis(engine: Engine) -> None:
    article = Article(STORY, published=date(2020, 2, 12))
    assert engine.analyse(article) == engine.analyse(article, Context())


def test_the_order_of_articles_leaves_no_trace(engine: Engine) -> None:
    article, other = Article(STORY), Article("Floods hit Paris, Texas, and Beira.")
    alone = engine.analyse(article)
    engine.analyse(other)
    assert engine.analyse(article) == alone


def test_places_only_leaves_the_events_out(engine: Engine) -> None:
    whole = engine.analyse(Article(STORY))
    places = engine.analyse(Article(STORY), places_only=True)
    assert whole.events
    assert places.events == places.dates == ()
    assert places.mentions == whole.mentions


def test_events_can_be_added_later(engine: Engine) -> None:
    places = engine.analyse(Article(STORY), places_only=True)
    assert engine.add_events(places) == engine.analyse(Article(STORY))


def test_a_parser_is_chosen_by_name() -> None:
    with pytest.raises(UsageError, match="no parser"):
        Engine.open(parser="english")
    assert Engine.open(parser="own").parser_notice == ""
    missing = Engine.open(parser="en_core_web_trf")
    assert "en_core_web_trf is not installed" in missing.parser_notice
    assert missing.analyse(Article(STORY)) == Engine.open(parser="none").analyse(Article(STORY))


def test_a_dateline_is_found_unless_it_is_given(engine: Engine) -> None:
    assert engine.analyse(Article(STORY)).article.dateline == "ANKARA"
    given = engine.analyse(replace(Article(STORY), dateline="Beirut"))
    assert given.article.dateline == "Beirut"


def test_the_text_is_never_changed(engine: Engine) -> None:
    text = "Talks in I\u0307stanbul 🕊️\r\nand Esenbog\u0306a, Ankara.\r\n"
    analysis = engine.analyse(Article(text))
    assert analysis.article.text == text
    assert analysis.mentions
    assert all(text[m.start : m.end] == m.text for m in analysis.mentions)


def test_a_text_without_places(engine: Engine) -> None:
    analysis = engine.analyse(Article("She sat down and wrote a letter."))
    assert analysis.mentions == ()
    assert analysis.places == ()


def test_the_short_way_from_python() -> None:
    by_text = mapapp.analyse(STORY, title="T", published="2020-02-12", source="S", url="u")
    by_date = mapapp.analyse(STORY, title="T", published=date(2020, 2, 12), source="S", url="u")
    by_article = mapapp.analyse(Article(STORY, "T", date(2020, 2, 12), source="S", url="u"))
    moment = datetime(2020, 2, 12, 9, 30, tzinfo=UTC)
    by_moment = mapapp.analyse(STORY, title="T", published=moment, source="S", url="u")
    assert by_text == by_date == by_moment == by_article
    assert by_text.events[0].when
    assert by_text.events[0].when.start == date(2020, 2, 11)
    with pytest.raises(UsageError, match="not a date"):
        mapapp.analyse(STORY, published="last week")


def test_the_engine_is_opened_once() -> None:
    assert default_engine() is default_engine()
