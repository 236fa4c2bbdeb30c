"""The list of layers that others made: shown, hidden, added, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtpy.QtCore import QSignalBlocker, Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.detail import plain_label
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.phrases import tr

if TYPE_CHECKING:
    from mapapp.desktop.overlaying import Overlaying

_WIDTH = 460
_NUMBER = Qt.ItemDataRole.UserRole


class LayersDialog(QDialog):
    """One line a layer, with a tick where it is shown."""

    def __init__(self, overlaying: Overlaying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Layers of others"))
        self.setMinimumWidth(_WIDTH)
        self._overlaying = overlaying
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Layers of others"))
        self.list.itemChanged.connect(self._show)
        self.add_button = QPushButton(tr("Add a layer…"))
        self.add_button.clicked.connect(lambda: overlaying.ask_file())
        self.remove_button = QPushButton(tr("Remove"))
        self.remove_button.clicked.connect(lambda: self._remove())
        close = QPushButton(tr("Close"))
        close.setProperty("primary", True)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Layers of others"), serif(20, QFont.Weight.DemiBold)))
        words = tr(
            "GeoJSON, KML, and tables with latitude and longitude, drawn under what was found."
        )
        column.addWidget(plain_label(words, sans(12), soft=True))
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        overlaying.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the layers as they are."""
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for one in self._overlaying.kept:
            words = tr("{name}: {count} places")
            told = words.format(name=one.overlay.name, count=len(one.overlay.features))
            item = QListWidgetItem(told, self.list)
            item.setData(_NUMBER, one.number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.shown else Qt.CheckState.Unchecked)
        self.remove_button.setEnabled(self.list.count() > 0)
        if self.list.count():
            self.list.setCurrentRow(0)
        del blocker

    def _show(self, item: QListWidgetItem) -> None:
        shown = item.checkState() == Qt.CheckState.Checked
        self._overlaying.show(int(item.data(_NUMBER)), shown=shown)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._overlaying.remove(int(item.data(_NUMBER)))
