"""Prints the map of the article, as the export draws it, on the reader's printer."""

from __future__ import annotations

import json

from qtpy.QtGui import QPageLayout
from qtpy.QtPrintSupport import QPrintDialog, QPrinter
from qtpy.QtWidgets import QWidget

from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.theme import LIGHT


def ask_printer(reading: Reading, window: QWidget) -> QPrintDialog:
    """Let the reader choose a printer, then print; return the dialog, which is open."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(reading.article.title)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(tr("Print the map"))
    dialog.accepted.connect(lambda: print_reading(reading, printer))
    dialog.setModal(True)
    dialog.show()
    return dialog


def print_reading(reading: Reading, printer: QPrinter) -> None:
    """Print the map in the light theme: paper is white."""
    from mapapp.cartography import print_map

    print_map(printer, json.loads(reading.map_json), LIGHT, reading.article.title)
