"""One happening told twice is one event with two spans."""

from __future__ import annotations

from dataclasses import replace

from mapapp.model import Count, Event, EventType, Interval

_NEARNESS_DAYS = 1
_LIKENESS = 0.34
_EMPTY = frozenset(
    """the a an of in on at to by for with and or were was is are has have had been as from after
    more than least about that this it its their his her over near during said""".split()
)


def merge_duplicates(events: list[Event]) -> list[Event]:
    """Return `events` with those that tell the same happening joined, in order."""
    kept: list[Event] = []
    for event in events:
        for position, earlier in enumerate(kept):
            if _same(earlier, event):
                kept[position] = _joined(earlier, event)
                break
        else:
            kept.append(event)
    return kept


def _same(one: Event, two: Event) -> bool:
    if one.type is not two.type or not _compatible_times(one.when, two.when):
        return False
    if not _compatible_counts(one.dead, two.dead) or not _compatible_places(one, two):
        return False
    if one.status is not two.status:
        return False
    numbers = {m.value for m in one.magnitudes} & {m.value for m in two.magnitudes}
    same_dead = one.dead is not None and two.dead is not None
    likeness = _likeness(one, two)
    if one.type is EventType.SUPPORT and not likeness > _LIKENESS:
        return False
    return bool(numbers) or same_dead or likeness >= _LIKENESS


def _compatible_times(one: Interval | None, two: Interval | None) -> bool:
    if one is None or two is None or None in (one.start, one.end, two.start, two.end):
        return one is None or two is None or one == two
    assert one.start and one.end and two.start and two.end  # noqa: S101 - just checked
    return one.start <= two.end and two.start <= one.end


def _compatible_counts(one: Count | None, two: Count | None) -> bool:
    if one is None or two is None:
        return True
    low = max(one.min or 0, two.min or 0)
    highs = [c.max for c in (one, two) if c.max is not None]
    return not highs or low <= min(highs)


def _compatible_places(one: Event, two: Event) -> bool:
    here = {w.place.id for w in one.where}
    there = {w.place.id for w in two.where}
    return not here or not there or bool(here & there)


def _likeness(one: Event, two: Event) -> float:
    here, there = _content(one), _content(two)
    shorter = min(len(here), len(there))
    return len(here & there) / shorter if shorter else 0.0


def _content(event: Event) -> set[str]:
    words = (word.strip(".,'’“”\"").casefold() for word in event.headline.split())
    return {word[:6] for word in words if word and word not in _EMPTY}


def _joined(one: Event, two: Event) -> Event:
    """Keep the first telling, filled in from the second."""
    return replace(
        one,
        spans=(*one.spans, *two.spans),
        when=one.when or two.when,
        where=one.where or two.where,
        attribution=one.attribution or two.attribution,
        source=one.source or two.source,
        target=one.target or two.target,
        dead=one.dead or two.dead,
        injured=one.injured or two.injured,
        magnitudes=one.magnitudes or two.magnitudes,
        confidence=max(one.confidence, two.confidence),
    )
