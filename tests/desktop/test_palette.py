"""The list of all commands, used by keyboard."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def palette(window: Any, qtbot: Any) -> Any:
    from qtpy.QtCore import Qt

    from mapapp.desktop.palette import Palette

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (opened,) = window.findChildren(Palette)
    qtbot.waitUntil(opened.isVisible)
    return opened


def test_every_command_is_listed_with_its_menu_and_key(palette: Any) -> None:
    shown = [row.spoken for row in palette.list.rows]
    assert "Next event, Events · F8" in shown
    assert "Dark, View › Theme" in shown
    assert any(words.endswith("File › Example articles") for words in shown)


def test_typing_finds_a_command_and_return_gives_it(window: Any, palette: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    qtbot.keyClicks(palette.field, "next")
    assert palette.list.rows[0].title == "Next pane"
    while palette.list.rows[palette.current].title != "Next event":
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.selection.current.event == "e2"


def test_esc_leaves_without_a_command(window: Any, palette: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    qtbot.keyClicks(palette.field, "zzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not window.selection.current


def test_its_controls_have_names(palette: Any) -> None:
    assert palette.field.accessibleName() == "Find a command"
    assert palette.list.accessibleName() == "Commands"
