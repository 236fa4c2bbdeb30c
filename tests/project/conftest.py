"""A project with one article, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mapapp.editing import ChoosePlace, Edit, NotAPlace, RemarkPlace, anchor
from mapapp.project import Project, Stored
from tests.editing.story import LEBANON, MINA, TEXT, analysis, spans_of


def choose() -> Edit:
    return ChoosePlace(anchor(TEXT, *spans_of("Mina")[0]), MINA)


def several() -> tuple[Edit, ...]:
    (beirut, *_) = spans_of("Beirut")
    return (
        choose(),
        ChoosePlace(anchor(TEXT, *spans_of("Tripoli")[0]), LEBANON),
        NotAPlace(anchor(TEXT, *beirut)),
        RemarkPlace(MINA.id, "Ask the port", ("port",), checked=True),
    )


def stored(*edits: Edit) -> Stored:
    return Stored(analysis().article, analysis(), edits)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "strike.mapapp.gpkg"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    project = Project.create(path)
    project.add(stored())
    yield project
    project.close()
