"""The look in force: theme by choice or by the system's, and the text size."""

from __future__ import annotations

from qtpy.QtCore import QObject, Signal
from qtpy.QtGui import QGuiApplication, QPalette
from qtpy.QtWidgets import QApplication

from mapapp.desktop.fonts import sans
from mapapp.desktop.settings import LARGEST, SMALLEST, Settings
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
        self.choice = settings.theme
        self.scale = settings.text_scale
        # The palette before any of ours is the system's.
        self._dark_palette = _is_dark(QGuiApplication.palette())
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "colorSchemeChanged"):
            hints.colorSchemeChanged.connect(lambda _: self._follow_system())

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        if self.choice == "system":
            return DARK if self._system_is_dark() else LIGHT
        return DARK if self.choice == "dark" else LIGHT

    def choose(self, choice: str, *, remember: bool = True) -> None:
        """Dress in "light", "dark" or as the "system" is."""
        self.choice = choice
        if remember:
            self._settings.theme = choice
        self.apply()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller; 0 steps set the standard size."""
        wanted = self.scale + steps * _STEP if steps else 1.0
        self.scale = round(min(max(wanted, SMALLEST), LARGEST), 2)
        self._settings.text_scale = self.scale
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

    def _follow_system(self) -> None:
        if self.choice == "system":
            self.apply()


def _is_dark(colours: QPalette) -> bool:
    return colours.color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW
