"""How readily a name is one of a place, before the words around it are looked at."""

from __future__ import annotations

from mapapp.gazetteer import NameKind
from mapapp.geoparsing.senses import WELL_KNOWN_STATES, Sense
from mapapp.model import Kind

_BY_POPULATION = ((1_000_000, 2.2), (200_000, 1.6), (50_000, 1.0), (10_000, 0.5), (2_000, 0.1))
_TINY = -0.3
_NATIONAL_CAPITAL = 2.4
_WELL_KNOWN_STATE = 1.4
_OF_KIND = {
    Kind.COUNTRY: 3.2,
    Kind.REGION: 2.2,
    Kind.WATER: 2.2,
    Kind.DESERT: 1.8,
    Kind.MOUNTAIN: 1.5,
    Kind.RIVER: 1.2,
    Kind.LAKE: 1.5,
    Kind.ISLAND: 1.5,
    Kind.ADMIN1: 1.2,
    Kind.ADMIN2: 0.2,
    Kind.FACILITY: 1.2,
}
_OF_NAME = {
    NameKind.ALTERNATE: -0.9,
    NameKind.HISTORIC: -0.3,
    NameKind.DEMONYM: -0.2,
    NameKind.ADJECTIVE: -0.2,
}
_AREAS_SHARE = 0.3
"""Other names of areas are in better use than those of towns."""


def plausibility(sense: Sense) -> float:
    """Return the evidence that a name of this place brings along."""
    name = _OF_NAME.get(sense.name_kind, 0.0)
    if sense.kind is not Kind.CITY:
        name *= _AREAS_SHARE
        known_state = sense.kind is Kind.ADMIN1 and sense.country in WELL_KNOWN_STATES
        return _OF_KIND.get(sense.kind, 0.5) + known_state * _WELL_KNOWN_STATE + name
    if sense.capital == 1:
        return _NATIONAL_CAPITAL + name
    for population, value in _BY_POPULATION:
        if sense.population >= population:
            return value + name
    return _TINY + name
