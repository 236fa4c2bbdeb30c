"""Whatever stands in the way is said in words, and nothing is lost by it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mapapp.editing import apply
from mapapp.errors import ProjectError
from mapapp.project import (
    ChangedElsewhereError,
    DamagedProjectError,
    FullDiskError,
    NewerProjectError,
    Project,
)
from tests.editing.story import analysis
from tests.project.conftest import choose, several, stored


def edit(project: Project) -> None:
    project.set_edits(1, several(), apply(analysis(), several()).analysis)


def other_program(path: Path, *statements: str) -> None:
    code = (
        "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
        "for s in sys.argv[2:]: c.execute(s)\nc.commit()\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path), *statements], check=True, timeout=60)


# --- opening


@pytest.mark.parametrize(
    ("name", "words"), [("no.mapapp.gpkg", "There is no file"), (".", "is a folder")]
)
def test_no_file_and_a_folder(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ProjectError, match=words):
        Project.open(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"Shelling in Idlib.\n" * 400, b"", b"SQLite format 3\0"])
def test_a_file_of_something_else_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(DamagedProjectError, match="no project"):
        Project.open(path)
    assert path.read_bytes() == content


def test_a_geopackage_of_others_is_no_project(path: Path) -> None:
    from mapapp.geopackage import connect, create_geopackage

    connection = connect(path)
    create_geopackage(connection)
    connection.close()
    with pytest.raises(DamagedProjectError, match="no project"):
        Project.open(path)


def test_a_newer_one_is_left_as_it_is(project: Project, path: Path) -> None:
    project.close()
    other_program(path, "UPDATE mapapp_meta SET value = '99' WHERE key = 'schema'")
    before = path.read_bytes()
    with pytest.raises(NewerProjectError, match="newer mapapp"):
        Project.open(path)
    assert path.read_bytes() == before


def test_a_file_cut_short_is_damaged(project: Project, path: Path) -> None:
    project.close()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2 // 4096 * 4096 + 100])
    with pytest.raises(DamagedProjectError, match="damaged"):
        Project.open(path)


def test_one_damaged_article_keeps_no_other_from_opening(project: Project, path: Path) -> None:
    project.add(stored())
    project.close()
    other_program(path, "UPDATE mapapp_analyses SET analysis = x'00ff' WHERE article = 1")
    project = Project.open(path)
    with pytest.raises(DamagedProjectError, match="Article 1"):
        project.article(1)
    assert project.article(2) == stored()
    project.close()


# --- writing


def test_a_full_disk_keeps_all_that_was_saved(project: Project) -> None:
    connection = project._file.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(FullDiskError, match="disk is full"):
        project.add_all([stored()] * 40)
    assert project.article(1) == stored()
    connection.execute("PRAGMA max_page_count = 1000000")
    assert project.add(stored()) == 2
    project.check()


def test_what_another_program_writes_is_told_and_kept(project: Project, path: Path) -> None:
    edit(project)
    other_program(path, "UPDATE articles SET title = 'Theirs'")
    with pytest.raises(ChangedElsewhereError, match="Another program changed") as told:
        project.set_edits(1, [], analysis())
    assert not told.value.replaced
    assert project.article(1).edits == several()
    project.accept_changes()
    assert project.entries()[0].title == "Theirs"
    project.set_edits(1, [choose()], apply(analysis(), [choose()]).analysis)
    assert project.article(1).edits == (choose(),)


@pytest.mark.parametrize("how", ["replaced", "deleted"])
def test_a_file_that_is_not_there_any_more_loses_nothing(
    project: Project, path: Path, how: str
) -> None:
    edit(project)
    if how == "replaced":
        other = path.with_name("other")
        other.write_bytes(b"theirs")
        other.replace(path)
    else:
        path.unlink()
    with pytest.raises(ChangedElsewhereError, match="save it under another name") as told:
        project.add(stored())
    assert told.value.replaced
    rescued = project.save_as(path.with_name("rescued.mapapp.gpkg"))
    assert rescued.article(1).edits == several()
    rescued.close()
    project.close()
    assert not path.exists() or path.read_bytes() == b"theirs"


def test_a_file_overwritten_in_place_is_noticed(project: Project, path: Path) -> None:
    copy = path.with_name("copy.mapapp.gpkg")
    project.save()
    shutil.copyfile(path, copy)
    os.utime(copy)
    edit(project)
    subprocess.run(["cp", str(copy), str(path)], check=True)
    with pytest.raises(ChangedElsewhereError):
        project.add(stored())


def test_a_program_that_is_writing_is_waited_for_then_told(project: Project, path: Path) -> None:
    project._file.connection.execute("PRAGMA busy_timeout = 50")
    busy = sqlite3.connect(path, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    with pytest.raises(ProjectError, match="Another program is writing"):
        project.add(stored())
    busy.execute("ROLLBACK")
    busy.close()
    assert project.add(stored()) == 2


_AS_NOBODY = """
import os, sys
from mapapp.project import Project, ReadOnlyProjectError
if os.geteuid() == 0:
    os.setuid(65534)  # permissions do not hold for root
project = Project.open(sys.argv[1])
assert project.read_only
assert project.article(1).given.title.startswith("Port of Tripoli")
try:
    project.set_edits(1, [], project.article(1).analysis)
except ReadOnlyProjectError as error:
    print(error)
project.save()
other = project.save_as(sys.argv[2])
other.add(other.article(1))
print(len(other.entries()))
other.close()
project.close()
"""


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that another user can reach: pytest's own are for one alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_read_only_folder_can_be_looked_at_and_saved_elsewhere(
    project: Project, path: Path, reachable: Path
) -> None:
    project.close()
    locked, free = reachable / "locked", reachable / "free"
    locked.mkdir()
    free.mkdir()
    free.chmod(0o777)
    there = locked / path.name
    shutil.copyfile(path, there)
    there.chmod(0o444)
    locked.chmod(0o555)
    command = [sys.executable, "-c", _AS_NOBODY, str(there), str(free / "copy.mapapp.gpkg")]
    outcome = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    locked.chmod(0o755)
    assert outcome.returncode == 0, outcome.stderr
    assert "not allowed to write" in outcome.stdout
    assert outcome.stdout.splitlines()[-1] == "2"
    assert list(locked.iterdir()) == [there]


# --- versions


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mapapp.project import file, schema

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (done)")
        raise sqlite3.OperationalError("no more")

    project.close()
    for module in (schema, file):
        monkeypatch.setattr(module, "SCHEMA", schema.SCHEMA + 1)
    monkeypatch.setitem(schema.MIGRATIONS, schema.SCHEMA - 1, broken)
    with pytest.raises(ProjectError, match="no more"):
        Project.open(path)
    monkeypatch.undo()
    project = Project.open(path)
    assert project.article(1) == stored()
    project.close()
