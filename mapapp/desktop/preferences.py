"""The page of preferences, made from the table of declared settings; a change holds at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.declared import READING, SETTINGS, Setting
from mapapp.desktop.detail import plain_label
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.phrases import tr
from mapapp.desktop.setting_controls import control
from mapapp.desktop.settings import Settings

_SIZE, _LABEL, _SIDE = (620, 640), 170, 24


class Preferences(QDialog):
    """Shows every setting by its group."""

    def __init__(
        self, settings: Settings, open_gazetteers: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings, self._open_gazetteers = settings, open_gazetteers
        self.setWindowTitle(tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.controls: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 22, _SIDE, 18)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Preferences"), serif(20, QFont.Weight.DemiBold)))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setStyleSheet("QScrollArea { background: transparent; }")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area, 1)
        column.addLayout(self._buttons())
        self._fill()
        self.controls[SETTINGS[0].name].setFocus()

    def _fill(self) -> None:
        page = QWidget()
        page.setObjectName("settings")
        page.setStyleSheet("QWidget#settings { background: transparent; }")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for group in dict.fromkeys(setting.group for setting in SETTINGS):
            column.addWidget(self._card(group))
        column.addStretch(1)
        self._area.setWidget(page)

    def _card(self, group: str) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        grid = QGridLayout(card)
        grid.setContentsMargins(18, 14, 18, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label(tr(group), sans(13.5, QFont.Weight.DemiBold)), 0, 0, 1, 2)
        for setting in (one for one in SETTINGS if one.group == group):
            self._add(grid, setting)
        if group == READING:
            self._add_gazetteers(grid)
        return card

    def _add(self, grid: QGridLayout, setting: Setting) -> None:
        value = self._settings.value(setting.name)
        made = control(setting, value, partial(self._settings.choose, setting.name))
        self.controls[setting.name] = made
        row = grid.rowCount()
        grid.setRowMinimumHeight(row, 8)
        if not isinstance(made, QCheckBox):  # whose words are its own
            grid.addWidget(_label(tr(setting.title), made), row + 1, 0)
        grid.addWidget(made, row + 1, 1)
        if setting.description:
            grid.addWidget(plain_label(tr(setting.description), sans(12), soft=True), row + 2, 1)

    def _add_gazetteers(self, grid: QGridLayout) -> None:
        button = QPushButton(tr("Gazetteers…"))
        button.setAutoDefault(False)
        button.setAccessibleDescription(tr("Lists of places"))
        button.clicked.connect(lambda *_: self._open_gazetteers())
        row = grid.rowCount()
        grid.setRowMinimumHeight(row, 8)
        grid.addWidget(_label(tr("Lists of places"), button), row + 1, 0)
        grid.addWidget(button, row + 1, 1, Qt.AlignmentFlag.AlignLeft)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.restore = QPushButton(tr("Restore defaults"))
        self.close_button = QPushButton(tr("Close"))
        row.addWidget(self.restore)
        row.addStretch(1)
        row.addWidget(self.close_button)
        for button in (self.restore, self.close_button):
            button.setAutoDefault(False)
        self.restore.clicked.connect(lambda *_: self._restore())
        self.close_button.clicked.connect(lambda *_: self.close())
        return row

    def _restore(self) -> None:
        self._settings.restore_defaults()
        self._fill()


def _label(words: str, buddy: QWidget) -> QLabel:
    label = plain_label(words, sans(13))
    label.setBuddy(buddy)
    return label
