"""Corrections of a very long article leave the UI thread free."""

from __future__ import annotations

from typing import Any

from tests.desktop.article import SPRINGFIELDS
from tests.desktop.test_heartbeat_filter import (
    _LONGEST,
    long_article,
    long_window,
    longest_beat,
)

__all__ = ["long_article", "long_window"]


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
