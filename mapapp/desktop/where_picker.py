"""The places of an event to tick, each with how the event is related to it."""

from __future__ import annotations

from collections.abc import Iterable

from qtpy.QtCore import Qt
from qtpy.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mapapp.desktop.phrases import full_name, tr
from mapapp.model import AROUND_RELATION, INSTITUTION_RELATION, EventPlace, Place

_HEIGHT, _MOST = 168, 200
_PLACE = Qt.ItemDataRole.UserRole


def relations() -> dict[str, str]:
    """Return how an event can be related to a place, in words."""
    return {
        "in": tr("there"),
        "near": tr("near it"),
        "from": tr("from there"),
        "to": tr("to there"),
        INSTITUTION_RELATION: tr("as government"),
        AROUND_RELATION: tr("somewhere in it"),
    }


class WherePicker(QTableWidget):
    """Lists an event's places, ticked, and then the others of the article."""

    def __init__(
        self, where: Iterable[EventPlace], others: Iterable[Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(0, 2, parent)
        self.setMaximumHeight(_HEIGHT)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for one in where:
            self._add(one, chosen=True)
        for place in others:
            self.add_place(place)

    def add_place(self, place: Place, *, chosen: bool = False) -> None:
        """List a place, each once; tick it when it is chosen."""
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if item and item.data(_PLACE).id == place.id:
                if chosen:
                    item.setCheckState(Qt.CheckState.Checked)
                return
        if chosen or self.rowCount() < _MOST:
            self._add(EventPlace(place), chosen=chosen)

    def _add(self, one: EventPlace, *, chosen: bool) -> None:
        row = self.rowCount()
        self.insertRow(row)
        item = QTableWidgetItem(full_name(one.place))
        item.setData(_PLACE, one.place)
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.setItem(row, 0, item)
        box = QComboBox()
        known = relations()
        known.setdefault(one.relation, one.relation)
        for relation, words in known.items():
            box.addItem(words, relation)
        box.setCurrentIndex(list(known).index(one.relation))
        box.setAccessibleName(tr("How it is related to {place}").format(place=one.place.name))
        self.setCellWidget(row, 1, box)

    def tick(self, row: int, relation: str = "") -> None:
        """Choose the place of a row, with a relation where one is given."""
        item, box = self.item(row, 0), self.cellWidget(row, 1)
        if item:
            item.setCheckState(Qt.CheckState.Checked)
        if relation and isinstance(box, QComboBox):
            box.setCurrentIndex(box.findData(relation))

    def chosen(self) -> tuple[EventPlace, ...]:
        """Return the places that are ticked, each with its relation."""
        found = []
        for row in range(self.rowCount()):
            item, box = self.item(row, 0), self.cellWidget(row, 1)
            ticked = item and item.checkState() == Qt.CheckState.Checked
            if item and ticked and isinstance(box, QComboBox):
                found.append(EventPlace(item.data(_PLACE), str(box.currentData())))
        return tuple(dict.fromkeys(found))
