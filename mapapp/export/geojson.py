"""An Analysis as GeoJSON (RFC 7946): a feature for each place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mapapp.antimeridian import earthly
from mapapp.export.credits import CREDITS
from mapapp.export.facts import Quotes, event_facts, mention_facts
from mapapp.model import (
    AREA_KINDS,
    Analysis,
    article_to_dict,
    place_to_dict,
)
from mapapp.shown import ShownPlace, shown_places
from mapapp.topojson import Polygon
from mapapp.webmap.outlines import Outlines

Box = tuple[float, float, float, float]
"""West, south, east, north; west is greater than east across the antimeridian."""


def feature_collection(analysis: Analysis, gazetteer: Outlines) -> dict[str, Any]:
    """Return the places of `analysis` as a FeatureCollection: areas as polygons, else points."""
    quotes = Quotes(analysis.article.text)
    shown = shown_places(analysis)
    features = [_feature(one, analysis, quotes, gazetteer) for one in shown]
    collection: dict[str, Any] = {"type": "FeatureCollection"}
    if features:
        collection["bbox"] = _bbox(_positions(f["geometry"]["coordinates"]) for f in features)
    return {
        **collection,
        "article": article_to_dict(analysis.article),
        "credits": CREDITS,
        "features": features,
    }


def _feature(
    one: ShownPlace, analysis: Analysis, quotes: Quotes, gazetteer: Outlines
) -> dict[str, Any]:
    geometry = _geometry(one, gazetteer)
    feature: dict[str, Any] = {"type": "Feature", "id": one.place.id}
    if geometry["type"] != "Point":
        feature["bbox"] = _bbox([_positions(geometry["coordinates"])])
    return {
        **feature,
        "geometry": geometry,
        "properties": {
            **place_to_dict(one.place),
            "role": one.role,
            "mentions": [mention_facts(mention, quotes) for mention in one.mentions],
            "events": [event_facts(event, how, analysis) for event, how in one.relations],
        },
    }


def _geometry(one: ShownPlace, gazetteer: Outlines) -> dict[str, Any]:
    place = one.place
    if place.kind in AREA_KINDS:
        geometry = geojson_geometry(gazetteer.outline(place.id))
        if geometry:
            return geometry
    return {"type": "Point", "coordinates": [round(place.lon, 6), round(place.lat, 6)]}


def geojson_geometry(polygons: list[Polygon]) -> dict[str, Any] | None:
    """Return polygons (longitude, latitude) as a GeoJSON geometry, None when nothing is left."""
    coordinates = [part for polygon in polygons for part in earthly(polygon)]
    if not coordinates:
        return None
    if len(coordinates) == 1:
        return {"type": "Polygon", "coordinates": coordinates[0]}
    return {"type": "MultiPolygon", "coordinates": coordinates}


def _positions(coordinates: Any) -> list[tuple[float, float]]:
    if isinstance(coordinates[0], int | float):
        return [(coordinates[0], coordinates[1])]
    return [position for part in coordinates for position in _positions(part)]


def _bbox(parts: Any) -> list[float]:
    """Return the box around all positions, the way round the globe that is shorter."""
    positions = [position for part in parts for position in part]
    lats = [lat for _, lat in positions]
    west, east = _span(sorted({lon for lon, _ in positions}))
    return [west, min(lats), east, max(lats)]


def _span(lons: list[float]) -> tuple[float, float]:
    gaps: Iterator[tuple[float, int]] = (
        (lons[i] - lons[i - 1] + (360.0 if i == 0 else 0.0), -i) for i in range(len(lons))
    )
    _, index = max(gaps)
    return lons[-index], lons[-index - 1]
