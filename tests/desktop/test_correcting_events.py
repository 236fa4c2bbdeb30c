"""Corrections of events, made with real clicks and keys."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from qtpy.QtCore import Qt
from qtpy.QtGui import QGuiApplication
from qtpy.QtWidgets import QDialog, QDialogButtonBox

from mapapp.desktop.selection import Selection
from mapapp.model import DecidedBy, Event, EventPlace, EventType, Interval, Status
from tests.desktop.article import BEIRA, DONDO, MAPUTO, TEXT
from tests.desktop.test_correcting import CTRL, SHIFT, click, press

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


@pytest.fixture
def storm(window: Any) -> Any:
    """A window with the storm selected."""
    window.selection.select(Selection("e1", BEIRA.id))
    return window


def dialog(window: Any, qtbot: Any, kind: str) -> Any:
    """Return the open dialog of a class."""
    shown = [one for one in window.findChildren(QDialog) if type(one).__name__ == kind]
    (found,) = [one for one in shown if one.isVisible()]
    return found


def confirm(open_dialog: Any, qtbot: Any) -> None:
    buttons = open_dialog.findChild(QDialogButtonBox)
    button = buttons.button(QDialogButtonBox.StandardButton.Ok)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def offer(window: Any, words: str) -> None:
    """Take a command of the menu of what is selected."""
    commands = window.context_menu.commands_for(window.selection.current)
    act = next(one.act for one in commands if one.words == words)
    act()


def event(window: Any, event_id: str) -> Event:
    found: Event = window.reading.event_of[event_id]
    return found


def test_every_field_of_an_event_is_changed_in_one_step(storm: Any, qtbot: Any) -> None:
    before = storm.reading.analysis
    press(storm, qtbot, Qt.Key.Key_F2, CTRL)
    editor = dialog(storm, qtbot, "EventEditor")
    editor.headline.setText("Cyclone hits Beira")
    editor.type.setCurrentIndex(editor.type.findText("Accident"))
    editor.status.setCurrentIndex(editor.status.findText("Denied"))
    editor.target.setText("houses; the harbour")
    editor.when.setText("2024-03-16 to 2024-03-17")
    for row in range(editor.where.rowCount()):
        if editor.where.item(row, 0).text().startswith("Dondo"):
            editor.where.tick(row, "to")
    confirm(editor, qtbot)
    made = event(storm, "e1")
    assert (made.headline, made.type, made.status) == (
        "Cyclone hits Beira",
        EventType.ACCIDENT,
        Status.DENIED,
    )
    assert [actor.text for actor in made.target] == ["houses", "the harbour"]
    assert made.when == Interval(date(2024, 3, 16), date(2024, 3, 17))
    assert made.where == (EventPlace(BEIRA), EventPlace(DONDO, "to"))
    assert made.decided_by is DecidedBy.USER
    assert storm.selection.current.event == "e1"
    storm.correcting.stack.undo()
    assert storm.reading.analysis == before


def test_an_editor_that_is_closed_unchanged_makes_no_step(storm: Any, qtbot: Any) -> None:
    click(storm, qtbot, "Edit the event…", "events")
    confirm(dialog(storm, qtbot, "EventEditor"), qtbot)
    assert not storm.correcting.stack.canUndo()


def test_a_date_that_is_none_keeps_the_editor_open(storm: Any, qtbot: Any) -> None:
    click(storm, qtbot, "Edit the event…", "events")
    editor = dialog(storm, qtbot, "EventEditor")
    editor.when.setText("some day")
    confirm(editor, qtbot)
    assert editor.isVisible()
    assert editor.problem.isVisible()
    editor.reject()


def test_a_deleted_event_leaves_list_and_map(storm: Any, qtbot: Any) -> None:
    press(storm, qtbot, Qt.Key.Key_Delete, CTRL, SHIFT)
    assert storm.workspace.side.tabs.tabText(0) == "Events 2"
    qtbot.waitUntil(lambda: b"Storm destroys" not in storm.reading.map_json)
    press(storm, qtbot, Qt.Key.Key_Z, CTRL)
    assert storm.workspace.side.tabs.tabText(0) == "Events 3"


def test_an_event_is_added_from_selected_words(window: Any, qtbot: Any) -> None:
    words = "In Springfield a church collected money."
    start = TEXT.index(words)
    window.workspace.article.show_passage(start, start + len(words))
    qtbot.waitUntil(lambda: window.workspace.article.selected_span() is not None)
    press(window, qtbot, Qt.Key.Key_M, CTRL, SHIFT)
    editor = dialog(window, qtbot, "EventEditor")
    assert editor.headline.text() == words
    editor.type.setCurrentIndex(editor.type.findText("Aid"))
    editor.source.setText("a church")
    confirm(editor, qtbot)
    (made,) = (one for one in window.reading.events if one.id.startswith("user:"))
    assert (made.type, made.source[0].text, made.decided_by) == (
        EventType.AID,
        "a church",
        DecidedBy.USER,
    )
    assert window.workspace.side.tabs.tabText(0) == "Events 4"


def test_without_selected_words_the_window_says_what_to_do(window: Any, qtbot: Any) -> None:
    press(window, qtbot, Qt.Key.Key_M, CTRL, SHIFT)
    assert "Select the words" in window.banner.label.text()


def test_two_events_are_merged(storm: Any, qtbot: Any) -> None:
    offer(storm, "Merge with another…")
    chooser = dialog(storm, qtbot, "EventChooser")
    qtbot.keyClicks(chooser.field, "promises")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    made = event(storm, "e1")
    assert len(made.spans) == 2
    assert {where.place for where in made.where} == {BEIRA, MAPUTO}
    assert "e2" not in storm.reading.event_of


def test_an_event_is_split(storm: Any, qtbot: Any) -> None:
    from dataclasses import replace

    before = event(storm, "e1")
    storm.correcting.events.change(
        before, replace(before, where=(EventPlace(BEIRA), EventPlace(DONDO)))
    )
    offer(storm, "Split in two…")
    splitter = dialog(storm, qtbot, "EventSplitter")
    splitter.headline.setText("Storm reaches Dondo")
    splitter.places.item(1).setCheckState(Qt.CheckState.Checked)
    confirm(splitter, qtbot)
    (part,) = (one for one in storm.reading.events if one.id.startswith("user:"))
    assert (part.headline, part.where) == ("Storm reaches Dondo", (EventPlace(DONDO),))
    assert event(storm, "e1").where == (EventPlace(BEIRA),)
    assert storm.selection.current.event == part.id


def test_an_event_is_copied_as_a_citation(storm: Any, qtbot: Any) -> None:
    press(storm, qtbot, Qt.Key.Key_C, CTRL, SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“The storm destroyed 300 houses in Beira on Sunday.”")
    assert "A test, “Floods reach Beira" in copied
