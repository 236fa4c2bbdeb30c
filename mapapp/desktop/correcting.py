"""The corrections of the open article: done, undone, shown in every pane."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QObject, QTimer, Signal

from mapapp.desktop.config import config_folder
from mapapp.desktop.loader import Request, prepared
from mapapp.desktop.menus import SEPARATOR, Command
from mapapp.desktop.newest import Newest, is_small
from mapapp.desktop.phrases import tr
from mapapp.desktop.undoing import QUndoStack, Step, tie

if TYPE_CHECKING:
    from mapapp.desktop.article_plan import ArticlePlan
    from mapapp.desktop.corrected import Corrected
    from mapapp.desktop.correcting_article import ArticleCorrections
    from mapapp.desktop.correcting_events import EventCorrections
    from mapapp.desktop.correcting_offer import Offering
    from mapapp.desktop.correcting_places import PlaceCorrections
    from mapapp.desktop.correcting_remarks import Remarks
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.memory import KeptMemory
    from mapapp.desktop.reading import Reading
    from mapapp.desktop.review import Reviewing
    from mapapp.editing import Edit, Edits, Misfit
    from mapapp.model import Article


class Correcting(QObject):
    """Holds the reading as it was found and the edits; shows the two together.

    `changed` tells the edits as soon as they are others; `edited` the edits and the analysis with
    them in it once that is shown; `misfitted` those that do not fit what was found.

    What offers corrections is made once the window is painted, or an article is opened: the window
    starts without it.
    """

    places: PlaceCorrections
    events: EventCorrections
    remarks: Remarks
    articles: ArticleCorrections
    offering: Offering
    reviewing: Reviewing
    memory: KeptMemory
    changed = Signal(object)
    edited = Signal(object, object)
    misfitted = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.article: Article | None = None
        """The article as it was given, before any edit."""
        self.base: Reading | None = None
        """What was found, before any edit."""
        self.edits: Edits = ()
        self.unfit: tuple[Misfit, ...] = ()
        self.stack = QUndoStack(self)
        self._plan: ArticlePlan | None = None
        self._newest = Newest(self._take, self)
        self._drawing = Newest(window.show_map, self)
        loader = window.loader
        loader.opened.connect(self._expect)
        loader.analysed.connect(self._begin)
        loader.followed.connect(self._begin)
        self._equipped = self._listening = False
        self._add_commands()
        if _memory_file().exists():
            self.equip()  # the first article is read with what is remembered
        else:
            window.first_painted.connect(lambda: QTimer.singleShot(0, self.equip))
            extending = window.extending
            for hooks in (extending.context, extending.details, extending.candidates):
                hooks.append(self._equip_now)

    def _equip_now(self, *_: object) -> list[Any]:
        """Be ready for the first detail or menu, which asks this first and then what was added."""
        self.equip()
        return []

    def equip(self) -> None:
        """Make what offers corrections, if it is not made yet."""
        if self._equipped:
            return
        self._equipped = True
        from mapapp.desktop.correcting_article import ArticleCorrections
        from mapapp.desktop.correcting_events import EventCorrections
        from mapapp.desktop.correcting_offer import Offering
        from mapapp.desktop.correcting_places import PlaceCorrections
        from mapapp.desktop.correcting_remarks import Remarks
        from mapapp.desktop.memory import KeptMemory
        from mapapp.desktop.review import Reviewing

        window = self._window
        self.memory = KeptMemory(_memory_file(), self)
        self.memory.changed.connect(window.loader.remember)
        self.memory.failed.connect(window.banner.say)
        self.memory.load()
        self.places = PlaceCorrections(window, self)
        self.events = EventCorrections(window, self)
        self.remarks = Remarks(window, self)
        self.articles = ArticleCorrections(window, self)
        self.offering = Offering(window, self)
        self.reviewing = Reviewing(window, self)

    # --- what others call

    def do(self, edits: Iterable[Edit], words: str) -> None:
        """Make corrections as one step, named `words` in the Edit menu."""
        from mapapp.editing import added

        after = added(self.edits, edits)
        if self.base is not None and after != self.edits:
            self.stack.push(Step(words, self.edits, after, self._show))

    def retract(self, gone: Iterable[Edit], words: str) -> None:
        """Take corrections back, whenever they were made; that can be undone too."""
        gone = tuple(gone)
        after = tuple(edit for edit in self.edits if edit not in gone)
        if after != self.edits:
            self.stack.push(Step(words, self.edits, after, self._show))

    def begin_with(self, article: Article, edits: Edits) -> None:
        """Expect an article as given, and edits that were made before, to be opened next.

        What is opened is `edited_article(article, edits)`. None of the edits can be undone.
        """
        self.article, self.edits, self.unfit = article, edits, ()
        self.stack.clear()

    def take(self, article: Article, edits: Edits) -> None:
        """Open and analyse an article as given, with edits that were made before."""
        self.begin_with(article, edits)
        self.analyse_again()

    def analyse_again(self) -> None:
        """Analyse the article, as edited, once more; the edits stay."""
        article = self._edited(self.edits)
        if article is not None:
            self._window.loader.open(Request(partial(_same, article)))

    def show_corrections(self) -> None:
        """Open the list of this article's corrections."""
        from mapapp.desktop.corrections_dialog import CorrectionsDialog

        CorrectionsDialog(self, self._window).open()

    def show_memory(self) -> None:
        """Open the list of remembered corrections."""
        from mapapp.desktop.memory_dialog import MemoryDialog

        MemoryDialog(self.memory, self._window, self._window.appearance.theme).open()

    def forget(self) -> None:
        """Let go of the article: there is nothing to correct, undo or redo any more."""
        self.article, self.base, self._plan = None, None, None
        self.edits, self.unfit = (), ()
        self._newest.drop()
        self._drawing.drop()
        self.stack.clear()
        self.changed.emit(self.edits)

    def close(self) -> None:
        """Tell nothing any more: the window goes, and its buttons before the undo stack."""
        self.stack.blockSignals(True)
        self._newest.drop()
        self._drawing.drop()

    # --- within

    def _add_commands(self) -> None:
        commands, stack = self._window.commands, self.stack
        undo, redo = commands.add(
            "edit",
            [
                Command(tr("Undo"), ("Ctrl+Z",), stack.undo),
                Command(tr("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), stack.redo),
                SEPARATOR,
                Command(tr("Corrections…"), ("Ctrl+Shift+H",), self.show_corrections),
                Command(tr("Remembered corrections…"), (), self.show_memory),
                SEPARATOR,
            ],
            at_top=True,
        )[:2]
        tie(undo, self.stack, tr("Undo"), tr("Undo: {what}"), redo=False)
        tie(redo, self.stack, tr("Redo"), tr("Redo: {what}"), redo=True)
        self._window.toolbar.add(undo, "undo")
        self._window.toolbar.add(redo, "redo")

    def _expect(self, _request: Request, plan: ArticlePlan) -> None:
        """Begin anew, unless the open article is analysed again."""
        self._plan, self.base = plan, None
        self._newest.drop()
        self._drawing.drop()
        if self.article is None or plan.article != self._edited(self.edits):
            self.article, self.edits, self.unfit = plan.article, (), ()
            self.stack.clear()
            self.changed.emit(self.edits)

    def _begin(self, reading: Reading) -> None:
        """Take what was found; it is shown already, without the edits."""
        self.base = reading
        self._listen_to_map()
        if self.edits:
            QTimer.singleShot(0, self._show_edits)

    def _listen_to_map(self) -> None:
        """Take what is chosen among the candidates on the map, once the map is there."""
        view = self._window.workspace.map
        if view and not self._listening:
            self._listening = True
            view.bridge.candidate_chosen.connect(self._choose_candidate)

    def _choose_candidate(self, place_id: str) -> None:
        mention = self._window.rivals.shown
        candidates = mention.candidates if mention else ()
        place = next((one.place for one in candidates if one.place.id == place_id), None)
        if mention and place:
            self.places.choose(mention, place)

    def _show(self, edits: Edits) -> None:
        """Show the article with these edits."""
        before = self._edited(self.edits)
        self.edits = edits
        self.changed.emit(edits)
        if self._edited(edits) != before:
            self.analyse_again()
        else:
            self._show_edits()

    def _edited(self, edits: Edits) -> Article | None:
        """Return the article with what edits say of its title, text, date and source."""
        if self.article is None or not edits:
            return self.article
        from mapapp.editing import edited_article

        return edited_article(self.article, edits)

    def _show_edits(self) -> None:
        from mapapp.desktop.corrected import corrected

        base, edits, plan, shown = self.base, self.edits, self._plan, self._window.reading
        if base is None:
            return
        small, map_json = is_small(base.analysis), shown.map_json if shown else base.map_json
        self._drawing.drop()

        def work() -> Corrected:
            made = corrected(base, edits, map_json)
            if small or plan is None:
                return made
            return made._replace(reading=prepared(made.reading, plan))

        self._newest.ask(work, at_once=small)

    def _take(self, made: Corrected) -> None:
        news = [one for one in made.unfit if one not in self.unfit]
        self.unfit = made.unfit
        self._window.show_edited(made.reading)
        if made.reading is not self.base:
            from mapapp.desktop.corrected import map_of

            self._drawing.ask(partial(map_of, made.reading.analysis), at_once=False)
        self.edited.emit(self.edits, made.reading.analysis)
        self.misfitted.emit(made.unfit)
        if news:
            words = tr(
                "A correction does not fit any more: {reason}. It is kept under Corrections…"
            )
            self._window.banner.say(words.format(reason=news[0].reason))


def _same(article: Article) -> Article:
    return article


def _memory_file() -> Path:
    return config_folder() / "memory.json"
