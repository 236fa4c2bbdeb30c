"""Corrections of the article itself, and the list of all corrections."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.reading import read
from mapapp.desktop.selection import Selection
from tests.desktop.article import SPRINGFIELDS, TEXT, analysis, map_json
from tests.desktop.test_correcting import CTRL, SHIFT, press
from tests.desktop.test_correcting_events import confirm, dialog

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)
SHIFTED = "A line that was missing.\r\n\r\n"


def analyser(article: Any, _: Any) -> Any:
    """Find in a text what the test's analysis has, wherever it stands now."""
    made = analysis(article)
    by = article.text.find(TEXT)
    if by < 0:
        return read(replace(made, mentions=(), events=()), 4.2, map_json(made))
    mentions = tuple(replace(m, start=m.start + by, end=m.end + by) for m in made.mentions)
    events = tuple(
        replace(e, spans=tuple((a + by, b + by) for a, b in e.spans)) for e in made.events
    )
    return read(replace(made, mentions=mentions, events=events), 4.2, map_json(made))


@pytest.fixture
def editing(opened: Any, article: Any, qtbot: Any) -> Any:
    """A window with one correction made."""
    from mapapp.desktop.loader import Request

    window = opened(analyser)
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.loader.open(Request(lambda: article))
    window.correcting.places.choose(window.reading.analysis.mentions[6], SPRINGFIELDS[0])
    return window


def choose(shown: Any, row: int, qtbot: Any) -> None:
    """Click a row of the list of corrections."""
    table = shown.table
    at = table.visualItemRect(table.item(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_another_date_analyses_again_keeps_the_corrections_and_is_undone(
    editing: Any, qtbot: Any
) -> None:
    given = replace(editing.opening.article, published=date(2024, 3, 20), source="The Herald")
    with qtbot.waitSignal(editing.correcting.edited):
        editing.opening.details_given.emit(given)
    assert editing.reading.article.published == date(2024, 3, 20)
    assert editing.reading.analysis.mentions[6].place == SPRINGFIELDS[0]
    assert editing.workspace.article.text.meta.startswith("The Herald · 20 March 2024")
    with qtbot.waitSignal(editing.correcting.edited):
        editing.correcting.stack.undo()
    assert editing.reading.article.source == "A test"
    assert editing.reading.analysis.mentions[6].place == SPRINGFIELDS[0]


def test_corrections_go_with_their_words_when_the_text_changes(editing: Any, qtbot: Any) -> None:
    press(editing, qtbot, Qt.Key.Key_T, CTRL, SHIFT)
    editor = dialog(editing, qtbot, "TextEditor")
    assert editor.text.toPlainText() == TEXT.replace("\r\n", "\n")
    editor.text.setPlainText((SHIFTED + TEXT).replace("\r\n", "\n"))
    with qtbot.waitSignal(editing.correcting.edited):
        confirm(editor, qtbot)
    assert editing.reading.article.text == SHIFTED + TEXT
    moved = editing.reading.analysis.mentions[6]
    assert (moved.place, moved.start) == (SPRINGFIELDS[0], TEXT.index("Springfield") + len(SHIFTED))
    assert editing.correcting.unfit == ()


def test_a_text_left_as_it_was_is_no_correction(editing: Any, qtbot: Any) -> None:
    press(editing, qtbot, Qt.Key.Key_T, CTRL, SHIFT)
    confirm(dialog(editing, qtbot, "TextEditor"), qtbot)
    assert len(editing.correcting.edits) == 1


def test_a_correction_whose_words_go_is_told_and_kept(editing: Any, qtbot: Any) -> None:
    with qtbot.waitSignal(editing.correcting.edited):
        editing.correcting.articles.change_text("Nothing of all that is left.")
    assert len(editing.correcting.edits) == 2
    assert "“Springfield” no longer stands there" in editing.banner.label.text()
    press(editing, qtbot, Qt.Key.Key_H, CTRL, SHIFT)
    shown = dialog(editing, qtbot, "CorrectionsDialog")
    assert shown.table.item(1, 1).text().startswith("Does not fit: “Springfield”")
    choose(shown, 0, qtbot)
    with qtbot.waitSignal(editing.correcting.edited):
        qtbot.mouseClick(shown.back, Qt.MouseButton.LeftButton)
    assert editing.correcting.unfit == ()
    assert editing.reading.article.text == TEXT


def test_any_correction_is_taken_back_and_that_is_undone(editing: Any, qtbot: Any) -> None:
    editing.selection.select(Selection("e3"))
    editing.correcting.events.delete(editing.reading.event_of["e3"])
    press(editing, qtbot, Qt.Key.Key_H, CTRL, SHIFT)
    shown = dialog(editing, qtbot, "CorrectionsDialog")
    assert shown.told.text() == "2 corrections"
    choose(shown, 1, qtbot)
    qtbot.mouseClick(shown.back, Qt.MouseButton.LeftButton)
    assert editing.reading.analysis.mentions[6].place is None
    assert "e3" not in editing.reading.event_of
    editing.correcting.stack.undo()
    assert editing.reading.analysis.mentions[6].place == SPRINGFIELDS[0]
    shown.close()
