"""An Analysis arranged for the window: made off the UI thread, then only read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from mapapp.desktop.marks import Marks
from mapapp.model import Analysis, Article, Event, Mention, Place
from mapapp.reviewing import Open, to_review
from mapapp.shown import shown_places

if TYPE_CHECKING:
    from mapapp.desktop.rows import Row


@dataclass(frozen=True, slots=True)
class Reading:
    """An analysis, how long it took, its map as JSON, and what looks things up in it."""

    analysis: Analysis
    milliseconds: float = 0.0
    map_json: bytes = b""
    events: tuple[Event, ...] = ()
    """Newest first, within a day in the order of the text; undated last."""
    places: tuple[Place, ...] = ()
    """The places that something is at or that are named, most events first."""
    to_review: tuple[Open, ...] = ()
    """The names without a place, and those whose place is doubtful, most useful first."""
    review_of: dict[int, Open] = field(default_factory=dict)
    """Every mention that is to be reviewed → its name."""
    events_at: dict[str, tuple[Event, ...]] = field(default_factory=dict)
    mentions_of: dict[str, tuple[int, ...]] = field(default_factory=dict)
    event_of: dict[str, Event] = field(default_factory=dict)
    marks: Marks | None = None
    """Where the mentions stand in the article's document, when that is known already."""
    rows: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    """The rows of the lists, by their kind, when they are made already."""
    roles: dict[str, str] = field(default_factory=dict)
    """What each place is on the map, by its id: `mapapp.shown` decides."""
    notice: str = ""
    """What the reader should know of how it was made; mostly empty."""
    whole: bool = True
    """Whether the events are told too; else they are to follow."""
    events_notice: str = ""
    """Why another parser than the chosen one found the events; mostly empty."""
    visible: str = ""
    """What of its map passes the filter, as JSON for the map's page; empty: all of it."""

    @property
    def article(self) -> Article:
        """The article that was read."""
        return self.analysis.article

    def place(self, place_id: str | None) -> Place | None:
        """Return the shown place of that id."""
        return next((place for place in self.places if place.id == place_id), None)

    def mention(self, index: int | None) -> Mention | None:
        """Return the mention of that index."""
        mentions = self.analysis.mentions
        return mentions[index] if index is not None and 0 <= index < len(mentions) else None

    @property
    def review(self) -> tuple[int, ...]:
        """Of each name to review, the index of its first mention."""
        return tuple(one.indexes[0] for one in self.to_review)

    def leading_event(self, place_id: str) -> Event | None:
        """Return the event to open first for a place: the main event, else the newest."""
        events = self.events_at.get(place_id, ())
        main = next((event for event in events if event.id == self.analysis.main_event), None)
        return main or next(iter(events), None)

    def event_around(self, offset: int, place_id: str | None) -> Event | None:
        """Return the event whose sentence holds an offset, one at `place_id` first."""
        around = [event for event in self.events if _covers(event, offset)]
        here = (event for event in around if place_id in {w.place.id for w in event.sites})
        return next(here, None) or next(iter(around), None)


def read(analysis: Analysis, milliseconds: float = 0.0, map_json: bytes = b"") -> Reading:
    """Arrange `analysis` for the window."""
    events = tuple(sorted(analysis.events, key=_time_key))
    events_at, mentions_of = _events_at(events), _mentions_of(analysis)
    review = to_review(analysis)
    return Reading(
        analysis,
        milliseconds,
        map_json,
        events,
        _places(analysis, events_at, mentions_of),
        review,
        {index: one for one in review for index in one.indexes},
        events_at,
        mentions_of,
        {event.id: event for event in events},
        None,
        {},
        {one.place.id: one.role for one in shown_places(analysis)},
    )


def _covers(event: Event, offset: int) -> bool:
    return any(start <= offset < end for start, end in event.spans)


def _time_key(event: Event) -> tuple[int, int, int]:
    day = event_day(event)
    first = event.spans[0][0] if event.spans else 0
    return (0, -day.toordinal(), first) if day else (1, 0, first)


def event_day(event: Event) -> date | None:
    """Return the day that an event is listed under: when it began, else when it ended."""
    return (event.when.start or event.when.end) if event.when else None


def _events_at(events: tuple[Event, ...]) -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for place_id in {where.place.id: None for where in event.sites}:
            found[place_id].append(event)
    return {place_id: tuple(there) for place_id, there in found.items()}


def _mentions_of(analysis: Analysis) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(analysis.mentions):
        for place_id in {p.id for p in (mention.place, mention.narrowed) if p}:
            found[place_id].append(index)
    return {place_id: tuple(indexes) for place_id, indexes in found.items()}


def _places(
    analysis: Analysis,
    events_at: dict[str, tuple[Event, ...]],
    mentions_of: dict[str, tuple[int, ...]],
) -> tuple[Place, ...]:
    shown = {m.place.id: m.place for m in analysis.mentions if m.place}
    for event in analysis.events:
        shown.update((where.place.id, where.place) for where in event.where)

    def weight(place: Place) -> tuple[int, int, str]:
        named = len(mentions_of.get(place.id, ()))
        return (-len(events_at.get(place.id, ())), -named, place.name)

    return tuple(sorted(shown.values(), key=weight))
