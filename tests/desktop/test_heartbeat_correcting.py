"""Corrections of a very long article leave the UI thread free."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.desktop.loader import Request
from mapapp.desktop.reading import read
from mapapp.model import Article
from tests.desktop import test_heartbeat
from tests.desktop.article import PUBLISHED, SPRINGFIELDS, TEXT
from tests.desktop.test_heartbeat_filter import _LONGEST, longest_beat

_COPIES = 1000
"""So many stories: 300,000 characters, 7,000 mentions, 3,000 events."""


@pytest.fixture
def long_window(opened: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(test_heartbeat, "_COPIES", _COPIES)
    article = Article(TEXT * _COPIES, published=PUBLISHED)
    reading = read(test_heartbeat.long_analysis(article))
    window = opened(lambda *_: reading)
    with qtbot.waitSignal(window.loader.analysed, timeout=20_000):
        window.loader.open(Request(lambda: article))
    qtbot.waitUntil(lambda: window.filter_bar.counted, timeout=20_000)
    qtbot.wait(300)
    return window


def test_a_correction_spread_and_undone(long_window: Any, qtbot: Any) -> None:
    window = long_window
    correcting, bar = window.correcting, window.correcting.offering.bar
    mention = window.reading.analysis.mentions[6]

    def placed(index: int) -> bool:
        return window.reading.analysis.mentions[index].place == SPRINGFIELDS[0]

    def choose() -> None:
        correcting.places.choose(mention, SPRINGFIELDS[0])

    first = longest_beat(window, qtbot, choose, lambda: placed(6) and bar.others.isVisible())
    others = longest_beat(window, qtbot, bar.others.click, lambda: placed(-1))
    undone = longest_beat(window, qtbot, correcting.stack.undo, lambda: not placed(-1))
    assert max(first, others, undone) < _LONGEST
