"""The strip that filters: a menu of all there is to filter by, and chips of what is filtered."""

from __future__ import annotations

from functools import partial
from typing import Any

from qtpy.QtCore import QRectF, QSize, Qt
from qtpy.QtGui import QIcon, QPainter, QPixmap
from qtpy.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from mapapp.desktop.filter_choices import Choice, Offer, facet_names, main_types, offer
from mapapp.desktop.filter_state import SharedFilter
from mapapp.desktop.icons import put_icon
from mapapp.desktop.newest import Newest, is_small
from mapapp.desktop.phrases import grouped, tr
from mapapp.desktop.symbols import paint_event_symbol
from mapapp.model import Analysis, EventType
from mapapp.theme import LIGHT, Theme

_SYMBOL = 12
_SPACING = 6
_CROSS = "✕"


class FilterBar(QWidget):
    """A button with the menu of filters, then chips: what is filtered, else the main types."""

    def __init__(self, shared: SharedFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self._analysis: Analysis | None = None
        self._offer: Offer | None = None
        self._newest = Newest(self._take, self)
        self._theme: Theme = LIGHT
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.button = QPushButton(tr("Filter"))
        self.button.setProperty("plain", True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setToolTip(tr("Show only some of the events and places (Ctrl+L)"))
        self.button.setMenu(self.menu)
        self.chips: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._row.addWidget(self.button)
        self._row.addStretch(1)
        self.setVisible(False)
        shared.changed.connect(lambda _: self._count())

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Offer the filters of an article; None while there is nothing to filter."""
        self._analysis = analysis
        self.setVisible(analysis is not None)
        self._offer = None
        self._count()
        if self._offer is None:
            self._show_chips()  # until all is counted

    def set_theme(self, theme: Theme) -> None:
        """Draw the symbols in another theme."""
        self._theme = theme
        put_icon(self.button, "filter", theme.ink)
        self._show_chips()

    @property
    def counted(self) -> bool:
        """Whether the choices are those of the filter now."""
        return self._offer is not None and not self._newest.pending

    def _count(self) -> None:
        """Have the choices counted; until that is done the old ones stay."""
        self._newest.drop()
        analysis, wanted = self._analysis, self._shared.current
        if analysis is not None:
            self._newest.ask(lambda: offer(analysis, wanted), at_once=is_small(analysis))

    def _take(self, made: Offer) -> None:
        self._offer = made
        self._show_chips()
        if self.menu.isVisible():
            self.fill_menu()

    def open_menu(self) -> None:
        """Open the menu under its button."""
        if self.isVisible():
            self.button.showMenu()

    def fill_menu(self) -> None:
        """Offer every facet's values with how much each shows."""
        self.menu.clear()
        if self._offer is None:
            self.menu.addAction(tr("Counting …")).setEnabled(False)
            return
        offered = self._offer.by_facet
        for facet, words in facet_names().items():
            part = self.menu.addMenu(words)
            part.setEnabled(bool(offered[facet]))
            for choice in offered[facet]:
                self._add(part, choice)
        self.menu.addSeparator()
        clearing = self.menu.addAction(tr("Show everything"))
        clearing.setEnabled(bool(self._shared.current))
        clearing.triggered.connect(lambda *_: self._shared.clear())

    def _add(self, menu: QMenu, choice: Choice) -> None:
        words = choice.words.replace("&", "&&").replace("\t", " ")
        action = menu.addAction(f"{words}\t{grouped(choice.count)}")
        action.setCheckable(True)
        action.setChecked(choice.chosen)
        action.setEnabled(choice.chosen or choice.count > 0)
        action.triggered.connect(lambda *_: self._shared.want(choice.leads_to))

    def _show_chips(self) -> None:
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        if self._analysis is not None:
            self.chips = list(self._made_chips(self._analysis))
        for number, chip in enumerate(self.chips, start=1):
            self._row.insertWidget(number, chip)
        self._fit()

    def _made_chips(self, analysis: Analysis) -> list[QPushButton]:
        filtered = self._offer is not None and bool(self._offer.chosen)
        whole = tr("All events {count}").format(count=grouped(len(analysis.events)))
        everything = _chip(whole, chosen=not filtered)
        everything.clicked.connect(lambda *_: self._shared.clear())
        offered = self._offer.chosen if self._offer and filtered else main_types(analysis)
        return [everything, *(self._chip_of(choice) for choice in offered)]

    def _chip_of(self, choice: Choice) -> QPushButton:
        words = choice.words.replace("&", "&&")
        if choice.chosen:
            chip = _chip(f"{words} {grouped(choice.count)}  {_CROSS}", chosen=True)
            chip.setAccessibleName(tr("Filtered by {words}: remove").format(words=choice.words))
        else:
            chip = _chip(f"{words} {grouped(choice.count)}", chosen=False)
            chip.setAccessibleName(tr("Show only {words}").format(words=choice.words))
        if isinstance(choice.value, EventType):
            chip.setIcon(self._symbol(choice.value))
            chip.setIconSize(QSize(_SYMBOL, _SYMBOL))
        chip.clicked.connect(partial(self._follow, choice))
        return chip

    def _follow(self, choice: Choice, *_: object) -> None:
        self._shared.want(choice.leads_to)

    def _symbol(self, event_type: EventType) -> QIcon:
        density = self.devicePixelRatioF()
        picture = QPixmap(round(_SYMBOL * density), round(_SYMBOL * density))
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_event_symbol(painter, event_type, QRectF(0, 0, _SYMBOL, _SYMBOL), self._theme)
        painter.end()
        return QIcon(picture)

    def resizeEvent(self, event: Any) -> None:
        """Show as many chips as fit (Qt)."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self.button.sizeHint().width()
        for chip in self.chips:
            room -= chip.sizeHint().width() + _SPACING
            chip.setVisible(room >= 0)


def _chip(words: str, *, chosen: bool) -> QPushButton:
    chip = QPushButton(words)
    chip.setProperty("chip", True)
    chip.setProperty("chosen", chosen)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip
