"""Which of GeoNames' files make a gazetteer, and where they are."""

from __future__ import annotations

import os
from collections.abc import Sequence

from mapapp.errors import UsageError

GEONAMES = "https://download.geonames.org/export/dump/"
"""Where GeoNames offers its dumps."""
MIRROR = "MAPAPP_GEONAMES"
"""The environment variable that names another address with the same files."""

FIRST_DIVISIONS = "admin1CodesASCII.txt"
SECOND_DIVISIONS = "admin2Codes.txt"
ALTERNATE_NAMES = "alternateNamesV2.zip"
ALL_COUNTRIES = "allCountries.zip"
_NAMES_FOLDER = "alternatenames"
"""Holds the other names of each country's places, in files called like those of the places."""


def address_of(given: str | None) -> str:
    """Return the address to fetch from, with a slash at its end.

    Raises `UsageError` for what is no address.
    """
    address = given or os.environ.get(MIRROR, "").strip() or GEONAMES
    if not address.startswith(("https://", "http://")):
        raise UsageError(f"“{address}” is no address to fetch from. Write it like {GEONAMES}.")
    return address.rstrip("/") + "/"


def country_codes(given: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """Return codes of countries in capitals, each once. Raises `UsageError` for an unknown one."""
    codes = tuple(dict.fromkeys(code.strip().upper() for code in given if code.strip()))
    for code in codes:
        if code not in known:
            raise UsageError(f"“{code}” is no country's code. Write it like SY or TR.")
    return codes


def place_files(countries: Sequence[str]) -> tuple[str, ...]:
    """Return the files of the places of those countries, or of all."""
    return tuple(f"{code}.zip" for code in countries) or (ALL_COUNTRIES,)


def name_files(countries: Sequence[str]) -> tuple[str, ...]:
    """Return the files of the other names of places in those countries, or in all."""
    return tuple(f"{_NAMES_FOLDER}/{code}.zip" for code in countries) or (ALTERNATE_NAMES,)
