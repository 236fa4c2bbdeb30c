"""The first page: what it offers, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qtpy.QtGui import QDragEnterEvent, QDragLeaveEvent
from qtpy.QtWidgets import QApplication

from mapapp.sources import example_articles
from tests.desktop.wording import labels


def test_every_example_is_a_card_with_a_line_on_what_it_is(opened: Any) -> None:
    window = opened()
    shown = labels(window.welcome)
    for example in example_articles():
        assert example.title in shown
        assert example.description.split(". ")[0].rstrip(".") in shown


def test_a_click_on_a_card_opens_the_example(opened: Any, qtbot: Any) -> None:
    window = opened()
    with qtbot.waitSignal(window.loader.opened, timeout=5000):
        qtbot.mouseClick(window.welcome.cards[1], Qt.MouseButton.LeftButton)
    assert "Mozambique" in window.windowTitle()
    assert not window.welcome.isVisible()


def test_the_page_is_walked_through_by_tab(opened: Any, qtbot: Any) -> None:
    window = opened()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.welcome.setFocus()
    wanted = [window.welcome.drop.open_button, window.welcome.drop.paste_button]
    for control in [*wanted, *window.welcome.cards]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is control
    with qtbot.waitSignal(window.loader.opened, timeout=5000):
        qtbot.keyClick(window.welcome.cards[-1], Qt.Key.Key_Space)


def test_what_was_opened_last_is_offered_until_it_is_forgotten(
    opened: Any, qtbot: Any, tmp_path: Path
) -> None:
    here, gone = tmp_path / "story.txt", tmp_path / "gone.txt"
    here.write_text("Floods reached Beira on Monday.")
    window = opened()
    for path in (gone, here):
        window.settings.add_recent(str(path))
    window.opening.recent_changed.emit()
    titles = [card.title for card in window.welcome.cards]
    assert titles[-1] == "story.txt"
    assert "gone.txt" not in titles
    window.opening.forget_recent()
    assert window.settings.recent == []
    assert "story.txt" not in [card.title for card in window.welcome.cards]


def test_the_drop_area_lights_up_while_something_is_dragged(opened: Any) -> None:
    window = opened()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/story.txt")])
    actions, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(400, 300), actions, mime, left, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    assert window.welcome.drop.property("lit") is True
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.welcome.drop.property("lit") is False


def test_the_page_is_made_only_when_it_is_shown(opened: Any, window: Any, qtbot: Any) -> None:
    # A window that opens on an article never builds it.
    from mapapp.desktop.options import Options
    from mapapp.desktop.selection import SharedSelection
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.startup import dispose, dress, make_window

    settings = Settings()
    made = make_window(settings, lambda *_: None, dress(settings, Options()), SharedSelection())
    assert made.welcome.drop is None
    dispose(made)


@pytest.mark.parametrize("width", [860, 1000, 1400, 2560])
def test_nothing_of_the_page_is_cut_off(opened: Any, width: int) -> None:
    window = opened()
    window.resize(width, 900)
    window.grab()
    page = window.welcome.widget()
    assert page.width() <= window.welcome.viewport().width()
    for card in window.welcome.cards:
        right = card.mapTo(page, QPointF(card.width(), 0).toPoint()).x()
        assert right <= page.width()
        assert card.height() >= card.heightForWidth(card.width())
