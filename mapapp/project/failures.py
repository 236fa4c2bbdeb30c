"""What can go wrong with a project's file, in words for its owner."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from mapapp.errors import ProjectError

_FULL = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNCATE"}
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ")
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")


class DamagedProjectError(ProjectError):
    """The file is no project, or a part of it cannot be read."""


class NewerProjectError(ProjectError):
    """The file was made by a newer mapapp."""


class ReadOnlyProjectError(ProjectError):
    """The file or its folder may not be written."""


class FullDiskError(ProjectError):
    """There was no room for the last change; what was saved before is whole."""


class ChangedElsewhereError(ProjectError):
    """Another program changed the file. `replaced`: it is not even the same file any more."""

    def __init__(self, words: str, *, replaced: bool) -> None:
        super().__init__(words)
        self.replaced = replaced


def told(error: sqlite3.Error, path: Path) -> ProjectError:
    """Return what SQLite complains of, in words and of the kind that fits."""
    code = getattr(error, "sqlite_errorname", "")
    if code in _FULL:
        return FullDiskError(
            f"The disk is full: the last change is not in {path.name} yet, all before it is. "
            "Free some space, or save the project somewhere else."
        )
    if code.startswith(_DAMAGED):
        return DamagedProjectError(
            f"{path.name} is damaged, or no project of mapapp. The file was left as it is."
        )
    if code.startswith(_READ_ONLY):
        return read_only(path)
    if code in {"SQLITE_BUSY", "SQLITE_LOCKED"}:
        return ProjectError(
            f"Another program is writing {path.name}. Close it there, then try again."
        )
    if code.startswith("SQLITE_CANTOPEN"):
        return not_opened(path)
    return ProjectError(f"{path.name} could not be read or written: {error}.")


def read_only(path: Path) -> ReadOnlyProjectError:
    """Return that a project cannot be changed where it is."""
    return ReadOnlyProjectError(
        f"mapapp is not allowed to write {path}. Save the project in another folder to change it."
    )


def not_opened(path: Path) -> ProjectError:
    """Return why a project cannot even be opened."""
    try:
        if path.is_dir():
            return ProjectError(f"{path} is a folder. Choose a project's file in it.")
        if not path.exists():
            return ProjectError(f"There is no file {path}.")
    except OSError:
        pass  # even that may not be seen
    return ProjectError(f"{path} could not be opened: is reading it allowed?")
