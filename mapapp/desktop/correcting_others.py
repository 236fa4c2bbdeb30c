"""A correction in the other articles of the window's project: how often it fits, made, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from qtpy.QtCore import QObject

from mapapp.desktop.projects import Projects
from mapapp.desktop.undoing import Reaching
from mapapp.editing import Edits, MentionEdit, added, apply, spread
from mapapp.model import Article

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting
    from mapapp.desktop.main_window import MainWindow
    from mapapp.project import CurrentProject

_MOST = 100
"""Articles that are looked through: more are not open before one."""


class Other(NamedTuple):
    """An article in which a correction fits, its edits before and with it, and how often."""

    given: Article
    before: Edits
    after: Edits
    mentions: int


class OtherArticles(QObject):
    """Looks for the namesakes of a corrected name in the other articles of the project."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        super().__init__(correcting)
        self._window, self._correcting = window, correcting

    def find(self, edit: MentionEdit, then: Callable[[list[Other]], object]) -> None:
        """Tell `then` the other articles in which a correction fits."""
        projects, given = self._projects(), self._correcting.article
        if projects and given is not None:
            projects.keeper.ask(partial(_fitting, given, edit), then)

    def spread(self, others: list[Other], words: str) -> None:
        """Make a correction in other articles too, as one step."""
        back = [(other.given, other.before) for other in others]
        there = [(other.given, other.after) for other in others]
        set_all = self._set_all
        self._correcting.stack.push(
            Reaching(words, partial(set_all, back), partial(set_all, there))
        )

    def _set_all(self, edits: list[tuple[Article, Edits]]) -> None:
        projects = self._projects()
        if projects:
            projects.keeper.ask(partial(_set, edits), projects.articles.list)

    def _projects(self) -> Projects | None:
        return next(iter(self._window.findChildren(Projects)), None)


# --- what the keeper's thread does


def _fitting(given: Article, edit: MentionEdit, current: CurrentProject) -> list[Other]:
    found = []
    for entry in current.entries()[:_MOST]:
        stored = current.article(entry.number)
        if stored.given == given:
            continue
        shown = apply(stored.analysis, stored.edits).analysis
        if new := spread(edit, shown, elsewhere=True):
            after = added(stored.edits, new)
            found.append(Other(stored.given, stored.edits, after, len(new)))
    return found


def _set(edits: Iterable[tuple[Article, Edits]], current: CurrentProject) -> list[object]:
    for given, wanted in edits:
        number = current.number_of(given)
        if number is not None:
            analysis = current.article(number).analysis
            current.edit(given, wanted, apply(analysis, wanted).analysis)
    return list(current.entries())
