"""What the reader can correct of the article itself: title, date, source, text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.desktop.correcting_words import edit_words
from mapapp.desktop.menus import Command
from mapapp.desktop.phrases import tr
from mapapp.editing import Edit, SetPublished, SetSource, SetText, SetTitle, edited_article
from mapapp.model import Article

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting
    from mapapp.desktop.main_window import MainWindow


class ArticleCorrections:
    """Turns changes of the article into edits; it is then analysed again, and the others kept."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        self._window, self._correcting = window, correcting
        window.opening.details_given.connect(self.change)
        window.commands.article_actions += window.commands.add(
            "edit", [Command(tr("Edit the article's text…"), ("Ctrl+Shift+T",), self.ask_text)]
        )

    def change(self, article: Article) -> None:
        """Make the open article one with the title, text, date and source of another."""
        given = self._correcting.article
        if given is None:
            return
        now = edited_article(given, self._correcting.edits)
        edits = list(_differences(now, article))
        if edits:
            words = edit_words(edits[0]) if len(edits) == 1 else tr("Article details")
            self._correcting.do(edits, words)

    def ask_text(self) -> None:
        """Let the reader change the text."""
        from mapapp.desktop.text_editor import TextEditor

        given = self._correcting.article
        if given is None:
            return
        editor = TextEditor(edited_article(given, self._correcting.edits).text, self._window)
        editor.told.connect(self.change_text)
        editor.open()

    def change_text(self, text: str) -> None:
        """Give the article another text."""
        edit = SetText(text)
        self._correcting.do([edit], edit_words(edit))


def _differences(now: Article, wanted: Article) -> Iterator[Edit]:
    if wanted.title != now.title:
        yield SetTitle(wanted.title)
    if wanted.text != now.text:
        yield SetText(wanted.text)
    if wanted.published != now.published:
        yield SetPublished(wanted.published)
    if wanted.source != now.source:
        yield SetSource(wanted.source)
