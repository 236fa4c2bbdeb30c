"""A slim scroll bar that lies over its pane, so that bands of colour run to the edge."""

from __future__ import annotations

from typing import Any

from qtpy.QtCore import QEvent, Qt
from qtpy.QtWidgets import QAbstractScrollArea, QScrollBar

_WIDTH = 10


class OverlayScroll(QScrollBar):
    """Mirrors the vertical scroll bar of an area, which it hides."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._real = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._real.rangeChanged.connect(lambda *_: self._mirror())
        self._real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._real.setValue)
        area.installEventFilter(self)
        self._mirror()

    def _mirror(self) -> None:
        self.setRange(self._real.minimum(), self._real.maximum())
        self.setPageStep(self._real.pageStep())
        self.setSingleStep(self._real.singleStep())
        self.setValue(self._real.value())
        self.setVisible(self._real.maximum() > self._real.minimum())

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Stay at the right edge of the area (Qt)."""
        if watched is self._area and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            area = self._area
            self.setGeometry(area.width() - _WIDTH, 0, _WIDTH, area.height())
            self._mirror()
            self.raise_()
        return False
