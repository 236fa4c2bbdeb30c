"""One project: its articles and what is done with its file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mapapp.editing import Edit
from mapapp.errors import ProjectError
from mapapp.model import Analysis
from mapapp.overlays import Overlay
from mapapp.project import articles, layers
from mapapp.project.articles import Entry, Stored
from mapapp.project.failures import DamagedProjectError
from mapapp.project.file import ProjectFile
from mapapp.project.layers import KeptOverlay


class Project:
    """Saved work in one file. Every change is in the file when its method returns.

    Methods raise `ProjectError` of the kind that fits, and then have changed nothing. One thread at
    a time may use a project.
    """

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    @classmethod
    def create(cls, path: str | Path) -> Project:
        """Make a new project at `path`, where there is none yet."""
        return cls(ProjectFile.create(Path(path)))

    @classmethod
    def open(cls, path: str | Path) -> Project:
        """Open a project; one of an earlier version is brought up to date."""
        return cls(ProjectFile.open(Path(path)))

    @classmethod
    def look(cls, path: str | Path) -> Project:
        """Open a project only to read it, as it may be open in a window meanwhile."""
        return cls(ProjectFile.open(Path(path), read_only=True))

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Whether it can only be looked at where it is."""
        return self._file.read_only

    # --- articles

    def entries(self) -> list[Entry]:
        """Return the articles in their order, without their texts."""
        with self._file.reading() as connection:
            return articles.entries(connection)

    def article(self, number: int) -> Stored:
        """Return all that is kept of an article."""
        with self._file.reading() as connection:
            return articles.read(connection, number)

    def add(self, stored: Stored) -> int:
        """Add an article and return its number."""
        (number,) = self.add_all([stored])
        return number

    def add_all(self, several: Iterable[Stored]) -> list[int]:
        """Add articles in one transaction: all of them or none. Returns their numbers."""
        with self._file.writing() as connection:
            return [articles.add(connection, one, one.shown) for one in several]

    def set_edits(self, number: int, edits: Sequence[Edit], shown: Analysis) -> None:
        """Keep exactly these edits of an article; `shown` is its analysis with them in it."""
        with self._file.writing() as connection:
            articles.write_edits(connection, number, edits)
            articles.show(connection, number, shown, len(edits))

    def replace(self, number: int, stored: Stored) -> None:
        """Keep another analysis and other edits of an article: it was analysed again."""
        with self._file.writing() as connection:
            articles.replace_analysis(connection, number, stored)
            articles.write_edits(connection, number, stored.edits)
            articles.show(connection, number, stored.shown, len(stored.edits))

    def remove(self, number: int) -> None:
        """Take an article out of the project."""
        with self._file.writing() as connection:
            articles.remove(connection, number)

    def reorder(self, numbers: Iterable[int]) -> None:
        """Put the articles into this order."""
        with self._file.writing() as connection:
            articles.reorder(connection, numbers)

    # --- layers of others

    def overlays(self) -> list[KeptOverlay]:
        """Return the layers of someone else's places, in the order they came."""
        with self._file.reading() as connection:
            return layers.read(connection)

    def add_overlay(self, overlay: Overlay) -> int:
        """Keep a layer and return its number."""
        with self._file.writing() as connection:
            return layers.add(connection, overlay)

    def show_overlay(self, number: int, *, shown: bool) -> None:
        """Keep whether a layer is shown."""
        with self._file.writing() as connection:
            layers.show(connection, number, shown=shown)

    def remove_overlay(self, number: int) -> None:
        """Take a layer out of the project."""
        with self._file.writing() as connection:
            layers.remove(connection, number)

    # --- what the window keeps

    def state(self, key: str) -> Any:
        """Return a value that was kept under `key`, None where none was or it is damaged."""
        with self._file.reading() as connection:
            row = connection.execute(
                "SELECT value FROM mapapp_state WHERE key = ?", (key,)
            ).fetchone()
        try:
            return json.loads(row[0]) if row else None
        except ValueError:
            return None

    def set_state(self, key: str, value: Any) -> None:
        """Keep a JSON value under `key`: which article is in front, the view of the map."""
        with self._file.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO mapapp_state VALUES (?, ?)", (key, json.dumps(value))
            )

    # --- the file

    def save(self) -> None:
        """Bring everything into the one file, as for copying it to another machine."""
        self._file.checkpoint()

    def save_as(self, path: str | Path) -> Project:
        """Write everything to another file and return the project there; this one stays open."""
        path = Path(path)
        if path.exists() and path.samefile(self.path):
            raise ProjectError(f"{path.name} is this project itself. Choose another name.")
        self._file.copy_to(path)
        return Project.open(path)

    def revert(self) -> None:
        """Bring back the state that the project was opened in."""
        self._file.revert()

    def accept_changes(self) -> None:
        """Go on with what another program made of the file (after `ChangedElsewhereError`)."""
        self._file.accept_changes()

    def check(self) -> None:
        """Read the whole file. Raises `DamagedProjectError` when a part of it is damaged."""
        with self._file.reading() as connection:
            (words,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if words != "ok":
            raise DamagedProjectError(
                f"{self.path.name} is damaged ({words}). Save it under another name: what can be "
                "read is copied."
            )

    def close(self) -> None:
        """Close the file; everything is in it, nothing lies beside it."""
        self._file.close()
