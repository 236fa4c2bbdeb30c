"""Articles that are badly or oddly written: read to the end, and nothing made up."""

from __future__ import annotations

import tracemalloc
from datetime import date
from time import process_time

import pytest

from mapapp.model import Analysis, Article, EventType
from mapapp.pipeline import Engine

_WRITTEN = date(2024, 5, 15)
_STORY = (
    "Rebels attacked a convoy near Benghazi on Monday and killed four drivers. "
    "Ana Ruiz, a nurse, said the road was closed. The ministers met in Geneva on Tuesday. "
    "Prices at the market rose, and people stayed at home. "
)


@pytest.fixture(scope="module", params=["none", "own"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return Engine.open(parser=request.param)


def read(engine: Engine, text: str, published: date | None = _WRITTEN) -> Analysis:
    return engine.analyse(Article(text, published=published))


def test_a_day_that_cannot_be_dates_nothing(engine: Engine) -> None:
    analysis = read(engine, "Rebels attacked Benghazi on Feb. 30, 2024.")
    assert all(len(time.value) < len("2024-02-30") for time in analysis.dates)
    (event,) = analysis.events
    assert event.when is not None
    assert event.when.start != event.when.end


def test_without_a_date_only_what_is_written_is_dated(engine: Engine) -> None:
    analysis = read(engine, "Rebels attacked Benghazi on Monday. In 2011 they left Tripoli.", None)
    assert analysis.reference_date is None
    assert all(e.when is None or e.when.start is not None for e in analysis.events)


def test_ages_and_scores_are_no_dates_and_no_dead(engine: Engine) -> None:
    text = (
        "A 51-year-old man was arrested in Lima. Peru won 3-1 in the final. Shots killed the "
        "striker, 34, in Cusco."
    )
    analysis = read(engine, text)
    assert not any(time.text in ("51", "3-1", "34", "51-year") for time in analysis.dates)
    dead = [event.dead for event in analysis.events if event.dead]
    assert all((count.min or 0) < 34 for count in dead)


def test_quotes_in_quotes_are_read_to_the_end(engine: Engine) -> None:
    text = "“He told us ‘the army shelled Benghazi’ and wept,” Ana Ruiz said. Rebels left Tripoli."
    assert all(event.headline for event in read(engine, text).events)


def test_a_list_is_read_line_by_line(engine: Engine) -> None:
    text = (
        "What happened:\n\n- Rebels attacked Benghazi\n- Ministers met in Geneva\n"
        "* Police arrested ten men in Lima\n"
    )
    types = {event.type for event in read(engine, text).events}
    assert {EventType.ASSAULT, EventType.CONSULT, EventType.COERCE} <= types


def test_a_title_in_capitals_is_read(engine: Engine) -> None:
    text = (
        "REBELS ATTACK CONVOY NEAR BENGHAZI\n\nRebels attacked a convoy near Benghazi on Monday.\n"
    )
    analysis = read(engine, text)
    assert [event.type for event in analysis.events] == [EventType.ASSAULT]


def test_a_table_makes_no_events(engine: Engine) -> None:
    text = (
        "Town | Homes | Schools\nLima | 120 | 4\nCusco | 33 | 1\n\nName\tAge\nRuiz\t51\nStone\t44\n"
    )
    assert read(engine, text).events == ()


def test_another_language_has_places_but_no_events(engine: Engine) -> None:
    text = "Die Minister trafen sich am Montag in Genf und sprachen über den Krieg in Libyen."
    analysis = read(engine, text)
    assert analysis.article.language == "de"
    assert analysis.events == ()


def test_ten_times_the_text_takes_about_ten_times_the_time_and_room(engine: Engine) -> None:
    short, long = _STORY * 27, _STORY * 270
    assert len(long.split()) > 10_000
    read(engine, short)

    def cost(text: str) -> tuple[float, int]:
        tracemalloc.start()
        started = process_time()
        read(engine, text)
        seconds, (_, peak) = process_time() - started, tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return seconds, peak

    (brief, small), (lasting, large) = cost(short), cost(long)
    assert lasting < 25 * brief + 0.5
    assert large < 20 * small + 5_000_000
