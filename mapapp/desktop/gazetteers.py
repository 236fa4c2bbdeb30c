"""The dialog of gazetteers: which there are, which is in use, and getting more places."""

from __future__ import annotations

from qtpy.QtCore import Qt, QTimer
from qtpy.QtGui import QFont
from qtpy.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.banner import Banner
from mapapp.desktop.detail import plain_label
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.gazetteer_card import GazetteerCard, megabytes
from mapapp.desktop.gazetteer_choice import GazetteerChoice
from mapapp.desktop.gazetteer_work import GazetteerWork, Listing
from mapapp.desktop.phrases import tr

_SIZE = (600, 520)
_STEPS = 1000
_PAINTED_MS = 30
"""The dialog is on screen before the thread competes with it for the interpreter."""


class GazetteersDialog(QDialog):
    """Lists gazetteers, uses and removes them, and fetches more when asked to.

    Closed while something is fetched, it goes on; opened again, it shows how far that is.
    """

    def __init__(self, work: GazetteerWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.setWindowTitle(tr("Gazetteers"))
        self.resize(*_SIZE)
        self.problem = Banner()
        self.choice = GazetteerChoice()
        self.cards: dict[str, GazetteerCard] = {}
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._list_page, self._progress_page = self._make_list(), self._make_progress()
        for page in (self._list_page, self.choice, self._progress_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        self._heading = plain_label(tr("Gazetteers"), serif(20, QFont.Weight.DemiBold))
        column.addWidget(self._heading)
        column.addWidget(self.problem)
        column.addWidget(self._pages, 1)

    def _make_list(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = tr("The lists of places that mapapp looks names up in, one at a time.")
        column.addWidget(plain_label(words, sans(13), soft=True))
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._cards)
        whole.addStretch(1)
        inside.setObjectName("cards")
        inside.setStyleSheet("QWidget#cards { background: transparent; }")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setStyleSheet("QScrollArea { background: transparent; }")
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(area, 1)
        self.remark = plain_label("", sans(12), soft=True)
        self.remark.hide()
        column.addWidget(self.remark)
        self.more = QPushButton(tr("Get more places from GeoNames…"))
        self.close_button = QPushButton(tr("Close"))
        column.addLayout(_row(self.more, None, self.close_button))
        return page

    def _make_progress(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.step = plain_label("", sans(13))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Installing"))
        words = tr(
            "Articles can be read meanwhile, and this dialog may be closed. What was fetched is "
            "kept when you cancel."
        )
        self.cancel = QPushButton(tr("Cancel"))
        column.addWidget(self.step)
        column.addWidget(self.bar)
        column.addWidget(plain_label(words, sans(12), soft=True))
        column.addStretch(1)
        column.addLayout(_row(None, self.cancel))
        return page

    def _connect(self) -> None:
        work = self.work
        work.listed.connect(self._show_listing)
        work.progressed.connect(self._show_progress)
        work.failed.connect(self._fail)
        work.ended.connect(self._end)
        self.more.clicked.connect(lambda *_: self._choose())
        self.close_button.clicked.connect(lambda *_: self.close())
        self.cancel.clicked.connect(lambda *_: self._cancel())
        self.choice.back.connect(lambda: self._turn(self._list_page, tr("Gazetteers")))
        self.choice.confirmed.connect(self._install)

    def open_again(self) -> None:
        """Show the dialog, with what there is now."""
        self.show()
        self.activateWindow()
        QTimer.singleShot(_PAINTED_MS, self.work.refresh)

    def _turn(self, page: QWidget, heading: str) -> None:
        self._heading.setText(heading)
        self._pages.setCurrentWidget(page)

    def _choose(self) -> None:
        self.problem.hide()
        self._turn(self.choice, tr("More places from GeoNames"))
        self.choice.search.setFocus()

    def _install(self, codes: tuple[str, ...], use_it: bool) -> None:
        self.problem.hide()
        self.step.setText(tr("Asking the server …"))
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._turn(self._progress_page, tr("More places from GeoNames"))
        self.cancel.setFocus()
        self.work.install(codes, use_it=use_it)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.step.setText(tr("Stopping …"))
        self.bar.setRange(0, 0)
        self.work.cancel()

    def _show_progress(self, told: tuple[str, int, int]) -> None:
        what, done, total = told
        if not self.cancel.isEnabled():
            return
        share = ""
        if total and what.startswith("Fetching"):
            share = tr("{done} of {total}").format(done=megabytes(done), total=megabytes(total))
        elif total:
            share = f"{100 * done // total} %"
        self.step.setText(f"{what} …  {share}".rstrip())
        self.bar.setRange(0, _STEPS if total else 0)
        self.bar.setValue(_STEPS * done // total if total else 0)

    def _end(self) -> None:
        if self._pages.currentWidget() is self._progress_page and not self.work.installing:
            self._turn(self._list_page, tr("Gazetteers"))
            self.more.setFocus()

    def _fail(self, words: str) -> None:
        self.problem.say(words)

    def _show_listing(self, listing: Listing) -> None:
        for card in self.cards.values():
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {found.name: GazetteerCard(found, listing) for found in listing.gazetteers}
        for card in self.cards.values():
            card.wanted.connect(self._use)
            card.unwanted.connect(self._remove)
            self._cards.addWidget(card)
        self.remark.setText(_remark(listing))
        self.remark.setVisible(bool(self.remark.text()))
        self.choice.show_listing(listing)

    def _use(self, name: str) -> None:
        self.problem.hide()
        self.work.use(name)

    def _remove(self, name: str) -> None:
        self.problem.hide()
        self.work.remove(name)


def _remark(listing: Listing) -> str:
    if listing.forced_by:
        words = tr("The environment variable {variable} chooses “{name}”, whatever is chosen here.")
        return words.format(variable=listing.forced_by, name=listing.chosen)
    return listing.notice


def _row(*buttons: QPushButton | None) -> QHBoxLayout:
    """Return buttons in a row; None is where they part."""
    row = QHBoxLayout()
    for button in buttons:
        if button is None:
            row.addStretch(1)
            continue
        button.setAutoDefault(False)
        row.addWidget(button)
    return row
