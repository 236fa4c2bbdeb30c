"""The part of the world that a picture shows, and where its points lie in the picture."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapapp.cartography.projection import TILE_SIZE, metres_per_pixel, project, unproject
from mapapp.cartography.store import MAX_ZOOM, Cell

_NEAREST = 9.0
"""A single place is not shown nearer than this zoom level."""
_WHOLE_WORLD = ((-58.0, -170.0), (76.0, 180.0))
Bounds = Sequence[Sequence[float]]
"""South-west and north-east corners as (latitude, longitude); east may exceed 180."""


@dataclass(frozen=True, slots=True)
class Margins:
    """What a picture's edges keep free of what it shows, in logical pixels."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class View:
    """A picture's size in logical pixels, its north-western corner in worlds, and its tiles."""

    width: int
    height: int
    west: float
    north: float
    zoom: int
    tile_side: int
    """How large a tile of level `zoom` is drawn, in logical pixels."""

    @property
    def world(self) -> int:
        """The width of the whole world in logical pixels."""
        return self.tile_side << self.zoom

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Return where a place lies in the picture, in the turn of the world next to it."""
        x, y = project(lon, lat)
        middle = self.west + self.width / 2 / self.world
        x += round(middle - x)
        return (x - self.west) * self.world, (y - self.north) * self.world

    def pixels(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point in worlds lies in the picture."""
        return (x - self.west) * self.world, (y - self.north) * self.world

    def tiles(self) -> Iterator[tuple[Cell, int, int]]:
        """Yield the tiles in sight, each with where its corner lies in the picture."""
        count = 1 << self.zoom
        left, top = round(-self.west * self.world), round(-self.north * self.world)
        for row in range(max(0, -top // self.tile_side), count):
            y = top + row * self.tile_side
            if y >= self.height:
                return
            column = -left // self.tile_side
            while (x := left + column * self.tile_side) < self.width:
                yield Cell(self.zoom, column % count, row), x, y
                column += 1

    def metres_per_pixel(self) -> float:
        """Return the ground length of a logical pixel in the middle of the picture."""
        _, lat = unproject(0, self.north + self.height / 2 / self.world)
        return metres_per_pixel(lat, self.world)


def fitted_view(bounds: Bounds | None, width: int, height: int, margins: Margins) -> View:
    """Return the view that shows `bounds` (None: the world) as large as the margins allow."""
    (south, west), (north, east) = bounds or _WHOLE_WORLD
    left, top = project(west, north)
    right, bottom = project(east, south)
    room_x = max(width - margins.left - margins.right, width / 3)
    room_y = max(height - margins.top - margins.bottom, height / 3)
    wanted = min(room_x / max(right - left, 1e-9), room_y / max(bottom - top, 1e-9))
    zoom, side = _tiling(wanted)
    world = side << zoom
    x = (left + right) / 2 - (width + margins.left - margins.right) / 2 / world
    y = (top + bottom) / 2 - (height + margins.top - margins.bottom) / 2 / world
    return View(width, height, x, y, zoom, side)


def _tiling(world: float) -> tuple[int, int]:
    """Return the zoom level and the tile's side that make the world about that wide."""
    level = min(max(math.log2(max(world, 1.0) / TILE_SIZE), 0.0), _NEAREST)
    zoom = min(int(level), MAX_ZOOM)
    return zoom, int(TILE_SIZE * 2 ** (level - zoom))
