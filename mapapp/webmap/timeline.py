"""The dated events of an analysis, as the timeline under the map shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mapapp.model import Analysis, Bound, Event, Interval, Precision
from mapapp.theme import EVENT_GROUPS, event_shape
from mapapp.wording import Say, short_date


def timeline(analysis: Analysis, say: Say = str) -> list[dict[str, Any]]:
    """Return every event with a date, in the order of the text, as plain JSON values.

    `start` and `end` are ISO days or None. `open` is the side without a known end, "since" or
    "until", else "". `exact` tells a known day, or days, from a month, a year or an "about".
    """
    return list(_dated(analysis, say))


def _dated(analysis: Analysis, say: Say) -> Iterator[dict[str, Any]]:
    for event in analysis.events:
        when = event.when
        if when and (when.start or when.end):
            yield _entry(event, when, say)


def _entry(event: Event, when: Interval, say: Say) -> dict[str, Any]:
    open_side = _open_side(when)
    return {
        "id": event.id,
        "headline": event.headline,
        "date": short_date(when, say),
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "open": open_side,
        "exact": not open_side and when.precision is Precision.DAY and when.bound is Bound.EXACT,
        "type": event.type.value,
        "group": EVENT_GROUPS[event.type].value,
        "shape": event_shape(event.type).value,
    }


def _open_side(when: Interval) -> str:
    if when.bound is Bound.SINCE or when.end is None:
        return "since"
    if when.bound is Bound.UNTIL or when.start is None:
        return "until"
    return ""
