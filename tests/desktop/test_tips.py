"""What rests under the pointer is explained, in words that are never taken for markup."""

from __future__ import annotations

from typing import Any

import pytest
from qtpy.QtCore import QEvent, QPoint, Qt
from qtpy.QtGui import QHelpEvent
from qtpy.QtWidgets import QApplication, QToolTip

from mapapp.desktop.rows import tip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def tip_on(window: Any, word: str, nth: int = 0) -> str:
    text = window.workspace.article.text
    mentions = window.reading.analysis.mentions
    marks = [mark for mark in text.marks.items if mentions[mark.mention].text == word]
    at = text.rect_of(marks[nth]).center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, at, text.viewport().mapToGlobal(at))
    QApplication.sendEvent(text.viewport(), event)
    return QToolTip.text()


def test_a_word_says_its_place(window: Any) -> None:
    assert tip_on(window, "Dondo") == tip("Dondo", "Place · Sofala, Mozambique")
    assert "as an institution" in tip_on(window, "Maputo")
    assert "its people" in tip_on(window, "Mozambican")
    assert "Not placed" in tip_on(window, "Springfield")


def test_beside_the_words_nothing_is_said(window: Any) -> None:
    viewport = window.workspace.article.text.viewport()
    at = QPoint(viewport.width() - 3, viewport.height() - 3)
    event = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    assert QToolTip.text() == ""


def test_a_row_says_what_may_be_cut_off(window: Any) -> None:
    events = window.workspace.side.lists["events"]
    index = events.model().index(2, 0)
    words = events.model().data(index, Qt.ItemDataRole.ToolTipRole)
    assert words == tip("Storm destroys 300 houses", "17 Mar 2024 · Beira")


def test_tips_are_no_markup() -> None:
    assert "<script>" not in tip("<script>", "a & b")


def test_every_button_of_the_toolbar_has_a_tip(window: Any) -> None:
    for tool in window.toolbar.tools:
        assert tool.toolTip()
