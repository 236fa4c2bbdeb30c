"""The nouns of mapapp: plain, immutable, typed values that every other part speaks in.

Offsets count Unicode code points of the article's text exactly as given. Coordinates are degrees
WGS84, distances kilometres.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any


class Role(StrEnum):
    """What a mention stands for: the place itself, its people, or an institution named after it."""

    LITERAL = "literal"
    DEMONYM = "demonym"
    INSTITUTION = "institution"


class Kind(StrEnum):
    """What sort of place a Place is."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    CITY = "city"
    REGION = "region"
    WATER = "water"
    RIVER = "river"
    LAKE = "lake"
    MOUNTAIN = "mountain"
    DESERT = "desert"
    ISLAND = "island"
    FACILITY = "facility"
    DERIVED = "derived"


AREA_KINDS = frozenset(Kind) - {Kind.CITY, Kind.FACILITY}
"""Kinds that are drawn as an area where their extent is known."""


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


class Precision(StrEnum):
    """How finely an interval's ends are known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Bound(StrEnum):
    """How an interval's ends are meant."""

    EXACT = "exact"
    SINCE = "since"
    UNTIL = "until"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Article:
    """What is read. `dateline` is the place it was filed from, as printed."""

    text: str
    title: str = ""
    published: date | None = None
    dateline: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Extent:
    """A bounding box in degrees. `west` is greater than `east` across the antimeridian."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere on Earth.

    `id` is stable across rebuilds (`geonames:162183`, `ne:SY-ID`, `mapapp:black-sea`); `country` is
    an ISO 3166-1 alpha-2 code or empty; `admin1` the first-order region's name or empty. A derived
    place has an `anchor` (a place's id), a `relation` to it in words and a `radius_km`.
    """

    id: str
    name: str
    kind: Kind
    lat: float
    lon: float
    country: str = ""
    country_name: str = ""
    admin1: str = ""
    population: int = 0
    geonameid: int | None = None
    extent: Extent | None = None
    anchor: str | None = None
    relation: str | None = None
    radius_km: float | None = None


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


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who does or undergoes an event: the words of the text, the country stood for."""

    text: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days, both ends included; an open end is None."""

    start: date | None
    end: date | None
    precision: Precision = Precision.DAY
    bound: Bound = Bound.EXACT
    text: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span that names a time: TIMEX3 `type` and `value`, and the interval it resolves to."""

    start: int
    end: int
    text: str
    type: str
    value: str
    interval: Interval | None = None


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


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where an event is, and how it is related: `in`, `near`, `from`, `to`, `institution`, ..."""

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


@dataclass(frozen=True, slots=True)
class Context:
    """What analysis may know beyond the article. Passed in, never fetched."""

    home_regions: dict[str, str] = field(default_factory=dict)
    """Source name → id of the place its articles centre on."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article with all that was found in it.

    `reference_date` is the date that relative times were resolved against: the publication date,
    else one found in the text.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    main_event: str | None = None
    reference_date: date | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that a mention, candidate or event refers to, once, in order of appearance."""
        found: dict[str, Place] = {}
        for mention in self.mentions:
            if mention.place:
                found.setdefault(mention.place.id, mention.place)
            for candidate in mention.candidates:
                found.setdefault(candidate.place.id, candidate.place)
        for event in self.events:
            for where in event.where:
                found.setdefault(where.place.id, where.place)
        return tuple(found.values())

    def to_dict(self) -> dict[str, Any]:
        """Return the analysis as plain JSON values (schema 1, see docs/json.md)."""
        from mapapp import serialization

        return serialization.analysis_to_dict(self)

    def to_json(self, indent: int | None = None) -> str:
        """Return the analysis as JSON text."""
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """The placed mentions as a GeoJSON FeatureCollection (the Python geo interface)."""
        from mapapp import serialization

        return serialization.analysis_to_features(self)

    def _repr_html_(self) -> str:
        from mapapp import notebook

        return notebook.html(self)
