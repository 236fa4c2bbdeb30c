"""The list of the open article's corrections: each can be taken back, whenever it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtpy.QtCore import Qt
from qtpy.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.correcting_words import edit_words
from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.phrases import counted, tr
from mapapp.desktop.searching import excerpt
from mapapp.editing import Edit, MentionEdit

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting

_SIZE = (860, 460)
_AROUND = (16, 16)
_EDIT = Qt.ItemDataRole.UserRole


class CorrectionsDialog(QDialog):
    """Every correction in a row, newest first, and why it does not fit where it does not."""

    def __init__(self, correcting: Correcting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._correcting = correcting
        self.setWindowTitle(tr("Corrections of this article"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.table = QTableWidget(0, 2)
        self.told = QLabel()
        self.told.setProperty("soft", True)
        self.back = QPushButton(tr("Take back"))
        self._dress_table()
        self._build()
        self._list()

    def _dress_table(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels([tr("Correction"), tr("Where")])
        table.setAccessibleName(tr("Corrections"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_icons(close)
        close.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.back.clicked.connect(lambda *_: self._take_back())
        self.table.itemSelectionChanged.connect(self._enable)
        self._correcting.edited.connect(self._list)
        self._correcting.changed.connect(self._list)

    def _list(self, *_: object) -> None:
        edits = tuple(reversed(self._correcting.edits))
        reasons = {id(misfit.edit): misfit.reason for misfit in self._correcting.unfit}
        self.told.setText(counted(len(edits), "correction", "corrections"))
        self.table.setRowCount(len(edits))
        for row, edit in enumerate(edits):
            reason = reasons.get(id(edit), "")
            remark = tr("Does not fit: {reason}").format(reason=reason) if reason else _where(edit)
            for column, words in enumerate((edit_words(edit), remark)):
                item = QTableWidgetItem(words)
                item.setToolTip(words.replace("<", "&lt;"))
                item.setData(_EDIT, edit)
                self.table.setItem(row, column, item)
        self.table.resizeColumnToContents(1)
        self._enable()

    def _enable(self) -> None:
        self.back.setEnabled(bool(self.chosen()))

    def chosen(self) -> list[Edit]:
        """Return the corrections chosen in the list."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        items = (self.table.item(row, 0) for row in rows)
        return [item.data(_EDIT) for item in items if item]

    def _take_back(self) -> None:
        gone = self.chosen()
        if gone:
            words = tr("Take back: {what}").format(what=edit_words(gone[0]))
            self._correcting.retract(gone, words)


def _where(edit: Edit) -> str:
    """Return the words around a name that was corrected."""
    if not isinstance(edit, MentionEdit):
        return ""
    at = edit.at
    start = len(at.before)
    return excerpt(f"{at.before}{at.text}{at.after}", start, start + len(at.text), _AROUND)
