"""The built-in gazetteer, as what a larger one is built on: all of its places stay in it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from mapapp.gazetteer.entries import NameKind
from mapapp.gazetteer.layout import PLACES_FILE, Section, SectionFile
from mapapp.gazetteer.prior import prominence
from mapapp.gazetteer.store import Gazetteer
from mapapp.model import Kind

weight = lru_cache(1 << 16)(prominence)
"""`prominence`, remembered for the many places that are alike."""
_SHARING = frozenset({Kind.ADMIN2, Kind.CITY})
"""Kinds whose names other places may bear as well."""


class Base:
    """The built-in places. Areas keep their index, cities are sorted in among the new ones."""

    def __init__(self, folder: Path) -> None:
        """Open the gazetteer in `folder`. Raises `GazetteerError` when it cannot be used."""
        self.folder = folder
        self.gazetteer = Gazetteer(folder)
        sections = SectionFile(folder / PLACES_FILE, len(Section))
        self.extents = bytes(sections[Section.EXTENTS])
        self.countries = bytes(sections[Section.COUNTRIES])
        self.areas = self.gazetteer.area_count
        self.count = self.gazetteer.record_count
        self.by_geonameid = self._by_geonameid()
        self.new_index = array("I", range(self.count))
        """The index in the new gazetteer of each place; of cities once they are sorted in."""

    def _by_geonameid(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for index in range(self.count):
            geonameid = self.gazetteer.record(index).geonameid
            if geonameid and self.gazetteer.place_id(index) == f"geonames:{geonameid}":
                found[geonameid] = index
        for index in range(self.areas):
            geonameid = self.gazetteer.record(index).geonameid
            if geonameid:
                found.setdefault(geonameid, index)
        return found

    def claims(self, index: int) -> bool:
        """Tell whether no dump's other name of another place stands beside this place's names."""
        return self.gazetteer.record(index).kind not in _SHARING

    def meanings(self) -> Iterator[tuple[str, list[tuple[int, NameKind, float]]]]:
        """Yield each key with its places (new indexes), and what each weighs, in their order."""
        for key in self.gazetteer.every_key():
            meanings = []
            least = -99.0
            for index, name_kind in reversed(self.gazetteer.lookup_folded(key)):
                # The order was made with ranks that the store does not hold: it is kept.
                least = max(least, self._weight(index, name_kind))
                meanings.append((self.new_index[index], name_kind, least))
            yield key, meanings

    def _weight(self, index: int, name_kind: NameKind) -> float:
        record = self.gazetteer.record(index)
        return weight(record.kind, record.capital, record.population, name_kind)
