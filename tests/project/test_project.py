"""What is put into a project comes out again, whole, and lies in its layers as it is shown."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapapp.editing import apply
from mapapp.errors import ProjectError
from mapapp.model import Analysis, Article
from mapapp.project import DamagedProjectError, Project, Stored
from tests.editing.story import analysis
from tests.editing.story import edits as any_edit
from tests.other_readers import gdal
from tests.project.conftest import choose, several, stored


def again(project: Project) -> Project:
    project.close()
    return Project.open(project.path)


def test_an_article_comes_back_as_it_was(project: Project) -> None:
    number = project.add(stored(*several()))
    project = again(project)
    assert project.article(1) == stored()
    assert project.article(number) == stored(*several())
    assert project.article(number).shown == apply(analysis(), several()).analysis
    project.close()


def test_half_a_character_is_kept(project: Project) -> None:
    article = Article("Half \ud800 of Idlib\r\n\x00", "Title \udfff", source="é")
    number = project.add(Stored(article, Analysis(article)))
    assert project.article(number).given == article


def test_the_list_says_what_is_shown(project: Project) -> None:
    project.set_edits(1, several(), apply(analysis(), several()).analysis)
    (entry,) = project.entries()
    assert (entry.number, entry.title, entry.edits) == (1, "Port of Tripoli shut by strike", 4)
    assert entry.published == analysis().article.published
    assert (entry.mentions, entry.events) == (len(analysis().mentions) - 1, 4)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(any_edit, max_size=4), st.lists(any_edit, max_size=4))
def test_any_edits_then_others_are_kept_in_their_order(project: Project, first, second) -> None:
    for edits in (first, second, first + second):
        shown = apply(analysis(), edits).analysis
        project.set_edits(1, edits, shown)
        assert project.article(1).edits == tuple(edits)
        fresh = fresh_rows(shown)
        assert rows(project.path) == fresh


def fresh_rows(shown: Analysis) -> list[list[tuple]]:
    """Return the features that a new project of the same analysis would have."""
    from mapapp.geopackage.features import Features
    from mapapp.geopackage.layers import storable

    features = Features(shown, 1)
    layers = (features.places(), features.mentions(), features.events())
    return [sorted((tuple(map(storable, row)) for row in layer), key=repr) for layer in layers]


def rows(path: Path) -> list[list[tuple]]:
    connection = sqlite3.connect(path)
    found = [
        sorted((tuple(row[1:]) for row in connection.execute(f"SELECT * FROM {name}")), key=repr)
        for name in ("places", "mentions", "events")
    ]
    connection.close()
    return found


def test_features_that_stay_keep_their_keys(project: Project, path: Path) -> None:
    def keys() -> set[tuple[int, int]]:
        connection = sqlite3.connect(path)
        found = set(connection.execute("SELECT fid, start FROM mentions"))
        connection.close()
        return found

    before = keys()
    project.set_edits(1, [choose()], apply(analysis(), [choose()]).analysis)
    assert len(before - keys()) == 1


def test_analysed_again_it_keeps_its_edits(project: Project) -> None:
    poorer = replace(analysis(), events=analysis().events[:1])
    project.replace(1, Stored(analysis().article, poorer, (choose(),)))
    assert project.article(1) == Stored(analysis().article, poorer, (choose(),))
    assert project.entries()[0].events == 1


def test_several_articles_in_the_order_asked_for(project: Project, path: Path) -> None:
    project.add_all([stored(), stored()])
    project.reorder([3, 1, 2])
    project.remove(1)
    assert [entry.number for entry in project.entries()] == [3, 2]
    connection = sqlite3.connect(path)
    assert {a for (a,) in connection.execute("SELECT article FROM events")} == {2, 3}
    connection.close()
    with pytest.raises(DamagedProjectError, match="no article 1"):
        project.article(1)


def test_a_number_is_never_given_twice(project: Project) -> None:
    project.remove(project.add(stored()))
    assert project.add(stored()) == 3


def test_what_the_window_keeps(project: Project) -> None:
    assert project.state("view") is None
    project.set_state("view", {"front": 1, "articles": [1, 2]})
    project = again(project)
    assert project.state("view") == {"front": 1, "articles": [1, 2]}
    project.close()


def test_qgis_finds_layers_with_styles(project: Project, path: Path) -> None:
    project.set_edits(1, several(), apply(analysis(), several()).analysis)
    while_open = gdal(path)
    project.close()
    closed = gdal(path)
    for layers in (while_open, closed):
        assert {"articles", "places", "mentions", "events", "layer_styles"} == set(layers)
        assert layers["mentions"]["count"] == len(analysis().mentions) - 1
        assert "user" in layers["mentions"]["fields"]["decided_by"]
        assert "Ask the port" in layers["places"]["fields"]["note"]
        assert layers["events"]["crs"] == "EPSG:4326"


def test_a_closed_project_is_one_file(project: Project, path: Path) -> None:
    project.close()
    assert list(path.parent.iterdir()) == [path]


def test_saving_brings_everything_into_the_file(project: Project, path: Path) -> None:
    project.add(stored())
    project.save()
    copy = path.with_name("copy.mapapp.gpkg")
    copy.write_bytes(path.read_bytes())
    opened = Project.open(copy)
    assert len(opened.entries()) == 2
    opened.close()


def test_save_as_is_another_project_and_leaves_this_one(project: Project, path: Path) -> None:
    other = project.save_as(path.with_name("other.mapapp.gpkg"))
    other.add(stored())
    assert (len(project.entries()), len(other.entries())) == (1, 2)
    other.close()
    with pytest.raises(ProjectError, match="itself"):
        project.save_as(path)
    with pytest.raises(ProjectError, match=r"There is no file|could not be"):
        project.save_as(path.with_name("no") / "folder.mapapp.gpkg")
    assert {file.name for file in path.parent.iterdir() if "-" not in file.name} == {
        "strike.mapapp.gpkg",
        "other.mapapp.gpkg",
    }


@pytest.mark.parametrize("saved", [False, True])
def test_revert_brings_back_the_state_at_opening(project: Project, saved: bool) -> None:
    project = again(project)
    project.set_edits(1, several(), apply(analysis(), several()).analysis)
    project.add(stored())
    if saved:
        project.save()
        project.add(stored())
    project.revert()
    assert [entry.edits for entry in project.entries()] == [0]
    project.set_edits(1, [choose()], apply(analysis(), [choose()]).analysis)
    project.revert()
    assert project.article(1) == stored()
    project.add(stored())
    project = again(project)
    assert len(project.entries()) == 2
    project.check()
    project.close()


def test_a_long_log_is_moved_into_the_file(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mapapp.project import file

    monkeypatch.setattr(file, "_LONGEST_LOG", 100_000)
    before = path.stat().st_size
    for _ in range(20):
        project.add(stored())
        assert path.with_name(f"{path.name}-wal").stat().st_size < 600_000
    assert path.stat().st_size > before
    project.revert()
    assert project.entries() == []  # as it was made: the one article came after


def test_a_name_that_is_taken_is_not_overwritten(project: Project, path: Path) -> None:
    with pytest.raises(ProjectError, match="There is a file"):
        Project.create(path)


def test_save_as_over_a_project_takes_nothing_from_its_log(project: Project, path: Path) -> None:
    old = path.with_name("old.mapapp.gpkg")
    Project.create(old).close()
    dying = Project.open(old)
    for _ in range(3):
        dying.add(stored())
    log = old.with_name("old.mapapp.gpkg-wal")
    kept = log.read_bytes()
    whole = old.read_bytes()
    dying.close()
    old.write_bytes(whole)
    log.write_bytes(kept)
    new = project.save_as(old)
    assert len(new.entries()) == 1
    new.close()


def test_save_as_over_a_project_that_is_open_is_refused(project: Project, path: Path) -> None:
    other = Project.create(path.with_name("other.mapapp.gpkg"))
    other.add(stored())
    other.add(stored())
    with pytest.raises(ProjectError, match="open elsewhere"):
        project.save_as(other.path)
    assert len(other.entries()) == 2
    other.close()
