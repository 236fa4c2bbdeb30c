"""The way from a dump to a gazetteer."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from mapapp.gazetteer.dump.base import Base
from mapapp.gazetteer.dump.divisions import Divisions
from mapapp.gazetteer.dump.lines import lines_of, text_size
from mapapp.gazetteer.dump.names import AlternateNames, NameShards, PreferredNames
from mapapp.gazetteer.dump.parts import Work
from mapapp.gazetteer.dump.places import Places
from mapapp.gazetteer.dump.records import Records
from mapapp.gazetteer.dump.tries import Tries
from mapapp.gazetteer.dump.watch import Watch
from mapapp.gazetteer.layout import COUNTS, OUTLINES_FILE, PLACES_FILE, Section, write_sections

_SHARDS = (1, 3, 7, 13, 29, 61, 101)
"""Primes: shards fill evenly."""
_SHARD_BYTES = 24_000_000
"""Of a dump's text, so that a shard's names and its trie take some 200 MB to make."""


@dataclass(frozen=True, slots=True)
class Dump:
    """The files of a dump, as GeoNames offers them: text, or zips of it."""

    places: tuple[Path, ...]
    """allCountries, or files of countries."""
    first_divisions: Path
    """admin1CodesASCII"""
    second_divisions: Path
    """admin2Codes"""
    alternate_names: tuple[Path, ...] = ()
    """alternateNamesV2, or files of countries; without them, the names listed with the places are
    taken."""

    def text_size(self) -> int:
        """Return the bytes of its text. Raises `GazetteerError` when a file is damaged."""
        return sum(text_size(path) for path in (*self.places, *self.alternate_names))


def compile_dump(
    dump: Dump,
    built_in: Path,
    output: Path,
    watch: Watch | None = None,
    languages: tuple[str, ...] = ("en",),
) -> int:
    """Compile `dump`, together with the gazetteer in `built_in`, into the empty folder `output`.

    Places are called by their preferred names in `languages`, the first most, where they have
    one. Returns the number of places. Raises `GazetteerError` when a file is damaged,
    `CancelledError` when the watch wants no more, `OSError` when the disk is full.
    """
    folder = output / "work"
    folder.mkdir(parents=True)
    with Work(folder) as work:
        count = _Compilation(dump, built_in, work, output, watch or Watch()).run(languages)
    shutil.rmtree(folder)
    return count


class _Compilation:
    def __init__(self, dump: Dump, built_in: Path, work: Work, output: Path, watch: Watch) -> None:
        self._dump, self._work, self._output, self._watch = dump, work, output, watch
        self._base = Base(built_in)
        shards = max(n for n in _SHARDS if n == 1 or n <= dump.text_size() / _SHARD_BYTES)
        self._names = NameShards(work, shards)
        self._places = Places(self._base, *self._divisions(), work)

    def run(self, languages: tuple[str, ...]) -> int:
        for path in self._dump.places:
            self._places.read(lines_of(path, self._watch, f"Reading {path.name}"))
        self._places.put_in_order(self._watch)
        preferred = PreferredNames(self._alternate_names(languages))
        records = Records(self._base, self._places, self._names, self._work.folder)
        records.write(preferred, self._watch, with_listed=not self._dump.alternate_names)
        self._names.add_built_in(self._base)
        self._names.close()
        self._places.index_of = self._places.index_of[:0]  # room for the tries
        tries = Tries(self._base, self._places.weights, self._work.folder, self._output)
        tries.write(self._names, self._watch)
        self._write(records, tries)
        return self._places.count

    def _divisions(self) -> tuple[Divisions, Divisions]:
        first, second = self._dump.first_divisions, self._dump.second_divisions
        return (
            Divisions(lines_of(first, self._watch, f"Reading {first.name}")),
            Divisions(lines_of(second, self._watch, f"Reading {second.name}")),
        )

    def _alternate_names(self, languages: tuple[str, ...]) -> AlternateNames | None:
        if not self._dump.alternate_names:
            return None
        names = AlternateNames(self._places, self._names, self._work, languages)
        for path in self._dump.alternate_names:
            names.read(lines_of(path, self._watch, f"Reading {path.name}"))
        names.close()
        return names

    def _write(self, records: Records, tries: Tries) -> None:
        places = self._places
        self._watch.report("Writing the gazetteer", 0, 0)
        counts = COUNTS.pack(places.count, self._base.areas, places.first_city)
        sections: dict[Section, bytes | Path] = {
            Section.RECORDS: records.records_file,
            Section.TEXTS: records.texts_file,
            Section.POSTING_STARTS: tries.starts_file,
            Section.POSTINGS: tries.postings_file,
            Section.EXTENTS: self._base.extents,
            Section.CELL_STARTS: places.cell_starts,
            Section.GEONAMEIDS: records.ids_file,
            Section.GEONAMEID_RECORDS: records.id_records_file,
            Section.COUNTRIES: self._base.countries,
            Section.FACTS: counts + tries.facts,
        }
        write_sections(self._output / PLACES_FILE, sections)
        shutil.copyfile(self._base.folder / OUTLINES_FILE, self._output / OUTLINES_FILE)
