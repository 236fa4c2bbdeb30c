"""Makes places that no gazetteer lists of those it does: parts, borders, points at a distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from mapapp.gazetteer import Gazetteer, distance_km
from mapapp.geoparsing.parts import Part, at_bearing, coast_of, part_of, shared_border
from mapapp.geoparsing.relations import (
    Distance,
    read_between,
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
_VAGUE = 0.4
"""The radius of a point at a distance, as a share of it: a direction may err by 22.5 degrees."""
_LEAST_KM = 3.0
_LONGEST_ROAD_KM = 320.0


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
        if mention.place is None or mention.role is not Role.LITERAL:
            continue
        if distance := read_distance(span, tokens):
            place = at_distance(mention.place, distance)
            if not _is_told(place, at, found, tokens):
                found[at] = _derive(mention, place)
        elif part := _part(mention.place, span, tokens, mentions, at, gazetteer):
            found[at] = _offer(mention, part)
    for at, (one, other) in enumerate(pairwise(spans)):
        places = found[at].place, found[at + 1].place
        if border := _border_of(*places, one, other, tokens, gazetteer):
            found[at + 1] = _derive(replace(found[at + 1], role=Role.LITERAL), border)
        elif midway := _midway(*places, one, other, tokens):
            found[at : at + 2] = [_derive(mention, midway) for mention in found[at : at + 2]]
    return tuple(found)


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
    span: Span,
    tokens: Tokens,
    mentions: Sequence[Mention],
    at: int,
    gazetteer: Gazetteer,
) -> Place | None:
    if read_coast(span, tokens):
        return _coast_place(anchor, _country_before(mentions, at), gazetteer)
    direction = read_part(span, tokens)
    if not direction or anchor.kind not in _AREAS:
        return None
    adjective = direction if direction == "central" else f"{direction}ern"
    part = _area_part(gazetteer, anchor.id, direction)
    return _place(anchor, direction, f"{adjective} {anchor.name}", f"{adjective} part of", part)


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


def at_distance(anchor: Place, distance: Distance) -> Place:
    """Return the place at a distance from another; without a direction, the circle around it."""
    km, direction = distance.km, distance.direction
    lat, lon = anchor.lat, anchor.lon
    radius = km
    if direction:
        lat, lon = at_bearing(lat, lon, km, direction)
        radius = max(_LEAST_KM, _VAGUE * km)
    key = f"{km:g}km-{direction}" if direction else f"{km:g}km"
    words = f"{distance.words} {anchor.name}"
    return _derived(anchor, key, words, distance.words, Part(lat, lon, round(radius, 1)))


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


def _midway(
    one: Place | None, other: Place | None, before: Span, after: Span, tokens: Tokens
) -> Place | None:
    """Return the place between two towns that a road or the like joins; it is both mentions'."""
    if one is None or other is None or one.id == other.id:
        return None
    if not one.kind is other.kind is Kind.CITY or not read_between(before, after, tokens):
        return None
    km = distance_km(one.lat, one.lon, other.lat, other.lon)
    if km > _LONGEST_ROAD_KM or abs(one.lon - other.lon) > 90.0:
        return None
    middle = Part(
        round((one.lat + other.lat) / 2, 4),
        round((one.lon + other.lon) / 2, 4),
        round(max(_LEAST_KM, km / 2), 1),
    )
    words = f"between {one.name} and {other.name}"
    return _derived(other, f"between/{one.id}", words, f"between {one.name} and", middle)


def _is_told(place: Place, at: int, mentions: Sequence[Mention], tokens: Tokens) -> bool:
    """Tell whether the sentence names what lies there: "Claremore, 40 km northeast of Tulsa"."""
    if at == 0 or place.radius_km is None or place.id.count("km") == 0:
        return False
    before, mention = mentions[at - 1], mentions[at]
    between = tokens.text[before.end : mention.start]
    if before.place is None or "\n" in between or ". " in between:
        return False
    apart = distance_km(before.place.lat, before.place.lon, place.lat, place.lon)
    return between.lstrip().startswith((",", "(", "–", "—", "is ", "lies ")) or (
        apart <= 2 * place.radius_km
    )


def _place(anchor: Place, key: str, name: str, relation: str, part: Part | None) -> Place | None:
    return _derived(anchor, key, name, relation, part) if part else None


def _derived(anchor: Place, key: str, name: str, relation: str, part: Part) -> Place:
    return Place(
        id=f"derived:{anchor.id}/{key}",
        name=name[0].upper() + name[1:],
        kind=Kind.DERIVED,
        lat=part.lat,
        lon=part.lon,
        country=anchor.country,
        country_name=anchor.country_name,
        admin1=anchor.admin1,
        extent=part.extent,
        anchor=anchor.id,
        relation=relation,
        radius_km=part.radius_km,
    )
