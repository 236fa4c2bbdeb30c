"""The log beside a project's file, which holds its last changes until they are moved into it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from mapapp.errors import ProjectError


def end_log(path: Path) -> None:
    """Move the log of a file that is about to be replaced into that file.

    A dead program leaves its log behind; SQLite would read it into the file that came in its place.
    Raises `ProjectError` when the file is open elsewhere.
    """
    if not path.with_name(f"{path.name}-wal").exists():
        return
    with closing(sqlite3.connect(path, timeout=1.0)) as connection:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.OperationalError:
            mode = "wal"
        except sqlite3.DatabaseError:
            _forget(path)
            return
    if mode == "wal":
        words = f"{path.name} is open elsewhere. Close it there, or choose another name."
        raise ProjectError(words)


def _forget(path: Path) -> None:
    """Remove the log of a file that is no database: nothing can be read with it."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
