"""Places airports, universities, bridges and streets at the town that names or contains them.

The gazetteer lists only some well-known ones. The point of the others is the town's, and the radius
tells how far from it they may be; nothing but the text's own towns is asked, so none lands at a far
namesake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Candidate, Kind, Mention, Place, Reason, Role

_TOWNS = frozenset({Kind.CITY})
_LEAST_KM, _MOST_KM = 3.0, 40.0
_PEOPLE_A_KM = 75.0
"""A town of a million reaches about 13 km from its middle, one of five million 30."""
_LONGEST_TAIL = 4
_REACH = 3
_LINKS = frozenset({"in", "near", "at", "outside"})
_CONFIDENCE = 0.75
_FOCUS_CONFIDENCE = 0.5


def with_facilities(
    mentions: tuple[Mention, ...], spans: Sequence[Span], tokens: Tokens, lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Return the mentions, those of facilities placed. `spans` are theirs, in the same order."""
    found = list(mentions)
    for at, (mention, span) in enumerate(zip(mentions, spans, strict=True)):
        if mention.place is None and span.head in lexicon.sites and not span.senses:
            found[at] = _contained(at, mentions, spans, tokens)
        elif mention.place is not None and mention.place.kind in _TOWNS:
            end = _facility_end(span.last, tokens, lexicon)
            if end > span.last:
                found[at] = _named(mention, span, end, tokens, lexicon)
        elif mention.place is not None and mention.place.kind is Kind.FACILITY:
            found[at] = _known(mention, mention.place)
    return tuple(found)


def _known(mention: Mention, place: Place) -> Mention:
    """Return the mention of a facility that the gazetteer holds, how far it reaches stated."""
    stated = replace(place, radius_km=place.radius_km or _LEAST_KM)
    best, *others = mention.candidates
    return replace(mention, place=stated, candidates=(replace(best, place=stated), *others))


def _facility_end(at: int, tokens: Tokens, lexicon: Lexicon) -> int:
    """Return the end of "International Airport" and the like after a name; `at` when none."""
    for end in range(at, min(at + _LONGEST_TAIL, len(tokens))):
        if tokens.gaps[end] != " " or tokens.possessive[end - 1] or not tokens.is_capitalised(end):
            return at
        if tokens.keys[end] in lexicon.facilities:
            return end + 1
    return at


def _named(mention: Mention, span: Span, end: int, tokens: Tokens, lexicon: Lexicon) -> Mention:
    """Return the mention of a town that names a facility as one of the facility."""
    town = mention.place
    assert town is not None  # noqa: S101, told by the caller
    name = tokens.text[span.start : tokens.ends[end - 1]]
    head = tokens.keys[end - 1]
    place = _facility(name, head, town)
    words = f"{_a(head)} named after {town.name}, known to lie within {place.radius_km:g} km of it"
    role = Role.LITERAL if head in lexicon.grounds else mention.role
    return _placed(
        replace(mention, role=role), place, mention.candidates, mention.confidence, words
    )


def _contained(
    at: int, mentions: Sequence[Mention], spans: Sequence[Span], tokens: Tokens
) -> Mention:
    mention, head = mentions[at], spans[at].head
    town, told = _town_told(at, mentions, spans, tokens), True
    if town is None:
        town, told = _focus(at, mentions), False
    if town is None:
        return mention
    place = _facility(mention.text, head, town)
    how = "the text says it is in" if told else "the text around it is about"
    sure = _CONFIDENCE if told else _FOCUS_CONFIDENCE
    candidate = Candidate(place, 0.0)
    return _placed(mention, place, (), sure, f"{how} {town.name}", candidate)


def _placed(
    mention: Mention,
    place: Place,
    others: tuple[Candidate, ...],
    sure: float,
    words: str,
    base: Candidate | None = None,
) -> Mention:
    best = base or others[0]
    reasons = (*best.reasons, Reason("facility", 0.0, words))
    candidate = Candidate(place, best.score, reasons)
    return replace(mention, place=place, confidence=sure, candidates=(candidate, *others))


def _town_told(
    at: int, mentions: Sequence[Mention], spans: Sequence[Span], tokens: Tokens
) -> Place | None:
    """Return the town that owns it or that "in" after it tells."""
    span = spans[at]
    if at and spans[at - 1].last == span.first and tokens.possessive[span.first - 1]:
        return _as_town(mentions[at - 1])
    if at + 1 < len(spans) and spans[at + 1].first - span.last <= _REACH:
        between = tokens.keys[span.last : spans[at + 1].first]
        comma = tokens.gaps[span.last] == ", " and not between
        if comma or (between and not _LINKS.isdisjoint(between)):
            return _as_town(mentions[at + 1])
    return None


def _focus(at: int, mentions: Sequence[Mention]) -> Place | None:
    """Return the town that the text last named before, and names most."""
    before = [town for m in mentions[:at] if (town := _as_town(m)) is not None]
    if not before:
        return next((town for m in mentions[at:] if (town := _as_town(m)) is not None), None)
    times = Counter(town.id for town in before)
    return max(reversed(before), key=lambda town: times[town.id])


def _as_town(mention: Mention) -> Place | None:
    place = mention.place
    return place if place and place.kind in _TOWNS and mention.role is Role.LITERAL else None


def _a(head: str) -> str:
    return f"an {head}" if head[0] in "aeio" else f"a {head}"


def _facility(name: str, head: str, town: Place) -> Place:
    radius = min(max(sqrt(town.population) / _PEOPLE_A_KM, _LEAST_KM), _MOST_KM)
    key = "-".join(name.casefold().split())
    return Place(
        id=f"derived:{town.id}/{key}",
        name=name,
        kind=Kind.FACILITY,
        lat=town.lat,
        lon=town.lon,
        country=town.country,
        country_name=town.country_name,
        admin1=town.admin1,
        anchor=town.id,
        relation=f"{head} at",
        radius_km=float(round(radius)),
    )
