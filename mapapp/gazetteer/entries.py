"""What the gazetteer stores: names that point to records."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from mapapp.model import Kind


class NameKind(IntEnum):
    """Why a name points to a record. The numbers are part of the store's format."""

    PRIMARY = 0
    """The record's own name."""
    ALTERNATE = 1
    """Another name or spelling in use ("Burma", "Köln" for Cologne)."""
    ABBREVIATION = 2
    """A short form ("U.S.", "Calif.")."""
    DEMONYM = 3
    """The people ("Turks")."""
    ADJECTIVE = 4
    """What is of the place ("Turkish")."""
    HISTORIC = 5
    """A name no longer in use ("Ceylon")."""
    POSTAL = 6
    """A two-letter code, told from a word only by its capitals ("CA", "ON")."""
    SEAT = 7
    """The house or street whose name stands for the government in the capital ("the Kremlin")."""


PRECEDENCE = (
    NameKind.PRIMARY,
    NameKind.ABBREVIATION,
    NameKind.DEMONYM,
    NameKind.ADJECTIVE,
    NameKind.SEAT,
    NameKind.HISTORIC,
    NameKind.POSTAL,
    NameKind.ALTERNATE,
)
"""Which kind of name counts where a name is of several: the one that says most."""


class Entry(NamedTuple):
    """One meaning of a name: the record it points to, and why."""

    record: int
    name_kind: NameKind


class Record(NamedTuple):
    """The facts about one place.

    `admin1` and `admin2` are indexes of the records it lies in, or -1. `capital` is 0 (no),
    1 (of its country) or 2 (of its admin-1 region); of a division it is 2 where its main city has
    its name. `population` of a division is the sum of its cities', whose parts count twice: fit
    for ranking, not for showing. `geonameid` is 0 where unknown. `minor` places (a creek, a hill,
    a school) are in installed gazetteers only. Indexes hold for one build only: keep ids, not
    indexes.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which no record needs
    kind: Kind
    lat: float
    lon: float
    population: int
    country: str
    admin1: int
    admin2: int
    capital: int
    geonameid: int
    minor: bool = False
