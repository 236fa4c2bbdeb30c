"""The one filter that text, map and lists share."""

from __future__ import annotations

from qtpy.QtCore import QObject, Signal

from mapapp.filtering import NOTHING_FILTERED, Filter


class SharedFilter(QObject):
    """Holds what the reader wants to see; tells everyone when it changes."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = NOTHING_FILTERED

    @property
    def current(self) -> Filter:
        """The filter now."""
        return self._current

    def want(self, wanted: Filter) -> None:
        """Filter by `wanted` from now on."""
        if wanted != self._current:
            self._current = wanted
            self.changed.emit(wanted)

    def clear(self) -> None:
        """Let everything through."""
        self.want(NOTHING_FILTERED)
