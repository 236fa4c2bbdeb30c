"""Says in words why one place was chosen before another of the name, and how far apart they lie."""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.gazetteer import distance_km
from mapapp.geoparsing.cases import Case
from mapapp.geoparsing.phrases import with_article
from mapapp.geoparsing.scene import Name, Scene, is_inside
from mapapp.geoparsing.senses import Sense
from mapapp.geoparsing.shared_terms import SHARED_TERMS
from mapapp.model import Kind, Reason

_SAME_KM = 30.0


def comparisons(
    name: Name, scored: Sequence[tuple[float, Sense]], scene: Scene
) -> tuple[Reason, ...]:
    """Return what the first place has before the best-known one, and where the next one lies."""
    chosen = scored[0][1]
    found = []
    if words := _before_better_known(name, chosen, scene):
        found.append(Reason("comparison", 0.0, words))
    if words := _next_lies(chosen, [sense for _, sense in scored[1:]], scene):
        found.append(Reason("runner-up", 0.0, words))
    return tuple(found)


def _before_better_known(name: Name, chosen: Sense, scene: Scene) -> str:
    known = name.senses[0]
    if known.record == chosen.record or _is_same(known, chosen):
        return ""
    place = _place_in(known, scene)
    larger = "larger" if known.population > chosen.population > 0 else "better known"
    if _is_spoken_for(name, known, scene):
        return f"{place} is {larger}, but less here speaks for it"
    if known.kind is Kind.COUNTRY:
        return f"{place} is {larger}, but nothing else here is in it"
    if not known.country or known.country == chosen.country:
        return f"{place} is {larger}, but nothing else here is near it"
    country = with_article(scene.senses.gazetteer.country_name(known.country))
    return f"{place} is {larger}, but nothing else here is in {country}"


def _is_spoken_for(name: Name, known: Sense, scene: Scene) -> bool:
    """Tell whether anything but the name itself speaks for its best-known place."""
    case = Case(name, known, scene)
    return any(term.value(case) > 0.0 for term in SHARED_TERMS)


def _next_lies(chosen: Sense, others: Sequence[Sense], scene: Scene) -> str:
    """Say where the next candidate lies that is somewhere else."""
    other = next((sense for sense in others if not _is_same(chosen, sense)), None)
    if other is None:
        return ""
    km = distance_km(chosen.lat, chosen.lon, other.lat, other.lon)
    rounded = round(km, -2) if km >= 1_000 else round(km, -1) if km >= 100 else round(km)
    return f"the next candidate, {_place_in(other, scene)}, lies {rounded:,.0f} km away"


def _is_same(one: Sense, other: Sense) -> bool:
    if is_inside(one, other) or is_inside(other, one):
        return Kind.COUNTRY not in (one.kind, other.kind)
    return distance_km(one.lat, one.lon, other.lat, other.lon) < _SAME_KM


def _place_in(sense: Sense, scene: Scene) -> str:
    """Return "Paris in France", "Springfield in Illinois", "the country Georgia"."""
    place = scene.senses.place(sense.record)
    if sense.kind is Kind.COUNTRY:
        return f"the country {place.name}"
    of_states = place.country in ("US", "CA", "AU", "IN", "BR", "MX")
    area = place.admin1 if of_states and place.admin1 else place.country_name
    return f"{place.name} in {with_article(area)}" if area else place.name
