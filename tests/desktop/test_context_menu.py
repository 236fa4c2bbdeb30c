"""What a right click and the menu key offer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from qtpy.QtCore import QPoint, Qt
from qtpy.QtGui import QContextMenuEvent, QGuiApplication
from qtpy.QtWidgets import QApplication, QMenu

from mapapp.desktop.menus import Command
from mapapp.desktop.selection import Selection
from tests.desktop.article import BEIRA

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


def ask(widget: Any, at: QPoint, reason: Any = QContextMenuEvent.Reason.Mouse) -> dict[str, Any]:
    """Ask a widget for its context menu and return the actions by their words."""
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = all_actions(menu)
    menu.close()
    return found


def all_actions(menu: QMenu) -> dict[str, Any]:
    """Return the actions of a menu and of the menus in it, by their words."""
    found = {}
    for action in menu.actions():
        inner = action.menu()
        found.update(all_actions(inner) if isinstance(inner, QMenu) else {action.text(): action})
    return found


def on_word(window: Any, word: str) -> QPoint:
    text = window.workspace.article.text
    mark = next(
        m for m in text.marks.items if window.reading.analysis.mentions[m.mention].text == word
    )
    return text.rect_of(mark).center().toPoint()


def test_a_word_of_the_article_offers_what_its_place_can_do(window: Any) -> None:
    found = ask(window.workspace.article.text.viewport(), on_word(window, "Dondo"))
    found["Coordinates"].trigger()
    assert QGuiApplication.clipboard().text() == "19.61° S, 34.74° E"
    found["Show only what is at Dondo"].trigger()
    assert window.status.time.text() == "Filtered: 1 of 3 events"


def test_a_row_offers_what_its_event_can_do(window: Any) -> None:
    events = window.workspace.side.lists["events"]
    at = events.visualRect(events.model().index(2, 0)).center()
    found = ask(events.viewport(), at)
    found["Headline"].trigger()
    assert QGuiApplication.clipboard().text() == "Storm destroys 300 houses"
    found["Show only: Disaster"].trigger()
    assert window.status.time.text() == "Filtered: 1 of 3 events"


@pytest.mark.parametrize("pane", ["text", "list"])
def test_the_menu_key_opens_the_menu_of_what_is_current(window: Any, pane: str) -> None:
    window.selection.select(Selection(place=BEIRA.id))
    if pane == "list":
        widget = window.workspace.side.lists["places"]
    else:
        widget = window.workspace.article.text
        mark = widget.marks.items[0]
        cursor = widget.textCursor()
        cursor.setPosition(mark.start)
        widget.setTextCursor(cursor)
    found = ask(widget, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert "Name of the place" in found


def test_another_part_adds_to_menus_and_details(window: Any) -> None:
    asked: list[Selection] = []

    def offer(selection: Selection) -> list[Command]:
        return [Command("Do it", (), lambda: asked.append(selection))]

    window.extending.context.append(offer)
    window.extending.details.append(lambda reading, selection, detail: detail.words("Added"))
    found = ask(window.workspace.article.text.viewport(), on_word(window, "Dondo"))
    found["Do it"].trigger()
    assert asked[0].place == "geonames:1049861"
    window.selection.select(Selection("e1", BEIRA.id))
    from tests.desktop.wording import labels

    assert "Added" in labels(window.workspace.side.lists["events"])


def test_a_command_is_added_to_a_menu_and_the_toolbar(
    window: Any, qtbot: Any, request: pytest.FixtureRequest
) -> None:
    done: list[str] = []
    act: Callable[[], object] = lambda: done.append("undo")  # noqa: E731
    (undo,) = window.commands.add("edit", [Command("Undo", ("Ctrl+Z",), act)], at_top=True)
    assert window.commands._menus["edit"].actions()[0] is undo
    button = window.toolbar.add(undo, "undo")
    undo.setEnabled(False)
    assert not button.isEnabled()
    undo.setEnabled(True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["undo", "undo"]


def test_a_changed_reading_is_shown_in_every_pane(window: Any) -> None:
    from dataclasses import replace

    from mapapp.desktop.reading import read
    from tests.desktop.article import analysis

    window.selection.select(Selection("e1", BEIRA.id))
    made = analysis(window.reading.article)
    window.show_edited(read(replace(made, events=made.events[:2])))
    assert window.workspace.side.tabs.tabText(0) == "Events 2"
    assert window.selection.current.event == "e1"


def test_closing_the_article_leads_back_to_the_first_page(window: Any, qtbot: Any) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.welcome.isVisible()
    assert not window.selection.current
    assert window.opening.article is None
    assert window.windowTitle() == "mapapp"


def test_every_key_is_in_the_list_of_keys(window: Any, qtbot: Any) -> None:
    from mapapp.desktop.shortcuts import ShortcutsDialog

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (shown,) = window.findChildren(ShortcutsDialog)
    listed = {pressed for _, keys in shown.groups for pressed, _ in keys}
    for action in window.actions():
        if action.shortcuts():
            assert ", ".join(keys.toString() for keys in action.shortcuts()) in listed
    shown.close()


def test_a_point_of_the_map_offers_its_coordinates_and_the_browsers_map(
    window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qtpy.QtGui import QDesktopServices

    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.context_menu.open_on_map(BEIRA.id, "", -19.84, 34.84)
    menu = QApplication.activePopupWidget()
    found = all_actions(menu)
    menu.close()
    assert "Name of the place" in found
    found["Copy these coordinates"].trigger()
    assert QGuiApplication.clipboard().text() == "-19.84000, 34.84000"
    assert opened == []
    found["Open in the browser's map"].trigger()
    assert opened == [
        "https://www.openstreetmap.org/?mlat=-19.84000&mlon=34.84000#map=10/-19.84000/34.84000"
    ]
