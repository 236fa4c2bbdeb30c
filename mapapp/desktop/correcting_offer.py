"""The quiet bar under the panes: the same correction for the namesakes, and for later articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from qtpy.QtCore import Qt
from qtpy.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from mapapp.desktop.correcting_others import Other, OtherArticles
from mapapp.desktop.correcting_words import edit_words
from mapapp.desktop.memory_words import meaning, reach
from mapapp.desktop.menus import Command
from mapapp.desktop.newest import Newest, is_small
from mapapp.desktop.phrases import counted, tr
from mapapp.editing import Edits, MentionEdit, spread, to_remember
from mapapp.model import Remembered

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting
    from mapapp.desktop.main_window import MainWindow

_LONGEST = 30


class OfferBar(QFrame):
    """A line of words with what is offered, until it is taken or closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("offer", True)
        self.setAccessibleName(tr("Offer"))
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.others = self._link(tr("Change the namesakes too"))
        self.elsewhere = self._link(tr("Change it in the other articles"))
        self.keep = self._link(tr("Remember for later articles"))
        self.close_button = self._link(tr("Close"))
        self.close_button.setAccessibleName(tr("Close the offer"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(18)
        row.addWidget(self.label)
        row.addWidget(self.others)
        row.addWidget(self.elsewhere)
        row.addWidget(self.keep)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.hide()

    def _link(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("link", True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button


class _Found(NamedTuple):
    """What more can be done with a correction: for the namesakes, and for later articles."""

    edit: MentionEdit
    others: Edits
    lasting: Remembered | None


class Offering:
    """Offers after each correction of a name to spread it, and to remember it."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        self._window, self._correcting = window, correcting
        self._others: Edits = ()
        self._edit: MentionEdit | None = None
        self._articles = OtherArticles(window, correcting)
        self._elsewhere: list[Other] = []
        self._lasting: Remembered | None = None
        self._memory = correcting.memory
        self.bar = OfferBar()
        window.column.addWidget(self.bar)
        self._looking = Newest(self._show, self.bar)
        self.bar.others.clicked.connect(self._spread)
        self.bar.elsewhere.clicked.connect(self._spread_elsewhere)
        self.bar.keep.clicked.connect(self._keep)
        correcting.places.corrected.connect(self.offer)
        correcting.changed.connect(self._withdraw)
        window.loader.opened.connect(lambda *_: self._forget())
        window.commands.article_actions += window.commands.add(
            "places", [Command(tr("Change the namesakes too"), ("Shift+F2",), self._spread)]
        )

    def offer(self, edit: MentionEdit) -> None:
        """Offer what more can be done with a correction."""
        reading = self._window.reading
        self._edit, self._others, self._lasting, self._elsewhere = edit, (), None, []
        if reading is None:
            return
        analysis = reading.analysis

        def look() -> _Found:
            return _Found(edit, spread(edit, analysis), to_remember(edit, analysis))

        self._looking.ask(look, at_once=is_small(analysis))
        self._articles.find(edit, partial(self._offer_elsewhere, edit))

    def _show(self, found: _Found) -> None:
        """Show what can be done, unless the correction is undone already."""
        if found.edit is not self._edit:
            return
        self._others, self._lasting = found.others, found.lasting
        bar, edit = self.bar, found.edit
        bar.label.setText(tr("{correction}.").format(correction=edit_words(edit)))
        bar.others.setText(_others_words(edit, len(found.others)))
        bar.others.setVisible(bool(found.others))
        bar.keep.setVisible(found.lasting is not None)
        bar.elsewhere.setVisible(bool(self._elsewhere))
        bar.setVisible(bool(found.others or found.lasting or self._elsewhere))

    def _offer_elsewhere(self, edit: MentionEdit, others: list[Other]) -> None:
        """Offer a correction to the other articles of the project in which it fits."""
        if edit is self._edit and others:
            self._elsewhere = others
            times = counted(sum(one.mentions for one in others), "time", "times")
            articles = counted(len(others), "other article", "other articles")
            words = tr("Also change it in {articles} ({times})")
            self.bar.elsewhere.setText(words.format(articles=articles, times=times))
            self.bar.elsewhere.show()
            self.bar.show()

    def _spread_elsewhere(self) -> None:
        """Make the correction in the other articles, as one step."""
        if self._edit and self._elsewhere:
            articles = counted(len(self._elsewhere), "other article", "other articles")
            words = tr("{correction} in {articles}")
            told = words.format(correction=edit_words(self._edit), articles=articles)
            self._articles.spread(self._elsewhere, told)
            self._elsewhere = []
            self.bar.elsewhere.hide()

    def _withdraw(self, edits: Edits) -> None:
        """Take an offer back whose correction is undone."""
        if self._edit not in edits:
            self._forget()

    def _forget(self) -> None:
        """Offer nothing any more: what was offered is of another state of the article."""
        self._looking.drop()
        self._edit, self._others, self._lasting, self._elsewhere = None, (), None, []
        self.bar.hide()

    def _spread(self) -> None:
        """Make the correction for every namesake, as one step."""
        edit, others = self._edit, self._others
        if edit is None or not others:
            return
        name = edit.at.text[:_LONGEST]
        words = tr("{correction} ({count} more)")
        self._correcting.do(others, words.format(correction=edit_words(edit), count=len(others)))
        self._others = ()
        self.bar.label.setText(tr("Every “{name}” is changed.").format(name=name))
        self.bar.others.hide()

    def _keep(self) -> None:
        """Remember the correction for later articles."""
        one = self._lasting
        if one:
            self._memory.add(one)
            words = tr("“{name}” is remembered: {place}, {reach}.")
            told = {"name": one.name[:_LONGEST], "place": meaning(one), "reach": reach(one)}
            self.bar.label.setText(words.format(**told))
            self.bar.keep.hide()


def _others_words(edit: MentionEdit, count: int) -> str:
    name = edit.at.text[:_LONGEST]
    if count == 1:
        return tr("Also change the other mention of {name}").format(name=name)
    return tr("Also change the {count} other mentions of {name}").format(name=name, count=count)
