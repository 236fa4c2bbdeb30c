"""Asks how large a picture of the map is to be, and in which colours."""

from __future__ import annotations

from qtpy.QtGui import QFont
from qtpy.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.detail import plain_label
from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.phrases import tr

PICTURES = frozenset({".png", ".svg", ".pdf"})
"""The endings of pictures."""
_USUAL = (1400, 900)
_SMALLEST, _LARGEST = 200, 4000
_SCALES = (1, 2, 3)
_DPI = 96


class PictureDialog(QDialog):
    """Width and height in logical pixels; of a PNG also how many pixels stand for each."""

    def __init__(self, ending: str, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Size of the picture"))
        self.width_field = _number(_USUAL[0], tr("Width"))
        self.height_field = _number(_USUAL[1], tr("Height"))
        self.scale_field = _choice(tr("Resolution"), [_resolution(n) for n in _SCALES])
        self.theme_field = _choice(tr("Colours"), [tr("Light"), tr("Dark")])
        self.theme_field.setCurrentIndex(int(theme == "dark"))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Size"), self._sides())
        if ending == ".png":
            form.addRow(tr("Resolution"), self.scale_field)
        form.addRow(tr("Colours"), self.theme_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Size of the picture"), serif(20, QFont.Weight.DemiBold)))
        words = tr("Letters and lines keep their size: a larger picture shows more names.")
        column.addWidget(plain_label(words, sans(12), soft=True))
        column.addLayout(form)
        column.addWidget(self._buttons())

    @property
    def size_chosen(self) -> tuple[int, int]:
        """Width and height in logical pixels."""
        return self.width_field.value(), self.height_field.value()

    @property
    def scale_chosen(self) -> float:
        """Pixels for each logical one."""
        return float(_SCALES[self.scale_field.currentIndex()])

    @property
    def theme_chosen(self) -> str:
        """The name of the theme."""
        return ("light", "dark")[self.theme_field.currentIndex()]

    def _sides(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.width_field)
        row.addWidget(QLabel("×"))
        row.addWidget(self.height_field)
        return both

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        export = buttons.button(QDialogButtonBox.StandardButton.Ok)
        export.setText(tr("Export"))
        export.setProperty("primary", True)
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _number(value: int, name: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(_SMALLEST, _LARGEST)
    field.setSingleStep(100)
    field.setValue(value)
    field.setSuffix(" px")
    field.setAccessibleName(name)
    return field


def _choice(name: str, words: list[str]) -> QComboBox:
    field = QComboBox()
    field.addItems(words)
    field.setAccessibleName(name)
    return field


def _resolution(scale: int) -> str:
    return tr("{dpi} dots an inch").format(dpi=scale * _DPI)
