"""The timeline in the real window: a real drag on it narrows every pane."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.desktop.selection import Selection
from mapapp.filtering import NOTHING_FILTERED
from tests.desktop.mapside import MapSide


@pytest.fixture(autouse=True)
def _fresh(mapside: MapSide, qtbot: Any) -> None:
    mapside.window.filter.clear()
    mapside.window.selection.clear()
    qtbot.waitUntil(lambda: mapside.ask("document.querySelector('.time-clear').hidden"))


def headlines(mapside: MapSide) -> list[str]:
    rows = mapside.window.workspace.side.lists["events"].rows
    return [row.title for row in rows if not row.heading]


def test_a_real_drag_narrows_list_and_map(mapside: MapSide, qtbot: Any) -> None:
    from qtpy.QtCore import QPoint, Qt
    from qtpy.QtTest import QTest

    before = headlines(mapside)
    x, _ = mapside.centre_of(".time-mark[data-event=e1]") or (0, 0)
    y = mapside.ask("document.querySelector('.time-track').getBoundingClientRect().top") + 3
    target = mapside.view.focusProxy() or mapside.view
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(target, left, plain, QPoint(x - 3, round(y)))
    QTest.mouseMove(target, QPoint(x, round(y)))
    QTest.mouseMove(target, QPoint(x + 3, round(y)))
    QTest.mouseRelease(target, left, plain, QPoint(x + 3, round(y)))
    qtbot.waitUntil(lambda: bool(mapside.window.filter.current.span), timeout=5000)
    qtbot.waitUntil(lambda: headlines(mapside) == ["Storm destroys 300 houses"], timeout=5000)
    hidden = "document.querySelectorAll('.time-hidden').length"
    qtbot.waitUntil(lambda: mapside.ask(hidden) > 0, timeout=5000)
    mapside.click(qtbot, ".time-clear")
    qtbot.waitUntil(lambda: mapside.window.filter.current == NOTHING_FILTERED, timeout=5000)
    qtbot.waitUntil(lambda: headlines(mapside) == before, timeout=5000)


def test_a_real_click_on_a_mark_selects_its_event(mapside: MapSide, qtbot: Any) -> None:
    mapside.click(qtbot, ".time-mark[data-event=e1]")
    shared = mapside.window.selection
    qtbot.waitUntil(lambda: shared.current.event == "e1", timeout=5000)


def test_the_selected_event_is_marked(mapside: MapSide, qtbot: Any) -> None:
    mapside.window.selection.select(Selection("e1"))
    chosen = ".time-mark[data-event=e1][aria-current=true]"
    qtbot.waitUntil(lambda: mapside.centre_of(chosen) is not None, timeout=5000)


def test_the_filter_of_the_window_is_drawn(mapside: MapSide, qtbot: Any) -> None:
    from dataclasses import replace
    from datetime import date

    span = (date(2024, 3, 17), date(2024, 3, 17))
    mapside.window.filter.want(replace(NOTHING_FILTERED, span=span))
    words = "document.querySelector('.time-words').textContent"
    qtbot.waitUntil(lambda: "17 Mar 2024 ·" in mapside.ask(words), timeout=5000)


def test_days_that_are_none_are_not_taken(mapside: MapSide) -> None:
    mapside.view.bridge.spanChosen("yesterday", "today")
    assert mapside.window.filter.current == NOTHING_FILTERED
