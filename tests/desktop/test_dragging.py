"""Rows of the lists, dragged out of the window."""

from __future__ import annotations

import json
from typing import Any

import pytest
from qtpy.QtCore import QEvent, QPoint, QPointF, Qt
from qtpy.QtGui import QDrag, QMouseEvent
from qtpy.QtWidgets import QApplication, QLineEdit

from mapapp.desktop.selection import Selection
from tests.desktop.article import DONDO

_LEFT = Qt.MouseButton.LeftButton


def mouse(view: Any, kind: Any, at: QPoint, held: Any) -> None:
    port = view.viewport()
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else _LEFT
    keys = Qt.KeyboardModifier.NoModifier
    spot, screen = QPointF(at), QPointF(port.mapToGlobal(at))
    QApplication.sendEvent(port, QMouseEvent(kind, spot, screen, button, held, keys))


def pull(view: Any, number: int, pixels: int, held: Any = _LEFT) -> None:
    """Press a row, move the pointer so far, and let go."""
    at = view.visualRect(view.model().index(number, 0)).topLeft() + QPoint(60, 14)
    mouse(view, QEvent.Type.MouseButtonPress, at, held)
    mouse(view, QEvent.Type.MouseMove, at + QPoint(pixels, 0), held)
    mouse(view, QEvent.Type.MouseMove, at + QPoint(pixels + 1, 0), held)
    mouse(view, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)


class Drags:
    """What was dragged; `seen` tells what took drops meanwhile."""

    def __init__(self, window: Any) -> None:
        self.window = window
        self.carried: list[dict[str, str]] = []
        self.actions: list[Any] = []
        self.open_ones: list[Any] = []

    def take(self, drag: Any, action: Any) -> None:
        mime = drag.mimeData()
        self.carried.append({name: bytes(mime.data(name)).decode() for name in mime.formats()})
        self.actions.append(action)
        widgets = (self.window, *self.window.findChildren(QLineEdit))
        self.open_ones += [one for one in widgets if one.acceptDrops()]


@pytest.fixture
def drags(window: Any, monkeypatch: pytest.MonkeyPatch) -> Drags:
    made = Drags(window)
    monkeypatch.setattr(QDrag, "exec", lambda drag, action: made.take(drag, action))
    return made


def places(window: Any) -> tuple[Any, int]:
    window.workspace.side.bring("places")
    view = window.workspace.side.lists["places"]
    return view, view.number_of(place=DONDO.id)


def test_a_place_is_dragged_as_a_table_and_as_map_data(window: Any, drags: Drags) -> None:
    view, number = places(window)
    pull(view, number, QApplication.startDragDistance() + 5)
    (data,) = drags.carried
    assert drags.actions == [Qt.DropAction.CopyAction]
    header, *rows = data["text/plain"].splitlines()
    column = header.split("\t").index("place")
    assert {row.split("\t")[column] for row in rows} == {"Dondo"}
    assert "<td>Dondo</td>" in data["text/html"]
    features = json.loads(data["application/geo+json"])["features"]
    assert "Dondo" in {one["properties"]["name"] for one in features}


def test_an_event_is_dragged(window: Any, drags: Drags) -> None:
    view = window.workspace.side.lists["events"]
    number = next(n for n, row in enumerate(view.rows) if row.selection.event)
    pull(view, number, 40)
    table = drags.carried[0]["text/plain"]
    assert view.rows[number].title in table
    assert not any(row.title in table for row in view.rows[number + 1 :] if row.selection.event)


def test_a_click_that_trembles_selects_and_drags_nothing(window: Any, drags: Drags) -> None:
    view, number = places(window)
    pull(view, number, QApplication.startDragDistance() - 3)
    assert drags.carried == []
    assert window.selection.current == Selection(place=DONDO.id)


def test_a_heading_and_the_right_button_drag_nothing(window: Any, drags: Drags) -> None:
    view, _ = places(window)
    pull(view, 0, 40)
    assert view.rows[0].heading
    assert drags.carried == []
    mouse(view, QEvent.Type.MouseMove, QPoint(60, 60), Qt.MouseButton.RightButton)
    assert drags.carried == []


def test_nothing_in_the_window_takes_its_own_row(window: Any, drags: Drags) -> None:
    pull(*places(window), 40)
    assert drags.carried
    assert drags.open_ones == []
    assert window.acceptDrops()
    assert window.search.acceptDrops()
