"""Admin-1 regions: Natural Earth's divisions joined to the cities' GeoNames codes.

Where a country's divisions are finer than its GeoNames regions (French departments, British
districts), the region is the union of its divisions, and these become admin-2.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.divisions import Division
from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.region_names import Code, RegionName, other_names
from mapapp.gazetteer.compile.shapes import extent_of, inner_point, to_outline
from mapapp.model import Extent, Kind

_MOST = 0.5
"""The share of a division's cities that must have a code for it to be of that code."""
_COUNTY_FIRST = frozenset({"IE"})
"""Countries whose divisions are counties, and where "County" goes before the name."""
_DOMINANT = 0.8
"""The share of a code's cities from which one division is that code's region."""


def reassigned(
    divisions: Sequence[Division], cities: Sequence[Draft], division_of: Sequence[int | None]
) -> list[Division]:
    """Return the divisions, those moved whose cities are of a country without divisions.

    Natural Earth's older drawing has South Sudan's states in Sudan.
    """
    own = {division.country for division in divisions}
    countries: dict[int, Counter[str]] = defaultdict(Counter)
    for city, number in zip(cities, division_of, strict=True):
        if number is not None:
            countries[number][city.country] += 1
    moved = list(divisions)
    for number, found in countries.items():
        country, _ = found.most_common(1)[0]
        if country not in own:
            moved[number] = replace(divisions[number], country=country)
    return moved


@dataclass(frozen=True)
class Regions:
    """The regions made, and the one of each city (by position): admin-1 and admin-2 ids."""

    drafts: tuple[Draft, ...]
    of_city: tuple[tuple[str, str], ...]


def make_regions(
    divisions: Sequence[Division],
    cities: Sequence[Draft],
    division_of: Sequence[int | None],
    names: Mapping[Code, RegionName],
) -> Regions:
    """Return the regions; `division_of` has the division each city lies in."""
    groups = _groups(divisions, cities, division_of)
    joined: dict[Code, Draft] = {}
    parent: dict[int, str] = {}
    for code, members in sorted(groups.items()):
        sole = _sole(members)
        if sole is not None:
            joined[code] = _region(divisions[sole], Kind.ADMIN1, code[1], names.get(code))
            parent |= dict.fromkeys(members, joined[code].id) | {sole: ""}
        elif code in names:
            parts = [divisions[number] for number in members]
            joined[code] = _union(code, names[code], parts)
            parent |= dict.fromkeys(members, joined[code].id)
    by_code: dict[Code, list[Draft]] = defaultdict(list)
    for city in cities:
        by_code[city.country, city.admin1_code].append(city)
    for code in sorted(names.keys() - joined.keys()):
        if code in by_code:
            joined[code] = _gathered(code, names[code], by_code[code])
    loose = _loose(divisions, parent)
    of_city = [
        _regions_of(city, number, joined, parent, loose)
        for city, number in zip(cities, division_of, strict=True)
    ]
    return Regions((*joined.values(), *loose.values()), tuple(of_city))


def _groups(
    divisions: Sequence[Division], cities: Iterable[Draft], division_of: Iterable[int | None]
) -> dict[Code, dict[int, int]]:
    """Return for each code the divisions most of whose cities have it, and how many have."""
    votes: dict[int, Counter[Code]] = defaultdict(Counter)
    for city, number in zip(cities, division_of, strict=True):
        if number is None or city.country != divisions[number].country:
            continue
        if city.admin1_code:
            votes[number][city.country, city.admin1_code] += 1
    groups: dict[Code, dict[int, int]] = defaultdict(dict)
    for number, codes in sorted(votes.items()):
        code, count = max(codes.items(), key=lambda item: (item[1], item[0]))
        if count >= _MOST * codes.total():
            groups[code][number] = count
    return groups


def _sole(members: dict[int, int]) -> int | None:
    best = max(members, key=lambda number: (members[number], -number))
    return best if members[best] >= _DOMINANT * sum(members.values()) else None


def _loose(divisions: Sequence[Division], parent: dict[int, str]) -> dict[int, Draft]:
    """Return the divisions that stand for no code: admin-2 inside a union, else admin-1."""
    return {
        number: _region(
            division,
            Kind.ADMIN2 if parent.get(number) else Kind.ADMIN1,
            "",
            None,
            parent.get(number, ""),
        )
        for number, division in enumerate(divisions)
        if parent.get(number) != ""
    }


def _regions_of(
    city: Draft,
    number: int | None,
    joined: dict[Code, Draft],
    parent: dict[int, str],
    loose: dict[int, Draft],
) -> tuple[str, str]:
    by_code = joined.get((city.country, city.admin1_code))
    inside = loose.get(number) if number is not None else None
    if inside is not None and inside.country != city.country:
        inside = None
    if inside is not None and inside.kind is Kind.ADMIN2:
        return (by_code.id, inside.id) if by_code else (parent[number or 0], inside.id)
    if by_code:
        return by_code.id, ""
    return (inside.id if inside else ""), ""


def _region(
    division: Division,
    kind: Kind,
    admin1_code: str,
    english: RegionName | None,
    admin1: str = "",
) -> Draft:
    own = english.name if english else division.name
    others = (*(english.aliases if english else ()), division.name, *division.other_names)
    if division.country in _COUNTY_FIRST:
        others = (*others, f"County {own}", f"Co. {own}")
    return _drawn(
        division.id, own, others, kind, division.country, division.shape, admin1_code, admin1
    )


def _union(code: Code, english: RegionName, parts: Sequence[Division]) -> Draft:
    shape = shapely.union_all([part.shape for part in parts])
    return _drawn(_id_of(code), english.name, english.aliases, Kind.ADMIN1, code[0], shape, code[1])


def _drawn(
    place_id: str,
    name: str,
    others: Iterable[str],
    kind: Kind,
    country: str,
    shape: BaseGeometry,
    admin1_code: str,
    admin1: str = "",
) -> Draft:
    lat, lon = inner_point(shape)
    outline = to_outline(shape)
    return Draft(
        id=place_id,
        name=name,
        kind=kind,
        lat=lat,
        lon=lon,
        country=country,
        admin1=admin1,
        admin1_code=admin1_code,
        names=other_names(name, others),
        outline=outline,
        extent=extent_of(outline),
    )


def _gathered(code: Code, english: RegionName, cities: Sequence[Draft]) -> Draft:
    """Return a region known by its cities only."""
    lats = sorted(city.lat for city in cities)
    lons = sorted(city.lon for city in cities)
    return Draft(
        id=_id_of(code),
        name=english.name,
        kind=Kind.ADMIN1,
        lat=lats[len(lats) // 2],
        lon=lons[len(lons) // 2],
        country=code[0],
        admin1_code=code[1],
        names=other_names(english.name, english.aliases),
        extent=Extent(lats[0], lons[0], lats[-1], lons[-1]),
    )


def _id_of(code: Code) -> str:
    return f"admin1:{code[0]}.{code[1]}"
