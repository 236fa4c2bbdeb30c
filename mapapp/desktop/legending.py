"""Ties the legend on the map's page to the filter that every pane follows."""

from __future__ import annotations

import json
from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from mapapp.desktop.filter_state import SharedFilter
from mapapp.desktop.map_view import MapView
from mapapp.filtering import Filter
from mapapp.model import EventType


def tie_legend(view: MapView, shared: SharedFilter) -> None:
    """Let a click on a row of the legend choose its types or places, and show what is chosen."""

    def toggle(facet: str, values: str) -> None:
        shared.want(_toggled(shared.current, facet, values))

    view.bridge.legend_toggled.connect(toggle)
    shared.changed.connect(lambda wanted: view.show_chosen(wanted))


def _toggled(current: Filter, facet: str, values: str) -> Filter:
    """Return the filter with all of the values (a JSON list) chosen, or none when all were."""
    try:
        found = _values(facet, json.loads(values))
    except (ValueError, TypeError):
        return current
    before: frozenset[Any] = getattr(current, facet)
    changes: dict[str, Any] = {facet: before - found if found <= before else before | found}
    return replace(current, **changes)


def _values(facet: str, values: list[str]) -> frozenset[Hashable]:
    """Return what a page says it wants; raises `ValueError` for what no filter knows."""
    if facet == "types":
        return frozenset(EventType(value) for value in values)
    if facet == "places":
        return frozenset(str(value) for value in values)
    raise ValueError(facet)
