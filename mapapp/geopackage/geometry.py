"""Geometries as GeoPackage stores them: a header, then well-known binary, longitude first."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from mapapp.topojson import Line, Polygon

WGS84 = 4326
_MAGIC = b"GP"
_LITTLE_ENDIAN, _WITH_BOX, _EMPTY = 0b1, 0b10, 0b10000
_HEADER = struct.Struct("<2sBBi")
_BOX = struct.Struct("<4d")
_POINT = struct.Struct("<BIdd")
_COUNTED = struct.Struct("<BII")
_PAIR = struct.Struct("<dd")
_WKB_POINT, _WKB_POLYGON, _WKB_MULTI_POLYGON = 1, 3, 6
Box = tuple[float, float, float, float]
"""West, east, south, north: as the R-tree has its columns."""


def point(lon: float, lat: float) -> bytes:
    """Return a point; a point's header needs no box."""
    header = _HEADER.pack(_MAGIC, 0, _LITTLE_ENDIAN, WGS84)
    return header + _POINT.pack(1, _WKB_POINT, lon, lat)


def multi_polygon(polygons: Iterable[Polygon]) -> bytes | None:
    """Return polygons of (longitude, latitude) as one geometry with its box; None without any."""
    parts = list(polygons)
    points = [position for polygon in parts for position in polygon[0]]
    if not points:
        return None
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    header = _HEADER.pack(_MAGIC, 0, _LITTLE_ENDIAN | _WITH_BOX, WGS84)
    box = _BOX.pack(min(lons), max(lons), min(lats), max(lats))
    shapes = b"".join(map(_polygon, parts))
    return header + box + _COUNTED.pack(1, _WKB_MULTI_POLYGON, len(parts)) + shapes


def _polygon(polygon: Polygon) -> bytes:
    return _COUNTED.pack(1, _WKB_POLYGON, len(polygon)) + b"".join(map(_ring, polygon))


def _ring(line: Line) -> bytes:
    return struct.pack("<I", len(line)) + b"".join(_PAIR.pack(*position) for position in line)


def box_of(blob: bytes | None) -> Box | None:
    """Return the box of a geometry that this module or GDAL wrote; None for an empty one.

    A geometry with neither box nor point form is not read: it has no box here.
    """
    if blob is None or len(blob) < _HEADER.size or blob[:2] != _MAGIC:
        return None
    flags = blob[3]
    order = "<" if flags & _LITTLE_ENDIAN else ">"
    if flags & _EMPTY:
        return None
    if flags & 0b1110:
        west, east, south, north = struct.unpack_from(f"{order}4d", blob, _HEADER.size)
        return west, east, south, north
    return _point_box(blob[_HEADER.size :])


def _point_box(wkb: bytes) -> Box | None:
    order = "<" if wkb[:1] == b"\x01" else ">"
    if len(wkb) < _POINT.size or struct.unpack_from(f"{order}I", wkb, 1)[0] % 1000 != _WKB_POINT:
        return None
    lon, lat = struct.unpack_from(f"{order}dd", wkb, 5)
    return None if lon != lon or lat != lat else (lon, lon, lat, lat)  # NaN: an empty point
