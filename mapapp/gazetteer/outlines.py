"""Outlines of areas: packing, unpacking, and telling whether a point lies inside."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from mapapp.gazetteer.layout import OUTLINES_FILE, OutlineSection, SectionFile, damaged
from mapapp.topojson import Line, Polygon

_SCALE = 100_000
"""Steps of a degree: about a metre."""


def pack_outline(polygons: Sequence[Polygon]) -> bytes:
    """Return polygons (longitude, latitude in degrees) as compressed differences."""
    if not polygons:
        return b""
    numbers = array("i", [len(polygons)])
    for polygon in polygons:
        numbers.append(len(polygon))
        for ring in polygon:
            numbers.append(len(ring))
            for axis in (0, 1):
                steps = [round(point[axis] * _SCALE) for point in ring]
                numbers.extend(b - a for a, b in zip([0, *steps], steps, strict=False))
    return zlib.compress(numbers.tobytes(), 9)


def unpack_outline(packed: bytes) -> list[Polygon]:
    """Return the polygons of `pack_outline`, to five decimals."""
    if not packed:
        return []
    numbers = iter(array("i", zlib.decompress(packed)))
    return [[_ring(numbers) for _ in range(next(numbers))] for _ in range(next(numbers))]


def _ring(numbers: Iterator[int]) -> Line:
    length = next(numbers)
    lons = accumulate(next(numbers) for _ in range(length))
    xs = [x / _SCALE for x in lons]
    lats = accumulate(next(numbers) for _ in range(length))
    return list(zip(xs, (y / _SCALE for y in lats), strict=True))


def is_inside(polygons: Sequence[Polygon], lat: float, lon: float) -> bool:
    """Tell whether a point lies in any of `polygons` and not in its holes (even-odd rule)."""
    return any(sum(_crosses(ring, lat, lon) for ring in polygon) % 2 for polygon in polygons)


def _crosses(ring: Line, lat: float, lon: float) -> bool:
    inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
        x1, y1 = x2, y2
    return inside


class OutlineFile:
    """The outlines of a gazetteer, by the number of their area."""

    def __init__(self, folder: Path) -> None:
        """Map the file. Raises `GazetteerError` when it is missing or damaged."""
        self._path = folder / OUTLINES_FILE
        file = SectionFile(self._path, len(OutlineSection))
        self._starts = file.numbers(OutlineSection.STARTS)
        self._shapes = file[OutlineSection.SHAPES]

    def polygons(self, area: int) -> list[Polygon]:
        """Return the polygons of an area, none where it has no outline.

        Raises `GazetteerError` when they are damaged.
        """
        packed = bytes(self._shapes[self._starts[area] : self._starts[area + 1]])
        try:
            return unpack_outline(packed)
        except (zlib.error, StopIteration, RuntimeError, ValueError) as error:
            raise damaged(self._path, f"is damaged ({error})") from error
