"""Layers of others are read whole; what we export comes back as it was; nothing bad gets in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.errors import LayerError
from mapapp.export import export
from mapapp.overlays import (
    Feature,
    Overlay,
    overlay_from_geojson,
    overlay_to_geojson,
    read_overlay,
)
from mapapp.shown import shown_places
from tests.export.conftest import FewOutlines, made_analysis

SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
HOLE = [[1, 1], [1, 2], [2, 2], [1, 1]]


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def geojson(*geometries: Any, **properties: Any) -> str:
    features = [
        {"type": "Feature", "geometry": one, "properties": properties} for one in geometries
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_geojson_of_every_shape(tmp_path: Path) -> None:
    both = {
        "type": "GeometryCollection",
        "geometries": [
            {"type": "MultiPoint", "coordinates": [[1, 2, 300], [3, 4]]},
            {"type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]], [[5, 5]]]},
            {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE]]},
        ],
    }
    layer = read_overlay(written(tmp_path, "wells.geojson", geojson(both, Name="Well", deep=2)))
    (one,) = layer.features
    assert (layer.name, one.name) == ("wells", "Well")
    assert one.points == ((1, 2), (3, 4))
    assert one.lines == (((0, 0), (1, 1)),)
    assert len(one.polygons[0]) == 2
    assert dict(one.properties) == {"Name": "Well", "deep": "2"}


@pytest.mark.parametrize(
    "text",
    [
        "latitude,longitude,name\n-19.84,34.84,Béira\n",
        "Name;LAT;Lon\nBéira;-19,84;34,84\n",
        "name\ty\tx\nBéira\t-19.84\t34.84\n",
    ],
)
def test_tables_of_every_sort(tmp_path: Path, text: str) -> None:
    layer = read_overlay(written(tmp_path, "towns.csv", "\ufeff" + text))
    assert [(one.name, one.points) for one in layer.features] == [("Béira", ((34.84, -19.84),))]


def test_rows_without_a_place_are_counted(tmp_path: Path) -> None:
    rows = "lat,lon,name\n1,2,a\n,,b\nnorth,2,c\n91,2,d\nnan,2,e\n"
    layer = read_overlay(written(tmp_path, "towns.csv", rows))
    assert (len(layer.features), layer.skipped) == (1, 4)


def test_kml_of_any_version(tmp_path: Path) -> None:
    kml = (
        '<kml xmlns="http://earth.google.com/kml/2.1"><Folder><Placemark><name>Camp</name>'
        "<description>Old</description><ExtendedData><SchemaData><SimpleData name='size'>5"
        "</SimpleData></SchemaData></ExtendedData><MultiGeometry><Point><coordinates> 36.4,15.4,0 "
        "</coordinates></Point><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 4,0 4,4 0,0"
        "</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>"
        "<Placemark><name>Nowhere</name></Placemark></Folder></kml>"
    )
    layer = read_overlay(written(tmp_path, "camps.kml", kml))
    (camp,) = layer.features
    assert (camp.name, camp.points, len(camp.polygons)) == ("Camp", ((36.4, 15.4),), 1)
    assert dict(camp.properties) == {"description": "Old", "size": "5"}
    assert layer.skipped == 1


def test_entities_of_a_kml_are_not_expanded(tmp_path: Path) -> None:
    secret = written(tmp_path, "secret.txt", "secret")
    kml = (
        f'<!DOCTYPE kml [<!ENTITY s SYSTEM "{secret.as_uri()}">]><kml><Placemark><name>&s;</name>'
        "<Point><coordinates>1,2</coordinates></Point></Placemark></kml>"
    )
    (one,) = read_overlay(written(tmp_path, "a.kml", kml)).features
    assert "secret" not in one.name


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.shp", "x", "choose one of"),
        ("a.geojson", "{", "no GeoJSON"),
        ("a.geojson", "[" * 100_000, "no GeoJSON"),
        ("a.geojson", "[1, 2]", "no GeoJSON"),
        ("a.geojson", '{"type": "FeatureCollection", "features": null}', "no places"),
        ("a.geojson", '{"type": "Point", "coordinates": [1], "crs": "EPSG:3857"}', "WGS 84"),
        ("a.csv", "name,where\nBeira,there\n", "latitude"),
        ("a.csv", "", "latitude"),
        ("a.kml", "<kml", "no KML"),
        ("a.kml", "<kml/>", "no places"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, content: str, words: str) -> None:
    with pytest.raises(LayerError, match=words):
        read_overlay(written(tmp_path, name, content))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(LayerError, match="could not be read"):
        read_overlay(tmp_path / "no.geojson")


@pytest.mark.parametrize("ending", [".geojson", ".csv", ".tsv", ".kml"])
def test_what_is_exported_comes_back(tmp_path: Path, ending: str) -> None:
    analysis = made_analysis()
    path = tmp_path / f"found{ending}"
    export(analysis, FewOutlines(), path)  # type: ignore[arg-type]
    layer = read_overlay(path)
    back = {(one.points[0], dict(one.properties)["place_id"]) for one in layer.features
            if one.points and "place_id" in dict(one.properties)}  # fmt: skip
    if ending == ".geojson":
        back = {(one.points[0], dict(one.properties)["id"]) for one in layer.features if one.points}
    points = {
        ((one.place.lon, one.place.lat), one.place.id)
        for one in shown_places(analysis)
        if ending != ".geojson" or one.place.name != "Fiji"
    }
    assert back == points
    if ending in {".geojson", ".kml"}:
        fiji = [one for one in layer.features if one.polygons]
        assert [one.name for one in fiji] == ["Fiji"]
        assert len(fiji[0].polygons) == 2


def test_a_formula_comes_back_without_its_guard(tmp_path: Path) -> None:
    export(made_analysis(), FewOutlines(), tmp_path / "a.csv")  # type: ignore[arg-type]
    layer = read_overlay(tmp_path / "a.csv")
    headlines = {dict(one.properties).get("headline") for one in layer.features}
    assert "=cmd|' /C calc'!A0 storm kills 63" in headlines


positions = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
rings = st.lists(positions, min_size=4, max_size=6).map(tuple)
features = st.builds(
    Feature,
    st.text(max_size=5).map(str.strip),
    st.lists(positions, min_size=1, max_size=2).map(tuple),
    st.lists(rings, max_size=2).map(tuple),
    st.lists(st.lists(rings, min_size=1, max_size=2).map(tuple), max_size=2).map(tuple),
)


@given(st.lists(features, max_size=3).map(tuple))
def test_any_layer_survives_the_way_there_and_back(made: tuple[Feature, ...]) -> None:
    layer = Overlay("any", made)
    back = overlay_from_geojson(json.loads(json.dumps(overlay_to_geojson(layer))), "any")
    for one, other in zip(layer.features, back.features, strict=True):
        assert (one.name, one.points, one.lines, one.polygons) == (
            other.name,
            other.points,
            other.lines,
            other.polygons,
        )
    again = overlay_to_geojson(back)
    assert overlay_from_geojson(again, "any") == back
