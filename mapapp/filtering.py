"""What of an analysis the reader wants to see, and how much there is of each choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any
from unicodedata import combining, normalize

from mapapp.model import (
    INSTITUTION_RELATION,
    Analysis,
    Event,
    EventType,
    Interval,
    Mention,
    Role,
    Status,
)

EVENT_FACETS = ("types", "actors", "span", "statuses")
"""The facets that only events have: a mention passes them with an event at its place."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What to see. An empty facet lets everything through; within a facet one value is enough.

    `places` are ids, `actors` the words of the text, `span` two days, both included. `words` must
    all occur, whatever their case and accents. `least` is the lowest confidence, from 0 to 1.
    """

    types: frozenset[EventType] = frozenset()
    places: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    span: tuple[date, date] | None = None
    roles: frozenset[Role] = frozenset()
    statuses: frozenset[Status] = frozenset()
    least: float = 0.0
    words: str = ""

    def __bool__(self) -> bool:
        return self != NOTHING_FILTERED

    def toggled(self, facet: str, value: Hashable) -> Filter:
        """Return the filter with a value of a facet chosen, or not any more."""
        changes: dict[str, Any] = {facet: getattr(self, facet) ^ {value}}
        return replace(self, **changes)

    def without(self, facet: str) -> Filter:
        """Return the filter with a facet that lets everything through."""
        changes: dict[str, Any] = {facet: getattr(NOTHING_FILTERED, facet)}
        return replace(self, **changes)


NOTHING_FILTERED = Filter()


@dataclass(frozen=True, slots=True)
class Visible:
    """What passes a filter, each in the order of the analysis; `places` are ids."""

    events: tuple[Event, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much each value would show if it alone were chosen in its facet.

    Events are counted, but mentions for roles. The other facets stay as they are.
    """

    types: dict[EventType, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    actors: dict[str, int] = field(default_factory=dict)
    statuses: dict[Status, int] = field(default_factory=dict)
    roles: dict[Role, int] = field(default_factory=dict)


def visible(analysis: Analysis, wanted: Filter) -> Visible:
    """Return what of `analysis` passes `wanted`."""
    if not wanted:
        events, mentions = analysis.events, analysis.mentions
    else:
        test = _EventTest(analysis.article.text, wanted)
        events = tuple(event for event in analysis.events if not test.failed(event))
        there = _Mentions(analysis, wanted)
        mentions = tuple(mention for mention in analysis.mentions if there.passes(mention))
    named = [m.place.id for m in mentions if m.place]
    held = [where.place.id for event in events for where in event.where]
    return Visible(events, mentions, tuple(dict.fromkeys([*named, *held])))


def counts(analysis: Analysis, wanted: Filter) -> Counts:
    """Return how much each value of each facet would show."""
    test = _EventTest(analysis.article.text, wanted)
    found: dict[str, Counter[Any]] = {facet: Counter() for facet in _VALUES}
    for event in analysis.events:
        failed = test.failed(event)
        for facet, values in _VALUES.items():
            if not failed - {facet}:
                found[facet].update(values(event))
    there = _Mentions(analysis, replace(wanted, roles=frozenset()))
    by_role: dict[Role, _Mentions] = {
        role: _Mentions(analysis, replace(wanted, roles=frozenset({role}))) for role in Role
    }
    roles = Counter(
        mention.role
        for mention in analysis.mentions
        if (by_role[mention.role] if there.by_events else there).passes(mention)
    )
    return Counts(roles=dict(roles), **{name: dict(number) for name, number in found.items()})


@dataclass(frozen=True, slots=True)
class _EventTest:
    """Tells which facets of a filter an event fails."""

    text: str
    wanted: Filter

    def failed(self, event: Event) -> set[str]:
        wanted = self.wanted
        failed = {
            facet
            for facet, values in (*_VALUES.items(), ("roles", _roles))
            if (chosen := getattr(wanted, facet)) and chosen.isdisjoint(values(event))
        }
        if wanted.span and not overlaps(event.when, wanted.span):
            failed.add("span")
        if event.confidence < wanted.least:
            failed.add("least")
        if wanted.words and not matches(wanted.words, _words_of(event, self.text)):
            failed.add("words")
        return failed


class _Mentions:
    """Tells which mentions pass a filter."""

    def __init__(self, analysis: Analysis, wanted: Filter) -> None:
        self._wanted = wanted
        self.by_events = any(getattr(wanted, facet) for facet in EVENT_FACETS)
        """Whether only mentions of places with a passing event pass."""
        self._held: set[str] = set()
        if self.by_events:
            test = _EventTest(analysis.article.text, wanted)
            kept = (event for event in analysis.events if not test.failed(event))
            self._held = {where.place.id for event in kept for where in event.where}

    def passes(self, mention: Mention) -> bool:
        wanted = self._wanted
        ids = {place.id for place in (mention.place, mention.narrowed) if place}
        return (
            (not wanted.roles or mention.role in wanted.roles)
            and (not wanted.places or not wanted.places.isdisjoint(ids))
            and (not self.by_events or not self._held.isdisjoint(ids))
            and mention.confidence >= wanted.least
            and (not wanted.words or matches(wanted.words, _names_of(mention)))
        )


def overlaps(when: Interval | None, span: tuple[date, date]) -> bool:
    """Tell whether an interval shares a day with a span; one without any date shares none."""
    if when is None or (when.start is None and when.end is None):
        return False
    first, last = span
    return (when.start or date.min) <= last and (when.end or date.max) >= first


def matches(words: str, text: str) -> bool:
    """Tell whether every one of `words` occurs in `text`, whatever the case and the accents."""
    plain = folded(text)
    return all(word in plain for word in folded(words).split())


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Return `text` in small letters without accents: "İdlib" and "idlib" are one."""
    letters = normalize("NFKD", text.casefold()).replace("ı", "i")
    return "".join(letter for letter in letters if not combining(letter))


def _words_of(event: Event, text: str) -> str:
    parts = [event.headline, event.attribution or ""]
    parts += [text[start:end] for start, end in event.spans]
    parts += [actor.text for actor in (*event.source, *event.target)]
    parts += [where.place.name for where in event.where]
    return "\n".join(parts)


def _names_of(mention: Mention) -> str:
    return f"{mention.text}\n{mention.place.name}" if mention.place else mention.text


def _roles(event: Event) -> set[Role]:
    return {
        Role.INSTITUTION if where.relation == INSTITUTION_RELATION else Role.LITERAL
        for where in event.where
    }


_VALUES: dict[str, Callable[[Event], set[Any]]] = {
    "types": lambda event: {event.type},
    "places": lambda event: {where.place.id for where in event.where},
    "actors": lambda event: {actor.text for actor in (*event.source, *event.target)},
    "statuses": lambda event: {event.status},
}
"""What an event has of each facet that is chosen by value."""
