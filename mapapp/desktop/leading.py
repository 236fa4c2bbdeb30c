"""Leads from what was found in the search box to where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.desktop.searching import Hit

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow


def lead_to(window: MainWindow, hit: Hit) -> None:
    """Show what was found; a filter that hides it goes."""
    if hit.span:
        window.workspace.article.show_passage(*hit.span)
    elif hit.selection:
        shown = window.travel.reading
        event, place = hit.selection.event, hit.selection.place
        known = shown and (shown.event_of.get(event or "") if event else shown.place(place))
        if not known:
            window.filter.clear()
        window.selection.select(hit.selection)
