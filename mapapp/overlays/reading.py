"""Reads a layer from a file, by its ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from mapapp.errors import LayerError
from mapapp.overlays.overlay import Overlay
from mapapp.overlays.plain import overlay_from_geojson

_MOST_BYTES = 64 << 20


def read_overlay(path: str | Path) -> Overlay:
    """Return the layer in the file at `path`, named after the file.

    Raises `LayerError` when it cannot be read, is too large or of another kind.
    """
    path = Path(path)
    read = _READERS.get(path.suffix.lower())
    if read is None:
        possible = ", ".join(ENDINGS)
        raise LayerError(f"{path.name} is no layer that mapapp reads: choose one of {possible}.")
    overlay = read(_bytes(path), path.stem)
    if not overlay.features:
        raise LayerError(f"{path.name} has no places in it that could be shown.")
    return overlay


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise LayerError(f"{path.name} is larger than {_MOST_BYTES >> 20} MB. Make it smaller.")
        return path.read_bytes()
    except OSError as error:
        raise LayerError(f"{path} could not be read: {error.strerror}.") from error


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _geojson(data: bytes, name: str) -> Overlay:
    try:
        values = json.loads(_text(data))
    except (ValueError, RecursionError) as error:
        raise LayerError(f"{name} is no GeoJSON that can be read: {error}.") from error
    return overlay_from_geojson(values, name)


def _table(data: bytes, name: str) -> Overlay:
    from mapapp.overlays.tables import overlay_from_table

    return overlay_from_table(_text(data), name)


def _kml(data: bytes, name: str) -> Overlay:
    from mapapp.overlays.markup import overlay_from_kml

    return overlay_from_kml(data, name)


_READERS: dict[str, Callable[[bytes, str], Overlay]] = {
    ".geojson": _geojson,
    ".json": _geojson,
    ".csv": _table,
    ".tsv": _table,
    ".kml": _kml,
}
ENDINGS = tuple(_READERS)
"""The endings that `read_overlay` knows."""
