"""Events go where the names that they rest on were corrected to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from mapapp.editing.place_changes import chosen
from mapapp.editing.working import Working
from mapapp.model import (
    AROUND_RELATION,
    INSTITUTION_RELATION,
    DecidedBy,
    Event,
    EventPlace,
    Mention,
    Place,
    Role,
)

_Span = tuple[int, int]


def follow(working: Working) -> None:
    """Move the events whose names have another place now; merge places that are the same."""
    moved = _Moved(working)
    if moved:
        for event in list(working.events.values()):
            if event.id not in working.settled:
                working.events[event.id] = moved.followed(event)
    if working.aliases:
        _merge_places(working)


class _Moved:
    """The names whose place, or whose being one, the user changed."""

    def __init__(self, working: Working) -> None:
        self._now = working.mentions
        self._before = {(m.start, m.end): m for m in working.base.mentions}
        self._named: dict[str, list[_Span]] = {}
        """The id of a place → where it was named, as it was found."""
        for span in sorted(self._before):
            for place_id in _ids(self._before[span]):
                self._named.setdefault(place_id, []).append(span)
        self._everywhere: dict[str, Place | None] = {}
        spans = self._before.keys() | self._now.keys()
        self._changed = sorted(s for s in spans if self._before.get(s) != self._now.get(s))

    def __bool__(self) -> bool:
        return bool(self._changed)

    def followed(self, event: Event) -> Event:
        """Return an event at the places that its names mean now."""
        sites: list[EventPlace] = []
        for one in event.sites:
            there = self._place_now(one, event)
            if there:
                sites.append(replace(one, place=there))
        sites = sites or self._newly_placed(event)
        if tuple(sites) == event.sites:
            return event
        countries = {site.place.country for site in sites}
        around = (one for one in event.where if one.relation == AROUND_RELATION)
        kept = [one for one in around if one.place.country in countries]
        return replace(event, where=tuple(dict.fromkeys([*sites, *kept])))

    def _place_now(self, where: EventPlace, event: Event) -> Place | None:
        """Return where a place of an event is now; None when nothing names it any more.

        The names in the event's own words say it; where none of them did, those of the article.
        """
        place = where.place
        named = self._named.get(place.id, [])
        own = _within(named, event)
        if own or not named:
            return self._meant(own, place) if own else place
        if place.id not in self._everywhere:
            self._everywhere[place.id] = self._meant(named, place)
        return self._everywhere[place.id]

    def _meant(self, spans: list[_Span], place: Place) -> Place | None:
        """Return what the names at `spans`, which meant `place`, mean now."""
        now = [self._now[span] for span in spans if span in self._now]
        if any(place.id in _ids(mention) for mention in now):
            return place
        return next((mention.place for mention in now if mention.place), None)

    def _newly_placed(self, event: Event) -> list[EventPlace]:
        """Return the places in an event's words that only the user gave them."""
        found = []
        for span in _within(self._changed, event):
            mention, before = self._now.get(span), self._before.get(span)
            if mention is None or (before and before.place):
                continue
            if mention.place and mention.decided_by is DecidedBy.USER and _is_site(mention):
                relation = "in" if mention.role is Role.LITERAL else INSTITUTION_RELATION
                found.append(EventPlace(mention.place, relation))
        return found


def _is_site(mention: Mention) -> bool:
    return mention.role is not Role.DEMONYM


def _ids(mention: Mention) -> set[str]:
    return {place.id for place in (mention.place, mention.narrowed) if place}


def _within(spans: list[_Span], event: Event) -> list[_Span]:
    """Return those of `spans`, which are in order, that begin in an event's words."""
    found: list[_Span] = []
    for start, end in event.spans:
        found += spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
    return found


def _merge_places(working: Working) -> None:
    def same(place: Place) -> Place:
        seen = set()
        while place.id in working.aliases and place.id not in seen:
            seen.add(place.id)
            place = working.aliases[place.id]
        return place

    for mention in list(working.mentions.values()):
        if mention.place and mention.place.id in working.aliases:
            working.put(chosen(mention, same(mention.place)))
    for event in list(working.events.values()):
        where = tuple(dict.fromkeys(replace(w, place=same(w.place)) for w in event.where))
        if where != event.where:
            working.events[event.id] = replace(event, where=where)
