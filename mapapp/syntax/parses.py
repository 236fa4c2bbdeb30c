"""What a parser says of a stretch of text; no library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Word(NamedTuple):
    """One token of a dependency parse."""

    start: int
    end: int
    """Code-point offsets into the text that the stretch was taken from."""
    text: str
    lemma: str
    tag: str
    """Penn Treebank tag (VBD, NNP, ...)."""
    dep: str
    """Universal Dependencies relation (nsubj, nsubj:pass, obj, obl, acl:relcl, ...)."""
    head: int
    """Index into the same parse's words; a root points at itself."""


class Stretch(NamedTuple):
    """A paragraph or sentence, and where it begins in its text."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of a stretch, in order."""

    words: tuple[Word, ...]


class Parser(Protocol):
    """Parses stretches of text."""

    @property
    def name(self) -> str:
        """Return the name of its model."""

    def parse(self, texts: Sequence[Stretch]) -> list[Parse]:
        """Return a parse for each of `texts`, in their order."""
