"""Events go where the names that they rest on were corrected to."""

from __future__ import annotations

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
        for span, mention in self._before.items():
            for place_id in _ids(mention):
                self._named.setdefault(place_id, []).append(span)
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
        named = self._named.get(where.place.id, [])
        own = [span for span in named if _within(span, event)] or named
        if not own:
            return where.place
        now = [self._now[span] for span in own if span in self._now]
        if any(where.place.id in _ids(mention) for mention in now):
            return where.place
        return next((mention.place for mention in now if mention.place), None)

    def _newly_placed(self, event: Event) -> list[EventPlace]:
        """Return the places in an event's words that only the user gave them."""
        found = []
        for span in self._changed:
            mention, before = self._now.get(span), self._before.get(span)
            if mention is None or not _within(span, event) or (before and before.place):
                continue
            if mention.place and mention.decided_by is DecidedBy.USER and _is_site(mention):
                relation = "in" if mention.role is Role.LITERAL else INSTITUTION_RELATION
                found.append(EventPlace(mention.place, relation))
        return found


def _is_site(mention: Mention) -> bool:
    return mention.role is not Role.DEMONYM


def _ids(mention: Mention) -> set[str]:
    return {place.id for place in (mention.place, mention.narrowed) if place}


def _within(span: _Span, event: Event) -> bool:
    return any(start <= span[0] < end for start, end in event.spans)


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
