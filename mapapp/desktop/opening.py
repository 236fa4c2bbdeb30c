"""Everything that opens an article: files, pasted text, examples, details set by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from qtpy.QtCore import QObject, Signal
from qtpy.QtGui import QGuiApplication
from qtpy.QtWidgets import QFileDialog, QWidget

from mapapp.desktop.dialogs import DetailsDialog
from mapapp.desktop.loader import Loader, Request
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.settings import Settings
from mapapp.model import Article
from mapapp.project.ending import ENDING
from mapapp.sources import article_from_text, example_articles, read_article, read_example

_LAYERS = (".geojson", ".kml")
"""What is taken for a layer when it is opened; a table is one only where a layer is asked for."""


class Opening(QObject):
    """Turns what the reader does into requests to the loader."""

    complained = Signal(str)
    recent_changed = Signal()
    details_given = Signal(object)
    """The article with the details that the reader set by hand."""
    project_asked = Signal(str)
    """The path of a project, which is not for the loader."""
    layer_asked = Signal(str)
    """The path of a layer of someone else's places."""

    def __init__(self, window: QWidget, loader: Loader, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._loader, self._settings = window, loader, settings
        self.article: Article | None = None
        self.found: date | None = None
        loader.opened.connect(self._keep)
        loader.analysed.connect(self._keep_found)

    def _keep(self, request: Request, plan: object) -> None:
        self.article, self.found = getattr(plan, "article", None), None
        if request.path:
            self._settings.add_recent(request.path)
            self.recent_changed.emit()

    def _keep_found(self, reading: Reading) -> None:
        self.found = reading.analysis.reference_date

    def ask_file(self) -> None:
        """Let the reader choose a file."""
        dialog = QFileDialog(self._window, tr("Open an article"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [tr("Articles (*.txt *.md *.html *.htm *.xhtml)"), tr("All files (*)")]
        )
        dialog.fileSelected.connect(self.open_file)
        dialog.setModal(True)
        dialog.open()

    def open_file(self, path: str) -> None:
        """Open a file of text or HTML, or a project."""
        whole = str(Path(path).expanduser().absolute())
        if whole.endswith(ENDING):
            self.project_asked.emit(whole)
            return
        if whole.lower().endswith(_LAYERS):
            self.layer_asked.emit(whole)
            return
        self._loader.open(Request(lambda: read_article(Path(whole)), whole))

    def paste(self) -> None:
        """Open the text of the clipboard."""
        self.open_text(QGuiApplication.clipboard().text())

    def open_text(self, text: str) -> None:
        """Open text that was pasted or dropped."""
        if not text.strip():
            self.complained.emit(tr("There is no text to paste. Copy an article first."))
            return
        self._loader.open(Request(lambda: article_from_text(text)))

    def open_example(self, name: str) -> None:
        """Open one of the articles that come with mapapp."""
        self._loader.open(Request(lambda: read_example(name)))

    def examples(self) -> list[tuple[str, str, str]]:
        """Return the names, titles and descriptions of the examples."""
        return [(one.name, one.title, one.description) for one in example_articles()]

    def forget_recent(self) -> None:
        """Forget which files were opened last."""
        self._settings.forget_recent()
        self.recent_changed.emit()

    def ask_details(self) -> None:
        """Let the reader set title, date and source, then analyse again."""
        if self.article is None:
            return
        dialog = DetailsDialog(self.article, self.found, self._window)
        dialog.accepted.connect(lambda: self.set_details(dialog))
        dialog.setModal(True)
        dialog.open()

    def close(self) -> None:
        """Let go of the open article."""
        self.article, self.found = None, None

    def again(self) -> None:
        """Analyse the open article again: with other places, say."""
        if self.article is not None:
            article = self.article
            self._loader.open(Request(lambda: article))

    def set_details(self, dialog: DetailsDialog) -> None:
        """Tell the article with what the dialog says."""
        if self.article is None:
            return
        article = replace(
            self.article,
            title=dialog.title.text().strip() or self.article.title,
            published=dialog.chosen_date,
            source=dialog.source.text().strip() or None,
        )
        self.details_given.emit(article)
