"""Layers from tables: CSV and TSV with a column each for latitude and longitude."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from mapapp.errors import LayerError
from mapapp.overlays.overlay import (
    Feature,
    Overlay,
    Position,
    is_on_earth,
    name_of,
    plain_properties,
)

_LATITUDES = ("latitude", "lat", "breitengrad", "enlem", "y")
_LONGITUDES = ("longitude", "lon", "lng", "long", "längengrad", "boylam", "x")
_LONGEST_CELL = 1 << 20
_FORMULA_STARTS = ("'=", "'+", "'-", "'@")


def overlay_from_table(text: str, name: str) -> Overlay:
    """Return the rows of a table as points; commas, semicolons or tabs part its cells.

    Raises `LayerError` when it has no columns for latitude and longitude.
    """
    csv.field_size_limit(_LONGEST_CELL)
    header, _, _ = text.partition("\n")
    delimiter = max("\t;,", key=header.count)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise LayerError(f"{name} is no table that can be read: {error}.") from error
    columns = [column or "" for column in (rows[0] if rows else {})]
    lat, lon = _column(columns, _LATITUDES), _column(columns, _LONGITUDES)
    if not lat or not lon:
        raise LayerError(
            f"{name} has no columns for latitude and longitude. Call them “latitude” and "
            "“longitude” in its first row."
        )
    features = tuple(_features(rows, lat, lon))
    return Overlay(name, features, len(rows) - len(features))


def _column(columns: list[str], wanted: tuple[str, ...]) -> str | None:
    by_name = {column.strip().casefold(): column for column in columns}
    return next((by_name[name] for name in wanted if name in by_name), None)


def _features(rows: list[dict[str, str]], lat: str, lon: str) -> Iterator[Feature]:
    for row in rows:
        position = _position(row.get(lon), row.get(lat))
        if position:
            cells = {
                key: _unguarded(value)
                for key, value in row.items()
                if isinstance(key, str) and isinstance(value, str) and key not in {lat, lon}
            }
            yield Feature(name_of(cells), (position,), properties=plain_properties(cells))


def _position(lon: str | None, lat: str | None) -> Position | None:
    try:
        position = _number(lon), _number(lat)
    except ValueError:
        return None
    return position if is_on_earth(position) else None


def _number(value: str | None) -> float:
    """Return a number with a point or, as half the world writes it, a comma."""
    return float((value or "").strip().replace(",", "."))


def _unguarded(value: str) -> str:
    """Take the apostrophe off that keeps a spreadsheet from taking text for a formula."""
    return value[1:] if value.startswith(_FORMULA_STARTS) else value
