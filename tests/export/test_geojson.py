"""GeoJSON is RFC 7946: shapely reads it, rings are wound and cut as it asks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from shapely.geometry import box, shape

from mapapp.export.geojson import feature_collection, geojson_geometry
from mapapp.gazetteer import open_gazetteer
from mapapp.model import Analysis, Article


@pytest.fixture
def collection(analysis: Analysis, outlines: Any) -> dict[str, Any]:
    return json.loads(json.dumps(feature_collection(analysis, outlines)))


def feature(collection: dict[str, Any], name: str) -> dict[str, Any]:
    return next(f for f in collection["features"] if f["properties"]["name"] == name)


def test_one_feature_a_place_each_with_an_id(collection: dict[str, Any]) -> None:
    ids = [f["id"] for f in collection["features"]]
    assert len(ids) == len(set(ids)) == 4
    assert collection["type"] == "FeatureCollection"
    assert all(f["type"] == "Feature" for f in collection["features"])


def test_points_are_longitude_then_latitude(collection: dict[str, Any]) -> None:
    assert feature(collection, "Beira")["geometry"] == {
        "type": "Point",
        "coordinates": [34.83889, -19.84361],
    }


def test_areas_are_cut_at_the_antimeridian_and_wound_counterclockwise(
    collection: dict[str, Any],
) -> None:
    fiji = feature(collection, "Fiji")
    assert fiji["geometry"]["type"] == "MultiPolygon"
    geometry = shape(fiji["geometry"])
    assert geometry.is_valid
    assert geometry.equals(box(177, -19, 180, -16).union(box(-180, -19, -179, -16)))
    assert all(part.exterior.is_ccw for part in geometry.geoms)


def test_boxes_run_over_the_antimeridian(collection: dict[str, Any]) -> None:
    assert feature(collection, "Fiji")["bbox"] == [177, -19, -179, -16]
    west, south, east, north = collection["bbox"]
    assert (south, north) == (-19.84361, 55.75)
    assert (west, east) == (2.0, -179)


def test_what_happened_and_what_was_named(collection: dict[str, Any]) -> None:
    beira = feature(collection, "Beira")["properties"]
    assert beira["role"] == "happened"
    (event,) = beira["events"]
    assert event["id"] == "e1"
    assert event["when"]["start"] == "2024-03-14"
    assert event["relation"] == "in"
    assert event["quote"].endswith("the agency said.")
    (named,) = beira["mentions"]
    assert (named["text"], named["role"]) == ("Beira", "literal")
    assert feature(collection, "Moscow")["properties"]["role"] == "institution"
    assert feature(collection, "Fiji")["properties"]["role"] == "mentioned"


def test_article_and_credits_are_carried(collection: dict[str, Any]) -> None:
    assert collection["article"]["published"] == "2024-03-17"
    assert "GeoNames" in collection["credits"]
    assert "CC BY 4.0" in collection["credits"]
    assert "Natural Earth" in collection["credits"]


def test_an_article_without_places_is_an_empty_collection(outlines: Any) -> None:
    collection = feature_collection(Analysis(Article("Nothing.")), outlines)
    assert collection["features"] == []
    assert "bbox" not in collection


def test_the_outline_of_every_country_is_sound() -> None:
    gazetteer = open_gazetteer()
    checked = 0
    for code in gazetteer.countries():
        index = gazetteer.country_index(code)
        geometry = index is not None and geojson_geometry(
            gazetteer.outline(gazetteer.place_id(index))
        )
        if not geometry:
            continue
        outline = shape(geometry)
        parts = list(getattr(outline, "geoms", [outline]))
        assert outline.is_valid, code
        assert all(part.exterior.is_ccw for part in parts), code
        assert not any(hole.is_ccw for part in parts for hole in part.interiors), code
        assert outline.within(box(-180, -90, 180, 90)), code
        checked += 1
    assert checked > 200
