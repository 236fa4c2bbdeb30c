"""Notes, tags and the checked mark."""

from __future__ import annotations

from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.selection import Selection
from mapapp.model import Remark
from tests.desktop.article import BEIRA
from tests.desktop.test_correcting import CTRL, SHIFT, press
from tests.desktop.test_correcting_events import confirm, dialog
from tests.desktop.wording import labels

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


@pytest.mark.parametrize(
    ("selected", "subject", "kind"),
    [(Selection(place=BEIRA.id), BEIRA.id, "places"), (Selection("e1", BEIRA.id), "e1", "events")],
)
def test_a_note_is_written_shown_and_taken_back(
    window: Any, qtbot: Any, selected: Selection, subject: str, kind: str
) -> None:
    window.selection.select(selected)
    press(window, qtbot, Qt.Key.Key_T, CTRL)
    made = dialog(window, qtbot, "RemarkDialog")
    qtbot.keyClicks(made.note, "The mayor confirmed it.")
    qtbot.keyClicks(made.tags, "storm,  port , storm")
    confirm(made, qtbot)
    remark = Remark("The mayor confirmed it.", ("storm", "port"))
    assert window.reading.analysis.remarks == {subject: remark}
    view = window.workspace.side.lists[kind]
    assert "The mayor confirmed it." in labels(view)
    assert any("note · storm · port" in row.subtitle for row in view.rows)
    window.correcting.stack.undo()
    assert window.reading.analysis.remarks == {}


def test_the_checked_mark_is_set_and_taken_by_key(window: Any, qtbot: Any) -> None:
    window.selection.select(Selection("e1", BEIRA.id))
    press(window, qtbot, Qt.Key.Key_K, CTRL, SHIFT)
    assert window.reading.analysis.remarks["e1"].checked
    assert "✓ Checked" in labels(window.workspace.side.lists["events"])
    press(window, qtbot, Qt.Key.Key_K, CTRL, SHIFT)
    assert window.reading.analysis.remarks == {}
