"""The state that a project's file was opened in: read in place, later in a copy of its own.

The copy lies in a temporary folder that goes with it. Where the program died the folder stays
until another project is opened: nobody reads the copy any more then, which SQLite's locks tell.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

from mapapp.geopackage import connect

_PREFIX = "mapapp-opening-"
_COPY = "opening.gpkg"
_YOUNG_SECONDS = 60.0
"""A folder younger than this may be one that another program is just making."""


class OpeningState:
    """Holds on to the state that the file at `path` is in now, whatever is written to it."""

    def __init__(self, path: Path) -> None:
        clear_left_behind()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.connection = _reading(path)

    def move_out(self) -> None:
        """Go on with a copy, so that the file's log may be moved into it."""
        if self._folder is not None:
            return
        folder = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
        copy = Path(folder.name) / _COPY
        try:
            _copy(self.connection, copy)
            reading = _reading(copy)
        except BaseException:
            folder.cleanup()
            raise
        self.connection.close()
        self.connection, self._folder = reading, folder

    def close(self) -> None:
        """Let go of it, and of the copy."""
        self.connection.close()
        if self._folder is not None:
            self._folder.cleanup()


def clear_left_behind() -> None:
    """Remove the copies that programs which died left behind; what is in use stays."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if folder.is_dir() and _is_left_behind(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_left_behind(folder: Path) -> bool:
    copy = folder / _COPY
    try:
        if time.time() - folder.stat().st_mtime < _YOUNG_SECONDS:
            return False
        return not copy.exists() or not _is_read(copy)
    except OSError:
        return False


def _is_read(copy: Path) -> bool:
    """Tell whether anybody reads a copy: then nobody else gets it for himself alone."""
    connection = sqlite3.connect(copy, timeout=0.0, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_BUSY
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
    return False


def _reading(path: Path) -> sqlite3.Connection:
    connection = connect(path, read_only=True)
    connection.execute("BEGIN")
    connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    return connection


def _copy(source: sqlite3.Connection, path: Path) -> None:
    copy = connect(path)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
