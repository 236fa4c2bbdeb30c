"""One happening told twice is one event with two spans."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from mapapp.events.attribution import is_pronoun
from mapapp.events.vocabulary import vocabulary
from mapapp.model import (
    INSTITUTION_RELATION,
    Bound,
    Count,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
)


class Draft(NamedTuple):
    """An event before its duplicates are joined.

    `group` is the lexicon row of its trigger; `heading` tells a title's, `bare` one told by a noun.
    """

    event: Event
    group: int
    paragraph: int
    heading: bool
    bare: bool


_HARMED = frozenset({EventType.ASSAULT, EventType.DISASTER, EventType.ACCIDENT, EventType.HEALTH})
_LOOK_BACK = 300
"""How many events back a duplicate is looked for: longer files are not one article."""
_MOST_SPANS = 50
_FURTHER = re.compile(r"\balso\b")
"""What is told with this word comes on top of what was told before."""
_MOST_SPEAKERS = 3
_EMPTY = vocabulary(
    """
    the a an of in on at to by for with and or were was is are has have had been as from after
    more than least about that this it its their his her over near during said new between
    """
)


def merge_duplicates(drafts: list[Draft]) -> list[Event]:
    """Return the events of `drafts` with those that tell the same happening joined, in order."""
    kept: list[Draft] = []
    for draft in drafts:
        near = range(max(0, len(kept) - _LOOK_BACK), len(kept))
        position = next((i for i in near if _same(kept[i], draft)), None)
        if position is None:
            kept.append(draft)
        else:
            kept[position] = _joined(kept[position], draft)
    return [draft.event for draft in kept if not _only_titled(draft, kept)]


def _only_titled(draft: Draft, drafts: list[Draft]) -> bool:
    """Say whether only a title tells of this while the body tells the like better."""
    if not draft.heading or len(draft.event.spans) > 1:
        return False
    title = _content(draft.event)
    return any(
        not d.heading
        and d.event.type is draft.event.type
        and d.event.status is draft.event.status
        and (draft.bare or title & _content(d.event))
        for d in drafts
    )


def _same(one: Draft, two: Draft) -> bool:
    first, second = one.event, two.event
    if not _compatible(first, second) or _FURTHER.search(second.headline):
        return False
    if _follows_up(one, two):
        return True
    if first.type is not second.type:
        return False
    numbers = {m.value for m in first.magnitudes} & {m.value for m in second.magnitudes}
    counted = one.group == two.group and any(number >= _MANY for number in numbers)
    if counted or _is_one_meeting(first, second):
        return True
    return _alike_targets(first, second) and _is_told_again(one, two, numbers)


def _is_one_meeting(first: Event, second: Event) -> bool:
    """Say whether two talks, told in two sentences, name the same people on both sides."""
    shared = _names(first) & _names(second)
    both = [(*event.source, *event.target) for event in (first, second)]
    sides = [set(actor.text.split()) for actors in both for actor in actors]
    several = all(len(actors) > 1 for actors in both) and len(shared) >= _MET
    talks = first.type is EventType.CONSULT and first.spans[-1] != second.spans[0]
    return talks and several and not any(shared <= side for side in sides)


def _is_told_again(one: Draft, two: Draft, numbers: set[float]) -> bool:
    first, second = one.event, two.event
    if one.heading and (numbers or _same_dead(first.dead, second.dead)):
        return True
    if not _alike_sources(first, second):
        return False
    if numbers or _same_dead(first.dead, second.dead):
        return True
    if one.group == two.group:
        return _likeness(_content(first), _content(second)) >= 0.4
    return _likeness(_deeds(first), _deeds(second)) >= 0.6


def _follows_up(one: Draft, two: Draft) -> bool:
    """Say whether "Another 140 people were injured" only completes what was just told."""
    return (
        one.event.type in _HARMED
        and two.event.type in (EventType.OTHER, one.event.type)
        and one.paragraph == two.paragraph
        and (two.event.injured or two.event.dead) is not None
        and (one.event.where == two.event.where or two.event.type is EventType.OTHER)
        and (two.event.injured is None or one.event.injured is None)
        and (two.event.dead is None or one.event.dead is None)
    )


def _compatible(one: Event, two: Event) -> bool:
    return (
        one.status is two.status
        and _compatible_times(one.when, two.when)
        and _compatible_counts(one.dead, two.dead)
        and _compatible_counts(one.injured, two.injured)
        and _compatible_places(one, two)
    )


def _compatible_times(one: Interval | None, two: Interval | None) -> bool:
    if one is None or two is None:
        return True
    if Bound.SINCE in (one.bound, two.bound) or Bound.UNTIL in (one.bound, two.bound):
        return one == two
    if None in (one.start, one.end, two.start, two.end):
        return one == two
    return bool(
        one.start and one.end and two.start and two.end
        and one.start <= two.end and two.start <= one.end
    )  # fmt: skip


def _compatible_counts(one: Count | None, two: Count | None) -> bool:
    if one is None or two is None:
        return True
    low = max(one.min or 0, two.min or 0)
    highs = [c.max for c in (one, two) if c.max is not None]
    return not highs or low <= min(highs)


def _same_dead(one: Count | None, two: Count | None) -> bool:
    if one is None or two is None:
        return False
    return {one.min, one.max} & {two.min, two.max} - {None, 1, 2} != set()


def _compatible_places(one: Event, two: Event) -> bool:
    here, there = (
        {w.place.id for w in event.where if w.relation != INSTITUTION_RELATION}
        for event in (one, two)
    )
    return not here or not there or bool(here & there) or _contains(one, two) or _contains(two, one)


def _contains(outer: Event, inner: Event) -> bool:
    countries = {w.place.country for w in outer.where if w.place.kind is Kind.COUNTRY}
    return bool(countries & {w.place.country for w in inner.where})


def _alike_targets(one: Event, two: Event) -> bool:
    """Say whether both were done to the same, as far as the targets' words tell."""
    if not one.target or not two.target:
        return True
    said, again = (stems(" ".join(a.text for a in event.target)) for event in (one, two))
    if (said and said <= again) or (again and again <= said):
        return True
    here, there = (
        {actor.text.split()[-1].casefold()[:6] for actor in event.target} for event in (one, two)
    )
    return bool(here & there)


def _alike_sources(one: Event, two: Event) -> bool:
    """Say whether the same may have done both: a name or a country in common, or nobody named."""
    if not one.source or not two.source:
        return True
    if {a.country for a in one.source if a.country} & {a.country for a in two.source}:
        return True
    words = [" ".join(a.text for a in event.source).split() for event in (one, two)]
    here, there = ({word for word in said if word[0].isupper()} for said in words)
    if here and there and not (here <= there or there <= here):
        return False
    return bool(stems(" ".join(words[0])) & stems(" ".join(words[1])))


def _likeness(here: set[str], there: set[str]) -> float:
    shorter = min(len(here), len(there))
    return len(here & there) / shorter if shorter > 1 else 0.0


def _content(event: Event) -> set[str]:
    return stems(event.headline)


def _deeds(event: Event) -> set[str]:
    """Return what a headline says besides who and where: that alone makes no two tellings one."""
    named = " ".join([a.text for a in event.source] + [w.place.name for w in event.where])
    return stems(event.headline) - stems(named)


_MANY = 20
"""A number that two tellings by one verb share only when they are of one happening."""
_MET = 3
"""Words of names that two tellings of one meeting share: two people are named by three or more."""


def _names(event: Event) -> set[str]:
    """Return the capitalised words of a headline, but for its first and for its places."""
    places = {w.place.name for w in event.where}
    people = " ".join(actor.text for actor in (*event.source, *event.target)).split()
    words = (*event.headline.split()[1:], *people)
    return {word for word in words if word[0].isupper() and word not in places}


def stems(words: str) -> set[str]:
    """Return the beginnings of the words that carry meaning."""
    plain = (word.strip(".,'’“”\"").casefold() for word in words.split())
    return {word[:6] for word in plain if word and word not in _EMPTY}


def _joined(one: Draft, two: Draft) -> Draft:
    """Keep the first telling, filled in from the second; a place or time of its own wins.

    The body's words for who did what to whom are better than a title's.
    """
    first, second = one.event, two.event
    titled = one.heading and not two.heading and len(first.spans) == 1
    fuller, other = (second, first) if titled else (first, second)
    who, whom = (fuller, other) if fuller.source else (other, fuller)
    known = {m.value for m in first.magnitudes}
    extra = tuple(m for m in second.magnitudes if m.value not in known)
    event = replace(
        first,
        headline=_briefer(fuller, other),
        spans=_with_spans(first.spans, second.spans),
        when=_surer(first.when, second.when),
        where=_narrower(first, second),
        attribution=_speakers(first.attribution, second.attribution),
        source=who.source or whom.source,
        target=who.target or whom.target,
        dead=first.dead or second.dead,
        injured=first.injured or second.injured,
        magnitudes=(*first.magnitudes, *extra)[:4],
        confidence=max(first.confidence, second.confidence),
    )
    return one._replace(event=event)


_LONG = 100
"""Characters of a headline that is longer than a title would be."""


def _briefer(fuller: Event, other: Event) -> str:
    return fuller.headline if len(fuller.headline) <= _LONG else other.headline


def _surer(one: Interval | None, two: Interval | None) -> Interval | None:
    """Return the time that is told exactly, else the first."""
    if one is not None and two is not None and Bound.ABOUT is one.bound is not two.bound:
        return two
    return one or two


def _speakers(one: str | None, two: str | None) -> str | None:
    """Return all who say so: "officials; Ana Ruiz"."""
    if one is None or two is None:
        return one or two
    known = one.split("; ")
    new = two not in known and not is_pronoun(two) and len(known) < _MOST_SPEAKERS
    return f"{one}; {two}" if new else one


def _with_spans(
    spans: tuple[tuple[int, int], ...], more: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    if len(spans) >= _MOST_SPANS:
        return spans
    return tuple(dict.fromkeys((*spans, *more)))


def _narrower(one: Event, two: Event) -> tuple[EventPlace, ...]:
    if not one.where or (two.where and _contains(one, two)):
        return two.where or one.where
    return one.where
