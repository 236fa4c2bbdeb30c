"""The rows of the right-hand lists as plain values, and the model that serves them to Qt."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from qtpy.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from mapapp.desktop.selection import NOTHING, Selection
from mapapp.model import EventType

LONGEST_TITLE = 240
"""Characters of a row's title that are shown; hostile articles have endless ones."""


@dataclass(frozen=True, slots=True)
class PlaceSymbol:
    """How a place is marked: something happened there, it is an institution, it is an area."""

    happened: bool
    institution: bool = False
    area: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: a heading, or something that can be selected."""

    title: str
    subtitle: str = ""
    symbol: EventType | PlaceSymbol | None = None
    selection: Selection = NOTHING
    heading: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.subtitle) if part)


def tip(title: str, words: str) -> str:
    """Return a tooltip of two lines, letter by letter as they are."""
    return f"<p><b>{escape(title)}</b><br>{escape(words)}</p>"


ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class RowModel(QAbstractListModel):
    """Rows for a QListView; headings can be seen but not reached."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def replace(self, rows: tuple[Row, ...]) -> None:
        """Show `rows` instead of what was there."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Any = _ROOT) -> int:
        """Return the number of rows (Qt)."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what Qt asks of a row (Qt)."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title[:LONGEST_TITLE]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken[: 2 * LONGEST_TITLE]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.title[:LONGEST_TITLE], row.subtitle) if row.subtitle else None
        return None

    def flags(self, index: Any) -> Qt.ItemFlag:
        """Return whether a row can be reached (Qt)."""
        if not index.isValid() or self.rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def find(self, **wanted: Any) -> int:
        """Return the first row whose selection has these fields, or -1."""
        for number, row in enumerate(self.rows):
            if all(getattr(row.selection, name) == value for name, value in wanted.items()):
                return number
        return -1
