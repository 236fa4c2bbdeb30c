"""The basemap's file: shapes cut into cells, for bands of zoom levels, to be mapped to memory.

    magic, length of the header, header (JSON), then the sections that the header points to

A layer's band has sorted cell keys, where each cell's shape starts, and the shapes: painter paths
as `QDataStream` writes them with single precision, packed by zlib, in the cell's own coordinates.
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from mapapp.cartography.lettering import Side, Style
from mapapp.errors import MapAppError
from mapapp.resources import resource

MAGIC = b"MAPBASE3"
FILE_NAME = "basemap.bin"
NAME = struct.Struct("<IIII")
"""A name: x, y of its point (worlds times `FIXED_POINT`), its text's start and length."""
PLACE = struct.Struct("<IBBH")
"""A placed name: the name's number, its style, its side, nothing."""
FIXED_POINT = 1 << 31
LAST_PLACED_ZOOM = 10
"""Nearer than this, names stand as they were placed for this zoom level."""
MAX_ZOOM = 12
"""The deepest zoom level that tiles are painted for."""


class BasemapError(MapAppError):
    """The basemap is missing, damaged or of another version."""


class Cell(NamedTuple):
    """A square of the world at a zoom level, numbered as tiles are."""

    zoom: int
    x: int
    y: int

    @property
    def key(self) -> int:
        """The cell's number in a band's sorted keys."""
        return self.zoom << 40 | self.x << 20 | self.y

    def ancestor(self, zoom: int) -> Cell:
        """Return the cell at a lower zoom level that holds this one."""
        shift = self.zoom - zoom
        return Cell(zoom, self.x >> shift, self.y >> shift)

    def offset(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point in worlds lies, in cells from this one's north-western corner.

        It takes the shorter way round the world.
        """
        count = 1 << self.zoom
        return (x * count - self.x + count / 2) % count - count / 2, y * count - self.y


class Shape(NamedTuple):
    """A painter path's bytes, in the coordinates of `cell`: its square is (0, 0) to (1, 1)."""

    cell: Cell
    data: bytes


@dataclass(frozen=True, slots=True)
class Band:
    """A layer's shapes for the zoom levels from `first` to `last`, in cells of level `cell`."""

    first: int
    last: int
    cell: int
    keys: memoryview
    starts: memoryview
    data: memoryview

    def shape(self, tile: Cell) -> Shape | None:
        """Return the shape that covers `tile`; a parent's where all its children look alike."""
        for zoom in range(self.cell, -1, -1):
            cell = tile.ancestor(zoom)
            index = bisect_left(self.keys, cell.key)
            if index < len(self.keys) and self.keys[index] == cell.key:
                start, end = self.starts[index], self.starts[index + 1]
                return Shape(cell, _unpacked(self.data[start:end]))
        return None


class Label(NamedTuple):
    """A name placed on the map; its point in worlds."""

    text: str
    x: float
    y: float
    style: Style
    side: Side


@dataclass(frozen=True, slots=True)
class LabelBand:
    """The names of one zoom level, listed by tile."""

    places: memoryview
    keys: memoryview
    starts: memoryview
    listed: memoryview

    def numbers(self, tile: Cell) -> list[int]:
        """Return the numbers of the names that have ink on `tile`."""
        index = bisect_left(self.keys, tile.key)
        if index == len(self.keys) or self.keys[index] != tile.key:
            return []
        return list(self.listed[self.starts[index] : self.starts[index + 1]])


class Basemap:
    """The opened basemap. Reading only: it may be shared between threads."""

    def __init__(self, data: memoryview) -> None:
        header, body = _split(data)
        self._layers = {
            name: tuple(_band(body, entry) for entry in entries)
            for name, entries in header["layers"].items()
        }
        labels = header["labels"]
        self._labels = {entry["zoom"]: _label_band(body, entry) for entry in labels["zooms"]}
        self._names = body[labels["names"] :]
        self._text = body[labels["text"] : labels["text"] + labels["text_bytes"]]

    @classmethod
    def open(cls, path: Path | None = None) -> Basemap:
        """Open a basemap, the built-in one without a path.

        Raises `BasemapError` when it is missing or damaged.
        """
        path = path or resource("basemap") / FILE_NAME
        try:
            with path.open("rb") as file:
                data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            return cls(data)
        except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
            raise BasemapError(
                f"The basemap {path} cannot be read ({error}). Install mapapp again."
            ) from error

    def shape(self, layer: str, tile: Cell) -> Shape | None:
        """Return the shape of `layer` that covers `tile`, if there is one."""
        for band in self._layers.get(layer, ()):
            if band.first <= tile.zoom <= band.last:
                return band.shape(tile)
        return None

    def labels(self, tile: Cell) -> list[Label]:
        """Return the names that have ink on `tile`; beyond the last placed zoom, on its parent."""
        tile = tile.ancestor(min(tile.zoom, LAST_PLACED_ZOOM))
        band = self._labels.get(tile.zoom)
        return [self._label(band, number) for number in band.numbers(tile)] if band else []

    def _label(self, band: LabelBand, number: int) -> Label:
        name, style, side, _ = PLACE.unpack_from(band.places, number * PLACE.size)
        x, y, start, length = NAME.unpack_from(self._names, name * NAME.size)
        text = bytes(self._text[start : start + length]).decode()
        return Label(text, x / FIXED_POINT, y / FIXED_POINT, Style(style), Side(side))


def _unpacked(data: memoryview) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise BasemapError(f"The basemap is damaged ({error}). Install mapapp again.") from error


def _label_band(body: memoryview, entry: dict[str, int]) -> LabelBand:
    def section(name: str, size: int) -> memoryview:
        return body[entry[name] : entry[name] + size]

    return LabelBand(
        section("places", entry["count"] * PLACE.size),
        section("keys", entry["tiles"] * 8).cast("Q"),
        section("starts", (entry["tiles"] + 1) * 4).cast("I"),
        section("listed", entry["listed_count"] * 4).cast("I"),
    )


def _split(data: memoryview) -> tuple[dict[str, Any], memoryview]:
    if bytes(data[:8]) != MAGIC:
        raise ValueError("not a basemap of this version")
    (length,) = struct.unpack_from("<Q", data, 8)
    return json.loads(bytes(data[16 : 16 + length])), data[16 + length :]


def _band(body: memoryview, entry: dict[str, int]) -> Band:
    count = entry["count"]
    keys = entry["offset"]
    starts = keys + 8 * count
    data = starts + 4 * (count + 1) + 4 * ((count + 1) % 2)
    return Band(
        entry["first"],
        entry["last"],
        entry["cell"],
        body[keys:starts].cast("Q"),
        body[starts : starts + 4 * (count + 1)].cast("I"),
        body[data : data + entry["bytes"]],
    )
