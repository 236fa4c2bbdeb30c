"""The names: one trie, or many small ones where a single one would not fit in memory to build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import Protocol

import marisa_trie

from mapapp.gazetteer.layout import COUNTS, NAMES_FACTS, NAMES_FILE, damaged


class Names(Protocol):
    """Keys, each with its number."""

    @property
    def find(self) -> Callable[[str], int | None]:
        """The function from a key to its number, or None."""

    def prefixes(self, folded: str) -> list[str]:
        """Return every key that `folded` begins with, shortest first."""

    def starting(self, beginning: str) -> Iterator[str]:
        """Return every key that begins with `beginning`, in no order."""

    def __iter__(self) -> Iterator[str]: ...


def names_file(shard: int, shards: int) -> str:
    """Return the name of the file of one of so many shards."""
    return NAMES_FILE if shards == 1 else f"names-{shard:03}.marisa"


def shard_of(key: str, shards: int) -> int:
    """Return the shard that holds `key`: its first two letters decide.

    So all keys that a text begins with lie in two shards at most. Part of the store's format.
    """
    second = ord(key[1]) if len(key) > 1 else 0
    return (ord(key[0]) * 127 + second * 31) % shards if key else 0


def open_names(folder: Path, facts: memoryview) -> Names:
    """Map the names files that `facts` tell of.

    Raises `GazetteerError` when one is missing, damaged or of another build.
    """
    told = list(NAMES_FACTS.iter_unpack(facts[COUNTS.size :]))
    tries = [
        _open(folder / names_file(shard, len(told)), keys, size)
        for shard, (keys, size) in enumerate(told)
    ]
    return _Whole(tries[0]) if len(tries) == 1 else _Sharded(tries)


class _Whole:
    def __init__(self, trie: marisa_trie.Trie) -> None:
        self._trie = trie
        self.find: Callable[[str], int | None] = trie.get

    def prefixes(self, folded: str) -> list[str]:
        found: list[str] = self._trie.prefixes(folded)
        return found

    def starting(self, beginning: str) -> Iterator[str]:
        found: Iterator[str] = self._trie.iterkeys(beginning)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie)


class _Sharded:
    def __init__(self, tries: Sequence[marisa_trie.Trie]) -> None:
        self._tries = tries
        self._starts = list(accumulate(map(len, tries), initial=0))

    def find(self, key: str) -> int | None:
        shard = shard_of(key, len(self._tries))
        number = self._tries[shard].get(key)
        return None if number is None else self._starts[shard] + number

    def prefixes(self, folded: str) -> list[str]:
        if not folded:
            return []
        shards = len(self._tries)
        found: list[str] = self._tries[shard_of(folded, shards)].prefixes(folded)
        if found and len(found[0]) == 1:
            return found
        if self._tries[shard_of(folded[0], shards)].get(folded[0]) is not None:
            return [folded[0], *found]
        return found

    def starting(self, beginning: str) -> Iterator[str]:
        alone = len(beginning) > 1  # two letters decide the shard
        shard = shard_of(beginning, len(self._tries))
        tries = [self._tries[shard]] if alone else self._tries
        return chain.from_iterable(trie.iterkeys(beginning) for trie in tries)

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._tries)


def _open(path: Path, keys: int, size: int) -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    try:
        if path.stat().st_size != size:
            raise damaged(path, "is damaged or of another build")
        trie.mmap(str(path))
    except FileNotFoundError:
        raise damaged(path, "is missing") from None
    except (OSError, RuntimeError) as error:
        raise damaged(path, f"cannot be read ({error})") from error
    if len(trie) != keys:
        raise damaged(path, "is damaged or of another build")
    return trie
