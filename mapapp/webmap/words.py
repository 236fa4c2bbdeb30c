"""The fixed words of the map page, in English: what a translation of the interface has to give.

`{name}` stands for a value. The page looks a word up by its English form (`say` in `words.js`).
"""

from __future__ import annotations

from mapapp.model import EventType

FIXED: tuple[str, ...] = (
    "All kinds of events",
    "Click the points to measure between",
    "Fit all places",
    "Fold the legend",
    "Fold the timeline",
    "From",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Legend",
    "Measure a distance",
    "Named as an institution",
    "Next date",
    "Overview map",
    "Pause",
    "Play through the dates",
    "Previous date",
    "Search places and events",
    "Show all dates",
    "Show everything again",
    "Show only these",
    "Show the legend",
    "Show the timeline",
    "Timeline",
    "Until",
    "Zoom in",
    "from {from} to {to}",
    "mentioned",
    "named as an institution",
    "named once",
    "named {n} times",
    "something happened here",
    "somewhere in this area",
    "{n} event",
    "{n} events",
    "{n} km",
    "{n} miles",
    "{n} more event",
    "{n} more events",
    "{n} place",
    "{n} places",
    "{n}° E",
    "{n}° N",
    "{n}° S",
    "{n}° W",
    "{what}, as an institution",
)
"""What the page's scripts say literally."""

WORDS = (*FIXED, *(event_type.value.capitalize() for event_type in EventType))
"""All of them; the types of events are said by their names."""
