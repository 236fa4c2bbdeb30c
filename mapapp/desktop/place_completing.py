"""Completes the name of a place while it is typed, between what else the window does."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter

from qtpy.QtCore import QObject, QTimer, Signal

from mapapp.model import Place

_AT_A_TIME_S = 0.008
"""Seconds of work between two looks at what else is to do: half a frame."""


class PlaceCompleting(QObject):
    """Looks for the places whose name begins with some words; `found` tells them."""

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search: Generator[None, None, tuple[Place, ...]] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def pending(self) -> bool:
        """Whether the places are still to come."""
        return self._search is not None

    def ask(self, query: str) -> None:
        """Look for what begins with `query`, and for nothing that was asked before."""
        from mapapp.geocoding import completions
        from mapapp.pipeline import default_engine

        self._search = completions(default_engine().gazetteer, query)
        self._timer.start(0)

    def drop(self) -> None:
        """Look for nothing any more."""
        self._search = None
        self._timer.stop()

    def _go_on(self) -> None:
        until = perf_counter() + _AT_A_TIME_S
        while self._search is not None and perf_counter() < until:
            try:
                next(self._search)
            except StopIteration as end:
                self.drop()
                self.found.emit(end.value)
