"""The terms of a place's score. Each gives a number for a place, and says the same in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, log, radians, sqrt
from typing import NamedTuple

from mapapp.gazetteer import NameKind, distance_km
from mapapp.geoparsing.scene import Name, Scene, Tally, is_inside, region_of
from mapapp.geoparsing.senses import Sense
from mapapp.model import Kind, Reason

CONTAINMENT = 5.0
CONTENT = 3.0
WANTED_KIND = 4.0
GOVERNMENT = 1.0
COUNTRY = 3.0
REGION = 3.0
NEARNESS = 1.6
HOME_REGION = 4.0
HOME_COUNTRY = 1.0
NEAR_KM = 120.0
_DEGREE_KM = 111.2
_REACH = NEAR_KM / _DEGREE_KM
_TIMES = (
    "not at all", "once", "twice", "three times", "four times", "five times", "six times",
    "seven times", "eight times", "nine times", "ten times",
)  # fmt: skip
_NAMES = {
    NameKind.DEMONYM: "“{shown}” are the people of {place}",
    NameKind.ADJECTIVE: "“{shown}” means of {place}",
    NameKind.ABBREVIATION: "“{shown}” is short for {place}",
    NameKind.POSTAL: "“{shown}” is short for {place}",
    NameKind.ALTERNATE: "“{shown}” is another name of {place}",
    NameKind.HISTORIC: "“{shown}” is an old name of {place}",
}
_ORDERS = ((1_000_000, "a city of over a million people"), (100_000, "a large city"))


@dataclass(frozen=True, slots=True)
class Case:
    """A place that is weighed as the meaning of a name, in its article."""

    name: Name
    sense: Sense
    scene: Scene


class Term(NamedTuple):
    """One ground for or against a place: its number, and the same in words."""

    name: str
    value: Callable[[Case], float]
    words: Callable[[Case], str]


def _prominence(case: Case) -> float:
    """How well known the place is: its people, its rank."""
    return case.sense.prior


def _prominence_words(case: Case) -> str:
    senses, sense = case.name.senses, case.sense
    other_name = _NAMES.get(sense.name_kind)
    if other_name:
        place = case.scene.senses.place(sense.record)
        return other_name.format(shown=case.name.shown, place=place.name)
    if len(senses) == 1:
        return "the only place of that name known here"
    if sense.record == senses[0].record:
        return "the best-known place of that name"
    for people, words in _ORDERS:
        if sense.kind is Kind.CITY and sense.population >= people:
            return words
    return "a lesser-known place of that name"


def _containment(case: Case) -> float:
    """Count that the text itself says what the place lies in: "Paris, Texas"."""
    return CONTAINMENT if case.name.containers and _area_of(case) else 0.0


def _containment_words(case: Case) -> str:
    area = _area_of(case)
    return f"the text names it together with {area.shown}" if area else ""


def _area_of(case: Case) -> Name | None:
    for container in case.name.containers:
        areas = (container.choice,) if container.choice else container.senses[:3]
        if any(is_inside(case.sense, area) for area in areas):
            return container
    return None


def _contents(case: Case) -> float:
    """Count that the text names a place in the area: "Tbilisi, Georgia"."""
    if not case.name.contents:
        return 0.0
    return max(_fit(part, case.sense) for part in case.name.contents)


def _contents_words(case: Case) -> str:
    part = max(case.name.contents, key=lambda part: _fit(part, case.sense))
    return f"{part.shown}, named together with it, lies there"


def _fit(part: Name, area: Sense) -> float:
    inside = [sense.prior for sense in part.senses if is_inside(sense, area)]
    if not inside:
        return 0.0
    return max(0.5, CONTENT - 0.8 * (part.senses[0].prior - max(inside)))


def _wanted_kind(case: Case) -> float:
    """Count that the text says the kind of place: "Idlib province", "the city of Idlib"."""
    return WANTED_KIND if case.sense.kind in case.name.wanted_kinds else 0.0


def _wanted_kind_words(case: Case) -> str:
    return f"the text calls it a {case.name.wanted_word}"


def _government(case: Case) -> float:
    """Count that the name acts as a government does: "Washington rejected the plan"."""
    governs = case.sense.capital == 1 or case.sense.kind is Kind.COUNTRY
    return GOVERNMENT if case.name.acts and governs else 0.0


def _government_words(_case: Case) -> str:
    return "the text speaks of it as of a government"


def _same_country(case: Case) -> float:
    """Other names of the article lie in the same country: grow with their share and number."""
    country = case.sense.country
    if not country or country not in case.scene.countries:
        return 0.0
    # A country is its own region: else a city of its name would gain by its region besides.
    weight = COUNTRY + REGION if case.sense.kind is Kind.COUNTRY else COUNTRY
    return weight * _support(_others_in_country(case), case)


def _same_country_words(case: Case) -> str:
    shown = case.scene.senses.gazetteer.country_name(case.sense.country)
    return _besides(shown, _others_in_country(case))


def _others_in_country(case: Case) -> Tally:
    country, choice = case.sense.country, case.name.choice
    tally = case.scene.countries[country]
    return tally.without(_own(case)) if choice and choice.country == country else tally


def _same_region(case: Case) -> float:
    """Other places of the article lie in the same state or province."""
    if region_of(case.sense) not in case.scene.regions:
        return 0.0
    return REGION * _support(_others_in_region(case), case)


def _same_region_words(case: Case) -> str:
    shown = case.scene.senses.gazetteer.name(region_of(case.sense))
    return _besides(shown, _others_in_region(case))


def _others_in_region(case: Case) -> Tally:
    """Tally the region without this name, and without other names of the very place weighed."""
    region, record, choice = region_of(case.sense), case.sense.record, case.name.choice
    tally = case.scene.regions[region]
    same = case.scene.places.get(record)
    if same:
        tally = tally.without(same)
    counted = choice is not None and region_of(choice) == region
    if choice is None or not counted or (same and choice.record == record):
        return tally
    return tally.without(_own(case))


def _own(case: Case) -> Tally:
    return Tally(case.name.weight, len(case.name.spans))


def _besides(area: str, others: Tally) -> str:
    return f"the article names {area}, or places in it, {times(others.mentions)} besides"


def _support(tally: Tally, case: Case) -> float:
    """Return 0 for no other name, near 1 for many that are most of all."""
    others, total = tally.weight, case.scene.total - case.name.weight
    if others <= 0.0 or total <= 0.0:
        return 0.0
    return (others / (others + 1.0)) * (0.4 + 0.6 * others / total)


def _nearness(case: Case) -> float:
    """Other places of the article lie within `NEAR_KM`, the nearer the more."""
    sense = case.sense
    if sense.kind is Kind.COUNTRY:
        return 0.0
    lat, lon, total = sense.lat, sense.lon, 0.0
    for other, place in case.scene.pins_about(lat, _REACH):
        if abs(place.lat - lat) > _REACH or not _is_another(other, place, case):
            continue
        km = _rough_km(lat, lon, place)
        if km < NEAR_KM:
            total += 1.0 - km / NEAR_KM
    return NEARNESS * log(1.0 + 2.0 * total) if total else 0.0


def _nearness_words(case: Case) -> str:
    sense = case.sense
    km, shown = min(
        (distance_km(sense.lat, sense.lon, place.lat, place.lon), other.shown)
        for other, place in case.scene.pins_about(sense.lat, _REACH)
        if _is_another(other, place, case)
    )
    if km < 1.0:
        return f"it lies at {shown}, also named here"
    return f"it lies {km:.0f} km from {shown}, also named here"


def _is_another(other: Name, place: Sense, case: Case) -> bool:
    return other is not case.name and place.record != case.sense.record


def _rough_km(lat: float, lon: float, place: Sense) -> float:
    across = abs(place.lon - lon)
    if across > 180.0:
        across = 360.0 - across
    across *= cos(radians(lat))
    up = place.lat - lat
    return _DEGREE_KM * sqrt(across * across + up * up)


def _home(case: Case) -> float:
    """Count that the source usually writes about this region, or this country."""
    home, sense = case.scene.home, case.sense
    if home is None or not sense.country:
        return 0.0
    if home.kind is not Kind.COUNTRY and region_of(sense) == region_of(home) >= 0:
        return HOME_REGION
    return HOME_COUNTRY if sense.country == home.country else 0.0


def _home_words(case: Case) -> str:
    home = case.scene.home
    return (
        f"its source mostly writes about {case.scene.senses.place(home.record).name}"
        if home
        else ""
    )


OWN_TERMS = (
    Term("prominence", _prominence, _prominence_words),
    Term("containment", _containment, _containment_words),
    Term("contents", _contents, _contents_words),
    Term("kind", _wanted_kind, _wanted_kind_words),
    Term("government", _government, _government_words),
    Term("home", _home, _home_words),
)
"""Grounds that do not depend on what is chosen for other names."""
SHARED_TERMS = (
    Term("country", _same_country, _same_country_words),
    Term("region", _same_region, _same_region_words),
    Term("nearness", _nearness, _nearness_words),
)
"""Grounds that other names' places give."""
TERMS = OWN_TERMS + SHARED_TERMS


def reasons(case: Case) -> tuple[Reason, ...]:
    """Return a reason for every term that counts, the weightiest first."""
    values = [(term.value(case), term) for term in TERMS]
    found = [
        Reason(term.name, round(value, 3), term.words(case)) for value, term in values if value
    ]
    return tuple(sorted(found, key=lambda reason: -abs(reason.value)))


def times(count: int) -> str:
    """Return "once", "twice", "three times", ..."""
    return _TIMES[count] if count < len(_TIMES) else f"{count} times"
