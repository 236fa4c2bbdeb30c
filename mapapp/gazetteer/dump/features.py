"""What GeoNames' feature classes and codes (geonames.org/export/codes.html) are to mapapp."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mapapp.gazetteer.layout import KINDS, MINOR
from mapapp.model import Kind


class Feature(NamedTuple):
    """What a feature code stands for: a kind, as a capital or not, minor or not."""

    kind: Kind
    capital: int = 0
    minor: bool = False


_OF_CLASS = {
    "P": Feature(Kind.CITY),
    "A": Feature(Kind.ADMIN2, capital=2),
    "H": Feature(Kind.WATER, minor=True),
    "T": Feature(Kind.MOUNTAIN, minor=True),
    "L": Feature(Kind.REGION, minor=True),
    "V": Feature(Kind.REGION, minor=True),
    "U": Feature(Kind.WATER, minor=True),
    "R": Feature(Kind.FACILITY, minor=True),
    "S": Feature(Kind.FACILITY, minor=True),
}
"""Divisions below the first order have mostly the name of their main city: see `Record`."""
_OF_CODE = {
    "PPLC": Feature(Kind.CITY, capital=1),
    "PPLA": Feature(Kind.CITY, capital=2),
    "ADM1": Feature(Kind.ADMIN1),
    "RGN": Feature(Kind.REGION, minor=True),
    **dict.fromkeys(("PCLI", "PCL", "PCLD", "PCLF", "PCLS", "PCLIX"), Feature(Kind.REGION)),
    **dict.fromkeys(("SEA", "OCN", "GULF", "STRT"), Feature(Kind.WATER)),
    **dict.fromkeys(
        ("LK", "LKS", "LKI", "LKSI", "LKN", "LKSN", "LGN", "LGNS", "RSV", "RSVI", "PND", "PNDS"),
        Feature(Kind.LAKE, minor=True),
    ),
    **dict.fromkeys(
        ("STM", "STMS", "STMI", "STMX", "STMD", "STMB", "STMM", "STMQ", "CNL", "WAD", "WADS"),
        Feature(Kind.RIVER, minor=True),
    ),
    **dict.fromkeys(
        ("ISL", "ISLS", "ISLT", "ISLET", "ISLF", "ISLM", "ISLX", "ATOL"),
        Feature(Kind.ISLAND, minor=True),
    ),
    **dict.fromkeys(("DSRT", "ERG", "HMDA", "REG"), Feature(Kind.DESERT, minor=True)),
    **dict.fromkeys(
        ("CAPE", "PEN", "PENX", "PT", "VAL", "VALS", "VALX", "PLN", "DLTA", "BCH", "PROM", "SPIT"),
        Feature(Kind.REGION, minor=True),
    ),
}
_GONE = frozenset({"PPLH", "PCLH", "PPLCH"})
"""Places of the past; so are the divisions whose code ends in H ("ADM1H")."""


@cache
def feature_of(feature_class: str, code: str) -> Feature | None:
    """Return what a class and code stand for, None for what is no more or has no class."""
    if code in _GONE or (code.startswith("ADM") and code.endswith("H")):
        return None
    return _OF_CODE.get(code) or _OF_CLASS.get(feature_class)


@cache
def kind_code(kind: Kind, minor: bool) -> int:
    """Return the kind's number in a record."""
    return KINDS.index(kind) | (MINOR if minor else 0)
