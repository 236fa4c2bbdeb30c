"""File → Print map…: the page of a printer, here of one that writes a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_the_map_is_printed_on_one_page(window: Any, tmp_path: Path) -> None:
    from qtpy.QtPrintSupport import QPrinter

    from mapapp.desktop.printing import print_reading

    path = tmp_path / "map.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    print_reading(window.reading, printer)
    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == 1
    assert len(written) > 10_000


def test_the_key_asks_for_a_printer(window: Any, qtbot: Any, monkeypatch: Any) -> None:
    from qtpy.QtCore import Qt

    from mapapp.desktop import printing

    asked: list[Any] = []
    monkeypatch.setattr(printing, "ask_printer", lambda reading, _: asked.append(reading))
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked == [window.reading]
