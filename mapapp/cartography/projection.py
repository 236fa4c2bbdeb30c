"""The Web Mercator projection onto the unit square: x east from 180° W, y south from 85.05° N."""

from __future__ import annotations

import math

MAX_LATITUDE = math.degrees(math.atan(math.sinh(math.pi)))
"""Where the square ends, in degrees."""
_LAST_LATITUDE = 89.9
TILE_SIZE = 256
"""The side of a tile in logical pixels."""


def project(lon: float, lat: float) -> tuple[float, float]:
    """Return the point; what lies nearer the poles than the square's edge falls outside it."""
    return (lon + 180.0) / 360.0, project_latitude(lat)


def project_latitude(lat: float) -> float:
    """Return how far south of the square's northern edge a latitude lies."""
    lat = max(-_LAST_LATITUDE, min(_LAST_LATITUDE, lat))
    return 0.5 - math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)


def unproject(x: float, y: float) -> tuple[float, float]:
    """Return longitude and latitude of a point of the unit square."""
    return x * 360.0 - 180.0, math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi)))


def metres_per_pixel(lat: float, world_pixels: float) -> float:
    """Return the ground length of a pixel at a latitude, on a world that many pixels wide."""
    equator = 2 * math.pi * 6378137.0  # the WGS84 ellipsoid's
    return equator * math.cos(math.radians(lat)) / world_pixels
