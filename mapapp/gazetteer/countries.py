"""What the store knows of each country besides its record."""

from __future__ import annotations

from string import ascii_uppercase
from typing import NamedTuple

COUNTRY_CODES = {f"{a}{b}".encode(): f"{a}{b}" for a in ascii_uppercase for b in ascii_uppercase}
COUNTRY_CODES[b"\0\0"] = ""
"""ISO 3166-1 alpha-2 codes, and none, as the store writes them: decoding anew costs more."""


class Country(NamedTuple):
    """A country's index, its continent's GeoNames code, its neighbours' ISO codes."""

    index: int  # type: ignore[assignment]  # hides tuple.index, which no country needs
    continent: str
    neighbours: frozenset[str]


def read_countries(text: str) -> dict[str, Country]:
    """Read lines of index, code, continent and neighbours, parted by tabs."""
    found = {}
    for line in text.splitlines():
        index, code, continent, neighbours = line.split("\t")
        found[code] = Country(int(index), continent, frozenset(neighbours.split()))
    return found
