"""Writes the basemap's file: see `mapapp.cartography.store` for its form."""

from __future__ import annotations

import json
import struct
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mapapp.cartography.store import MAGIC, Cell

_MOVE_TO, _LINE_TO = 0, 1
Coordinates = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class PackedBand:
    """One band of a layer: the shapes by cell, as painter paths' bytes."""

    first: int
    last: int
    cell: int
    shapes: Mapping[Cell, bytes]


def painter_path(cell: Cell, lines: Iterable[Coordinates]) -> bytes:
    """Return lines as `QDataStream` writes a QPainterPath, in the cell's own coordinates.

    The form: the number of elements, each one's type and coordinates, the start of the last
    subpath, and the fill rule (0: even-odd, so that holes stay open).
    """
    side = 1 << cell.zoom
    packed = bytearray()
    count = last_start = 0
    for line in lines:
        last_start = count
        for number, (x, y) in enumerate(line):
            kind = _LINE_TO if number else _MOVE_TO
            packed += struct.pack(">iff", kind, x * side - cell.x, y * side - cell.y)
        count += len(line)
    return struct.pack(">I", count) + packed + struct.pack(">ii", last_start, 0)


class Packer:
    """Gathers sections and writes them into one file."""

    def __init__(self) -> None:
        self._layers: dict[str, list[dict[str, int]]] = {}
        self._body = bytearray()

    def add_layer(self, name: str, bands: Iterable[PackedBand]) -> None:
        """Add a layer of shapes."""
        self._layers[name] = [self._add_band(band) for band in bands]

    def write(self, path: Path) -> None:
        """Write the file."""
        header = json.dumps({"layers": self._layers}).encode()
        header += b" " * (-len(header) % 8)
        path.write_bytes(MAGIC + struct.pack("<Q", len(header)) + header + self._body)

    def _add_band(self, band: PackedBand) -> dict[str, int]:
        cells = sorted(band.shapes, key=lambda cell: cell.key)
        starts = array("Q", [0])
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

    def _append(self, section: bytes) -> int:
        offset = len(self._body)
        self._body += section + b"\0" * (-len(section) % 8)
        return offset
