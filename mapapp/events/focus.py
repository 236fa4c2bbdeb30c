"""What an article is about as a whole: its main event, and the places of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mapapp.events.duplicates import stems
from mapapp.events.quoting import DATELINE
from mapapp.events.sentences import split_sentences
from mapapp.events.where import takes_focus
from mapapp.gazetteer import distance_km
from mapapp.model import (
    AROUND_RELATION,
    Article,
    Event,
    EventPlace,
    Kind,
    Mention,
    Place,
    Role,
    Status,
)

_CERTAIN = (Status.HAPPENED, Status.ONGOING)
_RECENT_DAYS = 14
_MOST_PLACES = 3
_IN_TITLE, _IN_LEAD, _LATER = 2.0, 1.5, 0.6
"""What a mention weighs by where it stands, beside 1 for any."""
_LEAD_SENTENCES = 3
_ENOUGH = 2.1
"""What a suburb weighs that is told of more than by the way."""
_NEAR_KM = 40
_WIDE_KM = 60
_UNTYPED = 0.5
"""More sure than any event that the lexicon has no type for, and less than any other."""
_SUBURB = 10
"""How many times smaller than its city a suburb is."""
_BROAD = (Kind.COUNTRY, Kind.REGION)


class Focus(NamedTuple):
    """How much an article is about each place, by id, and which are repeated."""

    title: str
    places: dict[str, tuple[Place, float]]
    repeated: frozenset[str]


def focus_of(
    article: Article,
    mentions: Sequence[Mention],
) -> Focus:
    """Return what `article` is about."""
    title = article.title or article.text.lstrip().partition("\n")[0][:200]
    counted = Counter(m.place.id for m in mentions if m.place)
    repeated = frozenset(place for place, times_told in counted.items() if times_told > 1)
    places = _places(article.text, title, mentions)
    return Focus(title, places, repeated)


def _places(text: str, title: str, mentions: Sequence[Mention]) -> dict[str, tuple[Place, float]]:
    sentences = split_sentences(text[:4000])
    lead = sentences[min(_LEAD_SENTENCES, len(sentences) - 1)].end if sentences else 0
    titled = text.find(title) + len(title) if title and title in text[:400] else 0
    found: dict[str, tuple[Place, float]] = {}
    for mention in mentions:
        if mention.place is None or mention.role is Role.INSTITUTION or in_dateline(text, mention):
            continue
        start = mention.start
        weight = _IN_TITLE if start < titled else _IN_LEAD if start < lead else _LATER
        weight *= 0.5 if mention.role is Role.DEMONYM else 1.0
        known = found.get(mention.place.id, (mention.place, 0.0))[1]
        found[mention.place.id] = mention.place, known + weight
    return found


def in_dateline(text: str, mention: Mention) -> bool:
    """Say whether a mention only says where the article was written: "ACCRA, Dec. 9 —"."""
    line = text.rfind("\n", 0, mention.start) + 1
    dateline = DATELINE.match(text, line, line + 90)
    return dateline is not None and mention.start < dateline.end()


def main_event(events: Sequence[Event], focus: Focus, reference: date | None) -> int | None:
    """Return the position of the main event.

    It is like the title, told often, early, recent, where the article is, with people harmed. One
    without a type of its own is it only where there is no other.
    """
    sure_of = [p for p, event in enumerate(events) if event.confidence > _UNTYPED] or range(
        len(events)
    )
    titled = stems(focus.title)

    def worth(pair: tuple[int, Event]) -> float:
        position, event = pair
        harmed = 0.5 * (event.dead is not None) + 0.2 * (event.injured is not None)
        told = 0.4 * min(len(event.spans), 4) + 0.2 * bool(event.where)
        sure = 1.2 * _is_recent(event, reference) + 0.8 * (event.status in _CERTAIN)
        alike = 0.4 * min(len(titled & stems(event.headline)), 4)
        return event.confidence + harmed + told + sure + alike + 1.2 / (1 + position)

    ranked = [(place, events[at]) for place, at in enumerate(sure_of)]
    return sure_of[max(ranked, key=worth)[0]] if ranked else None


def _is_recent(event: Event, reference: date | None) -> bool:
    start = event.when.start if event.when else None
    return start is None or reference is None or abs((reference - start).days) <= _RECENT_DAYS


def focused(event: Event, focus: Focus) -> Event:
    """Return the main event with the article's places where it tells none of its own."""
    if event.status is Status.DENIED:
        return event
    return replace(event, where=_where(event, focus))


def _where(event: Event, focus: Focus) -> tuple[EventPlace, ...]:
    ranked = sorted(focus.places.values(), key=lambda found: -found[1])
    own = tuple(w for w in event.where if not _by_the_way(w, ranked, focus))
    if not own:
        return _foremost([f for f in ranked if f[0].id in focus.repeated]) or event.where
    event = replace(event, where=own)
    named = {w.place.id for w in own}
    told = focus.places.values()
    finer = [p for p, weight in told if weight >= _IN_LEAD and p.id not in named]
    added = [EventPlace(p) for p in finer if _is_finer(p, event, focus)][:1]
    around = [p for p, weight in ranked if weight >= _ENOUGH and _is_around(p, event)]
    named |= {w.place.id for w in added}
    wider = [EventPlace(p, _relation_around(p)) for p in around if p.id not in named]
    return (*added, *own, *wider)[:_MOST_PLACES]


def _by_the_way(where: EventPlace, ranked: list[tuple[Place, float]], focus: Focus) -> bool:
    """Say whether a place is named once, neither in title nor lead, and another one leads."""
    weight = focus.places.get(where.place.id, (where.place, _IN_LEAD))[1]
    return weight < _IN_LEAD and bool(ranked) and ranked[0][1] >= _ENOUGH


def _is_around(place: Place, event: Event) -> bool:
    """Say whether a place that the article tells of holds one where the event was, or is near."""
    for known in (w.place for w in event.where if w.relation in ("in", "near")):
        if known.country != place.country:
            continue
        if place.kind is Kind.COUNTRY:
            return True
        if distance_km(known.lat, known.lon, place.lat, place.lon) <= _NEAR_KM:
            return True
    return False


def _relation_around(place: Place) -> str:
    return AROUND_RELATION if place.kind is Kind.COUNTRY else "near"


def _foremost(ranked: list[tuple[Place, float]]) -> tuple[EventPlace, ...]:
    """Return the place that leads, and a finer one inside a country that leads."""
    if not ranked:
        return ()
    best, weight = ranked[0]
    near = [p for p, other in ranked[1:] if other >= 0.5 * weight and p.country == best.country]
    finer = [p for p in near if best.kind in _BROAD and p.kind not in _BROAD][:1]
    wider = [p for p in near if best.kind not in _BROAD][:1]
    return tuple(EventPlace(place) for place in (*finer, best, *wider))


def _is_finer(place: Place, event: Event, focus: Focus) -> bool:
    """Say whether a place is where the article says more exactly that the event was.

    It lies in the event's country, or near the event's place and is told of more.
    """
    if not takes_focus(event.type) or place.kind in _BROAD:
        return False
    if any(w.relation != "in" for w in event.where):
        return False
    for known in (w.place for w in event.where):
        if known.anchor == place.id:
            return False
        wide = known.kind is Kind.DERIVED and (known.radius_km or 0) >= _WIDE_KM
        if known.kind in _BROAD or wide:
            return known.country == place.country
        more = focus.places[place.id][1] > focus.places.get(known.id, (known, 0.0))[1]
        suburb = place.population * _SUBURB <= known.population and known.kind is Kind.CITY
        near = distance_km(known.lat, known.lon, place.lat, place.lon) <= _NEAR_KM
        if near and (more or (suburb and focus.places[place.id][1] >= _ENOUGH)):
            return True
    return False
