"""Searching text, places and events at once, by keyboard and by mouse."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.desktop.searching import excerpt, search
from mapapp.filtering import Filter
from mapapp.model import Analysis, Article, EventType
from tests.desktop.article import BEIRA, DONDO, TEXT, reading


def found(words: str) -> list[str]:
    return [hit.row.title for hit in search(reading(), words)]


@pytest.fixture
def searching(window: Any, qtbot: Any) -> Any:
    from qtpy.QtCore import Qt
    from qtpy.QtWidgets import QApplication

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.search
    return window


def test_results_are_grouped() -> None:
    *grouped, passage = found("dondo")
    assert grouped == ["Events 1", "Soldiers reach Dondo", "Places 1", "Dondo", "Text 1"]
    assert passage.startswith("…")
    assert "reached Dondo." in passage
    assert found("  ") == []
    assert found("zzz") == []


def test_a_passage_begins_and_ends_with_whole_words() -> None:
    text = "The engineers of the northern province repaired bridges in Beira before the next " * 3
    at = text.index("Beira", 100)
    shown = excerpt(text, at, at + 5)
    assert (shown[:2], shown[-2:]) == ("… ", " …")
    assert set(shown[2:-2].split()) <= set(text.split())
    assert "Beira" in shown
    assert excerpt("In Beira.", 3, 8) == "In Beira."
    assert len(excerpt("北" * 300, 150, 152)) > 50, "not all scripts part their words"


def test_accents_and_case_do_not_matter_and_spans_lie_on_the_words() -> None:
    from mapapp.desktop.reading import read

    text = "Olayda İZMİR ve Diyarbakır’da 🌊 toplantı yapıldı."
    hits = search(read(Analysis(Article(text))), "diyarbakir’da 🌊 TOPLANTI")
    spans = [hit.span for hit in hits if hit.span]
    assert [text[start:end] for start, end in spans] == ["Diyarbakır’da 🌊 toplantı"]


def test_results_come_as_one_types_and_enter_selects(searching: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    qtbot.keyClicks(searching.search, "beira")
    assert searching.search.results.isVisible()
    assert searching.search.hits[searching.search.current].row.title == "Storm destroys 300 houses"
    qtbot.keyClick(searching.search, Qt.Key.Key_Down)
    qtbot.keyClick(searching.search, Qt.Key.Key_Return)
    assert searching.selection.current.place == BEIRA.id
    assert not searching.search.results.isVisible()


def test_a_passage_is_selected_in_the_text(searching: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    qtbot.keyClicks(searching.search, "church collected")
    qtbot.keyClick(searching.search, Qt.Key.Key_Return)
    text = searching.workspace.article.text
    qtbot.waitUntil(lambda: text.textCursor().selectedText() == "church collected")


def test_a_clicked_result_is_selected(searching: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    qtbot.keyClicks(searching.search, "soldiers reach")
    view = searching.search.list
    box = view.visualRect(view.model().index(1, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert searching.selection.current.event == "e3"


def test_esc_empties_the_box_and_keeps_the_selection(searching: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    from mapapp.desktop.selection import Selection

    searching.selection.select(Selection("e3", DONDO.id))
    qtbot.keyClicks(searching.search, "zzz")
    assert searching.search.nothing.isVisible()
    qtbot.keyClick(searching.search, Qt.Key.Key_Escape)
    assert searching.search.text() == ""
    assert searching.selection.current.event == "e3"


def test_pasting_into_the_box_opens_no_article(searching: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText("Dondo")
    qtbot.keyClick(searching.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert searching.search.text() == "Dondo"
    assert TEXT[:20] in searching.workspace.article.text.toPlainText()


def test_a_filter_that_hides_a_result_goes(searching: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    searching.filter.want(Filter(types=frozenset({EventType.DISASTER})))
    qtbot.keyClicks(searching.search, "soldiers reach")
    qtbot.keyClick(searching.search, Qt.Key.Key_Return)
    assert not searching.filter.current
    assert searching.selection.current.event == "e3"
