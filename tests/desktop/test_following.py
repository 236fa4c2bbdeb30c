"""Places first, what happened follows: a real window, its map, and a real worker process."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from qtpy.QtCore import QObject, Qt, Signal

from mapapp.desktop.analysing import Analyser, analyse_whole
from mapapp.desktop.selection import Selection
from mapapp.model import Article, Kind
from tests.desktop.mapside import MapSide

STORY = Article(
    "Rebels shelled Idlib on Tuesday.\n\nTurkish soldiers reached Aleppo on Wednesday.\n\n"
    + "Nobody answered the letters that were sent to the office last week.\n\n" * 40
    + "The governor flew from Ankara to Damascus on Friday."
)
VIEW = "[map_page.getZoom(), map_page.getCenter().lat, map_page.getCenter().lng]"
OTHER = Article("Floods hit Beira on Monday. Rescue teams reached Dondo on Tuesday.")


class Release(QObject):
    """Lets events come that were held back."""

    given = Signal()


@pytest.fixture(scope="module")
def side(qapp: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MapSide]:
    analyser = Analyser(parser="own")
    side = MapSide(tmp_path_factory.mktemp("following"), analyser)
    side.analyser = analyser
    analyser.parser = "own"
    yield side
    side.session.end()
    analyser.close()


@pytest.fixture
def held(
    side: MapSide, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], None]]:
    """Open the story; its places are told, its events held back until the fixture is called."""
    monkeypatch.setattr("mapapp.desktop.loader._MOST_PATIENCE_S", 60)
    release = Release()
    side.window.banner.hide()
    side.window.selection.clear()
    side.view.expect()
    markers = "document.querySelectorAll('[data-place]').length"
    qtbot.waitUntil(lambda: side.ask(markers) == 0, timeout=10_000)
    side.window.loader.hold_events_until(release.given)
    opened(side, STORY, qtbot)
    for place in side.window.reading.places:
        if place.kind is Kind.CITY:
            wait_for_place(side, place.id, qtbot)
    yield release.given.emit
    release.given.emit()
    qtbot.waitUntil(lambda: not side.window.loader.busy, timeout=20_000)


def opened(side: MapSide, article: Article, qtbot: Any) -> None:
    from mapapp.desktop.loader import Request

    with qtbot.waitSignal(side.window.loader.analysed, timeout=20_000):
        side.window.loader.open(Request(lambda: article))


def wait_for_place(side: MapSide, place: str, qtbot: Any) -> None:
    marker = f"document.querySelector('[data-place=\"{place}\"]') !== null"
    qtbot.waitUntil(lambda: side.ask(marker) is True, timeout=10_000)


def worker(side: MapSide) -> int:
    assert side.analyser.worker.process_id
    return side.analyser.worker.process_id


def headlines(reading: Any) -> list[str]:
    return sorted(event.headline for event in reading.events)


def click_cancel(side: MapSide, qtbot: Any) -> None:
    assert side.window.status.cancel.isVisible()
    qtbot.mouseClick(side.window.status.cancel, Qt.MouseButton.LeftButton)


def test_the_places_are_shown_while_events_are_read(side: MapSide, held: Any, qtbot: Any) -> None:
    window = side.window
    assert window.reading.places
    assert not window.reading.whole
    assert window.workspace.article.text.marks.items
    assert window.status.time.text() == "Reading what happened …"
    assert "event" not in window.status.sums.text()
    assert window.status.cancel.isVisible()
    window.workspace.side.bring("events")
    assert [window.workspace.side.tabs.tabText(n)[:6] for n in range(2)] == ["Events", "Places"]
    assert window.workspace.side._empty["events"].isVisible()
    assert window.workspace.side._empty["events"].text() == "Reading what happened …"


def test_events_arrive_without_moving_anything(side: MapSide, held: Any, qtbot: Any) -> None:
    window = side.window
    idlib = next(place for place in window.reading.places if place.name == "Idlib")
    window.selection.select(Selection(place=idlib.id))
    side.ask("(map_page.setView([36.5, 36.5], 7, {animate: false}), 1)")
    window.workspace.side.bring("events")
    bar = window.workspace.article.text.verticalScrollBar()
    qtbot.wait(400)  # the text scrolls to what is selected
    bar.setValue(bar.maximum())
    before = (bar.value(), side.ask(VIEW))
    with qtbot.waitSignals([window.loader.followed, side.view.drawn], timeout=20_000):
        held()
    assert window.reading.whole
    assert window.selection.current.place == idlib.id
    assert (bar.value(), side.ask(VIEW)) == before
    assert window.workspace.side.kind == "events"
    assert window.workspace.side.lists["events"].rows
    popup = "document.querySelector('.leaflet-popup').textContent"
    qtbot.waitUntil(lambda: "shelled" in side.ask(popup), timeout=5_000)
    assert window.status.time.text().startswith("Analysed in")
    assert not window.status.cancel.isVisible()
    assert not window.banner.isVisible()


def test_the_map_is_fitted_anew_when_nobody_moved_it(side: MapSide, held: Any, qtbot: Any) -> None:
    window = side.window
    qtbot.wait(300)
    with qtbot.waitSignals([window.loader.followed, side.view.drawn], timeout=20_000):
        held()
    qtbot.wait(300)
    seen = side.ask(VIEW)
    side.window.workspace.map.show_reading(window.reading)  # as if opened with the events
    with qtbot.waitSignal(side.view.drawn, timeout=20_000):
        pass
    assert side.ask(VIEW) == pytest.approx(seen, abs=0.01)


def test_events_come_soon_from_a_worker_that_is_warm(side: MapSide, qtbot: Any) -> None:
    window, first = side.window, worker(side)
    for article in (STORY, OTHER):
        with qtbot.waitSignal(window.loader.followed, timeout=20_000):
            opened(side, article, qtbot)
    assert window.reading.whole
    assert worker(side) == first


def test_a_killed_worker_leaves_the_events_to_plain_rules(
    side: MapSide, held: Any, qtbot: Any
) -> None:
    window, killed = side.window, worker(side)
    os.kill(killed, signal.SIGSTOP)  # it takes the order and is killed over it
    held()
    qtbot.wait(100)
    with qtbot.waitSignal(window.loader.followed, timeout=20_000):
        os.kill(killed, signal.SIGKILL)
    assert headlines(window.reading) == headlines(analyse_whole(STORY))
    assert window.banner.isVisible()
    assert "plain rules found these events" in window.banner.label.text()
    assert worker(side) != killed


def test_who_would_not_wait_has_the_events_by_plain_rules(
    side: MapSide, held: Any, qtbot: Any
) -> None:
    window, stuck = side.window, worker(side)
    os.kill(stuck, signal.SIGSTOP)
    held()
    qtbot.wait(100)
    with qtbot.waitSignal(window.loader.followed, timeout=20_000):
        click_cancel(side, qtbot)
    assert headlines(window.reading) == headlines(analyse_whole(STORY))
    assert "did not wait" in window.banner.label.text()
    assert not window.status.cancel.isVisible()
    window.banner.hide()
    with qtbot.waitSignal(window.loader.followed, timeout=20_000):
        opened(side, OTHER, qtbot)  # with the parser again, and nothing more to say
    assert not window.banner.isVisible()


@pytest.mark.parametrize("hangs", [False, True])
def test_another_article_while_events_are_read(
    side: MapSide, held: Any, qtbot: Any, hangs: bool
) -> None:
    window = side.window
    told: list[Any] = []
    window.loader.followed.connect(told.append)
    if hangs:
        os.kill(worker(side), signal.SIGSTOP)
    held()
    qtbot.wait(100 if hangs else 0)  # its order is given
    with qtbot.waitSignal(window.loader.followed, timeout=20_000):
        opened(side, OTHER, qtbot)
    qtbot.wait(200)
    window.loader.followed.disconnect(told.append)
    assert [reading.article.text for reading in told] == [OTHER.text]
    assert {place.name for place in window.reading.places} >= {"Beira", "Dondo"}
    assert all(event.headline for event in window.reading.events)


def test_the_parser_of_the_preferences_reads_the_article_again(side: MapSide, qtbot: Any) -> None:
    window = side.window
    opened(side, OTHER, qtbot)
    for choice, notice in (("en_core_web_lg", "en_core_web_lg is not installed"), ("own", "")):
        with qtbot.waitSignal(window.loader.followed, timeout=20_000):
            window.settings.choose("parser", choice)
        assert notice in window.reading.events_notice
        assert window.banner.isVisible() == bool(notice)


def test_closing_the_window_over_it(
    qapp: Any, tmp_path_factory: pytest.TempPathFactory, qtbot: Any
) -> None:
    analyser = Analyser(parser="own")
    side = MapSide(tmp_path_factory.mktemp("closing"), analyser)
    side.analyser = analyser
    assert side.window.loader.following or side.window.reading.whole
    side.window.close()
    side.session.end()
    analyser.close()
    qtbot.wait(100)
    with pytest.raises(ProcessLookupError):
        os.kill(worker(side), 0)


def test_a_window_without_an_article_warms_its_worker_up(
    qapp: Any, tmp_path_factory: pytest.TempPathFactory, qtbot: Any
) -> None:
    from mapapp.desktop.options import Options
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.startup import Session

    analyser = Analyser(parser="none")
    settings = Settings(tmp_path_factory.mktemp("warm") / "window.ini")
    session = Session([], Options(theme="light"), settings, analyser)
    session.window.show()
    qtbot.waitUntil(lambda: analyser.worker.process_id is not None, timeout=10_000)
    session.end()
    analyser.close()
