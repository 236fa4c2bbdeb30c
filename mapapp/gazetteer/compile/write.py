"""Writes drafts as the gazetteer's files."""

from __future__ import annotations

import struct
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from pathlib import Path

import marisa_trie

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.compile.names import short_spelling
from mapapp.gazetteer.entries import PRECEDENCE, NameKind
from mapapp.gazetteer.grid import CELLS, cell_of
from mapapp.gazetteer.layout import (
    COUNTS,
    EXTENT,
    KINDS,
    NAME_KIND_BITS,
    NAMES_FACTS,
    NAMES_FILE,
    OUTLINES_FILE,
    PLACES_FILE,
    RECORD,
    OutlineSection,
    Section,
    replacing,
    write_sections,
)
from mapapp.gazetteer.outlines import pack_outline
from mapapp.gazetteer.prior import prominence
from mapapp.model import Kind

Neighbours = Mapping[str, frozenset[str]]


def write_gazetteer(
    drafts: Iterable[Draft],
    continents: Mapping[str, str],
    neighbours: Neighbours,
    output: Path,
) -> None:
    """Write the store of `drafts` to the folder `output`.

    `continents` and `neighbours` give the facts of countries by ISO code.
    """
    areas, cities = _ordered(drafts)
    records = [*areas, *cities]
    index_of = {draft.id: index for index, draft in enumerate(records)}
    if len(index_of) < len(records):
        raise ValueError(f"ids given twice: {_repeated(records)}")
    keys, starts, postings = _write_names(records, output / NAMES_FILE)
    packed, texts = _records(records, index_of)
    geonameids = _by_geonameid(records)
    size = (output / NAMES_FILE).stat().st_size
    sections = {
        Section.RECORDS: packed,
        Section.TEXTS: texts,
        Section.POSTING_STARTS: starts.tobytes(),
        Section.POSTINGS: postings.tobytes(),
        Section.EXTENTS: b"".join(map(_extent, areas)),
        Section.CELL_STARTS: _cell_starts(cities),
        Section.GEONAMEIDS: array("I", [geonameid for geonameid, _ in geonameids]).tobytes(),
        Section.GEONAMEID_RECORDS: array("I", [index for _, index in geonameids]).tobytes(),
        Section.COUNTRIES: _countries(areas, continents, neighbours),
        Section.FACTS: COUNTS.pack(len(records), len(areas), len(areas))
        + NAMES_FACTS.pack(keys, size),
    }
    write_sections(output / PLACES_FILE, sections)
    _write_outlines(areas, output / OUTLINES_FILE)


def _ordered(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return the areas, then the cities by cell of the grid."""
    every = list(drafts)
    cities = [draft for draft in every if draft.kind is Kind.CITY]
    areas = [draft for draft in every if draft.kind is not Kind.CITY]
    areas.sort(key=lambda draft: (KINDS.index(draft.kind), draft.country, draft.id))
    cities.sort(key=lambda draft: (cell_of(draft.lat, draft.lon), draft.geonameid))
    return areas, cities


def _repeated(records: Sequence[Draft]) -> list[str]:
    return [place_id for place_id, times in Counter(d.id for d in records).items() if times > 1]


def _write_names(records: Sequence[Draft], path: Path) -> tuple[int, array[int], array[int]]:
    """Write the trie; return the number of keys, and each key's meanings in order."""
    meanings = _meanings(records)
    trie = marisa_trie.Trie(sorted(meanings))
    with replacing(path) as new:
        trie.save(str(new))
    by_number = [b""] * len(trie)
    for key, found in meanings.items():
        by_number[trie[key]] = _postings(records, found)
    starts = array("I", accumulate((len(packed) // 4 for packed in by_number), initial=0))
    return len(trie), starts, array("I", b"".join(by_number))


def _meanings(records: Sequence[Draft]) -> dict[str, dict[int, NameKind]]:
    """Return for each key its records, each with the best of the kinds of name."""
    meanings: dict[str, dict[int, NameKind]] = defaultdict(dict)
    for index, draft in enumerate(records):
        for name, kind in chain([(draft.name, NameKind.PRIMARY)], draft.names):
            key = key_of(name)
            for spelling in (key, short_spelling(key)):
                if spelling:
                    found = meanings[spelling]
                    found[index] = min(found.get(index, kind), kind, key=PRECEDENCE.index)
        for place_id in (draft.id, *draft.other_ids):
            if not place_id.startswith("geonames:"):
                meanings[place_id][index] = NameKind.PRIMARY
    return meanings


def _postings(records: Sequence[Draft], found: Mapping[int, NameKind]) -> bytes:
    def rank(item: tuple[int, NameKind]) -> tuple[float, str]:
        draft, kind = records[item[0]], item[1]
        return -prominence(draft.kind, draft.capital, draft.population, kind, draft.rank), draft.id

    ordered = sorted(found.items(), key=rank)
    return struct.pack(
        f"<{len(ordered)}I", *((index << NAME_KIND_BITS) | kind for index, kind in ordered)
    )


def _records(records: Sequence[Draft], index_of: Mapping[str, int]) -> tuple[bytes, bytes]:
    packed, texts = bytearray(), bytearray()
    for draft in records:
        name = draft.name.encode()
        place_id = b"" if draft.id == f"geonames:{draft.geonameid}" else draft.id.encode()
        packed += RECORD.pack(
            draft.lat,
            draft.lon,
            draft.population,
            index_of.get(draft.admin1, -1),
            index_of.get(draft.admin2, -1),
            draft.geonameid,
            len(texts),
            draft.country.encode(),
            KINDS.index(draft.kind),
            draft.capital,
            len(name),
            len(place_id),
        )
        texts += name + place_id
    return bytes(packed), bytes(texts)


def _by_geonameid(records: Sequence[Draft]) -> list[tuple[int, int]]:
    return sorted(
        (draft.geonameid, index)
        for index, draft in enumerate(records)
        if draft.id == f"geonames:{draft.geonameid}"
    )


def _extent(draft: Draft) -> bytes:
    box = draft.extent
    return EXTENT.pack(box.south, box.west, box.north, box.east) if box else bytes(EXTENT.size)


def _cell_starts(cities: Sequence[Draft]) -> bytes:
    counts = [0] * CELLS
    for city in cities:
        counts[cell_of(city.lat, city.lon)] += 1
    return array("I", accumulate(counts, initial=0)).tobytes()


def _countries(
    areas: Sequence[Draft], continents: Mapping[str, str], neighbours: Neighbours
) -> bytes:
    lines = [
        f"{index}\t{draft.country}\t{continents.get(draft.country, '')}\t"
        + " ".join(sorted(neighbours.get(draft.country, ())))
        for index, draft in enumerate(areas)
        if draft.kind is Kind.COUNTRY
    ]
    return "\n".join(lines).encode()


def _write_outlines(areas: Sequence[Draft], path: Path) -> None:
    shapes = [pack_outline(draft.outline) for draft in areas]
    starts = array("I", accumulate(map(len, shapes), initial=0)).tobytes()
    write_sections(path, {OutlineSection.STARTS: starts, OutlineSection.SHAPES: b"".join(shapes)})
