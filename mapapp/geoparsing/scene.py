"""The article as the choice of places sees it: its names, and what is chosen for each so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from mapapp.geoparsing.senses import Sense, Senses
from mapapp.geoparsing.spans import Span
from mapapp.model import Kind

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
    wanted_kinds: frozenset[Kind] = frozenset()
    wanted_word: str = ""
    in_dateline: bool = False
    acts: bool = False
    choice: Sense | None = None

    @property
    def weight(self) -> float:
        """How much this name counts as evidence for others."""
        return 2.0 if self.in_dateline else 1.0


class Scene:
    """All names of an article, and counts over what is chosen for them."""

    def __init__(self, names: Iterable[Name], senses: Senses, home: Sense | None = None) -> None:
        self.names = list(names)
        self.senses = senses
        self.home = home
        self.countries: dict[str, float] = {}
        self.regions: dict[int, float] = {}
        self.total = 0.0
        self.pins: list[tuple[Name, Sense]] = []

    def count(self) -> None:
        """Count countries and regions anew over the places chosen."""
        self.countries.clear()
        self.regions.clear()
        self.pins = []
        self.total = 0.0
        for name in self.names:
            choice = name.choice
            if choice is None:
                continue
            self.total += name.weight
            if choice.country:
                so_far = self.countries.get(choice.country, 0.0)
                self.countries[choice.country] = so_far + name.weight
            region = region_of(choice)
            if region >= 0:
                self.regions[region] = self.regions.get(region, 0.0) + name.weight
            if choice.kind in PIN_KINDS:
                self.pins.append((name, choice))


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
