"""The exported GeoPackage as GDAL reads it: layers, shapes, values, credits."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from shapely import from_wkb
from shapely.geometry import Point, box

from mapapp.export import export
from mapapp.model import Analysis, Article
from tests.other_readers import gdal


@pytest.fixture
def path(analysis: Analysis, outlines: Any, tmp_path: Path) -> Path:
    path = tmp_path / "map.gpkg"
    export(analysis, outlines, path)
    return path


@pytest.fixture
def layers(path: Path) -> dict[str, dict[str, Any]]:
    return gdal(path)


def shapes(layer: dict[str, Any]) -> list[Any]:
    return [shape and from_wkb(shape) for shape in layer["shapes"]]


def test_gdal_finds_every_layer(layers: dict[str, dict[str, Any]]) -> None:
    counts = {name: layer["count"] for name, layer in layers.items()}
    assert counts == {
        "articles": 1,
        "areas": 1,
        "places": 4,
        "mentions": 4,
        "events": 3,
        "layer_styles": 4,
    }
    assert layers["places"]["crs"] == "EPSG:4326"
    assert layers["places"]["kind"] == "Point"


def test_points_and_areas_are_where_they_should_be(layers: dict[str, dict[str, Any]]) -> None:
    assert shapes(layers["events"])[0].equals(Point(34.83889, -19.84361))
    (fiji,) = shapes(layers["areas"])
    assert fiji.equals(box(177, -19, 180, -16).union(box(-180, -19, -179, -16)))
    assert layers["areas"]["bounds"] == [-180, -19, 180, -16]


def test_what_it_rests_on_and_who_decided(layers: dict[str, dict[str, Any]]) -> None:
    mentions = layers["mentions"]["fields"]
    assert mentions["text"] == ["Beira", "Suva", "Moscow", "Fijian"]
    assert mentions["decided_by"] == ["program"] * 4
    assert mentions["quote"][2] == "Moscow said it was sorry; Fijian ministers too."
    events = layers["events"]["fields"]
    assert (events["event_id"][0], events["since"][0], events["dead_min"][0]) == (
        "e1",
        "2024-03-14",
        "63.0",
    )


def test_the_credits_are_its_metadata(path: Path) -> None:
    connection = sqlite3.connect(path)
    (words,) = connection.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    styled = connection.execute("SELECT f_table_name FROM layer_styles WHERE useAsDefault")
    assert {name for (name,) in styled} == {"places", "mentions", "events", "areas"}
    connection.close()
    assert "GeoNames" in words


def test_an_empty_analysis_is_a_sound_file(outlines: Any, tmp_path: Path) -> None:
    path = tmp_path / "empty.gpkg"
    export(Analysis(Article("", "Half \ud800")), outlines, path)
    assert gdal(path)["places"]["count"] == 0
