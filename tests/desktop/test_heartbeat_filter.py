"""Filtering, counting and searching a very long article leave the UI thread free."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mapapp.desktop.reading import read
from mapapp.filtering import Filter
from mapapp.model import Article, EventType
from tests.desktop.article import DONDO, PUBLISHED, TEXT
from tests.desktop.test_heartbeat import _COPIES, Heartbeat, long_analysis

_LONGEST = 0.05
"""Seconds of the UI thread's own processor time in one piece."""


@pytest.fixture(scope="module")
def long_article() -> Article:
    return Article(TEXT * _COPIES, published=PUBLISHED)


@pytest.fixture
def long_window(opened: Any, qtbot: Any, long_article: Article) -> Any:
    from mapapp.desktop.loader import Request

    reading = read(long_analysis(long_article))
    window = opened(lambda *_: reading)
    with qtbot.waitSignal(window.loader.analysed, timeout=20_000):
        window.loader.open(Request(lambda: long_article))
    qtbot.waitUntil(lambda: window.filter_bar.counted, timeout=20_000)
    qtbot.wait(300)
    return window


def longest_beat(window: Any, qtbot: Any, act: Callable[[], object], done: Any) -> float:
    heart = Heartbeat(window)
    qtbot.wait(20)
    act()
    qtbot.waitUntil(done, timeout=20_000)
    qtbot.wait(100)
    assert heart.beats > 1
    return heart.longest


def test_filtering_a_very_long_article(long_window: Any, qtbot: Any) -> None:
    window = long_window
    disasters = Filter(types=frozenset({EventType.DISASTER}))

    def done() -> bool:
        told = window.status.time.text() == "Filtered: 2,500 of 7,500 events"
        return told and window.filter_bar.counted

    longest = longest_beat(window, qtbot, lambda: window.filter.want(disasters), done)
    assert [chip.text() for chip in window.filter_bar.chips][1:] == ["Disaster 2,500  ✕"]
    assert longest < _LONGEST
    cleared = longest_beat(
        window, qtbot, window.filter.clear, lambda: window.status.sums.text().startswith("7,500")
    )
    assert cleared < _LONGEST


def test_opening_the_menu_of_a_very_long_article(long_window: Any, qtbot: Any) -> None:
    window = long_window
    assert longest_beat(window, qtbot, window.filter_bar.fill_menu, lambda: True) < _LONGEST
    assert window.filter_bar.menu.actions()[0].text() == "What happened"


def test_searching_a_very_long_article_while_typing(long_window: Any, qtbot: Any) -> None:
    window = long_window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to_search()
    longest = longest_beat(
        window,
        qtbot,
        lambda: qtbot.keyClicks(window.search, "soldiers reach"),
        lambda: [hit.row.title for hit in window.search.hits][:1] == ["Events 1,000+"],
    )
    assert window.search.results.isVisible()
    assert longest < _LONGEST


def test_enter_before_the_results_are_there_chooses_the_first(long_window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    window = long_window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to_search()
    qtbot.keyClicks(window.search, "soldiers reach")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.selection.current), timeout=20_000)
    assert window.selection.current.place == DONDO.id
    assert not window.search.results.isVisible()


def test_an_overtaken_filter_is_never_shown(long_window: Any, qtbot: Any) -> None:
    window = long_window
    shown: list[int] = []
    window._filtered.narrower.narrowed.connect(lambda reading: shown.append(len(reading.events)))
    window.filter.want(Filter(types=frozenset({EventType.DISASTER})))
    window.filter.want(Filter(words="dondo"))
    window.filter.want(Filter(types=frozenset({EventType.AID})))
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    window.filter.clear()
    qtbot.wait(300)
    assert shown == [5000, 7500]
