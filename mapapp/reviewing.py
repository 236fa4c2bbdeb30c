"""The names of an article that want a reader's eye, the most useful to settle first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum

from mapapp.model import Analysis, DecidedBy, Event, Mention

DOUBTFUL = 0.5
"""Below this confidence a place that the program chose is as likely wrong as right."""
_WITHOUT_PLACE = 3
"""An event that no other name places counts as so many mentions."""


class Why(IntEnum):
    """Why a name is to be reviewed, in the order in which that is done."""

    SEVERAL = 0
    """The evidence does not decide between several places."""
    DOUBTFUL = 1
    """It has a place that may well be wrong."""
    UNKNOWN = 2
    """No place of the name is known."""
    LEFT_OPEN = 3
    """The reader left it open."""


@dataclass(frozen=True, slots=True)
class Open:
    """A name to review: why, and the indexes of its mentions."""

    why: Why
    indexes: tuple[int, ...]


def to_review(analysis: Analysis) -> tuple[Open, ...]:
    """Return the names to review: by why, then by how much settling them would tell."""
    found: dict[tuple[Why, str], list[int]] = defaultdict(list)
    for index, mention in enumerate(analysis.mentions):
        why = _why(mention)
        if why is not None:
            found[why, mention.text.casefold()].append(index)
    unplaced = [event for event in analysis.events if not event.sites]

    def order(one: Open) -> tuple[int, int, int]:
        return one.why, -_use(one, analysis, unplaced), one.indexes[0]

    return tuple(sorted((Open(why, tuple(at)) for (why, _), at in found.items()), key=order))


def _why(mention: Mention) -> Why | None:
    if mention.place is None:
        if mention.decided_by is DecidedBy.USER and mention.candidates:
            return Why.LEFT_OPEN
        return Why.SEVERAL if mention.candidates else Why.UNKNOWN
    doubtful = mention.decided_by is DecidedBy.PROGRAM and mention.confidence < DOUBTFUL
    return Why.DOUBTFUL if doubtful else None


def _use(one: Open, analysis: Analysis, unplaced: list[Event]) -> int:
    """Return how much settling a name would tell: its mentions, and events that it would place."""
    starts = [analysis.mentions[index].start for index in one.indexes]

    def reported(event: Event) -> bool:
        return any(
            bisect_left(starts, first) < bisect_left(starts, last) for first, last in event.spans
        )

    events = sum(reported(event) for event in unplaced)
    return len(starts) + _WITHOUT_PLACE * events
