"""The project a window works on: nothing read or corrected is lost, whatever comes between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mapapp.editing import apply
from mapapp.errors import ProjectError
from mapapp.model import Article
from mapapp.project import CurrentProject, FullDiskError, Project, Stored
from tests.editing.story import analysis
from tests.project.conftest import choose, several

GIVEN = analysis().article
OTHER = replace(analysis(), article=Article("Rain fell in Mina.", "Rain"), mentions=(), events=())
SHOWN = apply(analysis(), several()).analysis


@pytest.fixture
def current() -> Iterator[CurrentProject]:
    current = CurrentProject()
    yield current
    current.close()


def test_there_is_no_file_until_it_is_wanted(current: CurrentProject, path: Path) -> None:
    assert current.keep(GIVEN, analysis(), ()) == Stored(GIVEN, analysis())
    current.edit(GIVEN, several(), SHOWN)
    assert not current.is_open
    current.begin(path)
    assert [one.edits for one in current.entries()] == [4]
    assert current.article(1) == Stored(GIVEN, analysis(), several())


def test_every_article_read_so_far_comes_into_it(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.keep(OTHER.article, OTHER, ())
    current.begin(path)
    current.edit(OTHER.article, (), OTHER)
    assert [one.title for one in current.entries()] == ["Port of Tripoli shut by strike", "Rain"]


def test_an_article_opened_again_has_its_corrections(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.edit(GIVEN, several(), SHOWN)
    current.begin(path)
    current.close()
    current.open(path)
    newer = replace(analysis(), dates=())
    assert current.keep(GIVEN, newer, ()) == Stored(GIVEN, newer, several())
    assert len(current.entries()) == 1
    assert current.number_of(GIVEN) == 1


def test_analysed_again_with_its_edits_they_stay(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.begin(path)
    current.edit(GIVEN, several(), SHOWN)
    poorer = replace(analysis(), events=())
    current.keep(GIVEN, poorer, several())
    assert current.article(1) == Stored(GIVEN, poorer, several())
    current.edit(GIVEN, (choose(),), apply(poorer, [choose()]).analysis)
    current.edit(GIVEN, (), poorer)
    assert current.article(1).edits == ()


def test_what_could_not_be_written_is_written_later(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.begin(path)
    connection = current._project._file.connection  # type: ignore[union-attr]
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    long = tuple(replace(several()[3], note="x" * 90_000 + str(n)) for n in range(3))
    with pytest.raises(FullDiskError):
        current.edit(GIVEN, long, SHOWN)
    connection.execute("PRAGMA max_page_count = 1000000")
    current.save()
    assert current.article(1).edits == long


def test_saved_as_another_file_it_goes_on_there(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.begin(path)
    current.edit(GIVEN, several(), SHOWN)
    other = path.with_name("other.mapapp.gpkg")
    path.unlink()  # another program took it away
    with pytest.raises(ProjectError):
        current.edit(GIVEN, (choose(),), apply(analysis(), [choose()]).analysis)
    current.save_as(other)
    assert current.article(1).edits == (choose(),)
    current.close()
    opened = Project.open(other)
    assert opened.article(1).edits == (choose(),)
    opened.close()


def test_a_first_name_makes_the_project_there(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.save_as(path)
    assert path.exists()
    assert len(current.entries()) == 1


def test_reverted_it_is_as_it_was_opened(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.begin(path)
    current.close()
    current.open(path)
    current.keep(OTHER.article, OTHER, ())
    assert [one.title for one in current.revert()] == ["Port of Tripoli shut by strike"]
    assert current.number_of(OTHER.article) is None


def test_a_file_that_cannot_be_opened_leaves_the_open_one(
    current: CurrentProject, path: Path
) -> None:
    current.keep(GIVEN, analysis(), ())
    current.begin(path)
    with pytest.raises(ProjectError):
        current.open(path.with_name("no.mapapp.gpkg"))
    assert len(current.entries()) == 1


def test_all_articles_as_one(current: CurrentProject, path: Path) -> None:
    current.keep(GIVEN, analysis(), ())
    current.keep(OTHER.article, OTHER, ())
    current.begin(path)
    current.edit(GIVEN, several(), SHOWN)
    one, view = current.merged()
    assert {event.id for event in one.events} == {event.id for event in view.events}
    assert one.article.text.endswith("\n\nRain fell in Mina.")
    assert len(one.mentions) == len(SHOWN.mentions)
    current.remove(2)
    assert current.merged()[0].article.title == "Port of Tripoli shut by strike"
