"""Places names that no gazetteer holds at the town that contains them: streets, bridges, creeks.

Nothing but the text's own towns is asked, so none lands at a far namesake. The point is the town's,
and the radius tells how far from it the place may be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind, Mention, Place, Role

_REACH = 3
_LINKS = frozenset({"in", "near", "at", "outside"})
_LEAST_KM, _MOST_KM = 3.0, 40.0
_PEOPLE_A_KM = 75.0
"""A town of a million reaches about 13 km from its middle, one of five million 30."""
_AROUND_KM = 50.0
"""How far from its town a creek or an island may be."""


def town_told(
    at: int,
    mentions: Sequence[Mention],
    spans: Sequence[Span],
    tokens: Tokens,
    last: int | None = None,
) -> Place | None:
    """Return the town that owns mention `at` or that "in" after it tells.

    `last` is the end of its whole name, in words, where that is longer than its span.
    """
    span, last = spans[at], last or spans[at].last
    if at and spans[at - 1].last == span.first and tokens.possessive[span.first - 1]:
        return _as_town(mentions[at - 1])
    if at + 1 < len(spans) and 0 <= spans[at + 1].first - last <= _REACH:
        between = tokens.keys[last : spans[at + 1].first]
        comma = tokens.gaps[last] == ", " and not between
        if comma or (between and between[0] in _LINKS):
            return _as_town(mentions[at + 1])
    return None


def focus(at: int, mentions: Sequence[Mention]) -> Place | None:
    """Return the town that the text last named before mention `at`, and names most."""
    before = [town for m in mentions[:at] if (town := _as_town(m)) is not None]
    if not before:
        return next((town for m in mentions[at:] if (town := _as_town(m)) is not None), None)
    times = Counter(town.id for town in before)
    return max(reversed(before), key=lambda town: times[town.id])


def _as_town(mention: Mention) -> Place | None:
    place = mention.place
    return place if place and place.kind is Kind.CITY and mention.role is Role.LITERAL else None


def facility_at(town: Place, name: str, head: str) -> Place:
    """Return a facility of `town`, somewhere in it. `head` is its word of kind ("airport")."""
    radius = min(max(sqrt(town.population) / _PEOPLE_A_KM, _LEAST_KM), _MOST_KM)
    return _at(town, name, Kind.FACILITY, f"{head} at", float(round(radius)))


def feature_near(town: Place, name: str, head: str) -> Place:
    """Return a creek, island or the like, somewhere around `town`."""
    return _at(town, name, Kind.DERIVED, f"{head} near", _AROUND_KM)


def _at(town: Place, name: str, kind: Kind, relation: str, radius: float) -> Place:
    key = "-".join(name.casefold().split())
    return Place(
        id=f"derived:{town.id}/{key}",
        name=name,
        kind=kind,
        lat=town.lat,
        lon=town.lon,
        country=town.country,
        country_name=town.country_name,
        admin1=town.admin1,
        anchor=town.id,
        relation=relation,
        radius_km=radius,
    )
