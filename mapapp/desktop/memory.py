"""The remembered corrections, kept in a file beside the settings."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qtpy.QtCore import QObject, Signal

from mapapp.desktop.phrases import tr
from mapapp.editing import EditError, Memory, memory_from_json, memory_to_json, remembered
from mapapp.errors import ExportError
from mapapp.model import Remembered


class KeptMemory(QObject):
    """What the user wants remembered; every change is in the file at once.

    A file that cannot be read is never written over: it is moved aside.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.entries: Memory = ()

    def load(self) -> None:
        """Read the file, if there is one."""
        try:
            text = self._file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError):
            self._set_aside()
            return
        try:
            self.entries = memory_from_json(text)
        except EditError:
            self._set_aside()
            return
        self.changed.emit(self.entries)

    def add(self, one: Remembered) -> None:
        """Remember a correction."""
        self.keep(remembered(self.entries, one))

    def revoke(self, gone: list[Remembered]) -> None:
        """Forget corrections."""
        self.keep(tuple(one for one in self.entries if one not in gone))

    def change(self, before: Remembered, after: Remembered) -> None:
        """Remember something else of a name."""
        kept = tuple(one for one in self.entries if one != before)
        self.keep(remembered(kept, after))

    def keep(self, entries: Memory) -> None:
        """Remember these and nothing else."""
        if entries == self.entries:
            return
        from mapapp.export.writing import write_whole  # here: the window starts without it

        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, memory_to_json(entries).encode())
        except (OSError, ExportError) as error:
            words = tr("The correction could not be remembered. {why}")
            self.failed.emit(words.format(why=error))
            return
        self.entries = entries
        self.changed.emit(entries)

    def _set_aside(self) -> None:
        aside = self._file.with_suffix(".damaged.json")
        with suppress(OSError):
            self._file.replace(aside)
        words = tr("The remembered corrections could not be read; they are kept in {path}.")
        self.failed.emit(words.format(path=aside))
