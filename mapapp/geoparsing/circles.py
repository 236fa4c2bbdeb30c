"""Places around a point that the text tells by another: near it, so far from it, between two."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from mapapp.gazetteer import distance_km
from mapapp.gazetteer.parts import Part, at_bearing
from mapapp.geoparsing.relations import Distance, read_between, read_near
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind, Mention, Place

_PINS = frozenset({Kind.CITY, Kind.FACILITY})
_NEAR_KM = {"near": 15.0, "outside": 8.0, "around": 20.0}
"""How far beyond a town's edge "near" it reaches: own estimate, from what news calls near."""
_PEOPLE_A_KM = 75.0
_FARTHEST_EDGE_KM = 40.0
"""The edge of a town: about 13 km from the middle of one of a million."""
_VAGUE = 0.4
"""The radius of a point at a distance, as a share of it: a direction may err by 22.5 degrees."""
_LEAST_KM = 3.0
_LONGEST_ROAD_KM = 700.0


def near_place(anchor: Place, span: Span, tokens: Tokens) -> Place | None:
    """Return the surroundings of a town or a facility where the text means those."""
    relation = read_near(span, tokens) if anchor.kind in _PINS else ""
    if not relation:
        return None
    reach = min(sqrt(anchor.population) / _PEOPLE_A_KM, _FARTHEST_EDGE_KM) + _NEAR_KM[relation]
    radius = float(round(max(reach, anchor.radius_km or 0.0)))
    words = f"{relation} {anchor.name}"
    return derived_place(anchor, relation, words, relation, Part(anchor.lat, anchor.lon, radius))


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
    return derived_place(anchor, key, words, distance.words, Part(lat, lon, round(radius, 1)))


def between_towns(
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
    return derived_place(other, f"between/{one.id}", words, f"between {one.name} and", middle)


def is_told(place: Place, at: int, mentions: Sequence[Mention], tokens: Tokens) -> bool:
    """Tell whether the sentence names what lies there: "Claremore, 40 km northeast of Tulsa"."""
    if at == 0 or place.radius_km is None:
        return False
    before, mention = mentions[at - 1], mentions[at]
    between = tokens.text[before.end : mention.start]
    if before.place is None or "\n" in between or ". " in between:
        return False
    apart = distance_km(before.place.lat, before.place.lon, place.lat, place.lon)
    return between.lstrip().startswith((",", "(", "–", "—", "is ", "lies ")) or (
        apart <= 2 * place.radius_km
    )


def derived_place(anchor: Place, key: str, name: str, relation: str, part: Part) -> Place:
    """Return the place derived from `anchor`; `key` tells it from its others in the id."""
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
