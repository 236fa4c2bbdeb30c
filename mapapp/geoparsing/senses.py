"""What a name may mean before the article is looked at: its places, each with a prior."""

from __future__ import annotations

from math import log10
from typing import NamedTuple

from mapapp.gazetteer import Entry, Gazetteer, NameKind
from mapapp.model import Kind, Place

MOST_SENSES = 60
"""Places kept of one name, most prominent first: enough for every Springfield of some size."""
_KEPT_NAMES = 40_000
_SHORT = 3
_PRIOR_OF_KIND = {
    Kind.COUNTRY: 9.0,
    Kind.REGION: 7.0,
    Kind.WATER: 7.0,
    Kind.DESERT: 5.5,
    Kind.ADMIN1: 5.2,
    Kind.MOUNTAIN: 5.0,
    Kind.RIVER: 5.0,
    Kind.LAKE: 4.5,
    Kind.ISLAND: 5.0,
    Kind.ADMIN2: 2.8,
    Kind.FACILITY: 4.5,
}
_PRIOR_OF_MINOR = 1.0
_PRIOR_OF_CAPITAL = (0.0, 1.5, 0.5)
_WORLD_CITY = 0.5
_WORLD_CITY_PEOPLE = 5_000_000
_LARGE_CITY_PEOPLE = 200_000
WELL_KNOWN_STATES = frozenset({"US", "CA", "AU", "GB", "IN", "DE", "BR", "MX", "NG"})
"""Countries whose states are names of their own right in the world's news."""


class Sense(NamedTuple):
    """One place that a name may mean, and how likely before anything is read."""

    record: int
    kind: Kind
    name_kind: NameKind
    lat: float
    lon: float
    population: int
    country: str
    admin1: int
    admin2: int
    capital: int
    prior: float


class Senses:
    """Looks names up and weighs their places, each name and place once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._of_name: dict[str, tuple[Sense, ...]] = {}
        self._places: dict[int, Place] = {}

    def of(self, key: str) -> tuple[Sense, ...]:
        """Return the places of a folded name, likeliest first; none when it is not a name."""
        senses = self._of_name.get(key)
        if senses is None:
            if len(self._of_name) > _KEPT_NAMES:
                self._of_name.clear()
            senses = self._of_name[key] = self._read(key)
        return senses

    def place(self, record: int) -> Place:
        """Return the place of a record."""
        place = self._places.get(record)
        if place is None:
            if len(self._places) > _KEPT_NAMES:
                self._places.clear()
            place = self._places[record] = self.gazetteer.place(record)
        return place

    def _read(self, key: str) -> tuple[Sense, ...]:
        entries = self.gazetteer.lookup_folded(key, MOST_SENSES)
        best: dict[int, Sense] = {}
        for entry in entries:
            sense = self._sense(entry)
            known = best.get(entry.record)
            if known is None or known.prior < sense.prior:
                best[entry.record] = sense
        return tuple(sorted(best.values(), key=lambda sense: (-sense.prior, sense.record)))

    def sense_of(self, record: int) -> Sense:
        """Return a place as a sense of its own name."""
        return self._sense(Entry(record, NameKind.PRIMARY))

    def _sense(self, entry: Entry) -> Sense:
        record = self.gazetteer.record(entry.record)
        prior = _prior(record.kind, record.population, record.country, record.capital)
        prior = _PRIOR_OF_MINOR if record.minor else prior
        prior += _of_name(entry.name_kind, record.kind, record.population)
        return Sense(
            entry.record,
            record.kind,
            entry.name_kind,
            record.lat,
            record.lon,
            record.population,
            record.country,
            record.admin1,
            record.admin2,
            record.capital,
            prior,
        )


def _of_name(name_kind: NameKind, kind: Kind, population: int) -> float:
    """Take off for a name that is not the place's own: small towns' other names are old ones."""
    if name_kind is NameKind.HISTORIC:
        return -0.3 if kind is not Kind.CITY else -0.8 if population > _LARGE_CITY_PEOPLE else -2.5
    if name_kind is not NameKind.ALTERNATE:
        return 0.0
    if kind is not Kind.CITY:
        return -0.3
    if population > _WORLD_CITY_PEOPLE:
        return -0.3
    return -0.8 if population > _LARGE_CITY_PEOPLE else -1.8


def _prior(kind: Kind, population: int, country: str, capital: int) -> float:
    """Weigh a place in decades of people: a town of a thousand 3, a city of a million 6."""
    if kind is Kind.CITY:
        world_city = _WORLD_CITY if population > _WORLD_CITY_PEOPLE else 0.0
        return log10(population + 30) + _PRIOR_OF_CAPITAL[capital] + world_city
    prior = _PRIOR_OF_KIND.get(kind, 4.0)
    if kind is Kind.ADMIN1 and country in WELL_KNOWN_STATES:
        prior += 1.5
    if kind in (Kind.ADMIN1, Kind.ADMIN2, Kind.COUNTRY) and population > 0:
        prior += (log10(population) - 5.0) * 0.1
    return prior
