"""The articles of the window's project: kept as they are read and corrected, shown when chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from qtpy.QtCore import QObject, QTimer, Signal

from mapapp.desktop.loader import Request
from mapapp.desktop.phrases import tr
from mapapp.desktop.project_merged import MergedDetail
from mapapp.desktop.project_tabs import ALL, ProjectTabs

if TYPE_CHECKING:
    from mapapp.desktop.article_plan import ArticlePlan
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.project_keeper import Keeper
    from mapapp.desktop.project_showing import Ready
    from mapapp.desktop.reading import Reading
    from mapapp.editing import Edits
    from mapapp.merging import MergedView
    from mapapp.model import Analysis, Article
    from mapapp.project import CurrentProject, Entry, Stored


class Listed(NamedTuple):
    """The number of the article that something was done with, and all articles after it."""

    number: int | None
    entries: list[Entry]


class ProjectArticles(QObject):
    """Ties the articles of a project to the loader, the corrections and the tabs."""

    corrected = Signal()
    """A correction is about to be kept."""
    written = Signal()
    """A correction is in the project."""

    def __init__(self, window: MainWindow, keeper: Keeper) -> None:
        super().__init__(window)
        self._window, self._keeper, self._correcting = window, keeper, window.correcting
        self.tabs = ProjectTabs()
        self._told = MergedDetail(self)
        window.extending.details.append(self._told.add_to_detail)
        self.entries: list[Entry] = []
        self.number: int | None = None
        """Of the article shown; `ALL` for all of them."""
        self._given: Article | None = None
        self._showing = False
        window.loader.opened.connect(self._expect)
        window.loader.analysed.connect(self._keep)
        window.loader.followed.connect(self._keep)
        self._correcting.edited.connect(self._edit)
        self._correcting.changed.connect(self._look_at)
        self.tabs.chosen.connect(self.choose)
        self.tabs.chosen_again.connect(self._reopen)

    # --- what is asked of it

    def choose(self, number: int) -> None:
        """Show an article of the project, or all of them together."""
        if number == ALL:
            self._keeper.ask(_ready_joined, self._show_joined)
        else:
            self._keeper.ask(partial(_ready_article, number), self._show)

    def _reopen(self, number: int) -> None:
        """Show the article of the tab in front after it was closed."""
        if self._window.reading is None:
            self.choose(number)

    def show_one_of(self, entries: list[Entry]) -> None:
        """List articles and show the one that was shown, else the last."""
        before = self.number
        self.list(entries)
        numbers = [entry.number for entry in entries]
        if numbers:
            self.choose(before if before in numbers else numbers[-1])
        else:
            self._window.close_article()

    def list(self, entries: list[Entry]) -> None:
        """Show which articles there are."""
        self.entries = entries
        self.tabs.show_entries(entries, self.number)

    # --- keeping

    @property
    def _merged(self) -> bool:
        return self.number == ALL

    def _expect(self, _request: Request, _plan: ArticlePlan) -> None:
        self._given = None
        if not self._showing:
            self.number = None

    def _keep(self, reading: Reading) -> None:
        """Keep what was found in an article, when it is all there."""
        given = self._correcting.article
        if given is None or not reading.whole or self._merged or self._showing:
            return
        self._given = given
        edits = self._correcting.edits
        work = partial(_keep, given, reading.analysis, edits)
        self._keeper.ask(work, partial(self._kept, given, edits), calmly=True)

    def _kept(self, given: Article, edits: Edits, result: tuple[Stored, Listed]) -> None:
        stored, listed = result
        if given is self._given:
            self._take(listed)
            if stored.edits and not edits:
                self._keeper.ask(partial(_ready, stored), self._show)

    def _edit(self, edits: Edits, shown: Analysis) -> None:
        given = self._given
        if given is not None and not self._merged:
            if edits:
                self.corrected.emit()
            self._keeper.ask(partial(_edit, given, edits, shown), partial(self._written, given))

    def _written(self, given: Article, listed: Listed) -> None:
        if given is self._given:
            self._take(listed)
        self.written.emit()

    def _look_at(self, edits: Edits) -> None:
        """Take a correction of all articles together back: it would belong to none of them."""
        if self._merged and edits:
            QTimer.singleShot(0, self._correcting.stack.undo)
            words = tr("To correct something, open its article: choose its tab above.")
            self._window.banner.say(words)

    # --- showing

    def _show(self, made: Ready) -> None:
        """Show what is kept of an article, with its corrections."""
        given = made.stored.given
        self.number = None
        self._present(made, made.stored.edits)
        self._given = given
        self._keeper.ask(partial(_listed, given), self._take)

    def _show_joined(self, result: tuple[Ready, MergedView]) -> None:
        made, view = result
        self.number = ALL
        self._told.view = view
        self._present(made, ())
        self.list(self.entries)

    def _present(self, made: Ready, edits: Edits) -> None:
        """Send a reading the way that the loader's go."""
        loader = self._window.loader
        self._correcting.begin_with(made.stored.given, edits)
        loader.cancel()
        self._showing = True
        try:
            loader.opened.emit(Request(lambda: made.plan.article), made.plan)
            loader.analysed.emit(made.reading)
        finally:
            self._showing = False

    def _take(self, listed: Listed) -> None:
        self.number = listed.number
        self.list(listed.entries)


# --- what the keeper's thread does


def _listed(given: Article, current: CurrentProject) -> Listed:
    return Listed(current.number_of(given), current.entries())


def _keep(
    given: Article, analysis: Analysis, edits: Edits, current: CurrentProject
) -> tuple[Stored, Listed]:
    return current.keep(given, analysis, edits), _listed(given, current)


def _edit(given: Article, edits: Edits, shown: Analysis, current: CurrentProject) -> Listed:
    current.edit(given, edits, shown)
    return _listed(given, current)


def _ready_article(number: int, current: CurrentProject) -> Ready:
    return _ready(current.article(number), current)


def _ready(stored: Stored, _current: CurrentProject) -> Ready:
    from mapapp.desktop.project_showing import ready

    return ready(stored)


def _ready_joined(current: CurrentProject) -> tuple[Ready, MergedView]:
    from mapapp.project import Stored

    analysis, view = current.merged()
    return _ready(Stored(analysis.article, analysis), current), view
