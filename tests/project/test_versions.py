"""A project of any earlier version opens, keeps all that it holds, and is of this one then."""

from __future__ import annotations

import lzma
import os
import sqlite3
from pathlib import Path

import pytest

from mapapp.overlays import Feature, Overlay
from mapapp.project import SCHEMA, Project, file
from tests.other_readers import gdal
from tests.project.conftest import several, stored

VERSIONS = Path(__file__).parent / "versions"
WELLS = Overlay("wells", (Feature("Well", ((36.4, 15.4),), properties=(("deep", "2"),)),), 1)


def unpacked(version: int, folder: Path) -> Path:
    path = folder / "old.mapapp.gpkg"
    path.write_bytes(lzma.decompress((VERSIONS / f"{version}.mapapp.gpkg.xz").read_bytes()))
    return path


def schema_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("SELECT value FROM mapapp_meta WHERE key = 'schema'").fetchone()
    connection.close()
    return int(version)


def test_there_is_one_of_every_earlier_version() -> None:
    kept = {int(path.name.split(".")[0]) for path in VERSIONS.iterdir()}
    assert kept == set(range(1, SCHEMA))


@pytest.mark.parametrize("version", range(1, SCHEMA))
def test_it_is_brought_up_to_date(version: int, tmp_path: Path) -> None:
    path = unpacked(version, tmp_path)
    project = Project.open(path)
    assert [project.article(one.number) for one in project.entries()] == [
        stored(),
        stored(*several()),
    ]
    assert project.state("view") == {"front": 2}
    assert project.overlays() == []
    number = project.add_overlay(WELLS)
    project.close()
    assert schema_of(path) == SCHEMA
    project = Project.open(path)
    assert project.overlays() == [(number, WELLS, True)]
    project.close()
    assert gdal(path)["articles"]["count"] == 2


@pytest.mark.parametrize("version", range(1, SCHEMA))
def test_where_it_cannot_be_written_it_is_left_as_it_was(
    version: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mapapp.errors import ProjectError

    path = unpacked(version, tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr(file.os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(ProjectError, match="older mapapp"):
        Project.open(path)
    assert path.read_bytes() == before


def test_layers_are_kept_shown_hidden_and_taken_out(project: Project) -> None:
    number = project.add_overlay(WELLS)
    project.show_overlay(number, shown=False)
    assert project.overlays() == [(number, WELLS, False)]
    project.remove_overlay(number)
    assert project.overlays() == []
