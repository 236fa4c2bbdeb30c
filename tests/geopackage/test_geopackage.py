"""Geometries and their index: what is written is found again, by us and by GDAL."""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import from_wkb, to_wkb
from shapely.geometry import Polygon, box

from mapapp.geopackage import (
    Category,
    Layer,
    add_style,
    connect,
    create_geopackage,
    create_layer,
    multi_polygon,
    point,
)
from mapapp.geopackage.geometry import box_of
from tests.other_readers import gdal

SPOTS = Layer("spots", "Spots", (("name", "TEXT"), ("end", "INTEGER")), "POINT")
lons, lats = st.floats(-180, 180), st.floats(-90, 90)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "spots.gpkg"


@pytest.fixture
def spots(path: Path) -> Iterator[sqlite3.Connection]:
    connection = connect(path)
    connection.execute("BEGIN")
    create_geopackage(connection)
    create_layer(connection, SPOTS)
    connection.execute("COMMIT")
    yield connection
    connection.close()


def found(connection: sqlite3.Connection, west: float, east: float) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM rtree_spots_geom WHERE minx >= ? AND maxx <= ?", (west, east)
    )
    return sorted(number for (number,) in rows)


@given(lons, lats)
def test_a_point_is_its_own_box(lon: float, lat: float) -> None:
    blob = point(lon, lat)
    assert box_of(blob) == (lon, lon, lat, lat)
    assert from_wkb(blob[8:]).equals(from_wkb(to_wkb(from_wkb(blob[8:]))))


def test_polygons_with_holes() -> None:
    outer, hole = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)], [(1, 1), (1, 2), (2, 2), (1, 1)]
    blob = multi_polygon([[outer, hole], [[(8, 8), (9, 8), (9, 9), (8, 8)]]])
    assert blob is not None
    assert box_of(blob) == (0, 9, 0, 9)
    shape = from_wkb(blob[8 + 32 :])
    assert shape.geoms[0].equals(Polygon(outer, [hole]))
    assert multi_polygon([]) is None


def test_what_others_write_has_a_box_too() -> None:
    big_endian = struct.pack(">2sBBi", b"GP", 0, 0, 4326) + to_wkb(
        box(1, 2, 1, 2).centroid, byte_order=0
    )
    assert box_of(big_endian) == (1, 1, 2, 2)
    nothing = struct.pack("<2sBBi", b"GP", 0, 1, 4326)
    assert box_of(nothing + struct.pack("<BIdd", 1, 1, math.nan, math.nan)) is None
    assert box_of(b"no geometry") is None
    assert box_of(None) is None


def test_the_index_follows_every_change(spots: sqlite3.Connection) -> None:
    SPOTS.insert(spots, [("a", 1, point(10, 5)), ("b", 2, None), ("c", 3, point(30, 5))])
    assert found(spots, 0, 40) == [1, 3]
    spots.execute("UPDATE spots SET geom = ? WHERE fid = 1", (point(50, 5),))
    spots.execute("UPDATE spots SET geom = ? WHERE fid = 2", (point(20, 5),))
    assert found(spots, 0, 40) == [2, 3]
    spots.execute("UPDATE spots SET geom = NULL WHERE fid = 3")
    spots.execute("UPDATE spots SET fid = 9 WHERE fid = 2")
    assert found(spots, 0, 60) == [1, 9]
    spots.execute("DELETE FROM spots WHERE fid = 1")
    assert found(spots, 0, 60) == [9]
    assert spots.execute("SELECT rtreecheck('rtree_spots_geom')").fetchone() == ("ok",)


def test_gdal_reads_it_and_finds_by_the_index(spots: sqlite3.Connection, path: Path) -> None:
    SPOTS.insert(spots, [("Beira", 1, point(34.8, -19.8)), ("", None, None)])
    add_style(spots, "spots", "name", [Category("Beira", 'A "quoted" & <label>', "#102030")])
    spots.close()
    layer = gdal(path)["spots"]
    assert layer["count"] == 2
    assert layer["fields"]["name"] == ["Beira", ""]
    # Not quite: GDAL took the bounds from the index, which counts in 32 bits.
    assert layer["bounds"] == pytest.approx([34.8, -19.8, 34.8, -19.8], abs=1e-4)
    assert layer["shapes"][1] is None


def test_a_style_is_xml_that_can_be_read(spots: sqlite3.Connection) -> None:
    from lxml import etree

    add_style(spots, "spots", "name", [Category("<&>\"'", "é", "#102030")], label="name")
    (qml,) = spots.execute("SELECT styleQML FROM layer_styles").fetchone()
    tree = etree.fromstring(qml)
    assert tree.xpath("//category/@value") == ["<&>\"'"]
    assert tree.xpath("//Option[@name='color']/@value") == ["16,32,48,255"]
