"""Opens a GeoPackage with the functions that its R-tree triggers call."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from mapapp.geopackage.geometry import box_of


def connect(
    path: str | Path, *, read_only: bool = False, patience: float = 5.0
) -> sqlite3.Connection:
    """Return a connection in autocommit mode; `patience` is how long to wait for others, seconds.

    `path` may be ":memory:". The connection may pass between threads, one at a time. Raises
    `sqlite3.Error` when the file cannot be opened.
    """
    name = ":memory:" if str(path) == ":memory:" else Path(path).resolve().as_uri()
    connection = sqlite3.connect(
        f"{name}?{_reading(Path(path))}" if read_only else name,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
        uri=name != ":memory:",
    )
    add_functions(connection)
    return connection


def _reading(path: Path) -> str:
    """Return how to open a file to read: without a log beside it, as one that nobody changes."""
    unchanging = (
        not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    )
    return "mode=ro&immutable=1" if unchanging else "mode=ro"


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection ST_IsEmpty, ST_MinX, ST_MaxX, ST_MinY and ST_MaxY (annex F.3)."""
    for number, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, _Side(number), deterministic=True)
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)


class _Side:
    """Returns one side of a geometry's box."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __call__(self, blob: bytes | None) -> float | None:
        box = box_of(blob)
        return box[self._number] if box else None


def _is_empty(blob: bytes | None) -> bool | None:
    return None if blob is None else box_of(blob) is None
