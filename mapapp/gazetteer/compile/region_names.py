"""The English names of admin-1 regions, from the project's table."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.entries import NameKind
from mapapp.model import Kind

Code = tuple[str, str]
"""A country and a GeoNames admin-1 code."""


@dataclass(frozen=True)
class RegionName:
    """The English name of an admin-1 region, and its other names, from the project's table."""

    name: str
    aliases: tuple[str, ...]


def read_region_names(table: Path) -> dict[Code, RegionName]:
    """Return the project's names of admin-1 regions, by country and code."""
    if not table.exists():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        return {
            (row["iso2"], row["code"]): RegionName(
                row["name"], tuple(a.strip() for a in row["aliases"].split(";") if a.strip())
            )
            for row in csv.DictReader(file)
        }


def renamed(regions: Iterable[Draft], names: Mapping[Code, RegionName]) -> list[Draft]:
    """Return regions with the aliases that the table has for their codes."""
    none = RegionName("", ())
    return [
        replace(region, names=other_names(region.name, names.get(code, none).aliases))
        for region in regions
        for code in [(region.country, region.admin1_code)]
    ]


def numbered(regions: Iterable[Draft], table: Path) -> list[Draft]:
    """Return regions with the GeoNames numbers that the table has for their codes.

    It has those of the widest, of which any one point says little.
    """
    if not table.exists():
        return list(regions)
    with table.open(encoding="utf-8", newline="") as file:
        rows = {(row["iso2"], row["code"]): int(row["geonameid"]) for row in csv.DictReader(file)}
    return [
        replace(region, geonameid=region.geonameid or rows.get(code, 0))
        if region.kind is Kind.ADMIN1
        else region
        for region in regions
        for code in [(region.country, region.admin1_code)]
    ]


def other_names(own: str, others: Iterable[str]) -> tuple[tuple[str, NameKind], ...]:
    """Return those of `others` that are not folded alike, to each other or to `own`."""
    kept = {key_of(name): name for name in reversed(list(others)) if key_of(name) != key_of(own)}
    return tuple((name, NameKind.ALTERNATE) for _, name in sorted(kept.items()))
