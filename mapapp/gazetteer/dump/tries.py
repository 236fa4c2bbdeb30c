"""Makes each shard of names a trie, and orders the meanings of each name."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

import marisa_trie

from mapapp.gazetteer.dump.base import Base
from mapapp.gazetteer.dump.names import NameShards
from mapapp.gazetteer.dump.watch import Watch
from mapapp.gazetteer.entries import PRECEDENCE, NameKind
from mapapp.gazetteer.layout import NAME_KIND_BITS, NAMES_FACTS
from mapapp.gazetteer.names_file import names_file
from mapapp.gazetteer.prior import weight_of_name

_KINDS = tuple(NameKind)
_MASK = (1 << NAME_KIND_BITS) - 1
_OF_NAME = [weight_of_name(kind) for kind in _KINDS]
_PREFERENCE = [PRECEDENCE.index(kind) for kind in _KINDS]
_DOUBTFUL = frozenset({NameKind.ALTERNATE, NameKind.HISTORIC})
_MOST_MEANINGS = 5000
"""Of a name that more places bear ("Church") the least are left out."""


class Tries:
    """Writes the names files, and the meanings of all names in the order of their numbers."""

    def __init__(self, base: Base, weights: array[float], work: Path, output: Path) -> None:
        self._claims = bytes(base.claims(index) for index in range(base.areas))
        self._weights = weights
        self._output = output
        self.starts_file, self.postings_file = work / "starts", work / "postings"
        self.facts = b""
        self._total = 0

    def write(self, shards: NameShards, watch: Watch) -> None:
        """Write every shard. Raises `CancelledError` when the watch wants no more."""
        count = len(shards.parts)
        with self.starts_file.open("wb") as starts, self.postings_file.open("wb") as postings:
            starts.write(struct.pack("<I", 0))
            for shard in range(count):
                watch.report("Indexing the names", shard, count)
                lines = sorted(shards.parts.lines(shard))
                self._write_shard(lines, names_file(shard, count), starts, postings)

    def _write_shard(
        self, lines: list[str], name: str, starts: BinaryIO, postings: BinaryIO
    ) -> None:
        keys: list[str] = []
        packed: list[bytes] = []
        for key, group in groupby(lines, key=_key):
            found = self._ordered(group)
            if found:
                keys.append(key)
                packed.append(found)
        lines.clear()
        trie = marisa_trie.Trie(keys)
        data = trie.tobytes()
        (self._output / name).write_bytes(data)
        self.facts += NAMES_FACTS.pack(len(keys), len(data))
        by_number = [b""] * len(keys)
        for key, found in zip(keys, packed, strict=True):
            by_number[trie[key]] = found
        ends = array("I")
        for found in by_number:
            self._total += len(found) // 4
            ends.append(self._total)
        starts.write(ends.tobytes())
        postings.write(b"".join(by_number))

    def _ordered(self, lines: Iterable[str]) -> bytes:
        """Return the postings of one key, the most prominent first."""
        rows = [line.split("\t") for line in lines]
        if len(rows) == 1:
            return struct.pack("<I", int(rows[0][1]))
        claimed = any(self._is_claim(int(row[1])) for row in rows if len(row) > 2)
        best: dict[int, tuple[int, float]] = {}
        for row in sorted(rows, key=len, reverse=True):  # what is built in first: it is trusted
            posting = int(row[1])
            index, kind = posting >> NAME_KIND_BITS, posting & _MASK
            if len(row) > 2:
                best[index] = (kind, float(row[2]))
            elif not (claimed and _KINDS[kind] in _DOUBTFUL):
                known = best.get(index)
                if known is None or _PREFERENCE[kind] < _PREFERENCE[known[0]]:
                    best[index] = (kind, self._weights[index] + _OF_NAME[kind])
        ordered = sorted(best.items(), key=lambda item: (-item[1][1], item[0]))[:_MOST_MEANINGS]
        return struct.pack(
            f"<{len(ordered)}I", *(index << NAME_KIND_BITS | kind for index, (kind, _) in ordered)
        )

    def _is_claim(self, posting: int) -> bool:
        index = posting >> NAME_KIND_BITS
        return index < len(self._claims) and bool(self._claims[index])


def _key(line: str) -> str:
    return line[: line.index("\t")]
