"""Several articles as one view: the same place once, the same event once with its sources."""

from mapapp.merging.joining import joined
from mapapp.merging.view import (
    Disagreement,
    MergedEvent,
    MergedPlace,
    MergedView,
    Report,
    Saying,
    merged,
)

__all__ = [
    "Disagreement",
    "MergedEvent",
    "MergedPlace",
    "MergedView",
    "Report",
    "Saying",
    "joined",
    "merged",
]
