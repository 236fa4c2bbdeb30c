"""Decodes TopoJSON (the TopoJSON format specification 1.0) into plain rings and lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Point = tuple[float, float]
"""Longitude, latitude in degrees."""
Line = list[Point]
Polygon = list[Line]
"""An outer ring, then its holes."""


class Topology:
    """One TopoJSON file with its arcs decoded."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.objects: dict[str, dict[str, Any]] = data["objects"]
        transform = data.get("transform")
        self._arcs = [_decode(arc, transform) for arc in data["arcs"]]

    @classmethod
    def read(cls, path: Path) -> Topology:
        """Read the file at `path`."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    @property
    def arcs(self) -> list[Line]:
        """The arcs that geometries refer to by number; `~number` is an arc backwards."""
        return self._arcs

    def features(self, name: str) -> list[dict[str, Any]]:
        """Return the geometries of the object `name`, each with `type`, `properties` and `arcs`."""
        found: list[dict[str, Any]] = self.objects[name].get("geometries", [])
        return found

    def polygons(self, geometry: dict[str, Any]) -> list[Polygon]:
        """Return a Polygon or MultiPolygon geometry's polygons; an empty list for anything else."""
        kind = geometry.get("type")
        if kind == "Polygon":
            return [[self._join(ring) for ring in geometry["arcs"]]]
        if kind == "MultiPolygon":
            return [[self._join(ring) for ring in polygon] for polygon in geometry["arcs"]]
        return []

    def lines(self, geometry: dict[str, Any]) -> list[Line]:
        """Return a LineString or MultiLineString geometry's lines."""
        kind = geometry.get("type")
        if kind == "LineString":
            return [self._join(geometry["arcs"])]
        if kind == "MultiLineString":
            return [self._join(line) for line in geometry["arcs"]]
        return []

    def _join(self, indexes: list[int]) -> Line:
        line: Line = []
        for index in indexes:
            arc = self._arcs[index] if index >= 0 else self._arcs[~index][::-1]
            line.extend(arc[1:] if line else arc)
        return line


def _decode(arc: list[list[float]], transform: dict[str, Any] | None) -> Line:
    if transform is None:
        return [(x, y) for x, y, *_ in arc]
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    line: Line = []
    x = y = 0.0
    for delta_x, delta_y, *_ in arc:
        x += delta_x
        y += delta_y
        line.append((x * scale_x + move_x, y * scale_y + move_y))
    return line
