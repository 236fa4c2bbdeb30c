"""The copy of the state at opening: gone with the project, cleared where the program died."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mapapp.project import Project
from mapapp.project.opening import clear_left_behind
from tests.project.conftest import stored

_LONG_AGO = 1_000_000_000


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def saved(path: Path) -> Project:
    project = Project.create(path)
    project.add(stored())
    project.save()
    return project


def age(folder: Path) -> None:
    for path in folder.iterdir():
        os.utime(path, (_LONG_AGO, _LONG_AGO))


def test_closing_leaves_nothing_in_the_temporary_folder(temporary: Path, path: Path) -> None:
    project = saved(path)
    assert len(list(temporary.iterdir())) == 1
    project.revert()
    project.close()
    assert not list(temporary.iterdir())


def test_a_copy_in_use_is_not_cleared(temporary: Path, path: Path) -> None:
    project = saved(path)
    age(temporary)
    clear_left_behind()
    assert len(list(temporary.iterdir())) == 1
    project.revert()
    assert not project.entries()
    project.close()


def test_what_a_dead_program_left_is_cleared_at_the_next_opening(
    temporary: Path, path: Path
) -> None:
    code = (
        "import os, sys; from pathlib import Path; from tests.project.test_opening import saved;"
        "project = saved(Path(sys.argv[1])); os._exit(9)"
    )
    environment = os.environ | {"TMPDIR": str(temporary), "TMP": str(temporary)}
    command = [sys.executable, "-c", code, str(path)]
    root = Path(__file__).parents[2]
    died = subprocess.run(command, env=environment, cwd=root, timeout=60, check=False)
    assert died.returncode == 9
    assert len(list(temporary.iterdir())) == 1
    age(temporary)
    Project.open(path).close()
    assert not list(temporary.iterdir())
