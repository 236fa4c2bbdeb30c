"""How likely a name means a place before anything is read: the order of a name's meanings."""

from __future__ import annotations

from math import log10

from mapapp.gazetteer.entries import NameKind
from mapapp.model import Kind

_OF_KIND = {
    Kind.COUNTRY: 6.0,
    Kind.REGION: 4.5,
    Kind.ADMIN1: 2.6,
    Kind.WATER: 4.0,
    Kind.DESERT: 3.5,
    Kind.MOUNTAIN: 3.0,
    Kind.RIVER: 3.0,
    Kind.LAKE: 3.0,
    Kind.ISLAND: 3.0,
    Kind.ADMIN2: 0.5,
    Kind.CITY: 0.0,
}
_OF_MINOR = -1.0
_OF_NAME = {
    NameKind.PRIMARY: 0.0,
    NameKind.ALTERNATE: -2.0,
    NameKind.ABBREVIATION: -0.5,
    NameKind.DEMONYM: -0.5,
    NameKind.ADJECTIVE: -0.5,
    NameKind.HISTORIC: -1.0,
    NameKind.POSTAL: -2.0,
    NameKind.SEAT: -0.5,
}
_OF_CAPITAL = (0.0, 1.5, 0.4)
_OF_SEATED_DIVISION = -1.5
"""A bare name that a division shares with its main city means the city."""
_DIVISIONS = frozenset({Kind.ADMIN1, Kind.ADMIN2})
_SHARE_OF_PEOPLE = {Kind.ADMIN1: 0.5}
_MIDDLING_RANK = 3
_PEOPLED = frozenset({Kind.CITY, Kind.ADMIN1, Kind.ADMIN2, Kind.COUNTRY})


def prior_terms(
    kind: Kind,
    capital: int,
    population: int,
    name_kind: NameKind,
    rank: int = 0,
    *,
    minor: bool = False,
) -> dict[str, float]:
    """Return the terms of the prior of one meaning by name, in decades of population.

    A city of a million is worth 6, a country 6 more than its people, a national capital one and
    a half more than its size; a name that is not the place's own takes something away. `rank` is
    a natural place's fame, 1 (world-famous) to 5, or 0; a `minor` place counts less than any
    village. Terms that do not apply are left out, but
    for the name and the kind.
    """
    terms = {"name": _OF_NAME[name_kind], "kind": _OF_MINOR if minor else _OF_KIND.get(kind, 0.0)}
    if rank:
        terms["kind"] += _MIDDLING_RANK - rank
    if population > 0 and kind in _PEOPLED:
        terms["population"] = log10(population) * _SHARE_OF_PEOPLE.get(kind, 1.0)
    if capital:
        terms["capital"] = _OF_SEATED_DIVISION if kind in _DIVISIONS else _OF_CAPITAL[capital]
    return terms


def prominence(
    kind: Kind,
    capital: int,
    population: int,
    name_kind: NameKind,
    rank: int = 0,
    *,
    minor: bool = False,
) -> float:
    """Return the prior of one meaning: the sum of `prior_terms`."""
    terms = prior_terms(kind, capital, population, name_kind, rank, minor=minor)
    return sum(terms.values())


def weight_of_name(name_kind: NameKind) -> float:
    """Return the term of the prior that the kind of name gives."""
    return _OF_NAME[name_kind]
