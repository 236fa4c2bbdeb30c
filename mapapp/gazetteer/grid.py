"""A grid of one-degree cells over the Earth: how the store finds the cities near a point."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, degrees, floor, radians

from mapapp.gazetteer.distance import EARTH_RADIUS_KM

ROWS = 180
COLUMNS = 360
CELLS = ROWS * COLUMNS


def cell_of(lat: float, lon: float) -> int:
    """Return the number of the cell that holds a point in degrees."""
    row = min(ROWS - 1, max(0, floor(lat + 90)))
    return row * COLUMNS + floor(lon + 180) % COLUMNS


def cells_within(lat: float, lon: float, radius_km: float) -> Iterator[int]:
    """Yield every cell that may hold a point within `radius_km` of a point, each once."""
    reach = degrees(radius_km / EARTH_RADIUS_KM)
    south, north = max(-90.0, lat - reach), min(90.0, lat + reach)
    for row in range(max(0, floor(south + 90)), min(ROWS - 1, floor(north + 90)) + 1):
        for column in _columns(row, lon, reach):
            yield row * COLUMNS + column


def _columns(row: int, lon: float, reach: float) -> Iterator[int]:
    widest = max(abs(row - 90), abs(row - 89)) + reach
    if widest >= 90:
        yield from range(COLUMNS)
        return
    half = reach / cos(radians(widest))
    if half >= 179:
        yield from range(COLUMNS)
        return
    first, last = floor(lon - half + 180), floor(lon + half + 180)
    yield from (column % COLUMNS for column in range(first, last + 1))
