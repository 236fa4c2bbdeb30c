"""Writes the basemap's file: see `mapapp.cartography.store` for its form."""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mapapp.cartography.compiling.geometry import Coordinates
from mapapp.cartography.compiling.placing import Placed
from mapapp.cartography.projection import TILE_SIZE
from mapapp.cartography.store import FIXED_POINT, MAGIC, NAME, PLACE, Cell

_MOVE_TO, _LINE_TO = 0, 1
_PARTS_OF_A_PIXEL = 8


@dataclass(frozen=True, slots=True)
class PackedBand:
    """One band of a layer: the shapes by cell, as painter paths' bytes."""

    first: int
    last: int
    cell: int
    shapes: Mapping[Cell, bytes]


def painter_path(cell: Cell, lines: Iterable[Coordinates], last_zoom: int) -> bytes:
    """Return lines as `QDataStream` writes a QPainterPath, in the cell's own coordinates.

    The form, packed by zlib: the number of elements, each one's type and coordinates, the start
    of the last subpath, and the fill rule (0: even-odd, so that holes stay open). Coordinates are
    rounded to what the zoom level `last_zoom` can show: they pack better.
    """
    side = 1 << cell.zoom
    fineness = (TILE_SIZE << (last_zoom - cell.zoom)) * _PARTS_OF_A_PIXEL
    packed = bytearray()
    count = last_start = 0
    for line in lines:
        last_start = count
        for number, (x, y) in enumerate(line):
            kind = _LINE_TO if number else _MOVE_TO
            across = round((x * side - cell.x) * fineness) / fineness
            down = round((y * side - cell.y) * fineness) / fineness
            packed += struct.pack(">iff", kind, across, down)
        count += len(line)
    whole = struct.pack(">I", count) + packed + struct.pack(">ii", last_start, 0)
    return zlib.compress(whole, 9)


class Packer:
    """Gathers sections and writes them into one file."""

    def __init__(self) -> None:
        self._layers: dict[str, list[dict[str, int]]] = {}
        self._names: dict[str, Any] = {}
        self._body = bytearray()

    def add_layer(self, name: str, bands: Iterable[PackedBand]) -> None:
        """Add a layer of shapes."""
        self._layers[name] = [self._add_band(band) for band in bands]

    def add_names(self, zooms: Mapping[int, Sequence[Placed]]) -> None:
        """Add the names that were placed for each zoom level."""
        texts = _Texts()
        places = [self._add_places(zoom, placed, texts) for zoom, placed in zooms.items()]
        self._names = {
            "zooms": places,
            "names": self._append(bytes(texts.names)),
            "text": self._append(bytes(texts.text)),
            "text_bytes": len(texts.text),
        }

    def write(self, path: Path) -> None:
        """Write the file."""
        header = json.dumps({"layers": self._layers, "labels": self._names}).encode()
        header += b" " * (-len(header) % 8)
        new = path.with_suffix(".new")
        new.write_bytes(MAGIC + struct.pack("<Q", len(header)) + header + self._body)
        new.replace(path)  # a running mapapp keeps the old file mapped

    def _add_band(self, band: PackedBand) -> dict[str, int]:
        cells = sorted(band.shapes, key=lambda cell: cell.key)
        starts = array("I", [0])
        data = bytearray()
        for cell in cells:
            data += band.shapes[cell]
            starts.append(len(data))
        offset = self._append(array("Q", [cell.key for cell in cells]).tobytes())
        self._append(starts.tobytes())
        self._append(bytes(data))
        return {
            "first": band.first,
            "last": band.last,
            "cell": band.cell,
            "count": len(cells),
            "offset": offset,
            "bytes": len(data),
        }

    def _add_places(self, zoom: int, placed: Sequence[Placed], texts: _Texts) -> dict[str, int]:
        tiles: defaultdict[int, list[int]] = defaultdict(list)
        places = bytearray()
        for number, item in enumerate(placed):
            places += PLACE.pack(texts.number(item), item.style, item.side, 0)
            for tile in _tiles(zoom, item):
                tiles[tile.key].append(number)
        starts, listed = array("I", [0]), array("I")
        for key in sorted(tiles):
            listed.extend(tiles[key])
            starts.append(len(listed))
        return {
            "zoom": zoom,
            "places": self._append(bytes(places)),
            "count": len(placed),
            "tiles": len(tiles),
            "keys": self._append(array("Q", sorted(tiles)).tobytes()),
            "starts": self._append(starts.tobytes()),
            "listed": self._append(listed.tobytes()),
            "listed_count": len(listed),
        }

    def _append(self, section: bytes) -> int:
        offset = len(self._body)
        self._body += section + b"\0" * (-len(section) % 8)
        return offset


class _Texts:
    """The names with their points, each kept once."""

    def __init__(self) -> None:
        self.names = bytearray()
        self.text = bytearray()
        self._numbers: dict[tuple[str, int, int], int] = {}

    def number(self, item: Placed) -> int:
        """Return the number of a name at a point."""
        x = int(item.x % 1 * FIXED_POINT)
        y = int(item.y * FIXED_POINT)
        number = self._numbers.setdefault((item.text, x, y), len(self._numbers))
        if number * NAME.size == len(self.names):
            encoded = item.text.encode()
            self.names += NAME.pack(x, y, len(self.text), len(encoded))
            self.text += encoded
        return number


def _tiles(zoom: int, item: Placed) -> Iterator[Cell]:
    """Yield the tiles that a name has ink on."""
    count = 1 << zoom
    west, north, east, south = (int(edge // TILE_SIZE) for edge in item.box)
    for y in range(max(0, north), min(count - 1, south) + 1):
        for x in {x % count for x in range(west, east + 1)}:
            yield Cell(zoom, x, y)
