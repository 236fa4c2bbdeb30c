"""The terms of a place's score. Each gives a number for a place, and says the same in words."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log, radians
from typing import Protocol

from mapapp.gazetteer import distance_km
from mapapp.geoparsing.scene import Name, Scene, is_inside, region_of
from mapapp.geoparsing.senses import Sense, Senses
from mapapp.model import Kind, Reason

CONTAINMENT = 6.0
CONTENT = 3.0
WANTED_KIND = 4.0
COUNTRY = 2.2
REGION = 2.6
NEARNESS = 1.6
HOME_REGION = 3.0
HOME_COUNTRY = 1.0
NEAR_KM = 120.0
_DEGREE_KM = 111.2
_ORDERS = ((1_000_000, "a city of over a million people"), (100_000, "a large city"))


class Term(Protocol):
    """One ground for or against a place."""

    name: str

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Return what the ground adds to the score of `sense` as the meaning of `name`."""

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Say the ground to a reader."""


@dataclass(frozen=True, slots=True)
class Prominence:
    """How well known a place is: its people, its rank."""

    name: str = "prominence"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Return the prior."""
        return sense.prior

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Say how it compares with others of the name."""
        if len(name.senses) == 1:
            return "the only place of that name known here"
        if sense.record == max(name.senses, key=lambda s: s.prior).record:
            return "the best-known place of that name"
        for people, words in _ORDERS:
            if sense.kind is Kind.CITY and sense.population >= people:
                return words
        return "a lesser-known place of that name"


@dataclass(frozen=True, slots=True)
class Containment:
    """The text itself says what the place lies in: "Paris, Texas"."""

    name: str = "containment"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Return the full value when some area named with it holds the place."""
        return CONTAINMENT if self._area(name, sense) else 0.0

    def _area(self, name: Name, sense: Sense) -> Name | None:
        for container in name.containers:
            chosen = container.choice
            areas = (chosen,) if chosen else container.senses[:3]
            if any(is_inside(sense, area) for area in areas):
                return container
        return None

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Name the area."""
        area = self._area(name, sense)
        return f"the text names it together with {area.shown}" if area else ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The text names a place in the area: "Tbilisi, Georgia" tells which Georgia."""

    name: str = "contents"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Return more, the likelier the part is to be the one in this area."""
        return max((_fit(part, sense) for part in name.contents), default=0.0)

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Name the part."""
        part = max(name.contents, key=lambda part: _fit(part, sense))
        return f"{part.shown}, named together with it, lies there"


def _fit(part: Name, area: Sense) -> float:
    inside = [sense.prior for sense in part.senses if is_inside(sense, area)]
    if not inside:
        return 0.0
    best = max(sense.prior for sense in part.senses)
    return max(0.5, CONTENT - 0.8 * (best - max(inside)))


@dataclass(frozen=True, slots=True)
class WantedKind:
    """The text says what kind of place it is: "Idlib province", "the city of Idlib"."""

    name: str = "kind"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Return the full value when the kind is the one said."""
        return WANTED_KIND if sense.kind in name.wanted_kinds else 0.0

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Quote the word of kind."""
        return f"the text calls it a {name.wanted_word}"


@dataclass(frozen=True, slots=True)
class SameCountry:
    """Other names of the article lie in the same country."""

    name: str = "country"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Grow with the share and number of the other names that lie in the country."""
        if not sense.country:
            return 0.0
        others = scene.countries.get(sense.country, 0.0)
        if name.choice is not None and name.choice.country == sense.country:
            others -= name.weight
        return COUNTRY * _support(others, scene.total - name.weight)

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Count the other names and name the country."""
        mentions = sum(
            len(other.spans)
            for other in scene.names
            if other is not name and other.choice and other.choice.country == sense.country
        )
        country = senses.gazetteer.country_name(sense.country)
        return f"the article names {country}, or places in it, {times(mentions)} besides"


@dataclass(frozen=True, slots=True)
class SameRegion:
    """Other names of the article lie in the same state or province."""

    name: str = "region"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Grow with the share and number of the other names that lie in the region."""
        region = region_of(sense)
        if region < 0:
            return 0.0
        others = scene.regions.get(region, 0.0)
        if name.choice is not None and region_of(name.choice) == region:
            others -= name.weight
        return REGION * _support(others, scene.total - name.weight)

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Count the other names and name the region."""
        region = region_of(sense)
        mentions = sum(
            len(other.spans)
            for other in scene.names
            if other is not name and other.choice and region_of(other.choice) == region
        )
        shown = senses.gazetteer.name(region)
        return f"the article names {shown}, or places in it, {times(mentions)} besides"


def _support(others: float, total: float) -> float:
    """Return 0 for no other name, near 1 for many that are most of all."""
    if others <= 0.0 or total <= 0.0:
        return 0.0
    return (others / (others + 1.0)) * (0.4 + 0.6 * others / total)


@dataclass(frozen=True, slots=True)
class Nearness:
    """Other places of the article lie near."""

    name: str = "nearness"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Grow with the number of places within `NEAR_KM`, the nearer the more."""
        if sense.kind is Kind.COUNTRY:
            return 0.0
        reach = NEAR_KM / _DEGREE_KM
        lat, lon = sense.lat, sense.lon
        total = 0.0
        for other, place in scene.pins:
            if other is name or abs(place.lat - lat) > reach:
                continue
            km = _rough_km(lat, lon, place)
            if km < NEAR_KM:
                total += 1.0 - km / NEAR_KM
        return NEARNESS * log(1.0 + 2.0 * total) if total else 0.0

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Name the nearest and how far it is."""
        found = [
            (distance_km(sense.lat, sense.lon, place.lat, place.lon), other.shown)
            for other, place in scene.pins
            if other is not name
        ]
        km, shown = min(found)
        if km < 1.0:
            return f"it lies at {shown}, also named here"
        return f"it lies {km:.0f} km from {shown}, also named here"


def _rough_km(lat: float, lon: float, place: Sense) -> float:
    across = abs(place.lon - lon)
    if across > 180.0:
        across = 360.0 - across
    across *= cos(radians(lat))
    up = place.lat - lat
    return _DEGREE_KM * (across * across + up * up) ** 0.5


@dataclass(frozen=True, slots=True)
class Home:
    """The source usually writes about this region."""

    name: str = "home"

    def value(self, name: Name, sense: Sense, scene: Scene) -> float:
        """Return the value of the source's own region, or of its country."""
        home = scene.home
        if home is None or not sense.country:
            return 0.0
        if home.kind is not Kind.COUNTRY and region_of(sense) == region_of(home) >= 0:
            return HOME_REGION
        return HOME_COUNTRY if sense.country == home.country else 0.0

    def words(self, name: Name, sense: Sense, scene: Scene, senses: Senses) -> str:
        """Name the source's region."""
        assert scene.home is not None
        return f"its source mostly writes about {senses.place(scene.home.record).name}"


TERMS: tuple[Term, ...] = (
    Prominence(),
    Containment(),
    Contents(),
    WantedKind(),
    SameCountry(),
    SameRegion(),
    Nearness(),
    Home(),
)


def times(count: int) -> str:
    """Return "once", "twice", "three times", ..."""
    small = ("never", "once", "twice", "three times", "four times", "five times", "six times")
    more = ("seven times", "eight times", "nine times", "ten times")
    words = small + more
    return words[count] if count < len(words) else f"{count} times"


def reason(
    term: Term, value: float, name: Name, sense: Sense, scene: Scene, senses: Senses
) -> Reason:
    """Return the reason that a term gives."""
    return Reason(term.name, round(value, 3), term.words(name, sense, scene, senses))
