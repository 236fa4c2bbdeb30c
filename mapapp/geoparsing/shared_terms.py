"""Grounds that the places of the article's other names give: country, region, nearness."""

from __future__ import annotations

from math import cos, log, radians, sqrt

from mapapp.gazetteer import distance_km
from mapapp.geoparsing.cases import Case, Term
from mapapp.geoparsing.phrases import in_series, with_article
from mapapp.geoparsing.scene import Name, Tally, region_of
from mapapp.geoparsing.senses import Sense
from mapapp.model import Kind

COUNTRY = 4.0
REGION = 3.0
NEARNESS = 1.6
APART = -1.0
ALIKE = 2.0
_OF_ONE_REGION = 0.5
_FEWEST_OF_REGION = 3.0
NEAR_KM = 120.0
_DEGREE_KM = 111.2
_MOST_NAMED = 3
_REACH = NEAR_KM / _DEGREE_KM


def _same_country(case: Case) -> float:
    """Other names of the article lie in the same country: grow with their share and number."""
    country = case.sense.country
    if not country or country not in case.scene.countries:
        return 0.0
    # A country is its own region: else a city of its name would gain by its region besides.
    weight = COUNTRY + REGION if case.sense.kind is Kind.COUNTRY else COUNTRY
    return weight * _support(_others_in_country(case), case)


def _same_country_words(case: Case) -> str:
    country = case.sense.country
    gazetteer = case.scene.senses.gazetteer
    index = gazetteer.country_index(country)
    named = [n for n in _others(case) if n.choice and n.choice.country == country]
    return _named_in(gazetteer.country_name(country), -1 if index is None else index, named)


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
    region = region_of(case.sense)
    named = [n for n in _others(case) if n.choice and region_of(n.choice) == region]
    return _named_in(case.scene.senses.gazetteer.name(region), region, named)


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


def _others(case: Case) -> list[Name]:
    """Return the other names of the article that mean another place, most mentioned first."""
    record = case.sense.record
    return [n for n in case.scene.by_mentions if n is not case.name and _chosen(n) != record]


def _chosen(name: Name) -> int:
    return name.choice.record if name.choice else -1


def _named_in(area: str, index: int, named: list[Name]) -> str:
    """Say which names of the article speak for an area: "Dallas and Waco, also named here, ..."."""
    shown = list(dict.fromkeys(name.shown for name in named if _chosen(name) != index))
    if not shown:
        return f"the article names {with_article(area)}, too"
    verb = "is" if len(shown) == 1 else "are"
    return f"{in_series(shown, _MOST_NAMED)}, also named here, {verb} in {with_article(area)}"


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


def listed_region(name: Name) -> int:
    """Return the one region in which all that a name is listed with lies, or -1."""
    regions = {region_of(other.choice) if other.choice else -1 for other in name.listed}
    return regions.pop() if len(regions) == 1 else -1


def _apart_from_list(case: Case) -> float:
    """Count against a place far from all those it is listed with, in a country not else named."""
    return APART if case.name.listed and strays_from_list(case) else 0.0


def _like_its_list(case: Case) -> float:
    """All that it is listed with are states or provinces of one country, and so is the place."""
    sense = case.sense
    if sense.kind is not Kind.ADMIN1 or not case.name.listed:
        return 0.0
    others = [other.senses[0] for other in case.name.listed]
    alike = all(o.kind is Kind.ADMIN1 and o.country == sense.country for o in others)
    return ALIKE if alike else 0.0


def _like_its_list_words(case: Case) -> str:
    shown = [name.shown for name in case.name.listed]
    return f"{in_series(shown, _MOST_NAMED)}, listed with it, are such regions, too"


def strays_from_list(case: Case) -> bool:
    """Tell whether a place lies in another country than all it is listed with.

    Only where the article is about the one region that the list lies in, names nothing else in that
    other country, and the list's country has a place of the name, too.
    """
    sense, scene = case.sense, case.scene
    if sense.kind is not Kind.CITY or case.name.containers:
        return False
    region = listed_region(case.name)
    if region < 0 or region_of(sense) == region:
        return False
    tally = scene.regions.get(region)
    least = max(_FEWEST_OF_REGION, _OF_ONE_REGION * (scene.total - case.name.weight))
    if tally is None or tally.weight < least:
        return False
    country = scene.senses.gazetteer.record(region).country
    if sense.country == country or not any(s.country == country for s in case.name.senses):
        return False
    return sense.country not in scene.countries or _others_in_country(case).weight <= 0.0


def _apart_words(case: Case) -> str:
    shown = case.scene.senses.gazetteer.name(listed_region(case.name))
    return f"all that it is listed with lies in {with_article(shown)}"


SHARED_TERMS = (
    Term("country", _same_country, _same_country_words),
    Term("region", _same_region, _same_region_words),
    Term("nearness", _nearness, _nearness_words),
    Term("alike", _like_its_list, _like_its_list_words),
    Term("list", _apart_from_list, _apart_words),
)
