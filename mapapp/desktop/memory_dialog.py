"""The list of remembered corrections: searched, edited, revoked, exported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qtpy.QtCore import Qt
from qtpy.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.detail import plain_label
from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.fonts import sans
from mapapp.desktop.memory import KeptMemory
from mapapp.desktop.memory_words import meaning, reach
from mapapp.desktop.phrases import full_name, tr
from mapapp.editing import memory_to_json
from mapapp.errors import ExportError
from mapapp.export.writing import write_whole
from mapapp.filtering import matches
from mapapp.model import Place, Remembered
from mapapp.theme import LIGHT, Theme

_SIZE = (640, 460)
_ENTRY = Qt.ItemDataRole.UserRole


class MemoryDialog(QDialog):
    """A field to search by, the list, and what can be done with what is chosen in it."""

    def __init__(
        self, memory: KeptMemory, parent: QWidget | None = None, theme: Theme = LIGHT
    ) -> None:
        super().__init__(parent)
        self._memory, self._theme = memory, theme
        self.setWindowTitle(tr("Remembered corrections"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(tr("Search the remembered corrections"))
        self.field.setClearButtonEnabled(True)
        self.table = QTableWidget(0, 3)
        self.edit = QPushButton(tr("Edit…"))
        self.revoke = QPushButton(tr("Forget"))
        self.write = QPushButton(tr("Export…"))
        self.told = QLabel()
        self.told.setProperty("soft", True)
        self._dress_table()
        self._build()
        self._list()

    def _dress_table(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels([tr("Name"), tr("Is"), tr("Where it holds")])
        table.setAccessibleName(tr("Remembered corrections"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        words = tr("What you chose once decides for the same name in later articles.")
        column.addWidget(plain_label(words, sans(12.5), soft=True))
        column.addWidget(self.field)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        row = QHBoxLayout()
        for button in (self.edit, self.revoke, self.write):
            row.addWidget(button)
        row.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_icons(close)
        close.rejected.connect(self.reject)
        row.addWidget(close)
        column.addLayout(row)
        self.field.textChanged.connect(self._list)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.itemDoubleClicked.connect(lambda *_: self.ask_edit())
        self.edit.clicked.connect(lambda *_: self.ask_edit())
        self.revoke.clicked.connect(lambda *_: self._memory.revoke(self.chosen()))
        self.write.clicked.connect(lambda *_: self._ask_file())
        self._memory.changed.connect(self._list)

    def _list(self, *_: object) -> None:
        words = self.field.text()
        shown = [
            one
            for one in reversed(self._memory.entries)
            if matches(words, f"{one.name} {meaning(one)} {reach(one)}")
        ]
        self.table.setRowCount(len(shown))
        for row, one in enumerate(shown):
            for column, text in enumerate((one.name, meaning(one), reach(one))):
                item = QTableWidgetItem(text)
                item.setData(_ENTRY, one)
                self.table.setItem(row, column, item)
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(2)
        nothing = tr("Nothing yet. After a correction, choose “Remember for later articles”.")
        self.told.setText("" if self._memory.entries else nothing)
        self._enable()

    def _enable(self) -> None:
        count = len(self.chosen())
        self.edit.setEnabled(count == 1)
        self.revoke.setEnabled(count > 0)
        self.write.setEnabled(bool(self._memory.entries))

    def chosen(self) -> list[Remembered]:
        """Return what is chosen in the list."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        items = (self.table.item(row, 0) for row in rows)
        return [item.data(_ENTRY) for item in items if item]

    def ask_edit(self) -> None:
        """Let the reader change what is remembered of a name, and where it holds."""
        chosen = self.chosen()
        if len(chosen) == 1:
            editor = EntryEditor(chosen[0], self, self._theme)
            editor.accepted.connect(lambda: self._memory.change(chosen[0], editor.entry))
            editor.open()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, tr("Export the remembered corrections"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("JSON (*.json)")])
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def export(self, path: str) -> None:
        """Write all that is remembered to a file."""
        try:
            write_whole(Path(path), memory_to_json(self._memory.entries).encode())
        except ExportError as error:
            words = str(error)
        else:
            words = tr("Exported to {name}").format(name=Path(path).name)
        self.told.setText(words)


class EntryEditor(QDialog):
    """One remembered correction: its place and where it holds."""

    def __init__(
        self, entry: Remembered, parent: QWidget | None = None, theme: Theme = LIGHT
    ) -> None:
        super().__init__(parent)
        self._entry, self._theme = entry, theme
        self._place: Place | None = entry.place
        self.setWindowTitle(tr("“{name}”").format(name=entry.name[:60]))
        self.setModal(True)
        self.place = QPushButton(meaning(entry))
        self.place.setAccessibleName(tr("Place"))
        self.place.clicked.connect(lambda *_: self._ask_place())
        self.scope = QComboBox()
        self.scope.setAccessibleName(tr("Where it holds"))
        self.scope.addItems([tr("everywhere"), tr("in articles about"), tr("in articles of")])
        self.scope.setCurrentIndex(2 if entry.source else 1 if entry.country else 0)
        self.of = QLineEdit(entry.source or entry.country)
        self.of.setAccessibleName(tr("Country code or source"))
        self.of.setPlaceholderText(tr("a country's code, as LB, or a source"))
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 16)
        form.setSpacing(10)
        form.addRow(tr("Is"), self.place)
        form.addRow(tr("Holds"), self.scope)
        form.addRow("", self.of)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def _ask_place(self) -> None:
        from mapapp.desktop.place_chooser import PlaceChooser

        known = (self._place,) if self._place else ()
        chooser = PlaceChooser(self._entry.name, known, self._place, self, self._theme)
        chooser.chose.connect(self.take)
        chooser.open()

    def take(self, place: Place) -> None:
        """Let the name mean this place."""
        self._place = place
        self.place.setText(full_name(place))

    @property
    def entry(self) -> Remembered:
        """The correction as the reader left it."""
        words, scope = self.of.text().strip(), self.scope.currentIndex()
        country = words.upper() if scope == 1 else ""
        source = words if scope == 2 else ""
        return replace(self._entry, place=self._place, country=country, source=source)
