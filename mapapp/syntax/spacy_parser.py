"""Parsers that are spaCy pipelines: the one that mapapp ships, and spaCy's own English ones."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING

from mapapp.errors import MapAppError
from mapapp.resources import resource
from mapapp.syntax.clearnlp import universal
from mapapp.syntax.parses import Parse, Stretch, Word

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 32
_LONGEST = 10_000
"""Characters of one stretch that are parsed; prose has no paragraph as long."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_NOT_NEEDED = ["ner", "senter"]


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """A loaded pipeline; its labels are told in Universal Dependencies."""

    name: str
    pipeline: Language
    clearnlp: bool = False
    """Whether the pipeline's own labels are ClearNLP's."""

    def parse(self, texts: Sequence[Stretch]) -> list[Parse]:
        """Return a parse for each of `texts`; what follows 10,000 characters is left out."""
        contents = (stretch.text[:_LONGEST] for stretch in texts)
        docs = self.pipeline.pipe(contents, batch_size=_BATCH)
        return [
            Parse(self._scheme(tuple(words_of(doc, stretch.start))))
            for doc, stretch in zip(docs, texts, strict=True)
        ]

    def _scheme(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        return universal(words) if self.clearnlp else words


@cache
def own_parser() -> SpacyParser:
    """Load the parser that mapapp ships.

    Raises `MapAppError` when it or spaCy is missing, damaged or of another version.
    """
    advice = "Install mapapp again, or go without: choose the parser “none”."
    return SpacyParser("own", _load(resource("models/english"), "mapapp's own parser", advice))


@cache
def installed_parser(name: str) -> SpacyParser:
    """Load one of spaCy's English pipelines that the user installed.

    Raises `MapAppError` when it is not installed, damaged or for another version of spaCy.
    """
    advice = f"Install the {name} of your spaCy’s version, or choose the parser “own”."
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        raise MapAppError(f"The parser {name} is not installed. {advice}") from None
    return SpacyParser(name, _load(name, f"The parser {name}", advice), clearnlp=True)


def _load(model: str | Path, called: str, advice: str) -> Language:
    for name in _THREADS:
        os.environ.setdefault(name, "1")  # one core: read when numpy is first imported
    try:
        import spacy

        with warnings.catch_warnings():
            # A model of another version is only warned of, and parses badly.
            warnings.filterwarnings("error", message=r"\[W09[45]\]")
            return spacy.load(model, exclude=_NOT_NEEDED)
    except Exception as error:  # a damaged model fails in as many ways as it has files
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise MapAppError(f"{called} could not be loaded: {reason} {advice}") from error


def words_of(doc: Doc, start: int) -> Iterator[Word]:
    """Yield the words of `doc`, which begins at `start` in its text; spaces are left out."""
    tokens = list(doc)
    kept = {token.i: index for index, token in enumerate(t for t in tokens if not t.is_space)}
    heads = doc.to_array("HEAD").astype("int64").tolist()  # relative; quicker than token.head
    for number, token in enumerate(tokens):
        if number in kept:
            head = number + heads[number]
            while head not in kept and heads[head]:
                head += heads[head]
            text, first = token.text, start + token.idx
            yield Word(
                first,
                first + len(text),
                text,
                token.lemma_,
                token.tag_,
                "root" if token.dep_ == "ROOT" else token.dep_,
                kept.get(head, kept[number]),
            )
