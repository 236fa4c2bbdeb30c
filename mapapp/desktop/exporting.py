"""Writes what was found to a file of the reader's choice, away from the UI thread."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from qtpy.QtCore import QObject, Signal
from qtpy.QtWidgets import QFileDialog, QWidget

from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.errors import MapAppError
from mapapp.filtering import NOTHING_FILTERED, Filter
from mapapp.model import Analysis


class Part(NamedTuple):
    """What of an analysis is exported: what passes a filter, and of that these ids (None: all).

    `size` and `scale` are a picture's, as of `mapapp.export.export`.
    """

    wanted: Filter = NOTHING_FILTERED
    only: frozenset[str] | None = None
    size: tuple[int, int] = (1400, 900)
    scale: float = 1.0


Write = Callable[[Analysis, Path, str, Part], object]
"""Writes a part of an analysis to a path, in a theme by name where the format has colours."""

_LONGEST_NAME = 60
_ALL = Part()


class Exporting(QObject):
    """Asks where to, writes in a thread of its own, and tells how it went."""

    begun = Signal(str)
    written = Signal(str)
    """The path of the file that is there now."""
    failed = Signal(str)

    def __init__(self, window: QWidget, write: Write | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._write = write or write_with_engine

    def ask(self, reading: Reading, theme: str, part: Part = _ALL) -> QFileDialog:
        """Let the reader choose a file; return the dialog, which is open."""
        dialog = QFileDialog(self._window, tr("Export what was found"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_formats()))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_formats()[chosen]))
        dialog.setDefaultSuffix("html")
        dialog.selectFile(file_name(reading.article.title))
        dialog.fileSelected.connect(lambda path: self.take(reading, path, theme, part))
        dialog.setModal(True)
        dialog.open()
        return dialog

    def take(self, reading: Reading, path: str, theme: str, part: Part = _ALL) -> None:
        """Write to the file that was chosen; of a picture ask first how large it is to be."""
        from mapapp.desktop.picture_dialog import PICTURES, PictureDialog

        ending = Path(path).suffix.lower()
        if ending not in PICTURES:
            self.write(reading, path, theme, part)
            return
        dialog = PictureDialog(ending, theme, self._window)

        def write() -> None:
            chosen = part._replace(size=dialog.size_chosen, scale=dialog.scale_chosen)
            self.write(reading, path, dialog.theme_chosen, chosen)

        dialog.accepted.connect(write)
        dialog.setModal(True)
        dialog.open()

    def write(self, reading: Reading, path: str, theme: str, part: Part = _ALL) -> None:
        """Write a part of a reading to the file at `path`, in the format that its ending names."""
        self.begun.emit(path)
        work = (reading.analysis, Path(path), theme, part)
        threading.Thread(target=self._work, args=work, name="export", daemon=True).start()

    def _work(self, analysis: Analysis, path: Path, theme: str, part: Part) -> None:
        try:
            self._write(analysis, path, theme, part)
        except MapAppError as error:
            self.failed.emit(str(error))
        except Exception:
            traceback.print_exc(file=sys.stderr)
            words = tr("Nothing was written to {path}: mapapp met a fault of its own.")
            self.failed.emit(words.format(path=path))
        else:
            self.written.emit(str(path))


def write_with_engine(analysis: Analysis, path: Path, theme: str, part: Part = _ALL) -> None:
    """Write with the gazetteer in use. Raises `MapAppError` in words for the reader."""
    from mapapp.export import export
    from mapapp.pipeline import default_engine

    gazetteer = default_engine().gazetteer
    export(analysis, gazetteer, path, theme=theme, **part._asdict())


def file_name(title: str) -> str:
    """Return a name for a file about `title`, without an ending: "Envoy arrives in Ankara"."""
    letters = (letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    name = " ".join("".join(letters).split())[:_LONGEST_NAME].strip()
    return name or tr("Article")


def _formats() -> dict[str, str]:
    """Return the endings by the words that a reader chooses them by."""
    return {
        tr("Web page (*.html)"): "html",
        tr("Picture of the map (*.png)"): "png",
        tr("Picture that can be enlarged (*.svg)"): "svg",
        tr("Page with the map (*.pdf)"): "pdf",
        tr("Report, Word document (*.docx)"): "docx",
        tr("Report, Markdown (*.md)"): "md",
        tr("Table (*.csv)"): "csv",
        tr("Table, separated by tabs (*.tsv)"): "tsv",
        tr("Map data (*.geojson)"): "geojson",
        tr("Map data for Google Earth (*.kml)"): "kml",
        tr("Map data for QGIS (*.gpkg)"): "gpkg",
        tr("Waypoints (*.gpx)"): "gpx",
        tr("Everything, as JSON (*.json)"): "json",
    }
