"""A reading with only what passes the filter, for the panes to show. No Qt."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

from mapapp.desktop.reading import Reading, read
from mapapp.filtering import Filter, Visible, visible
from mapapp.model import Role


def narrowed(reading: Reading, wanted: Filter) -> Reading:
    """Return `reading` with only what passes `wanted`; itself when nothing is filtered."""
    if not wanted:
        return reading
    shown = visible(reading.analysis, wanted)
    analysis = replace(reading.analysis, events=shown.events, mentions=shown.mentions)
    made = read(analysis, reading.milliseconds, reading.map_json)
    return replace(made, notice=reading.notice, visible=visible_json(shown))


def visible_json(shown: Visible) -> str:
    """Return what passes, for the map's page: events, and of each place how often it is named."""
    named = Counter((m.place.id, m.role) for m in shown.mentions if m.place)
    places = [[key, named[key, Role.LITERAL], named[key, Role.INSTITUTION]] for key in shown.places]
    return json.dumps({"places": places, "events": [event.id for event in shown.events]})
