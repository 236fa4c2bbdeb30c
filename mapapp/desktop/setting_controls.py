"""The control of a setting, made from its declaration: a choice, a tick, a number, a file."""

from __future__ import annotations

from collections.abc import Callable

from qtpy.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from mapapp.desktop.declared import Setting, Value
from mapapp.desktop.phrases import tr

Change = Callable[[Value], object]
_STEP = 10


def control(setting: Setting, value: Value, change: Change) -> QWidget:
    """Return the control that shows `value` and tells of another one."""
    if isinstance(setting.default, bool):
        made: QWidget = _tick(setting, bool(value), change)
    elif isinstance(setting.default, float):
        made = _number(setting, float(value), change)
    elif setting.choices:
        made = _choice(setting, str(value), change)
    else:
        made = FileField(setting, str(value), change)
    made.setAccessibleName(tr(setting.title))
    made.setAccessibleDescription(tr(setting.description) if setting.description else "")
    made.setObjectName(setting.name)
    return made


def _tick(setting: Setting, value: bool, change: Change) -> QCheckBox:
    box = QCheckBox(tr(setting.title))
    box.setChecked(value)
    box.toggled.connect(change)
    return box


def _number(setting: Setting, value: float, change: Change) -> QSpinBox:
    box = QSpinBox()
    least, most = setting.bounds
    box.setRange(round(100 * least), round(100 * most))
    box.setSingleStep(_STEP)
    box.setSuffix(" %")
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(7, 0, 0, 0)
    box.setValue(round(100 * value))
    box.valueChanged.connect(lambda percent: change(percent / 100))
    return box


def _choice(setting: Setting, value: str, change: Change) -> QComboBox:
    box = QComboBox()
    for choice, words in setting.choices:
        box.addItem(tr(words), choice)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.currentIndexChanged.connect(lambda number: change(box.itemData(number)))
    return box


class FileField(QWidget):
    """The path of a file, and a button to choose another."""

    def __init__(self, setting: Setting, value: str, change: Change) -> None:
        super().__init__()
        self._setting, self._change = setting, change
        self.path = QLineEdit(value)
        self.path.setAccessibleName(tr(setting.title))
        self.path.setPlaceholderText(tr("None chosen"))
        self.button = QPushButton(tr("Choose…"))
        self.button.setAutoDefault(False)
        words = tr("Choose: {what}").format(what=tr(setting.title))
        self.button.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self.button)
        self.path.editingFinished.connect(lambda: change(self.path.text().strip()))
        self.button.clicked.connect(lambda *_: self._ask())

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr(self._setting.title))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{tr(self._setting.title)} ({self._setting.files})")
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, path: str) -> None:
        self.path.setText(path)
        self._change(path)
