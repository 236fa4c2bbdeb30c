"""The dialog in which the reader chooses another event of the article."""

from __future__ import annotations

from collections.abc import Sequence

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from mapapp.desktop.detail import plain_label
from mapapp.desktop.fonts import sans
from mapapp.desktop.phrases import second_line, tr
from mapapp.desktop.row_list import RowList
from mapapp.desktop.rows import Row
from mapapp.desktop.selection import Selection
from mapapp.filtering import matches
from mapapp.model import Event
from mapapp.theme import LIGHT, Theme

_WIDTH, _HEIGHT = 480, 440


class EventChooser(QDialog):
    """A field that narrows the list of the other events; `chose` tells the one taken."""

    chose = Signal(object)

    def __init__(
        self,
        event: Event,
        others: Sequence[Event],
        parent: QWidget | None = None,
        theme: Theme = LIGHT,
    ) -> None:
        super().__init__(parent)
        # Those of the same words first: mostly they are what is meant.
        apart = sorted(others, key=lambda one: not set(one.spans) & set(event.spans))
        self._others = apart
        self.setWindowTitle(tr("Which event is the same?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(_WIDTH, _HEIGHT)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Words of the other event"))
        self.field.setAccessibleName(tr("Words of the other event"))
        self.list = RowList(tr("Events"))
        self.list.set_theme(theme, 1.0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        words = tr("“{headline}” is the same as").format(headline=event.headline[:200])
        column.addWidget(plain_label(words, sans(12.5)))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._list)
        self.field.returnPressed.connect(self.accept)
        self.list.activated.connect(lambda *_: self.accept())
        self.list.clicked.connect(lambda *_: self.accept())
        self._list()

    def _list(self, *_: object) -> None:
        words = self.field.text()
        found = [one for one in self._others if matches(words, one.headline)]
        rows = (
            Row(one.headline, second_line(one), one.type, Selection(event=one.id)) for one in found
        )
        self.list.show_rows(tuple(rows))

    def accept(self) -> None:
        """Take the row that is marked, else the first (Qt)."""
        if not self.list.rows:
            return
        row = self.list.rows[max(0, self.list.currentIndex().row())]
        event = next(one for one in self._others if one.id == row.selection.event)
        super().accept()
        self.chose.emit(event)
