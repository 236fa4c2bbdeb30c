"""The dialog in which the reader changes the article's text."""

from __future__ import annotations

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from mapapp.desktop.detail import plain_label
from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.phrases import tr

_SIZE = (640, 560)
_LETTERS = 14


class TextEditor(QDialog):
    """The text to change; `told` gives it when it is another."""

    told = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt writes every line end as \n: those of the article come back when it is told.
        self._line_end = "\r\n" if "\r\n" in text else "\n"
        self.setWindowTitle(tr("The article's text"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(*_SIZE)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("The article's text"))
        self.text.setFont(serif(_LETTERS))
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(text)
        self._before = self.text.toPlainText()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Analyse again"))
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        words = tr("Your corrections stay with their words, as far as these are still there.")
        column.addWidget(plain_label(words, sans(12.5), soft=True))
        column.addWidget(self.text, 1)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Tell the text, when it was changed to another that is not empty, and close (Qt)."""
        text = self.text.toPlainText()
        super().accept()
        if text != self._before and text.strip():
            self.told.emit(text.replace("\n", self._line_end))
