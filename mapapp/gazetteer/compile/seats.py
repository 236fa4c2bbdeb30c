"""Seats: the cities that divisions are named after, or that are named after them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.entries import NameKind

_REGIONAL_CAPITAL = 2
_SHARE = 0.1
_LATIN = 0x250
"""Code points below are Latin letters."""


def seats_of(regions: Iterable[Draft], cities: Iterable[Draft]) -> dict[str, Draft]:
    """Return for each division, by its id, the largest city in it that has its name.

    A city with only a small share of the region's people is not counted: Québec is the province.
    """
    people: Counter[str] = Counter()
    keys = {region.id: _keys(region) for region in regions}
    seats: dict[str, Draft] = {}
    for city in cities:
        for region in filter(None, (city.admin1, city.admin2)):
            people[region] += city.population
            known = seats.get(region)
            larger = known is None or known.population < city.population
            if larger and not keys[region].isdisjoint(_keys(city)):
                seats[region] = city
    return {region: seat for region, seat in seats.items() if _is_main(seat, people[region])}


def _is_main(seat: Draft, people: int) -> bool:
    return seat.population >= _SHARE * people


def marked(cities: Iterable[Draft], seats: Mapping[str, Draft]) -> list[Draft]:
    """Return the cities, those marked as capitals that are the seat of their admin-1 region."""
    ids = {seat.id for region, seat in seats.items() if seat.admin1 == region}
    return [
        replace(c, capital=c.capital or _REGIONAL_CAPITAL) if c.id in ids else c for c in cities
    ]


def with_names_of(regions: Iterable[Draft], seats: Mapping[str, Draft]) -> list[Draft]:
    """Return the divisions, those with a seat marked and given its spellings.

    "Raqqa province" is written so wherever the city is.
    """
    return [
        replace(
            region,
            names=(*region.names, *_spellings(seats[region.id])),
            capital=_REGIONAL_CAPITAL,
        )
        if region.id in seats
        else region
        for region in regions
    ]


def _spellings(seat: Draft) -> list[tuple[str, NameKind]]:
    names = [seat.name, *(name for name, _ in seat.names)]
    return [(name, NameKind.ALTERNATE) for name in names if max(map(ord, name)) < _LATIN]


def _keys(draft: Draft) -> set[str]:
    return {key_of(name) for name in (draft.name, *(name for name, _ in draft.names))}
