"""The rows of the place tables."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from mapapp.model import Extent
from mapapp.resources import resource


def rows(name: str) -> list[dict[str, str]]:
    with resource(f"places/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Natural:
    """A row of natural.csv, typed."""

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    extent: Extent
    countries: tuple[str, ...]
    rank: int
    aliases: tuple[str, ...]
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def natural() -> list[Natural]:
    return [_natural(row) for row in rows("natural")]


def _natural(row: dict[str, str]) -> Natural:
    south, west, north, east = (float(row[s]) for s in ("south", "west", "north", "east"))
    return Natural(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        extent=Extent(south, west, north, east),
        countries=tuple(filter(None, row["countries"].split(";"))),
        rank=int(row["rank"]),
        aliases=tuple(filter(None, row["aliases"].split(";"))),
        source=row["source"],
    )
