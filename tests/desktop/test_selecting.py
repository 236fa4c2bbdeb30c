"""One selection for text and lists, by mouse and by keyboard, without the map."""

from __future__ import annotations

from typing import Any

from tests.desktop.article import BEIRA, DONDO
from tests.desktop.wording import labels


def click_word(qtbot: Any, window: Any, number: int) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtTest import QTest

    text = window.workspace.article.text
    mark = text.marks.items[number]
    text.bring_into_view(mark.start, mark.end)
    point = text.rect_of(mark).center().toPoint()
    QTest.mouseClick(
        text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
    )


def test_an_event_row_opens_its_detail_and_lights_its_sentence(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtTest import QTest

    events = window.workspace.side.lists["events"]
    number = events.number_of(event="e1")
    box = events.visualRect(events.model().index(number, 0))
    QTest.mouseClick(
        events.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center()
    )
    assert window.selection.current.event == "e1"
    assert window.selection.current.place == BEIRA.id
    detail = labels(events)
    for words in (
        "The storm",
        "Disaster · 3 dead",
        "17 Mar 2024",
        "“on Sunday”",
        "Happened, says the mayor",
        "The storm destroyed 300 houses in Beira on Sunday.",
        "the best-known place of that name",
    ):
        assert words in detail
    pane = window.workspace.article
    start, end = pane.text.emphasis.spans[0]
    cursor = pane.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "The storm destroyed 300 houses in Beira on Sunday."


def test_a_clicked_word_in_an_events_sentence_selects_the_event(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 2)
    assert window.selection.current.place == BEIRA.id
    assert window.selection.current.event == "e1"
    assert window.workspace.side.lists["events"].chosen > 0


def test_a_clicked_word_elsewhere_opens_its_place(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 4)
    side = window.workspace.side
    assert side.kind == "places"
    assert "Named" in labels(side.lists["places"])


def test_an_unplaced_word_opens_its_candidates(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 6)
    side = window.workspace.side
    assert side.kind == "review"
    shown = labels(side.lists["review"])
    assert "Illinois" in shown
    assert "Massachusetts" in shown


def test_a_click_beside_the_words_lets_go(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 2)
    window.workspace.article.text.clicked_at.emit(len("Flo"))
    assert not window.selection.current


def test_a_place_row_lists_its_events_as_links(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtWidgets import QPushButton

    from mapapp.desktop.selection import Selection

    side = window.workspace.side
    window.selection.select(Selection(place=DONDO.id))
    assert side.kind == "places"
    links = [b for b in side.lists["places"].findChildren(QPushButton) if "Soldiers" in b.text()]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert window.selection.current == Selection("e3", DONDO.id)


def test_the_keyboard_walks_through_events(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    window.go_to_list("events")
    events = window.workspace.side.lists["events"]
    seen = []
    for _ in range(3):
        qtbot.keyClick(events, Qt.Key.Key_Down)
        seen.append(window.selection.current.event)
    assert seen == ["e1", "e3", "e3"]
    qtbot.keyClick(events, Qt.Key.Key_Home)
    assert window.selection.current.event == "e2"


def test_the_shortcuts_walk_too(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.selection.current.event == "e2"
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.selection.current.mention == 4
    qtbot.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert window.selection.current.mention == 3
    assert window.isActiveWindow()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.selection.current


def test_the_keyboard_goes_from_pane_to_pane(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtWidgets import QApplication

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    text, events = window.workspace.article.text, window.workspace.side.lists["events"]
    text.setFocus()
    for expected in (events, text):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        assert QApplication.focusWidget() is expected


def test_hover_shows_lightly_in_the_others(window: Any) -> None:
    from mapapp.desktop.selection import NOTHING, Selection

    window.selection.show_hover(Selection(event="e1", place=BEIRA.id))
    side = window.workspace.side
    assert side.lists["events"].hovered == side.lists["events"].number_of(event="e1")
    assert window.workspace.article.text.emphasis.light_place == BEIRA.id
    window.selection.show_hover(NOTHING)
    assert side.lists["events"].hovered == -1
