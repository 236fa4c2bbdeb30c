"""The layers of someone else's places that a project keeps."""

from __future__ import annotations

import sqlite3
import zlib
from typing import NamedTuple

from mapapp.overlays import Overlay
from mapapp.project.codec import pack_overlay, unpack_overlay
from mapapp.project.failures import DamagedProjectError


class KeptOverlay(NamedTuple):
    """A layer, the number it is known by, and whether it is shown."""

    number: int
    overlay: Overlay
    shown: bool


def read(connection: sqlite3.Connection) -> list[KeptOverlay]:
    """Return all layers. Raises `DamagedProjectError` when one cannot be read."""
    rows = connection.execute("SELECT number, layer, shown FROM mapapp_layers ORDER BY number")
    return [
        KeptOverlay(number, _overlay(number, data), bool(shown)) for number, data, shown in rows
    ]


def add(connection: sqlite3.Connection, overlay: Overlay) -> int:
    """Keep a layer, shown, and return its number."""
    insertion = "INSERT INTO mapapp_layers (shown, layer) VALUES (1, ?)"
    return connection.execute(insertion, (pack_overlay(overlay),)).lastrowid or 0


def show(connection: sqlite3.Connection, number: int, *, shown: bool) -> None:
    """Keep whether a layer is shown."""
    connection.execute("UPDATE mapapp_layers SET shown = ? WHERE number = ?", (shown, number))


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Take a layer out."""
    connection.execute("DELETE FROM mapapp_layers WHERE number = ?", (number,))


def _overlay(number: int, data: bytes) -> Overlay:
    try:
        return unpack_overlay(data)
    except (KeyError, TypeError, ValueError, zlib.error) as error:
        raise DamagedProjectError(
            f"Layer {number} of this project is damaged ({error}). Its articles can be opened."
        ) from error
