"""Chooses which names a zoom level wishes for, in which style, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mapapp.cartography.compiling.metrics import Measure
from mapapp.cartography.compiling.names import Name, broken
from mapapp.cartography.compiling.placing import Wish
from mapapp.cartography.lettering import LETTERINGS, Style
from mapapp.cartography.projection import TILE_SIZE
from mapapp.model import Kind


@dataclass(frozen=True, slots=True)
class CityRule:
    """Which cities a zoom level shows: the least population, and how far apart they stand."""

    population: int
    capital_population: int
    spacing: float
    large: int


_CITY_RULES = {
    3: CityRule(8_000_000, 4_000_000, 90, 10_000_000),
    4: CityRule(2_500_000, 900_000, 80, 5_000_000),
    5: CityRule(900_000, 100_000, 76, 3_000_000),
    6: CityRule(250_000, 0, 50, 2_000_000),
    7: CityRule(80_000, 0, 52, 1_000_000),
    8: CityRule(30_000, 0, 54, 500_000),
    9: CityRule(15_000, 0, 56, 300_000),
    10: CityRule(5_000, 0, 46, 200_000),
}
_CAPITAL_BONUS = 4
_LAST_COUNTRY_ZOOM = 7
_SMALL_COUNTRY_ZOOM = 6
_WIDER_THAN_A_PICTURE = 1800
_FIRST_REGION_ZOOM, _LAST_REGION_ZOOM = 5, 8
_COUNTRY_STYLES = (
    (Style.COUNTRY_LARGE, 1.9),
    (Style.COUNTRY, 1.25),
    (Style.COUNTRY_SMALL, 1.05),
)
_FIRST_ZOOM_OF_RANK = {1: 1, 2: 3, 3: 4, 4: 5, 5: 6}


class Chooser:
    """Chooses from all names."""

    def __init__(
        self,
        countries: Sequence[Name],
        natural: Sequence[Name],
        regions: Sequence[Name],
        cities: Sequence[Name],
        measure: Measure,
    ) -> None:
        self._countries = sorted(countries, key=lambda name: -name.width * name.height)
        self._natural = sorted(natural, key=lambda name: (name.rank, -name.width))
        self._regions = sorted(regions, key=lambda name: -name.width)
        self._cities = sorted(cities, key=_weight, reverse=True)
        self._measure = measure

    def wishes(self, zoom: int) -> Iterator[Wish]:
        """Yield the names for a zoom level, those to be placed first at the front."""
        world = TILE_SIZE << zoom
        if zoom <= _LAST_COUNTRY_ZOOM:
            yield from self._country_wishes(zoom, world)
        yield from self._natural_wishes(zoom, world, most_famous=True)
        yield from self._city_wishes(zoom)
        yield from self._natural_wishes(zoom, world, most_famous=False)
        yield from self._region_wishes(zoom, world)

    def _country_wishes(self, zoom: int, world: int) -> Iterator[Wish]:
        for name in self._countries:
            for style, share in _COUNTRY_STYLES:
                lettered = _lettered(name, style)
                width, height = self._measure.size(lettered.text, style)
                if _room(name, zoom) * world > width * share and name.height * world > height:
                    yield Wish(lettered, style, 4)
                    break
            else:
                if zoom >= _SMALL_COUNTRY_ZOOM:
                    yield Wish(_lettered(name, Style.COUNTRY_SMALL), Style.COUNTRY_SMALL, 4)

    def _natural_wishes(self, zoom: int, world: int, *, most_famous: bool) -> Iterator[Wish]:
        for name in self._natural:
            if (name.rank <= 2) != most_famous or zoom < _first_zoom(name):
                continue
            if name.again and name.width * world < _WIDER_THAN_A_PICTURE:
                continue
            style = _natural_style(name, world)
            for text in dict.fromkeys((name.text, broken(name.text))):
                lettered = _lettered(replace(name, text=text), style)
                width, height = self._measure.size(lettered.text, style)
                share = 1.2 if zoom <= 3 else 0.85
                if name.width * world > width * share and name.height * world > height:
                    yield Wish(lettered, style, 14 if name.kind is Kind.WATER else 6)
                    break

    def _city_wishes(self, zoom: int) -> Iterator[Wish]:
        rule = _CITY_RULES.get(zoom)
        if rule is None:
            return
        for name in self._cities:
            least = rule.capital_population if name.capital else rule.population
            if name.population >= least:
                yield Wish(name, _city_style(name, rule), 3, rule.spacing)

    def _region_wishes(self, zoom: int, world: int) -> Iterator[Wish]:
        if not _FIRST_REGION_ZOOM <= zoom <= _LAST_REGION_ZOOM:
            return
        for name in self._regions:
            lettered = _lettered(name, Style.REGION)
            width, height = self._measure.size(lettered.text, Style.REGION)
            if name.width * world > width * 1.5 and name.height * world > height * 4:
                yield Wish(lettered, Style.REGION, 8)


def _room(country: Name, zoom: int) -> float:
    """Return the width that a country's name may take: far away only what is inside it."""
    return country.room * 1.35 if zoom <= 3 else (country.room * 1.35 + country.width) / 2


def _weight(city: Name) -> tuple[int, str]:
    bonus = _CAPITAL_BONUS if city.capital else 1
    return city.population * bonus + (300_000 if city.capital else 0), city.text


def _lettered(name: Name, style: Style) -> Name:
    return replace(name, text=name.text.upper()) if LETTERINGS[style].capitals else name


def _city_style(name: Name, rule: CityRule) -> Style:
    if name.capital:
        return Style.CAPITAL
    return Style.CITY_LARGE if name.population >= rule.large else Style.CITY


def _first_zoom(name: Name) -> int:
    later = 0 if name.kind is Kind.WATER else 2
    return _FIRST_ZOOM_OF_RANK[name.rank] + later


def _natural_style(name: Name, world: int) -> Style:
    if name.kind is Kind.LAKE:
        return Style.LAKE
    if name.kind is not Kind.WATER:
        return Style.LANDFORM
    return Style.SEA_LARGE if name.rank == 1 and name.width * world > 420 else Style.SEA
