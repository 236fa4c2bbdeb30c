"""What happened, or is said to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mapapp.model.mention import DecidedBy
from mapapp.model.place import Place
from mapapp.model.time import Interval


class EventType(StrEnum):
    """PLOVER's event types (Open Event Data Alliance), and those that news needs besides."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    DEMAND = "DEMAND"
    DISAPPROVE = "DISAPPROVE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    CRIME = "CRIME"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    INVESTIGATE = "INVESTIGATE"
    DISASTER = "DISASTER"
    ACCIDENT = "ACCIDENT"
    ELECTION = "ELECTION"
    HEALTH = "HEALTH"
    SPORT = "SPORT"
    CULTURE = "CULTURE"
    BUSINESS = "BUSINESS"
    OTHER = "OTHER"


class Status(StrEnum):
    """Whether an event is so."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    DENIED = "denied"
    CONDITIONAL = "conditional"
    CALLED_FOR = "called_for"


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who does or undergoes an event: the words of the text, the country stood for."""

    text: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as a range: "more than 1,800" is (1800, None)."""

    min: int | None
    max: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A number that an event carries besides its dead and injured: "two tanks destroyed"."""

    value: float
    what: str
    text: str


INSTITUTION_RELATION = "institution"
"""The relation of an event to a place that only stands for an institution."""


AROUND_RELATION = "around"
"""The relation of an event to a country that only holds the place where it happened."""


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where an event is, and how it is related: `in`, `near`, `from`, `to`, ..."""

    place: Place
    relation: str = "in"


@dataclass(frozen=True, slots=True)
class Event:
    """Something the article reports."""

    id: str
    headline: str
    type: EventType
    spans: tuple[tuple[int, int], ...]
    status: Status = Status.HAPPENED
    attribution: str | None = None
    confidence: float = 0.0
    source: tuple[Actor, ...] = ()
    target: tuple[Actor, ...] = ()
    when: Interval | None = None
    where: tuple[EventPlace, ...] = ()
    dead: Count | None = None
    injured: Count | None = None
    magnitudes: tuple[Magnitude, ...] = ()
    decided_by: DecidedBy = DecidedBy.PROGRAM

    @property
    def sites(self) -> tuple[EventPlace, ...]:
        """Where it happened, without the country that only holds the place."""
        return tuple(one for one in self.where if one.relation != AROUND_RELATION)
