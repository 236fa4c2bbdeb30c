"""The selection, or what the filter shows, for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import Qt
from qtpy.QtGui import QGuiApplication
from qtpy.QtWidgets import QFileDialog

from mapapp.desktop.exporting import Part
from mapapp.desktop.selection import Selection
from mapapp.desktop.sharing import Sharing, selected_ids
from mapapp.filtering import Filter
from mapapp.model import EventType
from tests.desktop.article import BEIRA, DONDO

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def names(path: Path) -> set[str]:
    return {
        one["properties"]["name"]
        for one in json.loads(path.read_text(encoding="utf-8"))["features"]
    }


def written(window: Any, path: Path, part: Part, qtbot: Any) -> set[str]:
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        window.exporting.write(window.reading, str(path), "light", part)
    return names(path)


def test_a_part_is_exported(window: Any, tmp_path: Path, qtbot: Any) -> None:
    path = tmp_path / "found.geojson"
    assert written(window, path, Part(only=frozenset({DONDO.id})), qtbot) >= {"Dondo"}
    disasters = Part(Filter(types=frozenset({EventType.DISASTER})))
    assert "Dondo" not in written(window, path, disasters, qtbot)


def test_the_selection_is_what_was_clicked(window: Any) -> None:
    reading = window.reading
    assert selected_ids(reading, Selection()) == frozenset()
    assert selected_ids(reading, Selection("e1", BEIRA.id, 0)) == {"e1"}
    assert selected_ids(reading, Selection(None, BEIRA.id)) == {BEIRA.id}
    assert selected_ids(reading, Selection(mention=0)) == {BEIRA.id}


def test_without_a_selection_it_is_said(window: Any) -> None:
    window.findChild(Sharing).export_selection()
    assert "Nothing is selected" in window.banner.label.text()


def test_a_file_is_asked_for(window: Any, qtbot: Any) -> None:
    window.selection.select(Selection(None, BEIRA.id))
    window.findChild(Sharing).export_selection()
    dialog = window.findChild(QFileDialog)
    assert "Map data for QGIS (*.gpkg)" in dialog.nameFilters()
    dialog.reject()


def test_the_selection_is_copied_as_a_table(window: Any, qtbot: Any) -> None:
    window.selection.select(Selection(None, DONDO.id))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_C, keys)
    header, *rows = QGuiApplication.clipboard().text().splitlines()
    column = header.split("\t").index("place")
    assert {row.split("\t")[column] for row in rows} == {"Dondo"}
    assert "copied" in window.status.time.text()
