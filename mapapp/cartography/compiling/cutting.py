"""Cuts shapes of the unit square into the cells of a zoom level."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from mapapp.cartography.compiling.geometry import Coordinates, Geometry
from mapapp.cartography.compiling.packing import PackedBand, painter_path
from mapapp.cartography.store import Cell

MARGIN = 1 / 24
"""How far a shape goes beyond its cell, in cells: outlines of the cut must stay out of sight."""
_SPECKLESS_ZOOM = 4
_ROOT = Cell(0, 0, 0)


def cut(shape: Geometry, first: int, last: int, cell_zoom: int, tolerance: float) -> PackedBand:
    """Simplify `shape` (to `tolerance` pixels of level `last`) and cut it into cells."""
    pixel = 1 / (256 << last)
    if tolerance:
        areas = shapely.get_dimensions(shape) == 2
        shape = shapely.simplify(shape, tolerance * pixel, preserve_topology=areas)
    if last <= _SPECKLESS_ZOOM:
        shape = _without_specks(shape, pixel)
    return PackedBand(first, last, cell_zoom, dict(_cells(shape, _ROOT, cell_zoom, last)))


def _without_specks(shape: Geometry, pixel: float) -> Geometry:
    """Return `shape` without areas smaller than a pixel: far away they are only dirt."""
    parts = shapely.get_parts(shape)
    dimensions = shapely.get_dimensions(parts)
    return (
        shapely.multipolygons(parts[shapely.area(parts) > pixel * pixel])
        if dimensions.size and dimensions.min() == 2
        else shape
    )


def _cells(shape: Geometry, cell: Cell, zoom: int, last: int) -> Iterator[tuple[Cell, bytes]]:
    box = _box(cell, MARGIN / (1 << zoom))
    shape = shapely.clip_by_rect(shape, *box)
    if shape.is_empty:
        return
    if cell.zoom == zoom or _fills(shape, box):
        lines = list(_lines(shape))
        if lines:
            yield cell, painter_path(cell, lines, last)
        return
    for x in (cell.x * 2, cell.x * 2 + 1):
        for y in (cell.y * 2, cell.y * 2 + 1):
            yield from _cells(shape, Cell(cell.zoom + 1, x, y), zoom, last)


def _box(cell: Cell, margin: float) -> tuple[float, float, float, float]:
    side = 1 / (1 << cell.zoom)
    west, north = cell.x * side, cell.y * side
    return west - margin, north - margin, west + side + margin, north + side + margin


def _fills(shape: Geometry, box: tuple[float, float, float, float]) -> bool:
    area = (box[2] - box[0]) * (box[3] - box[1])
    return bool(shape.area > area * (1 - 1e-9))


def _lines(shape: Geometry) -> Iterator[Coordinates]:
    for part in getattr(shape, "geoms", [shape]):
        if hasattr(part, "geoms"):
            yield from _lines(part)
        elif part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield list(ring.coords)
        elif part.geom_type in ("LineString", "LinearRing"):
            yield list(part.coords)
