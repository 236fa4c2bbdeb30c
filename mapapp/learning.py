"""Learns the home regions of sources from a whole batch, before the batch is analysed.

The first pass notes in a file, line by line, what each article speaks for, and sums it up by
source; the second reads the notes again, so that each article's own part is left out of what it is
told. Memory holds a few numbers for each region of each source, however many articles there are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import BinaryIO

from mapapp.batch import article_of_line, contents
from mapapp.geoparsing.home_regions import AreaWeights, SourceAreas, area_weights
from mapapp.model import Article, Context
from mapapp.pipeline import Engine

_SEEN_BITS = 1 << 23


def learn_sources(lines: Iterable[bytes], engine: Engine, notes: BinaryIO) -> Iterator[Context]:
    """Read the whole batch; return the context of each of its articles, in order.

    `notes` is an empty file, written and read. What is no article has an empty context. Where a
    source has the same text several times, it counts once.
    """
    sources: dict[str, SourceAreas] = {}
    seen = _Seen()
    for number, content in contents(lines):
        source, text, weights = _read(content, number, engine)
        if source and seen.is_new(source + "\n" + text):
            sources.setdefault(source, SourceAreas()).add(weights)
        notes.write(json.dumps([source, list(weights.items())]).encode() + b"\n")
    notes.seek(0)
    return _contexts(notes, sources, engine)


def _read(content: bytes, number: int, engine: Engine) -> tuple[str, str, AreaWeights]:
    try:
        article = article_of_line(content, number)
        source = article.source or ""
        return source, article.text, _weights(article, engine) if source else {}
    except Exception:  # the second pass says what is wrong with it
        return "", "", {}


def _weights(article: Article, engine: Engine) -> AreaWeights:
    mentions = engine.analyse(article, places_only=True).mentions
    return area_weights(mentions, engine.gazetteer)


def _contexts(
    notes: Iterable[bytes], sources: dict[str, SourceAreas], engine: Engine
) -> Iterator[Context]:
    for note in notes:
        source, weights = json.loads(note)
        areas = sources.get(source)
        home = areas.home_without(dict(weights), engine.gazetteer) if areas else None
        yield Context(home_regions={source: home} if home else {})


class _Seen:
    """Tells texts that came before, in fixed memory; rarely takes a new one for an old one."""

    def __init__(self) -> None:
        self._bits = bytearray(_SEEN_BITS // 8)

    def is_new(self, text: str) -> bool:
        digest = blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest()
        byte, bit = divmod(int.from_bytes(digest, "big") % _SEEN_BITS, 8)
        new = not self._bits[byte] >> bit & 1
        self._bits[byte] |= 1 << bit
        return new
