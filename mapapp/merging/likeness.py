"""How alike two reports of different articles are: whether they tell of the same event.

Type, place and day must not speak against it, and then the words, the actors or the numbers must
speak for it: on one day much of one type happens at one place.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from mapapp.model import AROUND_RELATION, INSTITUTION_RELATION, Count, Event, Interval, Status

_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*")
_STEM = 5
"""Letters of a word that count: "shelled" and "shelling" are one."""
_SLACK = timedelta(days=1)
"""Papers differ by a day: midnight, time zones, the day of writing."""
_LIKE_WORDS = 0.5
_LIKE_WORDS_AND_MORE = 0.25
_NEAR_NUMBERS = 1.3
"""Counts of one event grow from one paper to the next, but not by more than about a third."""
_SAME_NUMBERS = 1.1
"""Counts so near to each other speak for one event."""
_NOWHERE = ""
"""Stands for the places of an event that has none."""
_SO = frozenset({Status.HAPPENED, Status.ONGOING, Status.DENIED})


@dataclass(frozen=True)
class Telling:
    """One event as one article tells it, with what it is compared by."""

    article: int
    event: Event
    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its sentence, without the names of its places."""
        names = {stem for one in self.event.where for stem in stems(one.place.name)}
        start, end = self.event.spans[0]
        return stems(f"{self.event.headline} {self.text[start:end]}") - names

    @cached_property
    def head(self) -> frozenset[str]:
        """The stems of its headline, without the names of its places."""
        names = {stem for one in self.event.where for stem in stems(one.place.name)}
        return stems(self.event.headline) - names

    @cached_property
    def places(self) -> AbstractSet[str]:
        """The ids and the names of the places where it is, else of whose institutions did it."""
        where = [one for one in self.event.where if one.relation != AROUND_RELATION]
        sites = [one for one in where if one.relation != INSTITUTION_RELATION]
        there = [one.place for one in sites or where]
        named = {f"{place.name.casefold()} {place.country}" for place in there}
        anchors = {place.anchor for place in there if place.anchor}
        return frozenset({place.id for place in there} | named | anchors) or {_NOWHERE}

    @cached_property
    def actors(self) -> frozenset[str]:
        """The countries and the words of those who do it and to whom."""
        both = (*self.event.source, *self.event.target)
        return frozenset(
            {one.country for one in both if one.country}
            | {stem for one in both for stem in stems(one.text)}
        )


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text, and its numbers."""
    return frozenset(word[:_STEM].casefold() for word in _WORD.findall(text))


def likeness(one: Telling, other: Telling) -> float:
    """Return how surely two tellings are of one event, from 0 (they are not) to 1."""
    if _speaks_against(one, other):
        return 0.0
    words = max(_shared(one.words, other.words), _shared(one.head, other.head))
    more = bool(one.actors & other.actors) + _same_numbers(one.event, other.event)
    enough = _LIKE_WORDS if not more else _LIKE_WORDS_AND_MORE / more
    return min(words + 0.2 * more, 1.0) if words >= enough else 0.0


def _speaks_against(one: Telling, other: Telling) -> bool:
    a, b = one.event, other.event
    return (
        one.article == other.article
        or a.type is not b.type
        or (a.status in _SO) is not (b.status in _SO)
        or not _may_be_same_day(a.when, b.when)
        or not (one.places & other.places)
        or not _may_be_same_count(a.dead, b.dead)
        or not _may_be_same_count(a.injured, b.injured)
    )


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= 2 else 0.0


def _may_be_same_day(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return True
    first, last = _days(one)
    start, end = _days(other)
    return first - _SLACK <= end and start - _SLACK <= last


def _days(when: Interval) -> tuple[date, date]:
    far, near = date.max - _SLACK, date.min + _SLACK
    return max(when.start or near, near), min(when.end or far, far)


def _may_be_same_count(one: Count | None, other: Count | None) -> bool:
    if one is None or other is None or counts_agree(one, other):
        return True
    return _are_near(one, other, _NEAR_NUMBERS, 2)


def counts_agree(one: Count | None, other: Count | None) -> bool:
    """Tell whether two counts can both be right: "at least 50" and 51 can, 50 and 51 cannot."""
    if one is None or other is None:
        return True
    ends = [count.max for count in (one, other) if count.max is not None]
    return not ends or max(one.min or 0, other.min or 0) <= min(ends)


def _same_numbers(one: Event, other: Event) -> bool:
    pairs = ((one.dead, other.dead), (one.injured, other.injured))
    return any(a and b and _are_near(a, b, _SAME_NUMBERS, 0) for a, b in pairs)


def _are_near(one: Count, other: Count, times: float, more: int) -> bool:
    low, high = sorted(
        count.min if count.min is not None else count.max or 0 for count in (one, other)
    )
    return high <= max(low * times, low + more)
