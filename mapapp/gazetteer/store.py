"""The opened gazetteer: memory-mapped, read-only, safe to share between threads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from mapapp.errors import GazetteerError, MapAppError
from mapapp.gazetteer.countries import COUNTRY_CODES, read_countries
from mapapp.gazetteer.derived_outlines import DERIVED, derived_outline
from mapapp.gazetteer.distance import distance_km
from mapapp.gazetteer.entries import Entry, NameKind, Record
from mapapp.gazetteer.folding import fold
from mapapp.gazetteer.grid import cells_within
from mapapp.gazetteer.layout import (
    COUNTS,
    EXTENT,
    KINDS,
    MINOR,
    NAME_KIND_BITS,
    PLACES_FILE,
    RECORD,
    Section,
    SectionFile,
)
from mapapp.gazetteer.names_file import open_names
from mapapp.gazetteer.outlines import OutlineFile, is_inside
from mapapp.model import Extent, Kind, Place
from mapapp.resources import resource
from mapapp.topojson import Polygon

_NAME_KINDS = tuple(NameKind)
_NAME_KIND_MASK = (1 << NAME_KIND_BITS) - 1
_KIND_MASK = MINOR - 1
_RECORD_SIZE = RECORD.size
_unpack_record = RECORD.unpack_from
_new = tuple.__new__
"""Makes a named tuple in half the time of its own constructor."""
_FIRST_RADIUS_KM = 30.0
_HALF_ROUND_KM = 20_100.0
_OUTLINES_KEPT = 64
_COUNTED = frozenset({Kind.CITY, Kind.COUNTRY, Kind.REGION})
"""Kinds whose population is a census figure; a division's is a sum, fit for ranking only."""
_WHOLE_TURN = 360


def open_gazetteer(path: Path | None = None) -> Gazetteer:
    """Open the gazetteer in the folder `path`, or the built-in one.

    Raises `GazetteerError` when it is missing, damaged or of another version.
    """
    if path is None:
        try:
            path = resource("gazetteer")
        except MapAppError as error:
            raise GazetteerError(str(error)) from error
    return Gazetteer(path)


class Gazetteer:
    """Places by name, by id and by position."""

    def __init__(self, folder: Path) -> None:
        """Map the files of `folder`. Raises `GazetteerError` when they cannot be used."""
        self._folder = folder
        file = SectionFile(folder / PLACES_FILE, len(Section))
        self._records = file[Section.RECORDS]
        self._texts = file[Section.TEXTS]
        self._posting_starts = file.numbers(Section.POSTING_STARTS)
        self._postings = file.numbers(Section.POSTINGS)
        self._extents = file[Section.EXTENTS]
        self._cell_starts = file.numbers(Section.CELL_STARTS)
        self._geonameids = file.numbers(Section.GEONAMEIDS)
        self._geonameid_records = file.numbers(Section.GEONAMEID_RECORDS)
        facts = file[Section.FACTS]
        # Areas, which may have an extent and an outline, are the first of the records.
        self.record_count: int
        self.area_count: int
        self.record_count, self.area_count, self._first_city = COUNTS.unpack_from(facts)
        self._names = open_names(folder, facts)
        self._find_key = self._names.find
        self._countries = read_countries(bytes(file[Section.COUNTRIES]).decode())
        self._outline = lru_cache(_OUTLINES_KEPT)(self._read_outline)
        self._outline_file: OutlineFile | None = None

    # --- by name

    def lookup(self, name: str, limit: int | None = None) -> tuple[Entry, ...]:
        """Return what `name` may mean, demonyms included, most prominent first, `limit` at most."""
        return self.lookup_folded(fold(name), limit)

    def lookup_folded(self, key: str, limit: int | None = None) -> tuple[Entry, ...]:
        """Return what a name folded already may mean, most prominent first, `limit` at most."""
        number = self._find_key(key)
        if number is None:
            return ()
        start, end = self._posting_starts[number], self._posting_starts[number + 1]
        if limit is not None and end - start > limit:
            end = start + limit
        return tuple(
            [
                _new(Entry, (posting >> NAME_KIND_BITS, _NAME_KINDS[posting & _NAME_KIND_MASK]))
                for posting in self._postings[start:end]
            ]
        )

    def prefixes(self, folded: str) -> list[str]:
        """Return every key that `folded` begins with, shortest first."""
        return self._names.prefixes(folded)

    def starting(self, beginning: str) -> Iterator[str]:
        """Return the keys that begin with `beginning`, in no order, one by one; ids are too."""
        return self._names.starting(beginning)

    def every_key(self) -> list[str]:
        """Return every folded name, and every id that is not GeoNames' own, in order."""
        return sorted(self._names)

    # --- records and places

    def record(self, index: int) -> Record:
        """Return the facts of the place at `index`."""
        lat, lon, population, admin1, admin2, geonameid, _, country, kind, capital, _, _ = (
            _unpack_record(self._records, index * _RECORD_SIZE)
        )
        code = COUNTRY_CODES[country]
        return _new(
            Record,
            (
                index,
                KINDS[kind & _KIND_MASK],
                lat,
                lon,
                population,
                code,
                admin1,
                admin2,
                capital,
                geonameid,
                kind >= MINOR,
            ),
        )

    def kind_code(self, index: int) -> int:
        """Return the kind of the place at `index` as it is stored."""
        code: int = _unpack_record(self._records, index * _RECORD_SIZE)[8]
        return code

    def name(self, index: int) -> str:
        """Return the own name of the place at `index`."""
        return self._text(index)[0]

    def place_id(self, index: int) -> str:
        """Return the stable id of the place at `index`."""
        return self._text(index)[1]

    def place(self, index: int) -> Place:
        """Return the place at `index`."""
        record = self.record(index)
        name, place_id = self._text(index)
        return Place(
            id=place_id,
            name=name,
            kind=record.kind,
            lat=record.lat,
            lon=record.lon,
            country=record.country,
            country_name=self.country_name(record.country),
            admin1=self.name(record.admin1) if record.admin1 >= 0 else "",
            population=record.population if record.kind in _COUNTED else 0,
            geonameid=record.geonameid or None,
            extent=self.extent(index),
        )

    def by_id(self, place_id: str) -> Place | None:
        """Return the place of a stable id, or None."""
        index = self.index_of(place_id)
        return None if index is None else self.place(index)

    def index_of(self, place_id: str) -> int | None:
        """Return the index of a stable id in this build, or None."""
        source, _, number = place_id.partition(":")
        if source == "geonames" and number.isdecimal():
            return self._index_of_geonameid(int(number))
        if not number:
            return None
        entries = self.lookup_folded(place_id)
        return entries[0].record if entries else None

    # --- countries

    def country_index(self, iso2: str) -> int | None:
        """Return the index of the country of an ISO 3166-1 alpha-2 code, or None."""
        country = self._countries.get(iso2)
        return country.index if country else None

    def country_name(self, iso2: str) -> str:
        """Return the name of the country of an ISO code, empty where there is none."""
        country = self._countries.get(iso2)
        return self.name(country.index) if country else ""

    def countries(self) -> tuple[str, ...]:
        """Return the ISO codes of all countries, in order."""
        return tuple(self._countries)

    def continent(self, iso2: str) -> str:
        """Return the GeoNames code of a country's continent ("EU"), empty where unknown."""
        country = self._countries.get(iso2)
        return country.continent if country else ""

    def neighbours(self, iso2: str) -> frozenset[str]:
        """Return the ISO codes of the countries that share a land border with a country."""
        country = self._countries.get(iso2)
        return country.neighbours if country else frozenset()

    # --- areas and positions

    def extent(self, index: int) -> Extent | None:
        """Return the bounding box of the place at `index`, or None where it has none."""
        if index >= self.area_count:
            return None
        box = EXTENT.unpack_from(self._extents, index * EXTENT.size)
        return Extent(*(round(side, 4) for side in box)) if any(box) else None

    def outline(self, place_id: str) -> list[Polygon]:
        """Return the polygons of an area (longitude, latitude), none where they are not known.

        A derived place is drawn of those that its id names. Raises `GazetteerError` when the file
        of outlines is missing or damaged.
        """
        if place_id.startswith(DERIVED):
            return derived_outline(self, place_id)
        index = self.index_of(place_id)
        return list(self._outline(index)) if index is not None and index < self.area_count else []

    def contains(self, area_index: int, lat: float, lon: float) -> bool:
        """Tell whether a point lies in an area's outline, or in its extent where it has none."""
        extent = self.extent(area_index)
        if extent is None or not _in_extent(extent, lat, lon):
            return False
        polygons = self._outline(area_index)
        return is_inside(polygons, lat, lon) if polygons else True

    def containing(self, lat: float, lon: float) -> list[int]:
        """Return the indexes of the areas around a point, those of the smallest extent first."""
        found = []
        for index in range(self.area_count):
            box = EXTENT.unpack_from(self._extents, index * EXTENT.size)
            if box[0] <= lat <= box[2] and self.contains(index, lat, lon):
                width = (box[3] - box[1]) % _WHOLE_TURN
                found.append(((box[2] - box[0]) * width, index))
        return [index for _, index in sorted(found)]

    def nearest(self, lat: float, lon: float, limit: int = 1) -> list[tuple[int, float]]:
        """Return the cities nearest to a point: index and kilometres, nearest first."""
        radius = _FIRST_RADIUS_KM
        while True:
            found = sorted((km, index) for index, km in self._cities_within(lat, lon, radius))
            if len(found) >= limit or radius > _HALF_ROUND_KM:
                return [(index, km) for km, index in found[:limit]]
            radius *= 2

    def _cities_within(self, lat: float, lon: float, radius: float) -> list[tuple[int, float]]:
        found = []
        for cell in cells_within(lat, lon, radius):
            for offset in range(self._cell_starts[cell], self._cell_starts[cell + 1]):
                index = self._first_city + offset
                city_lat, city_lon, *_ = _unpack_record(self._records, index * _RECORD_SIZE)
                km = distance_km(lat, lon, city_lat, city_lon)
                if km <= radius:
                    found.append((index, km))
        return found

    # --- within

    def _text(self, index: int) -> tuple[str, str]:
        fields = _unpack_record(self._records, index * _RECORD_SIZE)
        geonameid, start, name_length, id_length = fields[5], fields[6], fields[10], fields[11]
        middle = start + name_length
        name = str(self._texts[start:middle], "utf-8")
        if not id_length:
            return name, f"geonames:{geonameid}"
        return name, str(self._texts[middle : middle + id_length], "utf-8")

    def _index_of_geonameid(self, geonameid: int) -> int | None:
        at = bisect_left(self._geonameids, geonameid)
        if at == len(self._geonameids) or self._geonameids[at] != geonameid:
            return None
        return self._geonameid_records[at]

    def _read_outline(self, area: int) -> list[Polygon]:
        if self._outline_file is None:
            self._outline_file = OutlineFile(self._folder)
        return self._outline_file.polygons(area)


def _in_extent(extent: Extent, lat: float, lon: float) -> bool:
    if not extent.south <= lat <= extent.north:
        return False
    if extent.west <= extent.east:
        return extent.west <= lon <= extent.east
    return lon >= extent.west or lon <= extent.east
