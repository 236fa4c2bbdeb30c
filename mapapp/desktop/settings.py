"""What the window remembers between runs: the declared settings, recent files, the layout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qtpy.QtCore import QByteArray, QObject, QSettings, Signal

from mapapp.desktop.config import settings_file
from mapapp.desktop.declared import BY_NAME, SETTINGS, Value

_MOST_RECENT = 8


class Settings(QObject):
    """The user's settings, kept in one file in the platform's place for them."""

    changed = Signal(str)
    """The name of a declared setting that has another value now."""

    def __init__(self, file: Path | None = None) -> None:
        super().__init__()
        self._store = QSettings(str(file or settings_file()), QSettings.Format.IniFormat)

    def value(self, name: str) -> Value:
        """Return a declared setting. Raises KeyError for a name that is not declared."""
        setting = BY_NAME[name]
        return setting.fitting(self._store.value(name, setting.default))

    def choose(self, name: str, value: Value) -> None:
        """Change a declared setting, as far as the value fits it."""
        before, wanted = self.value(name), BY_NAME[name].fitting(value)
        self._store.setValue(name, wanted)
        if wanted != before:
            self.changed.emit(name)

    def restore_defaults(self) -> None:
        """Give every declared setting its default."""
        for setting in SETTINGS:
            self.choose(setting.name, setting.default)

    @property
    def theme(self) -> str:
        """The theme by name, or "system"."""
        return str(self.value("theme"))

    @property
    def text_scale(self) -> float:
        """The text size as a factor of the standard one."""
        return float(self.value("text_scale"))

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

    def forget_recent(self) -> None:
        """Forget the files opened last."""
        self._store.remove("recent")

    def keep(self, name: str, state: QByteArray) -> None:
        """Keep the geometry of the window or of its panes."""
        self._store.setValue(name, state)

    def kept(self, name: str) -> QByteArray | None:
        """Return a kept geometry."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def keep_text(self, name: str, text: str) -> None:
        """Keep a line of text: how the panes stand, say."""
        self._store.setValue(name, text)

    def kept_text(self, name: str) -> str:
        """Return a kept line of text; empty when there is none."""
        return str(self._store.value(name, ""))

    def forget(self, name: str) -> None:
        """Forget a kept geometry."""
        self._store.remove(name)
