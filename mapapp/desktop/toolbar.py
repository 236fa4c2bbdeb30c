"""The strip above the panes: opening at the left, the filter between, the search at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qtpy.QtCore import Qt
from qtpy.QtGui import QAction, QFontMetricsF
from qtpy.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from mapapp.desktop.icons import SIDE, put_icon
from mapapp.desktop.opening import Opening
from mapapp.desktop.phrases import tr
from mapapp.theme import LIGHT, Theme

_ROOM_BETWEEN = 520
"""Pixels that the filter's chips should keep before the buttons' words give way, at 13 pixels."""
_SPACING = 4
_AROUND = SIDE + 37
"""Pixels of a button that are not its words."""
_LINE = 16.0
"""Height of a line of the interface's font at its standard size."""


class Tool(QPushButton):
    """A button of the toolbar: an icon, and words where there is room for them."""

    def __init__(self, words: str, drawing: str, kind: str, act: Callable[[], object]) -> None:
        super().__init__(words)
        self.words, self._drawing = words, drawing
        self._theme: Theme = LIGHT
        self.setProperty(kind, True)
        self.setProperty("tool", True)
        self._primary = kind == "primary"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.clicked.connect(lambda *_: act())

    def set_theme(self, theme: Theme) -> None:
        """Tint the icon."""
        self._theme = theme
        colour = theme.on_accent if self._primary else theme.ink
        put_icon(self, self._drawing, colour if self.isEnabled() else theme.soft)

    def width_with_words(self) -> int:
        """Return how wide the button is with its words."""
        return self.fontMetrics().horizontalAdvance(self.words) + _AROUND

    def show_words(self, *, shown: bool) -> None:
        """Show the words beside the icon, or the icon alone."""
        if shown != bool(self.text()):
            self.setText(self.words if shown else "")
            self.set_theme(self._theme)


class Toolbar(QFrame):
    """Holds the buttons that open an article, the filter and the search."""

    def __init__(
        self, opening: Opening, filter_bar: QWidget, search: QWidget, export: Callable[[], object]
    ) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._search = search
        self.setProperty("toolbar", True)
        self.setAccessibleName(tr("Toolbar"))
        self.open_button = Tool(tr("Open…"), "open", "primary", opening.ask_file)
        self.paste_button = Tool(tr("Paste article"), "paste", "plain", opening.paste)
        self.export_button = Tool(tr("Export…"), "export", "plain", export)
        self.open_button.setToolTip(tr("Open an article from a file (Ctrl+O)"))
        self.paste_button.setToolTip(tr("Read the article that you copied (Ctrl+V)"))
        self.export_button.setToolTip(tr("Write the map or the events to a file (Ctrl+E)"))
        self.tools = [self.open_button, self.paste_button, self.export_button]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 7, 14, 7)
        self._row.setSpacing(_SPACING)
        for tool in self.tools:
            self._row.addWidget(tool)
        self._row.addWidget(filter_bar, 1)
        self._row.addStretch(0)
        self._row.addSpacing(_SPACING)
        self._row.addWidget(search)

    def add(self, action: QAction, drawing: str) -> Tool:
        """Add a button for an action after the others; it is enabled as the action is."""
        tool = Tool(action.text(), drawing, "plain", action.trigger)
        keys = action.shortcut().toString()
        self.tools.append(tool)
        self._row.insertWidget(len(self.tools) - 1, tool)

        def follow() -> None:
            tool.setEnabled(action.isEnabled())
            tool.setAccessibleName(action.text())
            tool.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
            tool.set_theme(self._theme)

        action.changed.connect(follow)
        tool.words = ""
        tool.setText("")
        follow()
        return tool

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        self._theme = theme
        for tool in self.tools:
            tool.set_theme(theme)
        self._fit()

    def resizeEvent(self, event: Any) -> None:
        """Leave the words out where there is no room for them (Qt)."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        scale = QFontMetricsF(self.font()).height() / _LINE
        words = sum(tool.width_with_words() for tool in self.tools)
        roomy = self.width() - words - self._search.minimumWidth() >= _ROOM_BETWEEN * scale
        for tool in self.tools[1:]:
            tool.show_words(shown=roomy)
        self._row.activate()  # at once: this may be the first painting
