"""The dialog in which the reader says what of an event is another event."""

from __future__ import annotations

from dataclasses import replace

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.detail import plain_label
from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.fonts import sans
from mapapp.desktop.phrases import full_name, tr
from mapapp.model import Event

_WIDTH = 480
_LONGEST = 120


class EventSplitter(QDialog):
    """The words and places of an event to tick; `told` gives the part that is another event."""

    told = Signal(object)

    def __init__(self, event: Event, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self.setWindowTitle(tr("Split the event in two"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.headline = QLineEdit(event.headline)
        self.words, self.places = QListWidget(), QListWidget()
        for span in event.spans:
            _add(self.words, " ".join(text[slice(*span)].split())[:_LONGEST])
        for where in event.where:
            _add(self.places, full_name(where.place))
        form = QFormLayout()
        form.setSpacing(9)
        for words, field in (
            (tr("What"), self.headline),
            (tr("Words"), self.words),
            (tr("Places"), self.places),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        for view in (self.words, self.places):
            view.setMaximumHeight(120)
        self._build(form)

    def _build(self, form: QFormLayout) -> None:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        words = tr("Name the other event, and tick what belongs to it alone.")
        column.addWidget(plain_label(words, sans(12.5), soft=True))
        column.addLayout(form)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Tell the part and close (Qt)."""
        headline = " ".join(self.headline.text().split()) or self._event.headline
        part = replace(
            self._event,
            headline=headline,
            spans=tuple(self._event.spans[row] for row in _ticked(self.words)),
            where=tuple(self._event.where[row] for row in _ticked(self.places)),
        )
        super().accept()
        self.told.emit(part)


def _add(view: QListWidget, words: str) -> None:
    QListWidgetItem(words, view).setCheckState(Qt.CheckState.Unchecked)


def _ticked(view: QListWidget) -> list[int]:
    rows = range(view.count())
    return [row for row in rows if view.item(row).checkState() == Qt.CheckState.Checked]
