"""Learns where a source is at home from the places that its articles name.

Every distinct name of an article speaks for the countries and regions of all places it may mean,
in the shares that the evidence gives them: "Dublin" mostly for Ireland, a little for Ohio. Over the
articles of a source the region in which its names meet stands out, even where each name alone has a
better-known namesake elsewhere. No list of newspapers is asked.

The mentions should come from analyses without a home region, so that what is learnt does not
confirm itself, and an article's own must be left out when its home is asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import NamedTuple

from mapapp.gazetteer import Gazetteer, Record
from mapapp.model import Analysis, Candidate, HomeRegion, Kind, Mention, Role

LEAST_ARTICLES = 3
"""Other articles of the source that are needed."""
COUNTRY_SHARE = 0.5
"""The share of all names that the country needs: a source that covers the world has no home."""
COUNTRY_SHARE_OF_LOCAL = 0.35
"""The share that is enough where most articles agree on one region."""


class Habit(NamedTuple):
    """What makes an area usual for a source."""

    weight: float
    """Names an article that speak for it, on average."""
    articles: float
    """The share of the articles that name it."""


COUNTRY = Habit(0.8, 0.5)
REGION = Habit(0.35, 0.3)
LOCAL = Habit(0.5, 0.5)
_MOST_OF_REGION = 2.0
_MOST_OF_COUNTRY = 4.0
"""What one article may say at most: a single long list of towns is no habit."""
_NAMED = 0.5

AreaWeights = dict[int, float]
"""Record of a country or an admin-1 region → how many of an article's names speak for it."""


def area_weights(mentions: Iterable[Mention], gazetteer: Gazetteer) -> AreaWeights:
    """Return the countries and regions that the names of one article speak for."""
    weights: AreaWeights = {}
    for candidates in _names(mentions).values():
        for candidate, share in _shares(candidates):
            for area in _areas(candidate, gazetteer):
                weights[area] = weights.get(area, 0.0) + share
    return {area: min(weight, _most(area, gazetteer)) for area, weight in weights.items()}


def _names(mentions: Iterable[Mention]) -> dict[str, tuple[Candidate, ...]]:
    """Return each name once: what is said often in one article is still said by one article."""
    names: dict[str, tuple[Candidate, ...]] = {}
    for mention in mentions:
        if mention.candidates and mention.role is not Role.DEMONYM:
            names.setdefault(mention.text.casefold(), mention.candidates)
    return names


def _shares(candidates: Sequence[Candidate]) -> list[tuple[Candidate, float]]:
    best = candidates[0].score
    weights = [exp(candidate.score - best) for candidate in candidates]
    return [(c, weight / sum(weights)) for c, weight in zip(candidates, weights, strict=True)]


def _areas(candidate: Candidate, gazetteer: Gazetteer) -> set[int]:
    index = gazetteer.index_of(candidate.place.id)
    if index is None:
        return set()
    record = gazetteer.record(index)
    country = gazetteer.country_index(record.country) if record.country else None
    region = index if record.kind is Kind.ADMIN1 else record.admin1
    return {area for area in (country, region) if area is not None and area >= 0}


def _most(area: int, gazetteer: Gazetteer) -> float:
    is_country = gazetteer.record(area).kind is Kind.COUNTRY
    return _MOST_OF_COUNTRY if is_country else _MOST_OF_REGION


class SourceAreas:
    """What the articles of one source speak for, together."""

    def __init__(self) -> None:
        self.articles = 0
        self.weights: AreaWeights = {}
        self.naming: Counter[int] = Counter()

    def add(self, weights: Mapping[int, float], times: int = 1) -> None:
        """Count an article in; with `times` -1, one that was counted in out again."""
        self.articles += times
        for area, weight in weights.items():
            self.weights[area] = self.weights.get(area, 0.0) + times * weight
            self.naming[area] += times * (weight >= _NAMED)

    def home_without(self, weights: Mapping[int, float], gazetteer: Gazetteer) -> HomeRegion | None:
        """Return the home that the articles but one of those counted in speak for."""
        self.add(weights, -1)
        try:
            return self.home(gazetteer)
        finally:
            self.add(weights)

    def home(self, gazetteer: Gazetteer) -> HomeRegion | None:
        """Return the region, else the country, that they centre on; None when they do not."""
        if self.articles < LEAST_ARTICLES:
            return None
        areas = [gazetteer.record(area) for area in self.weights]
        countries = [record for record in areas if record.kind is Kind.COUNTRY]
        country = self._weightiest(countries)
        if country is None:
            return None
        region = self._weightiest(
            [r for r in areas if r.kind is not Kind.COUNTRY and r.country == country.country]
        )
        share = self.weights[country.index] / sum(self.weights[r.index] for r in countries)
        home = self._narrowest(country, region, share)
        return self._as_home(home, gazetteer) if home else None

    def _narrowest(self, country: Record, region: Record | None, share: float) -> Record | None:
        centred = share >= COUNTRY_SHARE and self._is_usual(country, COUNTRY)
        local = share >= COUNTRY_SHARE_OF_LOCAL and region and self._is_usual(region, LOCAL)
        if region and (local or (centred and self._is_usual(region, REGION))):
            return region
        return country if centred else None

    def _weightiest(self, records: Iterable[Record]) -> Record | None:
        return max(records, key=lambda r: (self.weights[r.index], -r.index), default=None)

    def _is_usual(self, record: Record, habit: Habit) -> bool:
        area = record.index
        enough = self.weights[area] >= habit.weight * self.articles
        return enough and self.naming[area] >= habit.articles * self.articles

    def _as_home(self, record: Record, gazetteer: Gazetteer) -> HomeRegion:
        place_id = gazetteer.place_id(record.index)
        return HomeRegion(place_id, self.naming[record.index], self.articles)


def home_region(articles: Iterable[Iterable[Mention]], gazetteer: Gazetteer) -> HomeRegion | None:
    """Return the home of a source by the mentions of its other articles, one iterable each."""
    areas = SourceAreas()
    for mentions in articles:
        areas.add(area_weights(mentions, gazetteer))
    return areas.home(gazetteer)


def homes_from(
    source: str, others: Iterable[Analysis], gazetteer: Gazetteer
) -> dict[str, HomeRegion]:
    """Return the home of a source by the other articles of it that are open, for its Context.

    `others` are analyses of any articles, without the one asked for; the same text counts once.
    Empty where the source is not named, or fewer than `LEAST_ARTICLES` others are of it.
    """
    texts = {
        one.article.text: one.mentions for one in others if source and one.article.source == source
    }
    home = home_region(texts.values(), gazetteer)
    return {source: home} if home else {}
