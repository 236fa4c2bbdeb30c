"""Drags a row of the lists out of the window, as a table and as map data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import TYPE_CHECKING

from qtpy.QtCore import QMimeData, QObject, Qt
from qtpy.QtGui import QDrag
from qtpy.QtWidgets import QWidget

from mapapp.desktop.exporting import Part
from mapapp.desktop.sharing import selected_ids, table_of

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.selection import Selection
    from mapapp.model import Analysis

GEOJSON = "application/geo+json"
"""The media type of GeoJSON (RFC 7946, section 12)."""


class Dragging(QObject):
    """Carries the place or event of a row to where the reader drops it; no file is written."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.workspace.side.drag_asked.connect(self.drag)

    def drag(self, selection: Selection) -> None:
        """Drag what a row stands for until it is dropped; of an unplaced name nothing."""
        reading = self._window.reading
        only = selected_ids(reading, selection) if reading else frozenset()
        if reading is None or not only:
            return
        drag = QDrag(self._window.workspace.side)
        drag.setMimeData(carried(reading.analysis, only))
        with closed_to_drops(self._window):
            drag.exec(Qt.DropAction.CopyAction)


def carried(analysis: Analysis, only: frozenset[str]) -> QMimeData:
    """Return a part of an analysis in every form that other programs may take."""
    from mapapp.export.geojson import feature_collection
    from mapapp.export.portion import selected
    from mapapp.pipeline import default_engine

    table = table_of(analysis, Part(only=only))
    places = feature_collection(selected(analysis, only), default_engine().gazetteer)
    data = QMimeData()
    data.setText(table)
    data.setHtml(_html_table(table))
    data.setData("text/tab-separated-values", _utf8(table))
    data.setData(GEOJSON, _utf8(json.dumps(places, ensure_ascii=False)))
    return data


@contextmanager
def closed_to_drops(window: QWidget) -> Iterator[None]:
    """Let nothing in the window take a drop: a row is neither an article nor words to search."""
    open_ones = [one for one in (window, *window.findChildren(QWidget)) if one.acceptDrops()]
    for widget in open_ones:
        widget.setAcceptDrops(False)
    try:
        yield
    finally:
        for widget in open_ones:
            widget.setAcceptDrops(True)


def _html_table(table: str) -> str:
    lines = [line.split("\t") for line in table.splitlines()]
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in lines)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _utf8(text: str) -> bytes:
    # A lone surrogate, which JSON input may carry, has no UTF-8.
    return text.encode("utf-8", errors="replace")
