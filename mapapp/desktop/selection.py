"""The one selection that article, map and lists share."""

from __future__ import annotations

from dataclasses import dataclass

from qtpy.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader points at: an event's id, a place's id, a mention's index; or nothing."""

    event: str | None = None
    place: str | None = None
    mention: int | None = None

    def __bool__(self) -> bool:
        return self != NOTHING


NOTHING = Selection()


class SharedSelection(QObject):
    """Holds the selection and the hover; tells everyone when one changes."""

    changed = Signal(object)
    hovered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = NOTHING
        self._hover = NOTHING

    @property
    def current(self) -> Selection:
        """The selection now."""
        return self._current

    @property
    def hover(self) -> Selection:
        """What the pointer rests on."""
        return self._hover

    def select(self, selection: Selection) -> None:
        """Make `selection` the current one."""
        if selection != self._current:
            self._current = selection
            self.changed.emit(selection)

    def show_hover(self, selection: Selection) -> None:
        """Make `selection` what the pointer rests on."""
        if selection != self._hover:
            self._hover = selection
            self.hovered.emit(selection)

    def clear(self) -> None:
        """Select nothing."""
        self.show_hover(NOTHING)
        self.select(NOTHING)
