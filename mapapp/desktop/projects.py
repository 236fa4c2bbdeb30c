"""Projects in the window: opened, kept as they are worked on, saved, reverted, recovered."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QEvent, QObject, Signal
from qtpy.QtWidgets import QFileDialog

from mapapp.desktop.exporting import file_name
from mapapp.desktop.menus import SEPARATOR, Command
from mapapp.desktop.phrases import tr
from mapapp.desktop.project_articles import ProjectArticles
from mapapp.desktop.project_keeper import Keeper
from mapapp.desktop.project_offer import Offer
from mapapp.desktop.recovering import Unsaved
from mapapp.errors import MapAppError
from mapapp.project.ending import ENDING

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow
    from mapapp.project import CurrentProject, Entry


class Projects(QObject):
    """The project's file: what is read and corrected goes into it by itself.

    Until the first correction there is no file. Then one without a name takes every change as it is
    made; it stays when the window goes, and is offered at the next start.
    """

    changed = Signal()
    """Another project is open, or it was reverted."""

    def __init__(self, window: MainWindow, unsaved: Unsaved | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.unsaved = unsaved or Unsaved()
        self.keeper = Keeper(self)
        self.articles = ProjectArticles(window, self.keeper)
        self.offer = Offer()
        self.path: Path | None = None
        self._named = ""
        self._place_widgets()
        self._add_commands()
        self.articles.corrected.connect(self.begin)
        self.keeper.failed.connect(self._fail)
        window.opening.project_asked.connect(self.open)
        window.windowTitleChanged.connect(self._name_window)
        window.installEventFilter(self)

    @property
    def named(self) -> bool:
        """Whether the project is in a file of the user's choice."""
        return self.path is not None and not self.unsaved.owns(self.path)

    # --- what the reader does

    def new(self) -> None:
        """Begin with an empty window; the project that is open stays as it is in its file."""
        self.keeper.ask(lambda current: current.close(), lambda _: self._closed())

    def ask_open(self) -> None:
        """Let the reader choose a project."""
        dialog = self._dialog(tr("Open a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    def open(self, path: str) -> None:
        """Open a project and show the article that came last."""
        chosen = Path(path).expanduser().absolute()

        def work(current: CurrentProject) -> tuple[list[Entry], bool]:
            return current.open(chosen), current.read_only

        self.keeper.ask(work, lambda result: self._opened(chosen, *result))

    def save(self) -> None:
        """Bring everything into the project's one file; ask for its name where it has none."""
        if self.named and self.path:
            name = self.path.name
            self.keeper.ask(lambda current: current.save(), lambda _: self._say_saved(name))
        else:
            self.ask_save_as()

    def ask_save_as(self) -> None:
        """Let the reader choose where to go on."""
        dialog = self._dialog(tr("Save the project as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.lstrip("."))
        reading = self._window.reading
        dialog.selectFile(file_name(reading.article.title if reading else "") + ENDING)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, path: str) -> None:
        """Go on in another file."""
        chosen = Path(path).expanduser().absolute()
        if not chosen.name.endswith(ENDING):
            chosen = chosen.with_name(chosen.name.removesuffix(".gpkg") + ENDING)

        def work(current: CurrentProject) -> list[Entry]:
            current.save_as(chosen)
            return current.entries()

        self.keeper.ask(work, partial(self._saved_as, chosen))

    def revert(self) -> None:
        """Ask, then bring back the state that the project was opened in."""
        if self.path is None:
            self._window.banner.say(tr("There is nothing to revert: no project is open."))
            return
        words = tr("Bring everything back as it was when you opened this project?")
        self.offer.make(words, [(tr("Revert"), self._revert)])

    def recover(self) -> None:
        """Offer what an earlier window left without a name."""
        left = self.unsaved.left()
        if left:
            self.offer.make(
                tr("Corrections of an earlier session were not saved under a name."),
                [
                    (tr("Open them"), partial(self._recover, left)),
                    (tr("Discard them"), partial(self._discard, left)),
                ],
            )

    def end(self) -> None:
        """Write what is left to write and close the file."""
        self.keeper.end()
        self.unsaved.release_all()

    # --- what became of it

    def begin(self) -> None:
        """Make a project of what was read so far, where there is none: at the first correction."""
        if self.path is not None:
            return
        try:
            path = self.unsaved.new()
        except OSError as error:
            words = tr("Corrections cannot be kept by themselves: {why}. Save the project.")
            self._window.banner.say(words.format(why=error.strerror or str(error)))
            return
        self.path = path
        self.keeper.ask(lambda current: current.begin(path))

    def _opened(self, path: Path, entries: list[Entry], read_only: bool) -> None:
        self._take_path(path)
        self.articles.number = None
        self.articles.show_one_of(entries)
        if read_only:
            words = tr("{name} can only be read here. Save it elsewhere to correct it.")
            self._window.banner.say(words.format(name=path.name))

    def _saved_as(self, path: Path, entries: list[Entry]) -> None:
        before = self.path
        self._take_path(path)
        if before and before != path and self.unsaved.owns(before):
            self.unsaved.discard(before)
        self.articles.list(entries)
        self._say_saved(path.name)

    def _say_saved(self, name: str) -> None:
        self._window.status.note(tr("Saved in {name}").format(name=name))

    def _closed(self) -> None:
        self._take_path(None)
        self.articles.number = None
        self.articles.show_one_of([])

    def _revert(self) -> None:
        self.keeper.ask(lambda current: current.revert(), self.articles.show_one_of)
        self.changed.emit()

    def _recover(self, left: list[Path]) -> None:
        newest, *others = left
        for path in others:
            self.unsaved.release(path)
        self.open(str(newest))

    def _discard(self, left: list[Path]) -> None:
        for path in left:
            self.unsaved.discard(path)

    def _fail(self, error: MapAppError) -> None:
        from mapapp.project import ChangedElsewhereError

        if isinstance(error, ChangedElsewhereError):
            choices = [(tr("Save under another name…"), self.ask_save_as)]
            if not error.replaced:
                choices.insert(0, (tr("Go on"), self._accept))
            self.offer.make(str(error), choices)
        else:
            self._window.banner.say(str(error))

    def _accept(self) -> None:
        def work(current: CurrentProject) -> list[Entry]:
            current.accept_changes()
            return current.entries()

        self.keeper.ask(work, self.articles.list)

    def _take_path(self, path: Path | None) -> None:
        self.path = path
        if path and self.named:
            self._window.settings.add_recent(str(path))
            self._window.opening.recent_changed.emit()
        self._name_window(self._window.windowTitle())
        self.changed.emit()

    def _name_window(self, title: str) -> None:
        """Put the project's name between the article's and the program's."""
        article = title.removesuffix("mapapp").removesuffix(" — ").removesuffix(self._named)
        name = self.path.name.removesuffix(ENDING) if self.path and self.named else ""
        self._named = f" — {name}" if name and article else name
        wanted = f"{article}{self._named} — mapapp" if article or name else "mapapp"
        if wanted != title:
            self._window.setWindowTitle(wanted)

    # --- at the start and the end

    def _place_widgets(self) -> None:
        column = self._window.column
        below = column.indexOf(self._window.banner) + 1
        column.insertWidget(below, self.offer)
        column.insertWidget(below + 1, self.articles.tabs)

    def _add_commands(self) -> None:
        self._window.commands.add(
            "file",
            [
                Command(tr("New project"), ("Ctrl+Shift+N",), self.new),
                Command(tr("Open project…"), ("Ctrl+Shift+O",), self.ask_open),
                Command(tr("Save project"), ("Ctrl+S",), self.save),
                Command(tr("Save project as…"), ("Ctrl+Shift+S",), self.ask_save_as),
                Command(tr("Revert project…"), (), self.revert),
                SEPARATOR,
            ],
            at_top=True,
        )

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setNameFilters([tr("Projects (*.mapapp.gpkg *.gpkg)"), tr("All files (*)")])
        dialog.setModal(True)
        return dialog

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """End with the window (Qt)."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.end()
        return bool(super().eventFilter(watched, event))
