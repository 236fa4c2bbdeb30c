"""KML as fastkml and GDAL read it: folders, styles, time spans, shapes, and nothing that runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastkml import KML, Document, Folder, Placemark
from fastkml.utils import find_all
from shapely.geometry import box, shape

from mapapp.export.kml import kml_document
from mapapp.model import Analysis, Article
from tests.other_readers import gdal


@pytest.fixture
def text(analysis: Analysis, outlines: Any) -> str:
    return kml_document(analysis, outlines)


@pytest.fixture
def document(text: str) -> Document:
    kml = KML.from_string(text.replace('<?xml version="1.0" encoding="UTF-8"?>\n', ""))
    (found,) = kml.features
    return found


def placemark(document: Document, name: str) -> Placemark:
    return next(one for one in find_all(document, of_type=Placemark) if one.name == name)


def data(one: Placemark) -> dict[str, str]:
    return {entry.name: entry.value for entry in one.extended_data.elements}


def test_folders_of_events_places_and_areas(document: Document) -> None:
    tree = {
        one.name: [inner.name for inner in one.features if isinstance(inner, Folder)]
        for one in document.features
    }
    assert tree == {
        "Events": ["Agreement", "Other events"],
        "Places": ["Something happened here", "Mentioned", "Named as an institution"],
        "Areas": [],
    }


def test_every_style_that_is_used_is_there(document: Document, text: str) -> None:
    styles = {style.id for style in document.styles}
    used = {one.style_url.url for one in find_all(document, of_type=Placemark)}
    assert {url.removeprefix("#") for url in used} <= styles
    assert "http" not in text.replace("http://www.opengis.net/kml/2.2", "")


def test_an_event_has_its_time_and_what_it_rests_on(document: Document) -> None:
    killed = placemark(document, "=cmd|' /C calc'!A0 storm kills 63")
    assert str(killed.times.begin) == str(killed.times.end) == "2024-03-14"
    facts = data(killed)
    assert (facts["type"], facts["decided_by"], facts["start"]) == ("DISASTER", "program", "0")
    assert facts["quote"].endswith("the agency said.")
    assert (killed.geometry.x, killed.geometry.y) == (34.83889, -19.84361)


def test_a_place_has_its_ids_and_every_mention(document: Document) -> None:
    facts = data(placemark(document, "Fiji"))
    assert (facts["place_id"], facts["role"]) == ("geonames:2", "mentioned")
    assert (facts["mention_1_text"], facts["mention_2_text"]) == ("Suva", "Fijian")
    assert facts["mention_2_role"] == "demonym"


def test_areas_are_cut_at_the_antimeridian(document: Document) -> None:
    area = next(one for one in document.features if one.name == "Areas").features[0]
    covered = shape(area.geometry)
    assert covered.equals(box(177, -19, 180, -16).union(box(-180, -19, -179, -16)))


def test_a_description_is_text_to_a_viewer_of_html(document: Document) -> None:
    described = placemark(document, "Moscow is `${alert(3)}` sorry").description
    assert described.startswith("Moscow said")
    for one in find_all(document, of_type=Placemark):
        assert "<" not in (one.description or "")


def test_gdal_reads_every_placemark(text: str, tmp_path: Path) -> None:
    path = tmp_path / "map.kml"
    path.write_text(text, encoding="utf-8", errors="replace")
    layers = gdal(path)
    assert sum(layer["count"] for layer in layers.values()) == 8
    assert layers["Areas"]["bounds"] == [-180, -19, 180, -16]
    assert "Beira" in layers["Something happened here"]["fields"]["Name"]


def test_what_xml_cannot_hold_is_replaced(outlines: Any) -> None:
    text = kml_document(Analysis(Article("", "Half \ud800 \x00 \x1b ]]> & <b>")), outlines)
    KML.from_string(text.split("\n", 1)[1])
