"""The fixed words of the map page, in English: what a translation of the interface has to give.

`{name}` stands for a value. The page looks a word up by its English form (`say` in `words.js`).
"""

from __future__ import annotations

WORDS: tuple[str, ...] = (
    "Fit all places",
    "Fold the legend",
    "Fold the timeline",
    "From",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Legend",
    "Named as an institution",
    "Next date",
    "Pause",
    "Places",
    "Play through the dates",
    "Previous date",
    "Show all dates",
    "Show the legend",
    "Show the timeline",
    "Timeline",
    "Until",
    "Zoom in",
    "mentioned",
    "named as an institution",
    "named once",
    "named {n} times",
    "something happened here",
    "somewhere in this area",
    "{n} event",
    "{n} events",
    "{n} more event",
    "{n} more events",
    "{n} place",
    "{n} places",
    "{what}, as an institution",
)
