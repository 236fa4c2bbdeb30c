"""Chooses the place of each name of an article: score by terms, choose, count anew, repeat."""

from __future__ import annotations

from dataclasses import replace
from math import exp

from mapapp.gazetteer import distance_km
from mapapp.geoparsing.cases import Case, Term
from mapapp.geoparsing.comparisons import comparisons
from mapapp.geoparsing.own_terms import CONTAINMENT_TERM, FIXED_TERMS
from mapapp.geoparsing.scene import Name, Scene, is_inside
from mapapp.geoparsing.senses import Sense
from mapapp.geoparsing.shared_terms import SHARED_TERMS
from mapapp.geoparsing.terms import reasons
from mapapp.model import Candidate, Kind

ROUNDS = 3
MOST_CANDIDATES = 6
LEAST_SCORE = 4.0
"""Below this score no place is chosen."""
LEAST_MARGIN = 0.2
"""Nearer to its runner-up than this no place is chosen."""
LEAST_CONFIDENCE = 0.3
"""Less sure than this no place is chosen."""
_SAME_PLACE_KM = 40.0
_SURE = 0.95
_CAUTION = 1.8

OWN_CHANGING_TERMS = (CONTAINMENT_TERM,)
CHANGING_TERMS = (CONTAINMENT_TERM, *SHARED_TERMS)

Scored = tuple[float, Sense]


def resolve(scene: Scene) -> None:
    """Choose a sense for each name of `scene`, in place: by itself, then with the others."""
    for name in scene.names:
        name.choice = None
        name.fixed = tuple([_sum(FIXED_TERMS, Case(name, sense, scene)) for sense in name.senses])
    for name in scene.names:
        name.choice = _best(name, scene, OWN_CHANGING_TERMS)
    for _ in range(ROUNDS):
        scene.count()
        chosen = [_best(name, scene, CHANGING_TERMS) for name in scene.names]
        if all(name.choice is choice for name, choice in zip(scene.names, chosen, strict=True)):
            return
        for name, choice in zip(scene.names, chosen, strict=True):
            name.choice = choice
    scene.count()


def _sum(terms: tuple[Term, ...], case: Case) -> float:
    return sum([term.value(case) for term in terms])


def _best(name: Name, scene: Scene, terms: tuple[Term, ...]) -> Sense:
    if len(name.senses) == 1:
        return name.senses[0]
    scores = _scores(name, scene, terms)
    return name.senses[max(range(len(scores)), key=scores.__getitem__)]


def _scores(name: Name, scene: Scene, terms: tuple[Term, ...]) -> list[float]:
    return [
        fixed + _sum(terms, Case(name, sense, scene))
        for sense, fixed in zip(name.senses, name.fixed, strict=True)
    ]


def ranked(name: Name, scene: Scene) -> list[Scored]:
    """Return the senses of a name with their scores, best first, once the scene is resolved."""
    scores = _scores(name, scene, CHANGING_TERMS)
    scored = list(zip(scores, name.senses, strict=True))
    scored.sort(key=lambda pair: (-pair[0], pair[1].record))
    return scored


def margin(scored: list[Scored]) -> float:
    """Return the lead of the first over the first that is another place, not about the same."""
    best_score, best = scored[0]
    for other_score, other in scored[1:]:
        if not _about_the_same(best, other):
            return best_score - other_score
    return 6.0


def _about_the_same(one: Sense, other: Sense) -> bool:
    if is_inside(one, other) or is_inside(other, one):
        return Kind.COUNTRY not in (one.kind, other.kind) or one.capital == 1 or other.capital == 1
    return distance_km(one.lat, one.lon, other.lat, other.lon) < _SAME_PLACE_KM


def confidence(scored: list[Scored], recognised: float) -> float:
    """Return how often such a choice is right, 0..1.

    It grows with the lead of the choice, its score, and the evidence for a mention; the last step
    was fitted to the share of right choices on articles whose places are known.
    """
    lead = _logistic(1.2 * margin(scored))
    height = 0.3 + 0.7 * _logistic(scored[0][0] - 3.0)
    mention = _logistic(1.2 * recognised)
    sure: float = (lead * height * mention) ** _CAUTION
    return round(_SURE * sure, 3)


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + exp(-value))


def is_decided(scored: list[Scored], sure: float) -> bool:
    """Tell whether the evidence decides for the first, `sure` being the confidence in it."""
    enough = scored[0][0] >= LEAST_SCORE and sure >= LEAST_CONFIDENCE
    return enough and margin(scored) >= LEAST_MARGIN


def candidates(name: Name, scored: list[Scored], scene: Scene) -> tuple[Candidate, ...]:
    """Return the best places of a name, each with the terms that counted.

    The first also says how it compares with the best-known place and where the next one lies.
    """
    found = [
        Candidate(
            scene.senses.place(sense.record), round(value, 3), reasons(Case(name, sense, scene))
        )
        for value, sense in scored[:MOST_CANDIDATES]
    ]
    compared = comparisons(name, scored, scene)
    found[0] = replace(found[0], reasons=(*found[0].reasons, *compared))
    return tuple(found)
