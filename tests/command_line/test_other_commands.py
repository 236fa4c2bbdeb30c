"""`mapapp export`, `geocode` and `gazetteer`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from command_process import Run

from mapapp.sources import example_articles

ENVOY = example_articles()[0]


def exported(run: Run, tmp_path: Path, name: str) -> bytes:
    outcome = run("export", ENVOY.path, "-o", name, "--published", "2020-02-12")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    return (tmp_path / name).read_bytes()


def test_geojson(run: Run, tmp_path: Path) -> None:
    collection = json.loads(exported(run, tmp_path, "map.geojson"))
    names = {feature["properties"]["name"] for feature in collection["features"]}
    assert {"Ankara", "Idlib", "Turkey", "Syria"} <= names
    assert "GeoNames" in collection["credits"]


def test_csv(run: Run, tmp_path: Path) -> None:
    text = exported(run, tmp_path, "map.CSV").decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert any(row["place"] == "Idlib" and row["event_id"] for row in rows)


def test_json(run: Run, tmp_path: Path) -> None:
    values = json.loads(exported(run, tmp_path, "map.json"))
    assert values["schema"] == 1
    assert "GeoNames" in values["credits"]


def test_html(run: Run, tmp_path: Path) -> None:
    page = exported(run, tmp_path, "map.html").decode()
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert "Idlib" in page
    assert "GeoNames" in page


def test_png(run: Run, tmp_path: Path) -> None:
    assert exported(run, tmp_path, "map.png").startswith(b"\x89PNG\r\n")


@pytest.mark.parametrize("ending", [".shp", ".doc", ""])
def test_other_endings_are_told_what_is_possible(run: Run, tmp_path: Path, ending: str) -> None:
    outcome = run("export", ENVOY.path, "-o", f"map{ending}")
    assert outcome.code == 2
    assert all(f" {known}" in outcome.err for known in (".html", ".geojson", ".csv", ".png"))
    assert list(tmp_path.iterdir()) == []


def test_geocode_lists_candidates_with_reasons(run: Run) -> None:
    outcome = run("geocode", "Idlib")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("1. Idlib")
    assert "Syria" in outcome.out


def test_geocode_as_json_best_first(run: Run) -> None:
    values = run("geocode", "Paris", "--json", "--limit", "3").json
    assert values["name"] == "Paris"
    scores = [candidate["score"] for candidate in values["candidates"]]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    assert all(candidate["reasons"] for candidate in values["candidates"])
    assert values["candidates"][0]["place"]["country"] == "FR"


def test_geocode_within(run: Run) -> None:
    assert (
        run("geocode", "Paris, Texas", "--json").json["candidates"][0]["place"]["country"] == "US"
    )
    only = run("geocode", "Paris", "--country", "us", "--json").json["candidates"]
    assert {candidate["place"]["country"] for candidate in only} == {"US"}


def test_geocode_of_an_unknown_name_fails(run: Run) -> None:
    outcome = run("geocode", "Qwxyzzq")
    assert (outcome.code, outcome.out) == (1, "")
    assert "Qwxyzzq" in outcome.err


def test_gazetteer_list_says_what_is_in_it_and_whose_it_is(run: Run) -> None:
    outcome = run("gazetteer", "list")
    assert outcome.code == 0
    for words in ("built-in", "places", "GeoNames", "CC BY 4.0", "Natural Earth"):
        assert words in outcome.out
