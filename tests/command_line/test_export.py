"""`mapapp export` writes every form, of the whole, of a filter, of a project."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from mapapp.export import ENDINGS
from mapapp.project import Project, Stored
from tests.command_line.command_process import Run
from tests.editing.story import LEBANON, analysis
from tests.project.conftest import several

STORY = "TALKS — Ministers met in Ankara on Monday. Rebels shelled Idlib on Tuesday, killing two.\n"
BEGINS = {
    ".html": b"<!DOCTYPE html>",
    ".kml": b"<?xml",
    ".gpx": b"<?xml",
    ".svg": b"<?xml",
    ".gpkg": b"SQLite format 3\0",
    ".docx": b"PK",
    ".png": b"\x89PNG",
    ".pdf": b"%PDF-",
    ".csv": b"\xef\xbb\xbfrow,",
    ".tsv": b"row\t",
    ".md": b"# ",
    ".json": b"{",
    ".geojson": b"{",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "strike.mapapp.gpkg"
    made = Project.create(path)
    made.add(Stored(analysis().article, analysis(), several()))
    made.add(Stored(analysis().article, analysis()))
    made.close()
    return path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_form(run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"map{ending}"
    outcome = run("export", "-", "-o", str(path), "--published", "2020-02-12", given=STORY)
    assert outcome.code == 0, outcome.err
    assert path.read_bytes().startswith(BEGINS[ending])


@pytest.mark.parametrize(
    ("options", "types"),
    [
        (["--type", "ASSAULT"], {"ASSAULT"}),
        (["--place", "ankara"], {"CONSULT"}),
        (["--since", "2020-02-11"], {"ASSAULT"}),
        (["--until", "2020-02-10"], {"CONSULT"}),
        (["--words", "shelled"], {"ASSAULT"}),
        ([], {"ASSAULT", "CONSULT"}),
    ],
)
def test_only_what_is_wanted(run: Run, tmp_path: Path, options: list[str], types: set) -> None:
    path = tmp_path / "map.csv"
    facts = ["--published", "2020-02-12", *options]
    outcome = run("export", "-", "-o", str(path), *facts, given=STORY)
    assert outcome.code == 0, outcome.err
    assert {row["type"] for row in rows(path) if row["row"] == "event"} == types


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--place", "Narnia"], "names no place “Narnia”"),
        (["--since", "2020-02-13", "--until", "2020-02-01"], "is after"),
        (["--least", "7"], "from 0 to 1"),
        (["--size", "big"], "not a size"),
        (["--size", "9x9"], "cannot be made"),
        (["--scale", "0"], "not a number up to 8"),
        (["--number", "1"], "of an article in a project"),
    ],
)
def test_what_makes_no_sense_is_said(
    run: Run, tmp_path: Path, options: list[str], words: str
) -> None:
    outcome = run("export", "-", "-o", str(tmp_path / "map.png"), *options, given=STORY)
    assert outcome.code == 2
    assert words in outcome.err
    assert list(tmp_path.glob("map.*")) == []


def test_a_picture_of_a_size(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    run("export", "-", "-o", str(path), "--size", "320x200", "--scale", "2", given=STORY)
    width, height = (int.from_bytes(path.read_bytes()[at : at + 4]) for at in (16, 20))
    assert (width, height) == (640, 400)


def test_one_article_of_a_project_as_corrected(run: Run, tmp_path: Path, project: Path) -> None:
    path = tmp_path / "map.json"
    outcome = run("export", str(project), "-o", str(path), "--number", "1")
    assert outcome.code == 0, outcome.err
    values: Any = json.loads(path.read_text(encoding="utf-8"))
    chosen = [one for one in values["mentions"] if one["decided_by"] == "user"]
    assert LEBANON.id in {one["place"] for one in chosen}


def test_all_articles_of_a_project_as_one(run: Run, tmp_path: Path, project: Path) -> None:
    before = project.read_bytes()
    path = tmp_path / "map.csv"
    outcome = run("export", str(project), "-o", str(path))
    assert outcome.code == 0, outcome.err
    ids = {row["event_id"] for row in rows(path) if row["event_id"]}
    assert {"1:e1", "1:e3", "1:e4"} <= ids
    assert "2:e1" not in ids
    assert project.read_bytes() == before


def test_a_project_that_is_none_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "no.mapapp.gpkg"
    outcome = run("export", str(path), "-o", str(tmp_path / "map.csv"))
    assert outcome.code == 1
    assert "There is no file" in outcome.err
