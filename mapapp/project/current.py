"""The project that a window works on: none yet, one without a name, or a file of the user's."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from mapapp.editing import Edits
from mapapp.errors import ProjectError
from mapapp.merging import MergedView, joined, merged
from mapapp.model import Analysis, Article
from mapapp.overlays import Overlay
from mapapp.project.articles import Entry, Stored
from mapapp.project.layers import KeptOverlay
from mapapp.project.project import Project

_MOST_JOINED = 500
"""Articles that are shown on one map, the last ones of more."""


class CurrentProject:
    """Keeps what is read and corrected in a project as soon as there is one.

    Articles are known by themselves, as they were given. What could not be written is kept here and
    written with the next change. For one thread; methods raise `ProjectError`.
    """

    def __init__(self) -> None:
        self._project: Project | None = None
        self._numbers: dict[Article, int] = {}
        self._read: dict[Article, Analysis] = {}
        self._unwritten: dict[Article, tuple[Edits, Analysis]] = {}
        self._kept: dict[Article, Edits] = {}

    @property
    def is_open(self) -> bool:
        """Whether there is a project."""
        return self._project is not None

    @property
    def read_only(self) -> bool:
        """Whether the project can only be looked at where it is."""
        return self._project is not None and self._project.read_only

    def entries(self) -> list[Entry]:
        """Return the articles of the project in their order."""
        return self._project.entries() if self._project else []

    # --- articles

    def keep(self, given: Article, analysis: Analysis, edits: Edits) -> Stored:
        """Keep what was found in an article now shown with `edits`; return what is to be shown.

        Where the project has corrections of the article and none are shown, those are.
        """
        self._read[given] = analysis
        project = self._project
        if project is None or project.read_only:
            return Stored(given, analysis, edits)
        number = self._number(given)
        if number is None:
            self._numbers[given] = project.add(Stored(given, analysis, edits))
            return Stored(given, analysis, edits)
        before = project.article(number)
        stored = Stored(given, analysis, edits or before.edits)
        if stored != before:
            project.replace(number, stored)
        self._kept[given] = stored.edits
        return stored

    def edit(self, given: Article, edits: Edits, shown: Analysis) -> None:
        """Keep the edits of an article; `shown` is its analysis with them in it."""
        if edits == self._kept.get(given, ()) and given not in self._unwritten:
            return
        self._unwritten[given] = edits, shown
        self._write()

    def article(self, number: int) -> Stored:
        """Return what is kept of an article."""
        stored = self._open_one().article(number)
        self._numbers[stored.given] = number
        self._read[stored.given] = stored.analysis
        self._kept[stored.given] = stored.edits
        return stored

    def number_of(self, given: Article) -> int | None:
        """Return the number of an article in the project, None where it is not in it."""
        return self._numbers.get(given)

    def remove(self, number: int) -> None:
        """Take an article out of the project."""
        if self._project:
            self._project.remove(number)
        for given in [one for one, known in self._numbers.items() if known == number]:
            for kept in (self._numbers, self._read, self._unwritten, self._kept):
                kept.pop(given, None)

    def merged(self) -> tuple[Analysis, MergedView]:
        """Return all articles as one analysis, each event once, and what was merged into it."""
        last = self.entries()[-_MOST_JOINED:]
        analyses = {one.number: self.article(one.number).shown for one in last}
        view = merged(analyses)
        return joined(analyses, view=view), view

    # --- layers of others

    def overlays(self) -> list[KeptOverlay]:
        """Return the layers of someone else's places."""
        return self._project.overlays() if self._project else []

    def add_overlay(self, overlay: Overlay) -> None:
        """Keep a layer. Raises `ProjectError` where there is no project."""
        self._open_one().add_overlay(overlay)

    def show_overlay(self, number: int, *, shown: bool) -> None:
        """Keep whether a layer is shown."""
        self._open_one().show_overlay(number, shown=shown)

    def remove_overlay(self, number: int) -> None:
        """Take a layer out."""
        self._open_one().remove_overlay(number)

    # --- the file

    def begin(self, path: Path) -> None:
        """Make a project of what was read and corrected so far, where there is none."""
        if self._project is None:
            project = Project.create(path)
            try:
                found = [Stored(given, analysis) for given, analysis in self._read.items()]
                numbers = project.add_all(found)
                self._numbers = dict(zip(self._read, numbers, strict=True))
                self._project = project
                self._write()
            except ProjectError:
                if self._project is None:
                    project.close()
                    path.unlink(missing_ok=True)
                raise

    def open(self, path: Path) -> list[Entry]:
        """Open a project in place of the one that is open; return its articles."""
        project = Project.open(path)
        self.close()
        self._project = project
        return project.entries()

    def save(self) -> None:
        """Write what is not written yet and bring everything into the one file."""
        if self._project:
            self._write()
            self._project.save()

    def save_as(self, path: Path) -> None:
        """Go on in another file, with everything; the file before stays as it is."""
        if self._project is None:
            self.begin(path)
            return
        with suppress(ProjectError):
            self._write()
        project = self._project.save_as(path)
        self._project.close()
        self._project = project
        self._write()

    def revert(self) -> list[Entry]:
        """Bring back the state at opening; return the articles."""
        self._forget()
        if self._project is None:
            return []
        self._project.revert()
        return self._project.entries()

    def accept_changes(self) -> None:
        """Go on with what another program made of the file, and write what is not yet written."""
        if self._project:
            self._project.accept_changes()
            self._write()

    def close(self) -> None:
        """Close the file, if there is one, and know no articles any more."""
        project, self._project = self._project, None
        self._forget()
        if project:
            project.close()

    # --- within

    def _open_one(self) -> Project:
        if self._project is None:
            raise ProjectError("There is no project open.")
        return self._project

    def _write(self) -> None:
        project = self._project
        if project is None:
            return
        for given, (edits, shown) in list(self._unwritten.items()):
            number = self._number(given)
            if number is not None:
                project.set_edits(number, edits, shown)
            else:
                base = self._read.get(given, shown)
                self._numbers[given] = project.add(Stored(given, base, edits))
            self._kept[given] = edits
            self._unwritten.pop(given)

    def _number(self, given: Article) -> int | None:
        """Return the number of an article; those of its title, or with edits, are compared."""
        if given not in self._numbers and self._project:
            known = set(self._numbers.values())
            for entry in self._project.entries():
                may_be = entry.title == given.title or entry.edits > 0
                if may_be and entry.number not in known:
                    self.article(entry.number)
                    if given in self._numbers:
                        break
        return self._numbers.get(given)

    def _forget(self) -> None:
        for kept in (self._numbers, self._read, self._unwritten, self._kept):
            kept.clear()
