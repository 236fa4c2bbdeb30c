"""Layers from and to GeoJSON (RFC 7946)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from mapapp.errors import LayerError
from mapapp.overlays.overlay import (
    Feature,
    Overlay,
    Position,
    Ring,
    is_on_earth,
    name_of,
    plain_properties,
)

_SHORTEST_RING = 4
_WGS84 = ("CRS84", "4326")
_DEEPEST = 20
"""How deep geometry collections may lie in one another."""


class _Parts(NamedTuple):
    points: list[Position]
    lines: list[Ring]
    polygons: list[tuple[Ring, ...]]


def overlay_from_geojson(values: Any, name: str) -> Overlay:
    """Return the features of a GeoJSON object. Raises `LayerError` when it is none."""
    if not isinstance(values, dict) or "type" not in values:
        raise LayerError(f"{name} is no GeoJSON: it has no “type”.")
    _check_system(values.get("crs"), name)
    made = [_feature(one) for one in _features(values)]
    there = tuple(one for one in made if one.is_anywhere)
    return Overlay(name, there, len(made) - len(there))


def overlay_to_geojson(overlay: Overlay) -> dict[str, Any]:
    """Return a layer as a FeatureCollection: the same that `overlay_from_geojson` reads."""
    return {
        "type": "FeatureCollection",
        "name": overlay.name,
        "features": [
            {
                "type": "Feature",
                "geometry": _geometry(one),
                "properties": {**dict(one.properties), "name": one.name},
            }
            for one in overlay.features
        ],
    }


def _check_system(system: Any, name: str) -> None:
    """Refuse coordinates other than WGS84's: old files can say so."""
    if system is not None and not any(known in str(system) for known in _WGS84):
        raise LayerError(
            f"{name} is not in longitude and latitude (WGS 84). Save it so in the program that it "
            "comes from, then open it again."
        )


def _features(values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if values["type"] == "FeatureCollection":
        members = values.get("features")
        yield from (one for one in members or () if isinstance(one, dict))
    elif values["type"] == "Feature":
        yield values
    else:
        yield {"geometry": values, "properties": {}}


def _feature(values: dict[str, Any]) -> Feature:
    given = values.get("properties")
    properties = given if isinstance(given, dict) else {}
    parts = _Parts([], [], [])
    _collect(values.get("geometry"), parts, _DEEPEST)
    name = name_of(properties, str(values.get("id") or ""))
    return Feature(
        name,
        tuple(parts.points),
        tuple(parts.lines),
        tuple(parts.polygons),
        plain_properties(properties),
    )


def _collect(geometry: Any, parts: _Parts, depth: int) -> None:
    """Add what is sound of a geometry to its parts."""
    if not isinstance(geometry, dict) or depth == 0:
        return
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "GeometryCollection":
        for member in _listed(geometry.get("geometries")):
            _collect(member, parts, depth - 1)
    elif kind == "Point":
        parts.points.extend(_positions([coordinates]))
    elif kind == "MultiPoint":
        parts.points.extend(_positions(coordinates))
    elif kind in {"LineString", "MultiLineString"}:
        lines = [coordinates] if kind == "LineString" else _listed(coordinates)
        parts.lines.extend(line for line in map(_positions, lines) if len(line) > 1)
    elif kind in {"Polygon", "MultiPolygon"}:
        polygons = [coordinates] if kind == "Polygon" else _listed(coordinates)
        parts.polygons.extend(filter(None, map(_polygon, polygons)))


def _polygon(rings: Any) -> tuple[Ring, ...]:
    sound = [ring for ring in map(_positions, _listed(rings)) if len(ring) >= _SHORTEST_RING]
    return tuple(sound)


def _positions(values: Any) -> Ring:
    found = (_position(value) for value in _listed(values))
    return tuple(one for one in found if one is not None)


def _position(value: Any) -> Position | None:
    if not isinstance(value, list | tuple) or len(value) < 2:
        return None
    lon, lat = value[0], value[1]
    numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (lon, lat))
    position = (float(lon), float(lat)) if numbers else None
    return position if position and is_on_earth(position) else None


def _listed(values: Any) -> list[Any]:
    return list(values) if isinstance(values, list | tuple) else []


def _geometry(feature: Feature) -> dict[str, Any]:
    geometries: list[dict[str, Any]] = [
        *({"type": "Point", "coordinates": list(point)} for point in feature.points),
        *({"type": "LineString", "coordinates": _plain(line)} for line in feature.lines),
        *({"type": "Polygon", "coordinates": [*map(_plain, one)]} for one in feature.polygons),
    ]
    if len(geometries) == 1:
        return geometries[0]
    return {"type": "GeometryCollection", "geometries": geometries}


def _plain(ring: Ring) -> list[list[float]]:
    return [list(position) for position in ring]
