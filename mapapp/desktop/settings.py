"""What the window remembers between runs: look, recent files, geometry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qtpy.QtCore import QByteArray, QSettings, QStandardPaths

_MOST_RECENT = 8
SMALLEST, LARGEST = 0.8, 2.0
"""Bounds of the text size, as a factor."""


class Settings:
    """The user's settings, kept in one file in the platform's place for them."""

    def __init__(self, file: Path | None = None) -> None:
        path = file or _config_folder() / "window.ini"
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """The theme by name, or "system"."""
        value = str(self._store.value("theme", "system"))
        return value if value in ("light", "dark", "system") else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def text_scale(self) -> float:
        """The text size as a factor of the standard one."""
        try:
            value = float(str(self._store.value("text_scale", 1.0)))
        except (TypeError, ValueError):
            return 1.0
        return min(max(value, SMALLEST), LARGEST)

    @text_scale.setter
    def text_scale(self, factor: float) -> None:
        self._store.setValue("text_scale", min(max(factor, SMALLEST), LARGEST))

    @property
    def recent(self) -> list[str]:
        """The files opened last, newest first."""
        value: Any = self._store.value("recent", [])
        values = [value] if isinstance(value, str) else list(value or [])
        return [str(path) for path in values][:_MOST_RECENT]

    def add_recent(self, path: str) -> None:
        """Put a file first among the recent ones."""
        others = [other for other in self.recent if other != path]
        self._store.setValue("recent", [path, *others][:_MOST_RECENT])

    def keep(self, name: str, state: QByteArray) -> None:
        """Keep the geometry of the window or a splitter."""
        self._store.setValue(name, state)

    def kept(self, name: str) -> QByteArray | None:
        """Return a kept geometry."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None


def _config_folder() -> Path:
    place = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / "mapapp"
