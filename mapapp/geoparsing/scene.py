"""The article as the choice of places sees it: its names, and what is chosen for each so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from math import floor
from typing import NamedTuple

from mapapp.geoparsing.idioms import Idiom
from mapapp.geoparsing.senses import Sense, Senses
from mapapp.geoparsing.spans import Span
from mapapp.model import HomeRegion, Kind

PIN_KINDS = frozenset({Kind.CITY, Kind.ADMIN2, Kind.ISLAND, Kind.FACILITY})
"""Kinds small enough that nearness to them says something."""


@dataclass(slots=True, eq=False)
class Name:
    """One name of the article, with all its mentions: they mean one place."""

    key: str
    shown: str
    senses: tuple[Sense, ...]
    spans: list[Span] = field(default_factory=list)
    containers: list[Name] = field(default_factory=list)
    contents: list[Name] = field(default_factory=list)
    listed: list[Name] = field(default_factory=list)
    wanted_kinds: frozenset[Kind] = frozenset()
    wanted_word: str = ""
    in_dateline: bool = False
    acts: bool = False
    has_article: bool = False
    article_alone: bool = False
    has_university: bool = False
    choice: Sense | None = None
    fixed: tuple[float, ...] = ()
    """What the terms that hang on no choice give each of the senses."""
    remembered: Sense | None = None
    """What the user chose for it in other articles."""

    @property
    def weight(self) -> float:
        """How much this name counts as evidence for others."""
        return 2.0 if self.in_dateline else 1.0


@dataclass(slots=True)
class Tally:
    """How many names of the article, by weight, and how many mentions lie in an area."""

    weight: float = 0.0
    mentions: int = 0

    def add(self, name: Name) -> None:
        """Count a name in."""
        self.weight += name.weight
        self.mentions += len(name.spans)

    def without(self, other: Tally) -> Tally:
        """Return this tally without what is in another."""
        return Tally(self.weight - other.weight, self.mentions - other.mentions)


class Home(NamedTuple):
    """What the article's source usually writes about, and what that rests on."""

    sense: Sense
    region: HomeRegion


class Scene:
    """All names of an article, and counts over what is chosen for them."""

    def __init__(
        self,
        names: Iterable[Name],
        senses: Senses,
        home: Home | None = None,
        idioms: Mapping[str, Idiom] | None = None,
    ) -> None:
        self.names = list(names)
        self.senses = senses
        self.home = home
        self.idioms = idioms or {}
        self.countries: dict[str, Tally] = {}
        self.regions: dict[int, Tally] = {}
        self.places: dict[int, Tally] = {}
        self.total = 0.0
        self.by_mentions: list[Name] = []
        self.counties = _counties(self.names)
        self._pins: dict[int, list[tuple[Name, Sense]]] = {}

    def count(self) -> None:
        """Count countries and regions anew over the places chosen."""
        self.countries, self.regions, self.places, self._pins = {}, {}, {}, {}
        self.total = 0.0
        for name in self.names:
            if name.choice is not None:
                self._count_in(name, name.choice)
        self.by_mentions = sorted(
            (name for name in self.names if name.choice), key=lambda name: -len(name.spans)
        )

    def _count_in(self, name: Name, choice: Sense) -> None:
        self.total += name.weight
        self.places.setdefault(choice.record, Tally()).add(name)
        if choice.country:
            self.countries.setdefault(choice.country, Tally()).add(name)
        region = region_of(choice)
        if region >= 0:
            self.regions.setdefault(region, Tally()).add(name)
        if choice.kind in PIN_KINDS:
            self._pins.setdefault(floor(choice.lat), []).append((name, choice))

    def pins_about(self, lat: float, degrees: float) -> Iterator[tuple[Name, Sense]]:
        """Return those of `pins` whose latitude lies about `degrees` from `lat` at most."""
        first, last = floor(lat - degrees), floor(lat + degrees)
        rows = self._pins
        return chain.from_iterable(rows[row] for row in range(first, last + 1) if row in rows)


def _counties(names: Iterable[Name]) -> dict[int, list[Name]]:
    """Return each county that a name may mean → the towns' names with a place in it."""
    names = list(names)
    held: dict[int, list[Name]] = {
        sense.record: []
        for name in names
        if name.senses[0].kind is Kind.ADMIN2
        for sense in name.senses
    }
    for name in names if held else ():
        for county in {s.admin2 for s in name.senses if s.kind is Kind.CITY} & held.keys():
            held[county].append(name)
    return held


def region_of(sense: Sense) -> int:
    """Return the record of the admin-1 region that a place is or lies in, or -1."""
    return sense.record if sense.kind is Kind.ADMIN1 else sense.admin1


def is_inside(sense: Sense, area: Sense) -> bool:
    """Tell whether a place lies in a country, an admin-1 region or a county."""
    if sense.record == area.record:
        return False
    if area.kind is Kind.COUNTRY:
        return sense.country == area.country
    if area.kind is Kind.ADMIN1:
        return sense.admin1 == area.record
    return area.kind is Kind.ADMIN2 and sense.admin2 == area.record
