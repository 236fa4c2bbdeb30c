"""File → Export: every format, errors said in the banner, success in the status bar."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from mapapp.errors import ExportError


@pytest.mark.parametrize("ending", ["html", "geojson", "csv", "json", "png"])
def test_each_format_is_written(window: Any, qtbot: Any, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"found.{ending}"
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        window.exporting.write(window.reading, str(path), "light")
    content = path.read_bytes()
    assert b"PNG" in content if ending == "png" else b"Beira" in content
    assert window.status.time.text() == f"Exported to found.{ending}"
    assert not window.banner.isVisible()


def test_the_writing_is_away_from_the_ui_thread(window: Any, qtbot: Any, tmp_path: Path) -> None:
    from mapapp.desktop.exporting import Exporting

    threads: list[threading.Thread] = []
    exporting = Exporting(window, lambda *_: threads.append(threading.current_thread()))
    with qtbot.waitSignal(exporting.written):
        exporting.write(window.reading, str(tmp_path / "a.html"), "light")
    assert threads
    assert threads[0] is not threading.main_thread()


@pytest.mark.parametrize("name", ["no/such/folder/a.html", "a.doc"])
def test_what_cannot_be_written_is_said(window: Any, qtbot: Any, tmp_path: Path, name: str) -> None:
    with qtbot.waitSignal(window.exporting.failed, timeout=5000) as failure:
        window.exporting.write(window.reading, str(tmp_path / name), "light")
    assert window.banner.isVisible()
    assert window.banner.label.text() == failure.args[0]
    assert "fault" not in failure.args[0]
    assert window.status.sums.text() == "3 events · 4 places · 1 to review"


def test_a_fault_of_our_own_is_said(window: Any, qtbot: Any, capsys: Any) -> None:
    from mapapp.desktop.exporting import Exporting

    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    exporting = Exporting(window, broken)
    with qtbot.waitSignal(exporting.failed) as failure:
        exporting.write(window.reading, "a.html", "light")
    assert "fault" in failure.args[0]
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_the_key_asks_for_a_file_named_after_the_article(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtWidgets import QFileDialog

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "html"
    dialog.filterSelected.emit("Table (*.csv)")
    assert dialog.defaultSuffix() == "csv"
    assert Path(dialog.selectedFiles()[0]).name.startswith("Floods reach Beira")
    dialog.reject()


def test_without_an_article_there_is_nothing_to_export(opened: Any) -> None:
    window = opened()
    window.export()
    assert "nothing to export" in window.banner.label.text()


@pytest.mark.parametrize(
    ("title", "name"),
    [("Who? What/where…", "Who What where"), ("../../etc", "etc"), ("\0", "Article")],
)
def test_a_title_becomes_a_harmless_name(qapp: Any, title: str, name: str) -> None:
    from mapapp.desktop.exporting import file_name

    assert file_name(title) == name


def test_errors_of_the_export_are_the_readers(window: Any, qtbot: Any) -> None:
    from mapapp.desktop.exporting import Exporting

    def refuse(*_: Any) -> None:
        raise ExportError("The disk is full.")

    exporting = Exporting(window, refuse)
    with qtbot.waitSignal(exporting.failed) as failure:
        exporting.write(window.reading, "a.html", "light")
    assert failure.args == ["The disk is full."]


@pytest.mark.parametrize(("ending", "scale"), [(".png", 2), (".pdf", 1)])
def test_of_a_picture_the_size_is_asked_for(
    window: Any, qtbot: Any, tmp_path: Path, ending: str, scale: int
) -> None:
    from mapapp.desktop.picture_dialog import PictureDialog

    path = tmp_path / f"map{ending}"
    window.exporting.take(window.reading, str(path), "dark")
    dialog = window.findChild(PictureDialog)
    assert dialog.isVisible()
    assert dialog.theme_chosen == "dark"
    assert dialog.scale_field.isVisible() == (ending == ".png")
    dialog.width_field.setValue(400)
    dialog.height_field.setValue(300)
    dialog.scale_field.setCurrentIndex(scale - 1)
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        dialog.accept()
    if ending == ".png":
        from qtpy.QtGui import QImage

        image = QImage(str(path))
        assert (image.width(), image.height()) == (800, 600)
    else:
        assert path.read_bytes().startswith(b"%PDF-")


def test_of_a_table_no_size_is_asked_for(window: Any, qtbot: Any, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        window.exporting.take(window.reading, str(tmp_path / "found.csv"), "light")
