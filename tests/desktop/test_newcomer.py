"""The whole program as one meets it first: real clicks and keys, the real analysis, a real map."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import Qt
from qtpy.QtWidgets import QApplication

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_ALT = CONTROL | Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(qapp: Any, tmp_path: Path) -> Iterator[Any]:
    from mapapp.desktop.analysing import Analyser
    from mapapp.desktop.options import Options
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.startup import Session

    analyser = Analyser()
    settings = Settings(tmp_path / "window.ini")
    made = Session([], Options(theme="light", size=(1400, 900)), settings, analyser)
    made.window.show()
    yield made
    made.end()
    analyser.close()


def _to_the_front(window: Any, qtbot: Any) -> None:
    """Make the window the active one; offscreen nobody does when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_from_the_first_page_to_an_event_and_back(session: Any, qtbot: Any) -> None:
    from mapapp.desktop.palette import Palette

    window = session.window
    _to_the_front(window, qtbot)

    # An example is opened by a click on its card; its events follow, and the map shows them.
    card = next(card for card in window.welcome.cards if "Mozambique" in card.title)
    with qtbot.waitSignal(session.view.drawn, timeout=20_000):
        qtbot.mouseClick(card, LEFT)
    qtbot.waitUntil(lambda: window.reading is not None and window.reading.whole, timeout=30_000)
    assert len(window.reading.events) > 3
    assert "Mozambique" in window.windowTitle()

    # A place is found by typing, and selected everywhere.
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(window.search, "beira")
    qtbot.waitUntil(lambda: bool(window.search.hits), timeout=5000)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.selection.current
    assert window.workspace.side.lists[window.workspace.side.kind].chosen >= 0

    # The next event by key; its sentence is lit, its detail open.
    qtbot.keyClick(window, Qt.Key.Key_F8)
    event = window.reading.event_of[window.selection.current.event]
    assert window.workspace.article.text.emphasis.spans
    assert window.workspace.side.kind == "events"
    assert event.headline

    # A command by its name: the theme is dark, on the page too.
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    (palette,) = window.findChildren(Palette)
    qtbot.waitUntil(palette.isVisible)
    qtbot.keyClicks(palette.field, "dark")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.appearance.theme.name == "dark"
    qtbot.waitUntil(lambda: not window.findChildren(Palette))
    _to_the_front(window, qtbot)

    # More room for the map, and the article back.
    width = session.view.width()
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL_ALT)
    qtbot.waitUntil(lambda: session.view.width() > width, timeout=3000)
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL_ALT)

    # Only one type of event, and all again.
    all_events = len(window.reading.events)
    qtbot.mouseClick(window.filter_bar.chips[1], LEFT)
    qtbot.waitUntil(lambda: "Filtered" in window.status.time.text(), timeout=5000)
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(
        lambda: window.workspace.side.tabs.tabText(0) == f"Events {all_events}", timeout=5000
    )

    # Back to where one began, with the example gone and nothing selected.
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert window.welcome.isVisible()
    assert window.reading is None
    assert not window.selection.current


def test_what_cannot_be_opened_is_said_with_what_to_do(session: Any, qtbot: Any) -> None:
    window = session.window
    with qtbot.waitSignal(window.loader.failed, timeout=10_000):
        window.opening.open_file("/nowhere/story.txt")
    assert window.banner.isVisible()
    assert window.banner.label.text().endswith("Was it moved or deleted?")
    assert window.welcome.isVisible()
    qtbot.mouseClick(window.banner.close_button, LEFT)
    assert not window.banner.isVisible()
    QApplication.clipboard().setText("   ")
    qtbot.mouseClick(window.welcome.drop.paste_button, LEFT)
    assert "Copy an article first" in window.banner.label.text()
