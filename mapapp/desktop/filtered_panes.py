"""Ties the filter to the window: its strip, the narrowing, and what the panes then show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.desktop.article_plan import ArticlePlan
from mapapp.desktop.filter_bar import FilterBar
from mapapp.desktop.filter_state import SharedFilter
from mapapp.desktop.narrower import Narrower
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import NOTHING, Selection

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow


class FilteredPanes:
    """Shows in every pane of a window what passes its filter."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.shared = SharedFilter(window)
        self.bar = FilterBar(self.shared)
        self.narrower = Narrower(self.shared, window)
        self.narrower.narrowed.connect(self._show)

    def expect(self, plan: ArticlePlan | None) -> None:
        """Filter nothing until the reading of another article is there."""
        self.narrower.expect(plan)
        self.bar.show_analysis(None)
        self.shared.clear()

    def show_reading(self, reading: Reading) -> None:
        """Filter a reading that the panes show."""
        self.narrower.show_reading(reading)
        self.bar.show_analysis(reading.analysis if reading.events else None)

    def show_again(self, reading: Reading) -> None:
        """Show the open article's reading after a change, by the filter in force."""
        self.narrower.show_again(reading)
        self.bar.show_analysis(reading.analysis if reading.events else None)

    def take_map(self, map_json: bytes) -> None:
        """Show another map of the reading in the panes, narrowed as they are."""
        window = self._window
        whole, shown = window.reading, window.travel.reading
        if whole is None or shown is None:
            return
        drawn = replace(whole, map_json=map_json)
        part = drawn if shown is whole else replace(shown, map_json=map_json)
        window.reading, window.travel.reading = drawn, part
        self.narrower.show_reading(drawn)
        window.workspace.show_map(part)

    def _show(self, shown: Reading) -> None:
        """Show what passes, in every pane; the selection stays if it passes too."""
        window = self._window
        if window.reading is None:
            return
        chosen = window.selection.current
        kept = _kept(chosen, shown, window.reading)
        if kept != chosen:
            window.selection.clear()
        window.travel.reading = shown
        window.workspace.show_reading(shown, keep_view=True)
        window.status.show_part(shown, window.reading)
        window.selection.select(kept)


def _kept(chosen: Selection, shown: Reading, whole: Reading) -> Selection:
    """Return what of the selection passes; a mention's number counts in the whole reading only."""
    if shown is whole and whole.mention(chosen.mention):
        return chosen
    if shown.event_of.get(chosen.event or "") or (not chosen.event and shown.place(chosen.place)):
        return Selection(chosen.event, chosen.place)
    return NOTHING
