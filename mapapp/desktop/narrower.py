"""Narrows the reading in the window by the shared filter, a large one in a thread."""

from __future__ import annotations

from typing import Any

from qtpy.QtCore import QObject, Signal

from mapapp.desktop.article_plan import ArticlePlan
from mapapp.desktop.filter_state import SharedFilter
from mapapp.desktop.loader import prepared
from mapapp.desktop.narrowing import narrowed
from mapapp.desktop.newest import Newest, is_small
from mapapp.desktop.reading import Reading
from mapapp.filtering import Filter


class Narrower(QObject):
    """Tells what of a reading passes the filter, whenever the filter changes."""

    narrowed = Signal(object)

    def __init__(self, shared: SharedFilter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self._reading: Reading | None = None
        self._plan: ArticlePlan | None = None
        self._newest = Newest(self.narrowed.emit, self)
        shared.changed.connect(self._follow)

    def expect(self, plan: ArticlePlan | None) -> None:
        """Narrow nothing until the reading of another article is there."""
        self._newest.drop()
        self._reading, self._plan = None, plan

    def show_reading(self, reading: Reading) -> None:
        """Narrow this reading from now on."""
        self._reading = reading

    def show_again(self, reading: Reading) -> None:
        """Narrow this reading of the same article, and tell at once what passes."""
        self._reading = reading
        self._follow(self._shared.current)

    def _follow(self, wanted: Filter) -> None:
        reading, plan = self._reading, self._plan
        if reading is None:
            return

        def work() -> Any:
            shown = narrowed(reading, wanted)
            return shown if shown is reading or plan is None else prepared(shown, plan)

        self._newest.ask(work, at_once=not wanted or is_small(reading.analysis))
