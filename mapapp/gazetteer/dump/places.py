"""Reads the places of a dump, and puts them in the order of the store."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate

from mapapp.errors import GazetteerError
from mapapp.gazetteer.dump.base import Base, weight
from mapapp.gazetteer.dump.divisions import Divisions
from mapapp.gazetteer.dump.features import Feature, feature_of, kind_code
from mapapp.gazetteer.dump.parts import Work
from mapapp.gazetteer.dump.watch import Watch
from mapapp.gazetteer.entries import NameKind
from mapapp.gazetteer.grid import CELLS, COLUMNS, ROWS, cell_of
from mapapp.gazetteer.layout import KINDS, MINOR
from mapapp.model import Kind

_FIELDS = 19
"""So many fields a line has; more, should GeoNames add some, do no harm."""
_ROWS_A_BAND = 3
_BANDS = ROWS // _ROWS_A_BAND
_WELL_KNOWN = 9
"""A natural feature or building with more other names than this is not minor."""
_LARGEST_ID = 1 << 27
_BLOCK = 1 << 12
_BAD_ALLOWED, _BAD_SHARE = 100, 0.01
_LONGEST_NAME = 200

ANGLOPHONE = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})
"""Countries where a place's usual name is its own, and other languages' names are no help."""


class Places:
    """The places of dumps and of the built-in gazetteer, by the index they will have."""

    def __init__(self, base: Base, first: Divisions, second: Divisions, work: Work) -> None:
        """Sort into files of `work`."""
        self._base = base
        self.first, self.second = first, second
        self._parts = work.parts("places", _BANDS + 1)
        self._seen = bytearray(base.count)
        self._bad = self._read = 0
        self.index_of = array("I", bytes(4 * _BLOCK))
        """The index + 1 of the place of each geonameid, 0 where there is none."""
        self.weights = array("f")
        """What each place weighs by its own name."""
        self.anglophone = bytearray()
        self.file = work.folder / "places"
        self.first_city = self.count = base.areas
        self.cell_starts = b""

    # --- reading

    def read(self, lines: Iterable[str]) -> None:
        """Take the places of a file. Raises `GazetteerError` when it is no dump of GeoNames."""
        for line in lines:
            self._read += 1
            fields = line.split("\t")
            try:
                self._take(fields)
            except (ValueError, IndexError):
                self._bad += 1
                if self._bad > _BAD_ALLOWED + _BAD_SHARE * self._read:
                    raise GazetteerError(
                        "The file is not a dump of GeoNames: its lines have other fields."
                    ) from None

    def _take(self, fields: list[str]) -> None:
        if len(fields) < _FIELDS:
            raise ValueError
        geonameid = int(fields[0])
        if not 0 < geonameid < _LARGEST_ID:
            raise ValueError
        known = self._base.by_geonameid.get(geonameid, -1)
        if 0 <= known < self._base.areas:
            return
        if known >= 0:
            self._vote(known, fields)
            self._seen[known] = 1
            feature: Feature | None = Feature(Kind.CITY)
        else:
            feature = feature_of(fields[6], fields[7])
        if feature:
            self._sort_in(geonameid, feature, known, fields)

    def _vote(self, city: int, fields: list[str]) -> None:
        record = self._base.gazetteer.record(city)
        code = f"{fields[8]}.{fields[10]}"
        if record.admin1 >= 0:
            self.first.vote(code, record.admin1)
        if record.admin2 >= 0 and fields[11]:
            self.second.vote(f"{code}.{fields[11]}", record.admin2)

    def _sort_in(self, geonameid: int, feature: Feature, known: int, fields: list[str]) -> None:
        lat, lon = float(fields[4]), float(fields[5])
        name = fields[1].strip()
        if not (-90 <= lat <= 90 and -180 <= lon <= 180) or not name:
            raise ValueError
        kind, capital, minor = feature
        minor = minor and fields[3].count(",") < _WELL_KNOWN
        # A division's population would be its city's once more.
        people = int(fields[14] or 0) if kind is Kind.CITY else 0
        line = _line(
            geonameid,
            lat,
            lon,
            max(0, people),
            kind_code(kind, minor),
            capital,
            _country(fields[8]),
            fields[10],
            fields[11],
            known,
            name[:_LONGEST_NAME],
            fields[3],
        )
        band = cell_of(lat, lon) // COLUMNS // _ROWS_A_BAND if kind is Kind.CITY else _BANDS
        self._parts.writers[band](line)

    # --- putting in order

    def put_in_order(self, watch: Watch) -> None:
        """Give every place its index; the lines go to `file` in that order."""
        self._add_unseen()
        self._parts.close()
        for geonameid, division in {**self.first.settle(), **self.second.settle()}.items():
            self._set_index(geonameid, division)
        for geonameid, index in self._base.by_geonameid.items():
            if index < self._base.areas:
                self._set_index(geonameid, index)
        self.weights.extend(0.0 for _ in range(self._base.areas))
        self.anglophone.extend(bytes(self._base.areas))
        counts = array("I", bytes(4 * CELLS))
        with self.file.open("w", 1 << 20, encoding="utf-8", newline="\n") as file:
            for line in self._areas():
                self._append(line)
                file.write(line + "\n")
            self.first_city = self.count
            for band in range(_BANDS):
                watch.report("Sorting the places", band, _BANDS)
                for cell, _, line in self._cities(band):
                    if self._append(line):
                        counts[cell] += 1
                        file.write(line + "\n")
        self.cell_starts = array("I", accumulate(counts, initial=0)).tobytes()

    def _add_unseen(self) -> None:
        """Sort in the built-in cities that the dumps do not tell of."""
        gazetteer = self._base.gazetteer
        for index in range(self._base.areas, self._base.count):
            if self._seen[index]:
                continue
            city = gazetteer.record(index)
            band = cell_of(city.lat, city.lon) // COLUMNS // _ROWS_A_BAND
            facts = (city.population, kind_code(city.kind, city.minor), city.capital)
            line = _line(
                city.geonameid, city.lat, city.lon, *facts, city.country, "", "", index, "", ""
            )
            self._parts.writers[band](line)

    def _areas(self) -> Iterator[str]:
        for line in self._parts.lines(_BANDS):
            geonameid = int(line.split("\t", 1)[0])
            if geonameid >= len(self.index_of) or not self.index_of[geonameid]:
                yield line

    def _cities(self, band: int) -> list[tuple[int, int, str]]:
        cities = []
        for line in self._parts.lines(band):
            geonameid, lat, lon, _ = line.split("\t", 3)
            cities.append((cell_of(float(lat), float(lon)), int(geonameid), line))
        cities.sort()
        return cities

    def _append(self, line: str) -> bool:
        """Give the place of a line its index, unless it has come before."""
        fields = line.split("\t", 10)
        geonameid, known = int(fields[0]), int(fields[9])
        if geonameid and geonameid < len(self.index_of) and self.index_of[geonameid]:
            return False
        if geonameid:
            self._set_index(geonameid, self.count)
        if known >= 0:
            self._base.new_index[known] = self.count
        code, capital, people = int(fields[4]), int(fields[5]), int(fields[3])
        minor = code >= MINOR
        kind = KINDS[code & (MINOR - 1)]
        self.weights.append(weight(kind, capital, people, NameKind.PRIMARY, 0, minor=minor))
        self.anglophone.append(fields[6] in ANGLOPHONE)
        self.count += 1
        return True

    def _set_index(self, geonameid: int, index: int) -> None:
        if geonameid >= len(self.index_of):
            short = geonameid - len(self.index_of)
            self.index_of.frombytes(bytes(4 * (short + max(_BLOCK, geonameid // 4))))
        self.index_of[geonameid] = index + 1

    # --- in order

    def by_geonameid(self) -> Iterator[tuple[int, int]]:
        """Yield every geonameid and the index of its place, in order of the geonameids."""
        for start in range(0, len(self.index_of), _BLOCK):
            block = self.index_of[start : start + _BLOCK]
            if block.tobytes().strip(b"\0"):
                for geonameid, index in enumerate(block, start):
                    if index:
                        yield geonameid, index - 1

    def in_order(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the index and the fields of every place that is not a built-in area."""
        with self.file.open(encoding="utf-8", newline="\n") as file:
            for index, line in enumerate(file, start=self._base.areas):
                yield index, line[:-1].split("\t")


def _line(*fields: object) -> str:
    """Return a place as it is sorted.

    The fields are geonameid, latitude, longitude, people, kind, capital, country, codes of the
    two divisions, the built-in place or -1, name, names listed.
    """
    return "\t".join(map(str, fields)) + "\n"


def _country(code: str) -> str:
    return code if len(code) == 2 and code.isascii() and code.isupper() else ""
