"""Events that lead from one place to another, as lines for the map."""

from __future__ import annotations

from typing import Any

from mapapp.model import Analysis, Event
from mapapp.theme import EVENT_GROUPS

_FROM, _TO = "from", "to"


def ways(analysis: Analysis) -> list[dict[str, Any]]:
    """Return a line for each event with a place it came from and another that it went to.

    `from` and `to` are ids of places. An event with several of either leads from the first named
    to each of the others: a tour of towns is not a web of lines.
    """
    return [way for event in analysis.events for way in _ways(event)]


def _ways(event: Event) -> list[dict[str, Any]]:
    starts = [where.place.id for where in event.sites if where.relation == _FROM]
    ends = [where.place.id for where in event.sites if where.relation == _TO]
    return [
        {
            "event": event.id,
            "headline": event.headline,
            "group": EVENT_GROUPS[event.type].value,
            "from": starts[0],
            "to": end,
        }
        for end in dict.fromkeys(ends)
        if starts and end != starts[0]
    ]
