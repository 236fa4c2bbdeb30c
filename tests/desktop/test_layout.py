"""The panes can be moved, hidden and restored, and stand the next time as they did."""

from __future__ import annotations

from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.arranging import ORDERS, STANDARD, Arrangement, from_text

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def shown(window: Any) -> list[str]:
    """Return the panes that can be seen, from left to right."""
    panes = window.workspace.panes
    seen = [name for name, pane in panes.items() if pane.isVisible()]
    return sorted(seen, key=lambda name: panes[name].x())


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("hidden", [(), ("lists",), ("article", "lists")])
def test_an_arrangement_is_kept_as_text(order: tuple[str, ...], hidden: tuple[str, ...]) -> None:
    made = Arrangement(order, frozenset(hidden))
    assert from_text(made.to_text()) == made


@pytest.mark.parametrize("text", ["", "map map map / ", "lists / map", "\0"])
def test_what_is_no_arrangement_is_the_standard_one(text: str) -> None:
    assert from_text(text) == STANDARD


def test_the_map_cannot_be_hidden() -> None:
    assert STANDARD.showing("map", shown=False) == STANDARD


def test_panes_are_hidden_and_shown_by_key(window: Any, qtbot: Any) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL_ALT)
    assert shown(window) == ["map", "lists"]
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL_ALT)
    assert shown(window) == ["map"]
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == ["map", "lists"]
    window.layout_of_panes.reset()
    assert shown(window) == ["article", "map", "lists"]


@pytest.mark.parametrize("order", ORDERS)
def test_panes_are_put_in_another_order(window: Any, order: tuple[str, ...]) -> None:
    before = window.workspace.side.width()
    window.layout_of_panes.orders[" ".join(order)].trigger()
    window.grab()
    assert tuple(shown(window)) == order
    assert abs(window.workspace.side.width() - before) < 30


def test_the_next_window_stands_as_the_last(opened: Any) -> None:
    first = opened()
    first.restore()
    first.resize(900, 700)
    first.layout_of_panes.orders["lists map article"].trigger()
    first.layout_of_panes.shown["article"].trigger()
    first.workspace.side.bring("places")
    first.close()
    again = opened()
    again.restore()
    assert again.workspace.arrangement == Arrangement(ORDERS[1], frozenset({"article"}))
    assert again.workspace.article.isHidden()
    assert not again.layout_of_panes.shown["article"].isChecked()
    assert again.workspace.side.kind == "places"
    assert again.height() == 700


@pytest.mark.parametrize("size", [(1000, 650), (1400, 900), (2560, 1440), (3840, 2160)])
def test_every_size_of_window_has_room_for_every_pane(window: Any, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.workspace.fit_width(size[0])
    window.grab()
    article, ground, side = window.workspace.sizes()
    assert article >= 260
    assert side >= 270
    assert ground >= 0.38 * size[0]
    assert window.toolbar.width() == size[0]
    search = window.search
    assert search.mapTo(window, search.rect().topRight()).x() < size[0]


@pytest.mark.parametrize("width", [860, 1250, 1900])
@pytest.mark.parametrize("scale", [0.8, 1.6])
def test_no_button_is_cut_off_even_in_the_first_painting(
    opened: Any, width: int, scale: float
) -> None:
    window = opened()
    window.settings.choose("text_scale", scale)
    window.resize(width, 800)
    window.grab()
    buttons = [*window.toolbar.tools]
    if window.welcome.isVisible():
        buttons += [window.welcome.drop.open_button, window.welcome.drop.paste_button]
    for button in buttons:
        assert button.width() >= button.sizeHint().width(), button.accessibleName()
