"""Layers from KML, whatever its version: placemarks with their shapes and data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from mapapp.errors import LayerError
from mapapp.overlays.overlay import Feature, Overlay, Ring, is_on_earth, plain_properties

_SHORTEST_RING = 4


def overlay_from_kml(data: bytes, name: str) -> Overlay:
    """Return the placemarks of a KML document. Raises `LayerError` when it is none.

    Nothing is fetched, and entities are not expanded.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise LayerError(f"{name} is no KML that can be read: {error}.") from error
    marks = [_feature(one) for one in root.iter("{*}Placemark")]
    there = tuple(one for one in marks if one.is_anywhere)
    return Overlay(name, there, len(marks) - len(there))


def _feature(mark: Any) -> Feature:
    points = tuple(p for one in mark.iter("{*}Point") for p in _coordinates(one))
    lines = tuple(_coordinates(one) for one in mark.iter("{*}LineString"))
    polygons = tuple(_polygon(one) for one in mark.iter("{*}Polygon"))
    return Feature(
        _text(mark, "name"),
        points,
        tuple(line for line in lines if len(line) > 1),
        tuple(polygon for polygon in polygons if polygon),
        plain_properties(dict(_properties(mark))),
    )


def _properties(mark: Any) -> Iterator[tuple[str, str]]:
    for tag in ("description", "begin", "end", "when", "address"):
        yield tag, _text(mark, tag)
    for data in mark.iter("{*}Data"):
        yield data.get("name", ""), _text(data, "value")
    for data in mark.iter("{*}SimpleData"):
        yield data.get("name", ""), (data.text or "").strip()


def _polygon(polygon: Any) -> tuple[Ring, ...]:
    """Return the outer ring, then the holes."""
    rings = [
        _coordinates(ring)
        for side in ("outerBoundaryIs", "innerBoundaryIs")
        for boundary in polygon.iter(f"{{*}}{side}")
        for ring in boundary.iter("{*}LinearRing")
    ]
    return tuple(ring for ring in rings if len(ring) >= _SHORTEST_RING)


def _coordinates(shape: Any) -> Ring:
    positions = []
    for triple in _text(shape, "coordinates").split():
        try:
            lon, lat, *_ = map(float, triple.split(","))
        except ValueError:
            continue
        if is_on_earth((lon, lat)):
            positions.append((lon, lat))
    return tuple(positions)


def _text(element: Any, tag: str) -> str:
    found = next(element.iter(f"{{*}}{tag}"), None)
    return "" if found is None else (found.text or "").strip()
