"""The dialog in which the reader says what place a name means."""

from __future__ import annotations

from typing import Any

from qtpy.QtCore import Qt, QTimer, Signal
from qtpy.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from mapapp.desktop.phrases import caption, coordinates, full_name, tr
from mapapp.desktop.place_completing import PlaceCompleting
from mapapp.desktop.row_list import RowList
from mapapp.desktop.rows import PlaceSymbol, Row
from mapapp.desktop.selection import Selection
from mapapp.model import AREA_KINDS, Place
from mapapp.theme import LIGHT, Theme

_WIDTH, _HEIGHT = 460, 440
_PAUSE_MS = 120
"""How long typing rests before the gazetteer is asked: a large one takes a moment."""


class PlaceChooser(QDialog):
    """A field for a name or coordinates over a list of places; `chose` tells the place.

    An empty field lists what the name was found to mean; the beginning of a name, how it may go on.
    """

    chose = Signal(object)

    def __init__(
        self,
        name: str,
        known: tuple[Place, ...] = (),
        now: Place | None = None,
        parent: QWidget | None = None,
        theme: Theme = LIGHT,
    ) -> None:
        """Ask for the place of a name; `now` is the one it has, `known` what it may mean."""
        super().__init__(parent)
        self._name, self._known, self._now = name, known, now
        self.places: tuple[Place, ...] = ()
        title = tr("Which place is “{name}”?").format(name=name[:60]) if name else tr("Place")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(_WIDTH, _HEIGHT)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("A name, as “Tripoli, Lebanon”, or coordinates"))
        self.field.setAccessibleName(tr("Name or coordinates"))
        self.list = RowList(tr("Places"))
        self.list.set_theme(theme, 1.0)
        self.told = QLabel()
        self.told.setProperty("soft", True)
        self.told.setWordWrap(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self._completing = PlaceCompleting(self)
        self._completing.found.connect(self._add)
        self._build()
        self._list(self._known)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        self.field.textChanged.connect(lambda *_: self._pause.start())
        self.field.returnPressed.connect(self.accept)
        self.list.chose.connect(self._choose_row)

    def search(self) -> None:
        """List what the field's words may mean, then what may begin with them."""
        self._pause.stop()
        self._completing.drop()
        query = self.field.text()
        if not query.strip():
            self._list(self._known)
            return
        from mapapp.desktop.placing import find_places, read_coordinates
        from mapapp.pipeline import default_engine

        if not read_coordinates(query):
            self._completing.ask(query)
        self._list(find_places(query, self._name, default_engine().gazetteer))

    def _add(self, completed: tuple[Place, ...]) -> None:
        """List more places, under those that are listed; the row that is marked stays so."""
        known = {place.id for place in self.places}
        new = tuple(place for place in completed if place.id not in known)
        marked = self.list.currentIndex().row()
        self._list(self.places + new)
        if marked >= 0:
            self.list.setCurrentIndex(self.list.model().index(marked, 0))

    def _list(self, places: tuple[Place, ...]) -> None:
        self.places = places
        self.list.show_rows(tuple(self._row(place) for place in places))
        if places:
            words = tr("Enter chooses the first, a click any of them.")
        elif self._completing.pending:
            words = ""
        elif self.field.text().strip():
            words = tr("No place of that name is known. Coordinates always are: 34.43, 35.84.")
        else:
            words = tr("Type the name of the place, or its coordinates.")
        self.told.setText(words)

    def _row(self, place: Place) -> Row:
        now = self._now is not None and place.id == self._now.id
        parts = [caption(place), coordinates(place), tr("chosen now") if now else ""]
        symbol = PlaceSymbol(False, area=place.kind in AREA_KINDS)
        words = " · ".join(part for part in parts if part)
        return Row(full_name(place), words, symbol, Selection(place=place.id))

    def _choose_row(self, selection: Selection) -> None:
        place = next((one for one in self.places if one.id == selection.place), None)
        if place and not self.list.by_keyboard:
            self._end(place)

    def accept(self) -> None:
        """Choose the row that is marked, else the first; none that was not listed yet (Qt)."""
        if self._pause.isActive():
            self.search()
        number = self.list.currentIndex().row()
        if self.places:
            self._end(self.places[max(0, number)])

    def _end(self, place: Place) -> None:
        super().accept()
        self.chose.emit(place)

    def keyPressEvent(self, event: Any) -> None:
        """Let Enter choose, and Down go from the field into the list (Qt)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
