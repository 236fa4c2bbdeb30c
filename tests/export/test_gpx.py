"""GPX as GDAL and lxml read it: a waypoint for each place, with all that is said of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from mapapp.export.gpx import NAMESPACE, gpx_document
from mapapp.model import Analysis
from tests.other_readers import gdal

GPX = {"g": "http://www.topografix.com/GPX/1/1", "m": NAMESPACE}


@pytest.fixture
def tree(analysis: Analysis) -> etree._Element:
    return etree.fromstring(gpx_document(analysis).encode())


def test_a_waypoint_for_each_place(tree: etree._Element) -> None:
    names = tree.xpath("//g:wpt/g:name/text()", namespaces=GPX)
    assert names == ["Beira", "Fiji", "Moscow", "</script><img src=x onerror=alert(2)>"]
    beira = tree.xpath("//g:wpt[1]", namespaces=GPX)[0]
    assert (beira.get("lat"), beira.get("lon")) == ("-19.84361", "34.83889")
    assert "GeoNames" in tree.xpath("string(//g:metadata/g:desc)", namespaces=GPX)


def test_what_it_rests_on_and_who_decided(tree: etree._Element) -> None:
    (named,) = tree.xpath("//g:wpt[1]//m:mention", namespaces=GPX)
    assert (named.get("start"), named.get("role"), named.get("decided_by")) == (
        "12",
        "literal",
        "program",
    )
    assert named.text.endswith("the agency said.")
    (event,) = tree.xpath("//g:wpt[1]//m:event", namespaces=GPX)
    assert (event.get("id"), event.get("when"), event.get("relation")) == (
        "e1",
        "14 Mar 2024",
        "in",
    )


def test_elements_stand_in_the_order_of_the_schema(tree: etree._Element) -> None:
    order = ["name", "cmt", "desc", "src", "type", "extensions"]
    for point in tree.xpath("//g:wpt", namespaces=GPX):
        found = [etree.QName(child).localname for child in point]
        assert found == [name for name in order if name in found]


def test_gdal_reads_it(analysis: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "map.gpx"
    path.write_text(gpx_document(analysis), encoding="utf-8")
    points = gdal(path)["waypoints"]
    assert points["fields"]["name"][:2] == ["Beira", "Fiji"]
    assert points["fields"]["type"][2] == "institution"


def test_the_antimeridian_is_west(analysis: Analysis) -> None:
    (named, *_) = analysis.mentions
    assert named.place
    there = replace(named, place=replace(named.place, lon=180.0))
    assert 'lon="-180.0"' in gpx_document(replace(analysis, mentions=(there,), events=()))
