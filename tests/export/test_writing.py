"""A file is written whole or not at all, and what stands in the way is said in words."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from mapapp.errors import ExportError
from mapapp.export import write_whole


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    path, other = tmp_path / "map.json", tmp_path / "other"
    write_whole(path, b"data")
    other.write_bytes(b"")
    assert path.read_bytes() == b"data"
    assert path.stat().st_mode == other.stat().st_mode


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="disk is full"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_missing_folder_folder_and_file_as_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="There is no folder"):
        write_whole(tmp_path / "gone" / "map.json", b"")
    with pytest.raises(ExportError, match="is a folder"):
        write_whole(tmp_path, b"")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError, match="There is no folder"):
        write_whole(tmp_path / "file" / "map.json", b"")
    with pytest.raises(ExportError, match="could not be written"):
        write_whole(tmp_path / ("x" * 300), b"")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(b"old")
    path.chmod(0o400)
    if os.access(path, os.W_OK):  # the superuser may write everything
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ExportError, match="not allowed to write"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_pipe_is_written_to_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, b"data")
        assert os.read(reader, 10) == b"data"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
