"""Joins GeoNames' codes of divisions to the divisions that are known already, by their cities."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable

_MOST = 0.5
"""A known division stands for a code that more than this share of the code's cities lie in."""


class Divisions:
    """Codes like "SY.12" or "US.TX.201", and the records they lead to."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read lines of code, name, ASCII name and geonameid, parted by tabs."""
        self._geonameids: dict[str, int] = {}
        for line in lines:
            fields = line.split("\t")
            if len(fields) > 3 and fields[3].isdecimal():
                self._geonameids[fields[0]] = int(fields[3])
        self._votes: dict[str, Counter[int]] = defaultdict(Counter)
        self._known: dict[str, int] = {}

    def vote(self, code: str, division: int) -> None:
        """Count a city of `code` that is known to lie in the record `division`."""
        self._votes[code][division] += 1

    def settle(self) -> dict[int, int]:
        """Decide; return the geonameids of divisions that are known records."""
        codes_of: dict[int, Counter[str]] = defaultdict(Counter)
        for code, votes in sorted(self._votes.items()):
            division, most = max(votes.items(), key=lambda item: (item[1], -item[0]))
            codes_of[division][code] = votes[division]
            if most > _MOST * votes.total():
                self._known[code] = division
        same = {}
        for code, division in self._known.items():
            best = max(codes_of[division].items(), key=lambda item: (item[1], item[0]))[0]
            geonameid = self._geonameids.get(code)
            if best == code and geonameid:
                same[geonameid] = division
        self._votes.clear()
        return same

    def record_of(self, code: str, index_of: array[int]) -> int:
        """Return the index of the record of a code, or -1. `index_of` is by geonameid, from 1."""
        known = self._known.get(code)
        if known is not None:
            return known
        geonameid = self._geonameids.get(code, 0)
        return index_of[geonameid] - 1 if geonameid < len(index_of) else -1
