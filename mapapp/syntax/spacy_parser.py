"""The parser that mapapp ships: a small spaCy pipeline, loaded when it is first wanted."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from mapapp.errors import MapAppError
from mapapp.resources import resource
from mapapp.syntax.parses import Parse, Stretch, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 32
_LONGEST = 10_000
"""Characters of one stretch that are parsed; prose has no paragraph as long."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """A loaded pipeline whose labels are those of Universal Dependencies."""

    name: str
    pipeline: Language

    def parse(self, texts: Sequence[Stretch]) -> list[Parse]:
        """Return a parse for each of `texts`; what follows 10,000 characters is left out."""
        contents = (stretch.text[:_LONGEST] for stretch in texts)
        docs = self.pipeline.pipe(contents, batch_size=_BATCH)
        return [
            Parse(tuple(_words(doc, stretch.start)))
            for doc, stretch in zip(docs, texts, strict=True)
        ]


@cache
def own_parser() -> SpacyParser:
    """Load the parser that mapapp ships.

    Raises `MapAppError` when it or spaCy is missing, damaged or of another version.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")  # one core: read when numpy is first imported
    folder = resource("models/english")
    try:
        import spacy

        return SpacyParser("own", spacy.load(folder))
    except Exception as error:  # a damaged model fails in as many ways as it has files
        raise MapAppError(
            f"The parser could not be loaded: {error}. Install mapapp again."
        ) from error


def _words(doc: Doc, start: int) -> Iterator[Word]:
    kept = {token.i: index for index, token in enumerate(t for t in doc if not t.is_space)}
    for token in doc:
        if token.i not in kept:
            continue
        first = start + token.idx
        head = token.head
        while head.i not in kept and head.head is not head:
            head = head.head
        yield Word(
            first,
            first + len(token.text),
            token.text,
            token.lemma_,
            token.tag_,
            "root" if token.dep_ == "ROOT" else token.dep_,
            kept.get(head.i, kept[token.i]),
        )
