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


def test_one_correction_and_its_undo(long_window: Any, qtbot: Any) -> None:
    window = long_window
    window.correcting.equip()
    mention = window.reading.analysis.mentions[6]

    def placed() -> bool:
        return window.reading.analysis.mentions[6].place == SPRINGFIELDS[0]

    longest = longest_beat(
        window, qtbot, lambda: window.correcting.places.choose(mention, SPRINGFIELDS[0]), placed
    )
    assert longest < _LONGEST
    undone = longest_beat(window, qtbot, window.correcting.stack.undo, lambda: not placed())
    assert undone < _LONGEST


def test_spreading_a_correction(long_window: Any, qtbot: Any) -> None:
    window = long_window
    mention = window.reading.analysis.mentions[6]
    window.correcting.places.choose(mention, SPRINGFIELDS[0])
    bar = window.correcting.offering.bar
    qtbot.waitUntil(bar.others.isVisible, timeout=20_000)

    def placed() -> bool:
        return window.reading.analysis.mentions[-1].place == SPRINGFIELDS[0]

    assert longest_beat(window, qtbot, bar.others.click, placed) < _LONGEST
