"""The words that name places, and what they could mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mapapp.model.place import Kind, Place


class Role(StrEnum):
    """What a mention stands for: the place itself, its people, or an institution named after it."""

    LITERAL = "literal"
    DEMONYM = "demonym"
    INSTITUTION = "institution"


class DecidedBy(StrEnum):
    """Who decided what is shown: the evidence, a remembered correction, or the user here."""

    PROGRAM = "program"
    MEMORY = "memory"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Reason:
    """One term of a candidate's score: its name, what it added or took, and the same in words."""

    term: str
    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a mention could mean."""

    place: Place
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text that names a place. `place` is None where the evidence did not decide."""

    start: int
    end: int
    text: str
    role: Role
    place: Place | None = None
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    decided_by: DecidedBy = DecidedBy.PROGRAM

    @property
    def narrowed(self) -> Place | None:
        """Where the words around place it: "northwestern Syria", derived from `place`, or `place`.

        A derived place stands first among the candidates, or next after the area it is a part of.
        """
        if self.place is None:
            return None
        nearest = self.candidates[:2]
        derived = (c.place for c in nearest if c.place.anchor in (self.place.id, self.place.anchor))
        return next((place for place in derived if place.kind is Kind.DERIVED), self.place)
