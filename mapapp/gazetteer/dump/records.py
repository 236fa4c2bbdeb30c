"""Writes the records: the built-in areas as they are, then the places of the dump."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import BinaryIO

from mapapp.gazetteer.compile.names import is_name
from mapapp.gazetteer.dump.base import Base
from mapapp.gazetteer.dump.names import NameShards, PreferredNames
from mapapp.gazetteer.dump.places import ANGLOPHONE, Places
from mapapp.gazetteer.dump.watch import Watch
from mapapp.gazetteer.entries import NameKind
from mapapp.gazetteer.layout import RECORD

_ROWS_A_REPORT = 8192
_IDS_AT_ONCE = 1 << 18


class Records:
    """Writes records and their texts, and gathers the own names of places."""

    def __init__(self, base: Base, places: Places, names: NameShards, work: Path) -> None:
        self._base, self._places, self._names = base, places, names
        self.records_file, self.texts_file = work / "records", work / "texts"
        self.ids_file, self.id_records_file = work / "ids", work / "id-records"
        self._end = 0

    def write(self, preferred: PreferredNames, watch: Watch, *, with_listed: bool) -> None:
        """Write all. `with_listed` takes the other names that the dump lists without language."""
        with self.records_file.open("wb") as records, self.texts_file.open("wb") as texts:
            self._write_areas(records, texts)
            for index, fields in self._places.in_order():
                if index % _ROWS_A_REPORT == 0:
                    watch.report("Writing the places", index, self._places.count)
                if fields[9] == "-1":
                    self._write_new(records, texts, index, fields, preferred.get(index))
                else:
                    self._write_known(records, texts, fields)
                if fields[10]:
                    self._names.add(fields[10], index, _own_kind(fields))
                if with_listed and fields[11] and fields[6] not in ANGLOPHONE:
                    for name in filter(is_name, fields[11].split(",")):
                        self._names.add(name, index, NameKind.ALTERNATE)
        self._write_ids()

    def _write_areas(self, records: BinaryIO, texts: BinaryIO) -> None:
        gazetteer = self._base.gazetteer
        numbers = {
            index: geonameid
            for geonameid, index in self._places.by_geonameid()
            if index < self._base.areas
        }
        for index in range(self._base.areas):
            r = gazetteer.record(index)
            facts = (r.lat, r.lon, r.population, r.admin1, r.admin2, numbers.get(index, 0))
            kind = gazetteer.kind_code(index)
            text = self._text(texts, gazetteer.name(index), gazetteer.place_id(index), facts[5])
            records.write(_packed(facts, text, r.country, kind, r.capital))

    def _write_new(
        self, records: BinaryIO, texts: BinaryIO, index: int, fields: list[str], best: str | None
    ) -> None:
        name = best or fields[10]
        if best and best != fields[10]:
            self._names.add(best, index, NameKind.PRIMARY)
        geonameid = int(fields[0])
        first, second = self._divisions(index, fields)
        text = self._text(texts, name, f"geonames:{geonameid}", geonameid)
        facts = (float(fields[1]), float(fields[2]), int(fields[3]), first, second, geonameid)
        records.write(_packed(facts, text, fields[6], int(fields[4]), int(fields[5])))

    def _divisions(self, index: int, fields: list[str]) -> tuple[int, int]:
        places = self._places
        code = f"{fields[6]}.{fields[7]}"
        first = places.first.record_of(code, places.index_of) if fields[7] else -1
        second = -1
        if fields[8]:
            second = places.second.record_of(f"{code}.{fields[8]}", places.index_of)
        return (first if first != index else -1), (second if second != index else -1)

    def _write_known(self, records: BinaryIO, texts: BinaryIO, fields: list[str]) -> None:
        """Write a built-in city, with the dump's position and people."""
        gazetteer, known = self._base.gazetteer, int(fields[9])
        r = gazetteer.record(known)
        text = self._text(texts, gazetteer.name(known), gazetteer.place_id(known), r.geonameid)
        people = int(fields[3]) or r.population
        facts = (float(fields[1]), float(fields[2]), people, r.admin1, r.admin2, r.geonameid)
        records.write(_packed(facts, text, r.country, gazetteer.kind_code(known), r.capital))

    def _text(
        self, texts: BinaryIO, name: str, place_id: str, geonameid: int
    ) -> tuple[int, int, int]:
        """Write a name and an id; return where, and their lengths."""
        start = self._end
        own_id = b"" if place_id == f"geonames:{geonameid}" else place_id.encode()
        data = name.encode()
        texts.write(data + own_id)
        self._end += len(data) + len(own_id)
        return start, len(data), len(own_id)

    def _write_ids(self) -> None:
        ids, indexes = array("I"), array("I")
        with self.ids_file.open("wb") as first, self.id_records_file.open("wb") as second:
            for geonameid, index in self._places.by_geonameid():
                ids.append(geonameid)
                indexes.append(index)
                if len(ids) >= _IDS_AT_ONCE:
                    first.write(ids.tobytes())
                    second.write(indexes.tobytes())
                    del ids[:], indexes[:]
            first.write(ids.tobytes())
            second.write(indexes.tobytes())


def _own_kind(fields: list[str]) -> NameKind:
    """Tell how the dump's name of a place counts: of a built-in one it is another name."""
    return NameKind.PRIMARY if fields[9] == "-1" else NameKind.ALTERNATE


def _packed(
    facts: tuple[float, float, int, int, int, int],
    text: tuple[int, int, int],
    country: str,
    kind: int,
    capital: int,
) -> bytes:
    start, name_length, id_length = text
    code = country.encode()
    return RECORD.pack(*facts, start, code, kind, capital, name_length, id_length)
