"""The dialog for a note and tags on a place or an event."""

from __future__ import annotations

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.phrases import tr
from mapapp.model import Remark

_WIDTH, _NOTE_HEIGHT = 440, 130


class RemarkDialog(QDialog):
    """A note, tags apart by commas, and whether it was checked; `told` gives the remark."""

    told = Signal(object)

    def __init__(self, name: str, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Note on {name}").format(name=name[:60]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.note = QPlainTextEdit(remark.note)
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(_NOTE_HEIGHT)
        self.tags = QLineEdit(", ".join(remark.tags))
        self.tags.setPlaceholderText(tr("apart by commas"))
        self.checked = QCheckBox(tr("Checked"))
        self.checked.setChecked(remark.checked)
        form = QFormLayout()
        form.setSpacing(9)
        for words, field in ((tr("Note"), self.note), (tr("Tags"), self.tags)):
            field.setAccessibleName(words)
            form.addRow(words, field)
        form.addRow("", self.checked)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Tell the remark and close (Qt)."""
        tags = (" ".join(tag.split()) for tag in self.tags.text().split(","))
        once = tuple(dict.fromkeys(tag for tag in tags if tag))
        remark = Remark(self.note.toPlainText().strip(), once, self.checked.isChecked())
        super().accept()
        self.told.emit(remark)
