"""The look in force: theme by choice or by the system's, and the text size."""

from __future__ import annotations

from qtpy.QtCore import QObject, Signal
from qtpy.QtGui import QGuiApplication, QPalette
from qtpy.QtWidgets import QApplication

from mapapp.desktop.fonts import sans
from mapapp.desktop.settings import Settings
from mapapp.desktop.style import palette, sheet
from mapapp.theme import DARK, LIGHT, Theme

_STEP = 0.1
_DARK_BELOW = 128
_INTERFACE_PIXELS = 13


class Appearance(QObject):
    """Dresses the application; tells the panes when the look changed."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.choice, self.scale = settings.theme, settings.text_scale
        settings.changed.connect(self._follow_settings)
        # The palette before any of ours is the system's.
        self._dark_palette = _is_dark(QGuiApplication.palette())
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "colorSchemeChanged"):
            hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        if self.choice == "system":
            return DARK if self._system_is_dark() else LIGHT
        return DARK if self.choice == "dark" else LIGHT

    def choose(self, choice: str) -> None:
        """Dress in "light", "dark" or as the "system" is, and remember it."""
        self.choice = choice
        self._settings.choose("theme", choice)
        self.apply()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller; 0 steps set the standard size."""
        wanted = self.scale + steps * _STEP if steps else 1.0
        self._settings.choose("text_scale", round(wanted, 2))

    def _follow_settings(self, name: str) -> None:
        if name == "text_scale":
            self.scale = self._settings.text_scale
            self.apply()
        elif name == "theme" and self.choice != self._settings.theme:
            self.choice = self._settings.theme
            self.apply()

    def apply(self) -> None:
        """Dress the application and tell the panes."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(sans(_INTERFACE_PIXELS * self.scale))
            application.setPalette(palette(self.theme))
            application.setStyleSheet(sheet(self.theme))
        self.changed.emit()

    def _system_is_dark(self) -> bool:
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "colorScheme"):
            name = str(getattr(hints.colorScheme(), "name", ""))
            if name in ("Dark", "Light"):
                return name == "Dark"
        return self._dark_palette

    def _follow_system(self, *_: object) -> None:
        if self.choice == "system":
            self.apply()


def _is_dark(colours: QPalette) -> bool:
    return colours.color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW
