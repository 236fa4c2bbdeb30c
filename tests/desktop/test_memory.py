"""Remembered corrections: kept, listed, searched, edited, revoked, exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.config import config_folder
from mapapp.desktop.memory import KeptMemory
from mapapp.editing import memory_from_json
from mapapp.model import Remembered
from tests.desktop.article import BEIRA, MAPUTO, SPRINGFIELDS

SPRINGFIELD = Remembered("Springfield", SPRINGFIELDS[0], "US")
CHURCH = Remembered("Church", None, source="The Bell")


@pytest.fixture
def kept(tmp_path: Path) -> KeptMemory:
    memory = KeptMemory(tmp_path / "m" / "memory.json")
    memory.keep((SPRINGFIELD, CHURCH, Remembered("Beira", BEIRA)))
    return memory


def test_a_correction_is_remembered_from_the_bar_and_read_by_the_next_window(
    window: Any, opened: Any, qtbot: Any
) -> None:
    window.correcting.places.choose(window.reading.analysis.mentions[6], SPRINGFIELDS[1])
    bar = window.correcting.offering.bar
    qtbot.mouseClick(bar.keep, Qt.MouseButton.LeftButton)
    assert bar.label.text().startswith("“Springfield” is remembered: Springfield, Massachusetts")
    written = memory_from_json((config_folder() / "memory.json").read_text(encoding="utf-8"))
    assert written == (Remembered("Springfield", SPRINGFIELDS[1], "MZ"),)
    assert window.loader._analyse.memory == written
    assert opened().loader._analyse.memory == written


def test_a_damaged_file_is_kept_aside_and_told(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    file.write_text("{nothing", encoding="utf-8")
    memory, told = KeptMemory(file), []
    memory.failed.connect(told.append)
    memory.load()
    assert memory.entries == ()
    assert (tmp_path / "memory.damaged.json").read_text(encoding="utf-8") == "{nothing"
    assert "could not be read" in told[0]


def test_what_cannot_be_written_is_told_and_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    memory, told = KeptMemory(tmp_path / "file" / "memory.json"), []
    memory.failed.connect(told.append)
    memory.add(SPRINGFIELD)
    assert memory.entries == ()
    assert told


@pytest.fixture
def dialog(kept: KeptMemory, qtbot: Any) -> Any:
    from mapapp.desktop.memory_dialog import MemoryDialog

    made = MemoryDialog(kept)
    qtbot.addWidget(made)
    made.show()
    return made


def column(dialog: Any, number: int) -> list[str]:
    return [dialog.table.item(row, number).text() for row in range(dialog.table.rowCount())]


def test_the_list_tells_what_holds_where(dialog: Any) -> None:
    assert column(dialog, 0) == ["Beira", "Church", "Springfield"]
    assert column(dialog, 1)[1] == "not a place"
    assert column(dialog, 2) == [
        "everywhere",
        "in articles of The Bell",
        "in articles about United States",
    ]


def test_it_is_searched_and_what_is_chosen_forgotten(dialog: Any, qtbot: Any) -> None:
    qtbot.keyClicks(dialog.field, "bell")
    assert column(dialog, 0) == ["Church"]
    dialog.table.selectRow(0)
    qtbot.mouseClick(dialog.revoke, Qt.MouseButton.LeftButton)
    dialog.field.clear()
    assert column(dialog, 0) == ["Beira", "Springfield"]


def test_its_place_and_reach_are_edited(dialog: Any, kept: KeptMemory, qtbot: Any) -> None:
    from mapapp.desktop.memory_dialog import EntryEditor

    dialog.table.selectRow(2)
    qtbot.mouseClick(dialog.edit, Qt.MouseButton.LeftButton)
    (editor,) = dialog.findChildren(EntryEditor)
    editor.take(MAPUTO)
    editor.scope.setCurrentIndex(2)
    editor.of.setText("The Bell")
    editor.accept()
    assert Remembered("Springfield", MAPUTO, "", "The Bell") in kept.entries
    assert SPRINGFIELD not in kept.entries


def test_it_is_exported(dialog: Any, kept: KeptMemory, tmp_path: Path) -> None:
    dialog.export(str(tmp_path / "out.json"))
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert memory_from_json(text) == kept.entries


def test_the_edit_menu_opens_the_list(window: Any) -> None:
    from mapapp.desktop.memory_dialog import MemoryDialog

    window.correcting.show_memory()
    (shown,) = window.findChildren(MemoryDialog)
    assert "Nothing yet" in shown.told.text()
    shown.close()
