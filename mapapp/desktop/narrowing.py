"""A reading with only what passes the filter, for the panes to show. No Qt."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from mapapp.desktop.reading import Reading, read
from mapapp.filtering import Filter, Visible, visible


def narrowed(reading: Reading, wanted: Filter) -> Reading:
    """Return `reading` with only what passes `wanted`; itself when nothing is filtered."""
    if not wanted:
        return reading
    shown = visible(reading.analysis, wanted)
    analysis = replace(reading.analysis, events=shown.events, mentions=shown.mentions)
    made = read(analysis, reading.milliseconds, narrowed_map(reading.map_json, shown))
    return replace(made, notice=reading.notice)


def narrowed_map(map_json: bytes, shown: Visible) -> bytes:
    """Return the map's data with only the visible places and events; each weight counts anew."""
    data: dict[str, Any] = json.loads(map_json or b"{}")
    places, events = set(shown.places), {event.id for event in shown.events}
    data["places"] = [
        _place(place, events) for place in data.get("places", ()) if place["id"] in places
    ]
    data["areas"] = [area for area in data.get("areas", ()) if area["id"] in places]
    data["events"] = [event.id for event in shown.events]
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")


def _place(place: dict[str, Any], events: set[str]) -> dict[str, Any]:
    kept = [event for event in place["events"] if event["id"] in events]
    here = [event for event in kept if event.get("role") == place["role"]]
    return {**place, "events": kept, "weight": len(here or kept)}
