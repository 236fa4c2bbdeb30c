"""The legend and the right click in the real window: real clicks on the page, both ways."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.filtering import NOTHING_FILTERED, Filter
from mapapp.model import EventType
from tests.desktop.article import BEIRA
from tests.desktop.mapside import MapSide

DISASTER = '.legend-row[data-values="types DISASTER"]'


@pytest.fixture(autouse=True)
def _fresh(mapside: MapSide, qtbot: Any) -> None:
    mapside.window.filter.clear()
    mapside.window.selection.clear()
    mapside.ask("((document.querySelector('.legend-all') || {click() {}}).click(), 1)")
    if not mapside.ask("document.querySelectorAll('.legend-row').length"):
        mapside.click(qtbot, ".legend-title")
    qtbot.waitUntil(lambda: mapside.centre_of(DISASTER) is not None, timeout=8000)


def pressed(mapside: MapSide) -> Any:
    return mapside.ask(f"document.querySelector('{DISASTER}').getAttribute('aria-pressed')")


def test_a_real_click_on_a_row_filters_every_pane(mapside: MapSide, qtbot: Any) -> None:
    mapside.click(qtbot, DISASTER)
    wanted = Filter(types=frozenset({EventType.DISASTER}))
    qtbot.waitUntil(lambda: mapside.window.filter.current == wanted, timeout=5000)
    rows = mapside.window.workspace.side.lists["events"].rows
    assert [row.title for row in rows if not row.heading] == ["Storm destroys 300 houses"]
    qtbot.waitUntil(lambda: pressed(mapside) == "true", timeout=5000)
    mapside.click(qtbot, DISASTER)
    qtbot.waitUntil(lambda: mapside.window.filter.current == NOTHING_FILTERED, timeout=5000)


def test_a_type_chosen_elsewhere_is_shown_in_the_legend(mapside: MapSide, qtbot: Any) -> None:
    mapside.window.filter.want(Filter(types=frozenset({EventType.DISASTER})))
    qtbot.waitUntil(lambda: pressed(mapside) == "true", timeout=5000)


@pytest.mark.parametrize("values", ['["NONSENSE"]', "[", "7", '{"a": 1}x'])
def test_what_no_filter_knows_is_not_taken(mapside: MapSide, values: str) -> None:
    mapside.view.bridge.legendToggled("types", values)
    mapside.view.bridge.legendToggled("least", "[1]")
    assert mapside.window.filter.current == NOTHING_FILTERED


def test_a_real_right_click_asks_for_the_menu_of_the_place(mapside: MapSide, qtbot: Any) -> None:
    from qtpy.QtCore import QPoint, Qt
    from qtpy.QtTest import QTest

    x, y = mapside.centre_of(f'.marker-box[data-place="{BEIRA.id}"]') or (0, 0)
    target = mapside.view.focusProxy() or mapside.view
    asked: list[tuple[Any, ...]] = []
    mapside.view.context_asked.disconnect()
    mapside.view.context_asked.connect(lambda *what: asked.append(what))
    try:
        plain = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(target, Qt.MouseButton.RightButton, plain, QPoint(x, y))
        qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    finally:
        mapside.view.context_asked.disconnect()
        mapside.view.context_asked.connect(mapside.window.context_menu.open_on_map)
    assert asked[0][:2] == (BEIRA.id, "")
    assert asked[0][2] == pytest.approx(BEIRA.lat, abs=0.01)
