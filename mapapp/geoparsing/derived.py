"""Makes places that no gazetteer lists of those it does: parts of areas, coasts, borders.

Those around a point ("20 km south of Idlib") are made in `circles`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from mapapp.gazetteer import Gazetteer
from mapapp.gazetteer.parts import Part, coast_of, part_of, shared_border
from mapapp.geoparsing.circles import (
    at_distance,
    between_towns,
    derived_place,
    is_told,
    near_place,
)
from mapapp.geoparsing.relations import (
    read_border,
    read_coast,
    read_distance,
    read_part,
)
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Candidate, Extent, Kind, Mention, Place, Reason, Role
from mapapp.topojson import Polygon

_AREAS = frozenset({Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2, Kind.REGION, Kind.ISLAND, Kind.DESERT})
_DIVISIONS = frozenset({Kind.COUNTRY, Kind.ADMIN1})


def with_derived(
    mentions: tuple[Mention, ...], spans: Sequence[Span], tokens: Tokens, gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Return the mentions with the places that the text derives from theirs.

    A distance, a border and a road between two towns give the place of the mention. A part of an
    area ("northwestern Syria") or its coast is offered as the candidate after the named area, which
    the name by itself still means; `Mention.narrowed` is where events happen then. `spans` are
    those of the mentions, in the same order.
    """
    found = list(mentions)
    for at, (mention, span) in enumerate(zip(mentions, spans, strict=True)):
        place = mention.place
        if place is None or mention.role is not Role.LITERAL:
            continue
        if distance := read_distance(span, tokens):
            circle = at_distance(place, distance)
            if not is_told(circle, at, found, tokens):
                found[at] = _derive(mention, circle)
        elif part := _part(place, at, spans, tokens, mentions, gazetteer):
            found[at] = _offer(mention, part)
    _join(found, spans, tokens, gazetteer)
    return tuple(found)


def _join(
    found: list[Mention], spans: Sequence[Span], tokens: Tokens, gazetteer: Gazetteer
) -> None:
    """Place, in `found`, what two names tell together: a border, a road between towns."""
    for at, (one, other) in enumerate(pairwise(spans)):
        places = found[at].place, found[at + 1].place
        if border := _border_of(*places, one, other, tokens, gazetteer):
            found[at : at + 2] = _at_border(found[at], found[at + 1], border, one, other, tokens)
        elif midway := between_towns(*places, one, other, tokens):
            found[at : at + 2] = [_derive(mention, midway) for mention in found[at : at + 2]]


def _at_border(
    first: Mention, second: Mention, border: Place, one: Span, other: Span, tokens: Tokens
) -> list[Mention]:
    """Return both mentions; of "between Poland and Belarus" either is of the border alone."""
    between = tokens.keys[one.last : other.first] == ["and"] and first.role is Role.LITERAL
    second = _derive(replace(second, role=Role.LITERAL), border)
    return [_derive(first, border) if between else first, second]


def _candidate(mention: Mention, place: Place) -> Candidate:
    best = mention.candidates[0]
    reason = Reason("relation", 0.0, f"the text says “{place.name}”")
    return Candidate(place, best.score, (*best.reasons, reason))


def _derive(mention: Mention, place: Place) -> Mention:
    """Return the mention at `place`; where it was before becomes the next candidate."""
    derived = _candidate(mention, place)
    return replace(mention, place=place, candidates=(derived, *mention.candidates))


def _offer(mention: Mention, place: Place) -> Mention:
    best, *others = mention.candidates
    return replace(mention, candidates=(best, _candidate(mention, place), *others))


def _part(
    anchor: Place,
    at: int,
    spans: Sequence[Span],
    tokens: Tokens,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
) -> Place | None:
    span = spans[at]
    if near := near_place(anchor, span, tokens):
        return None if is_told(near, at, mentions, tokens) else near
    if read_coast(span, tokens):
        if _is_land_of_coast(at, spans, mentions, tokens):
            return None
        return _coast_place(anchor, _land(mentions, at, span, tokens), gazetteer)
    direction = read_part(span, tokens)
    if not direction or anchor.kind not in _AREAS:
        return None
    adjective = direction if direction == "central" else f"{direction}ern"
    part = _area_part(gazetteer, anchor.id, direction)
    return _place(anchor, direction, f"{adjective} {anchor.name}", f"{adjective} part of", part)


def _is_land_of_coast(
    at: int, spans: Sequence[Span], mentions: Sequence[Mention], tokens: Tokens
) -> bool:
    """Tell whether a sea before has told which coast: "the Black Sea coast of Turkey"."""
    before = mentions[at - 1].place if at else None
    if before is None or before.kind is not Kind.WATER:
        return False
    return tokens.keys[spans[at - 1].last : spans[at].first] in (["coast", "of"], ["shore", "of"])


def _coast_place(anchor: Place, land: str, gazetteer: Gazetteer) -> Place | None:
    """Return the coast of a country, or of the article's country on a sea."""
    if anchor.kind is Kind.COUNTRY:
        part = _coast(gazetteer, anchor.country, None)
        return _place(anchor, "coast", f"coast of {anchor.name}", "coast of", part)
    if anchor.kind is Kind.WATER and anchor.extent and land:
        part = _coast(gazetteer, land, anchor.extent)
        words = f"{anchor.name} coast of {gazetteer.country_name(land)}"
        return _place(anchor, f"coast/{land}", words, "coast of", part)
    return None


def _land(mentions: Sequence[Mention], at: int, span: Span, tokens: Tokens) -> str:
    """Return the country whose coast on a sea is meant: "the Black Sea coast of Turkey"."""
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    told = following and following.place and tokens.keys[span.last + 1 : span.last + 2] == ["of"]
    if told and following and following.place:
        return following.place.country
    return _country_before(mentions, at)


def _country_before(mentions: Sequence[Mention], at: int) -> str:
    """Return the country that was last named, or a place in it, before a mention."""
    places = (mention.place for mention in reversed(mentions[:at]) if mention.place)
    return next((place.country for place in places if place.country), "")


@lru_cache(maxsize=512)
def _area_part(gazetteer: Gazetteer, area: str, direction: str) -> Part | None:
    return part_of(gazetteer.outline(area), direction)


@lru_cache(maxsize=512)
def _border(gazetteer: Gazetteer, one: str, other: str) -> Part | None:
    return shared_border(gazetteer.outline(one), gazetteer.outline(other))


@lru_cache(maxsize=128)
def _coast(gazetteer: Gazetteer, country: str, sea: Extent | None) -> Part | None:
    around = [_outline(gazetteer, code) for code in gazetteer.neighbours(country)]
    return coast_of(_outline(gazetteer, country), around, sea)


def _outline(gazetteer: Gazetteer, country: str) -> list[Polygon]:
    index = gazetteer.country_index(country)
    return [] if index is None else gazetteer.outline(gazetteer.place_id(index))


def _border_of(
    one: Place | None,
    other: Place | None,
    before: Span,
    after: Span,
    tokens: Tokens,
    gazetteer: Gazetteer,
) -> Place | None:
    if one is None or other is None or one.id == other.id or one.kind is not other.kind:
        return None
    if one.kind not in _DIVISIONS or not read_border(before, after, tokens):
        return None
    part = _border(gazetteer, *sorted((one.id, other.id)))
    words = f"border of {one.name} and {other.name}"
    return _place(other, f"border/{one.id}", words, "border of", part)


def _place(anchor: Place, key: str, name: str, relation: str, part: Part | None) -> Place | None:
    return derived_place(anchor, key, name, relation, part) if part else None
