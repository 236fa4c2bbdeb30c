"""Projects without a name: where they lie, which window has which, and which were left behind."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from qtpy.QtCore import QLockFile

from mapapp.project.ending import ENDING

_NO_AGE = 0
"""A lock is stale only when its owner is dead, however old it is."""


def recovery_folder() -> Path:
    """Return the folder of projects without a name, in the user's data."""
    from platformdirs import user_data_path  # here: the window starts without it

    return user_data_path("mapapp", appauthor=False) / "unsaved"


class Unsaved:
    """The projects without a name in a folder. A lock beside each tells that a window has it."""

    def __init__(self, folder: Path | None = None) -> None:
        """Without a folder it is the user's."""
        self._given = folder
        self._locks: dict[Path, QLockFile] = {}

    @property
    def _folder(self) -> Path:
        self._given = self._given or recovery_folder()
        return self._given

    def new(self) -> Path:
        """Return the path for a new one, which is this window's. Raises `OSError`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"{time.strftime('%Y-%m-%d %H.%M.%S')} {os.getpid()}"
        path = self._folder / f"{name}{ENDING}"
        number = 1
        while path.exists() or not self._lock(path):
            number += 1
            path = self._folder / f"{name} {number}{ENDING}"
        return path

    def left(self) -> list[Path]:
        """Return those that no window has, the newest first; they are this window's now."""
        with suppress(OSError):
            found = sorted(self._folder.glob(f"*{ENDING}"), reverse=True)
            return [path for path in found if path not in self._locks and self._lock(path)]
        return []

    def owns(self, path: Path) -> bool:
        """Tell whether a path is one of this folder."""
        return path.parent == self._folder

    def discard(self, path: Path) -> None:
        """Delete one for good, with what may lie beside it."""
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            with suppress(OSError):
                path.with_name(name).unlink(missing_ok=True)
        self.release(path)

    def release(self, path: Path) -> None:
        """Let another window have one."""
        lock = self._locks.pop(path, None)
        if lock:
            lock.unlock()

    def release_all(self) -> None:
        """Let others have all."""
        for path in list(self._locks):
            self.release(path)

    def _lock(self, path: Path) -> bool:
        lock = QLockFile(f"{path}.lock")
        lock.setStaleLockTime(_NO_AGE)
        if not lock.tryLock(0):
            return False
        self._locks[path] = lock
        return True
