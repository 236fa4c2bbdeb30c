"""Gathers every name, folded, in the shard that it belongs to."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from mapapp.gazetteer.compile.names import is_name, short_spelling
from mapapp.gazetteer.dump.base import Base
from mapapp.gazetteer.dump.parts import Work
from mapapp.gazetteer.dump.places import Places
from mapapp.gazetteer.entries import NameKind
from mapapp.gazetteer.folding import fold
from mapapp.gazetteer.layout import NAME_KIND_BITS
from mapapp.gazetteer.names_file import shard_of

_NO_LANGUAGES = frozenset(
    {"link", "wkdt", "post", "iata", "icao", "faac", "unlc", "tcid", "phon", "piny", "nuts"}
)
"""What GeoNames writes for a language where the name is an address or a code."""
_OLD_LANGUAGES = frozenset({"fr_1793"})
"""The names that the French Revolution gave."""
_CALENDAR = frozenset(name.lower() for name in (*month_name, *day_name) if name)
_LATIN_END = "\u0250"
_YEAR = re.compile(r"\d{3,4}")
_BUCKET = 1 << 18
"""Places whose preferred names are held in memory at a time."""


class NameShards:
    """Lines of key, posting and, for what is built in, the weight of the meaning."""

    def __init__(self, work: Work, shards: int) -> None:
        self.parts = work.parts("names", shards)
        self._writers = self.parts.writers

    def add(self, name: str, index: int, kind: NameKind) -> None:
        """Add a name of a place of a dump."""
        key = fold(name)
        if not key or (kind is not NameKind.PRIMARY and key in _CALENDAR):
            return
        posting = index << NAME_KIND_BITS | kind
        writers = self._writers
        writers[shard_of(key, len(writers))](f"{key}\t{posting}\n")
        short = short_spelling(key)
        if short:
            writers[shard_of(short, len(writers))](f"{short}\t{posting}\n")

    def add_built_in(self, base: Base) -> None:
        """Add all that the built-in gazetteer knows."""
        for key, meanings in base.meanings():
            write = self._writers[shard_of(key, len(self._writers))]
            for index, kind, weight in meanings:
                write(f"{key}\t{index << NAME_KIND_BITS | kind}\t{weight:.4f}\n")

    def close(self) -> None:
        """End the writing."""
        self.parts.close()


class AlternateNames:
    """The names of `alternateNamesV2`, and which of them a place is best called by."""

    def __init__(self, places: Places, shards: NameShards, work: Work, own: Sequence[str]) -> None:
        """Take names into `shards`; prefer those in the languages `own`, the first most."""
        self._places = places
        self._shards = shards
        self._ranks = {language: rank for rank, language in enumerate(own)}
        self._this_year = datetime.now(UTC).year
        self._preferred = work.parts("preferred", places.count // _BUCKET + 1)

    def read(self, lines: Iterable[str]) -> None:
        """Take lines of alternateNameId, geonameid, language, name, four flags, from and to."""
        index_of = self._places.index_of
        for line in lines:
            fields = line.split("\t")
            if len(fields) < 8 or not fields[1].isdecimal():
                continue
            geonameid = int(fields[1])
            index = index_of[geonameid] - 1 if geonameid < len(index_of) else -1
            if index >= 0:
                self._take(index, fields)

    def _take(self, index: int, fields: list[str]) -> None:
        language, name = fields[2], fields[3].strip()
        if language in _NO_LANGUAGES or fields[6] == "1":  # colloquial: Big Apple, Google
            return
        if not is_usable(name, language):
            return
        foreign = language not in self._ranks and max(name) < _LATIN_END
        if foreign and self._places.anglophone[index]:
            return
        kind = _kind_of(language, historic=fields[7] == "1" or self._has_ended(fields))
        rank = self._ranks.get(language)
        if rank is not None and fields[4] == "1" and kind is NameKind.ALTERNATE:
            self._preferred.writers[index // _BUCKET](f"{index}\t{rank}\t{name}\n")
        self._shards.add(name, index, kind)

    def _has_ended(self, fields: list[str]) -> bool:
        """Tell whether the name was used to a year that is over; its `to` is written freely."""
        until = fields[9] if len(fields) > 9 else ""
        year = _YEAR.search(until) if until else None
        return year is not None and int(year.group()) < self._this_year

    def close(self) -> None:
        """End the writing."""
        self._preferred.close()

    def preferred(self, bucket: int) -> dict[int, str]:
        """Return the preferred names of a bucket's places; each bucket can be asked for once."""
        best: dict[int, tuple[int, str]] = {}
        for line in self._preferred.lines(bucket):
            index, rank, name = line.split("\t", 2)
            if int(index) not in best or int(rank) < best[int(index)][0]:
                best[int(index)] = (int(rank), name)
        return {index: name for index, (_, name) in best.items()}


class PreferredNames:
    """The preferred names of places that are asked for in order."""

    def __init__(self, names: AlternateNames | None) -> None:
        self._names = names
        self._bucket = -1
        self._of_bucket: dict[int, str] = {}

    def get(self, index: int) -> str | None:
        """Return the name that the place at `index` is best called by, if it is not its own."""
        if self._names and index // _BUCKET != self._bucket:
            self._bucket = index // _BUCKET
            self._of_bucket = self._names.preferred(self._bucket)
        return self._of_bucket.get(index)


def is_usable(name: str, language: str) -> bool:
    """Tell whether a name of that language is one that texts may use."""
    if language:
        return len(name) > 1 and len(name) <= 200 and not name.islower() and "\t" not in name
    return is_name(name)


def _kind_of(language: str, *, historic: bool) -> NameKind:
    if language == "abbr":
        return NameKind.ABBREVIATION
    return NameKind.HISTORIC if historic or language in _OLD_LANGUAGES else NameKind.ALTERNATE
