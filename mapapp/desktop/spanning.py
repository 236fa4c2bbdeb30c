"""Ties the timeline on the map's page to the filter that every pane follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mapapp.desktop.filter_state import SharedFilter
from mapapp.desktop.map_view import MapView


def tie_timeline(view: MapView, shared: SharedFilter) -> None:
    """Let the timeline choose the filter's span, and show the one that is chosen elsewhere."""

    def choose(first: str, last: str) -> None:
        try:
            span = (date.fromisoformat(first), date.fromisoformat(last)) if first else None
        except ValueError:
            return
        shared.want(replace(shared.current, span=span))

    view.bridge.span_chosen.connect(choose)
    shared.changed.connect(lambda wanted: view.show_span(wanted.span))
