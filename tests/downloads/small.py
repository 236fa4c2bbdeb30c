"""A small built-in gazetteer, so that a dump is compiled in a moment."""

from __future__ import annotations

from pathlib import Path

from mapapp.gazetteer import Gazetteer, NameKind
from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.write import write_gazetteer
from mapapp.model import Extent, Kind

SQUARE = [[(36.0, 35.0), (37.5, 35.0), (37.5, 36.5), (36.0, 36.5), (36.0, 35.0)]]
DRAFTS = (
    Draft(
        "geonames:163843",
        "Syria",
        Kind.COUNTRY,
        35.0,
        38.0,
        country="SY",
        population=17_000_000,
        geonameid=163843,
        names=(("Syrian", NameKind.ADJECTIVE),),
    ),
    Draft("geonames:298795", "Turkey", Kind.COUNTRY, 39.0, 35.0, country="TR", geonameid=298795),
    Draft(
        "ne:SY-ID",
        "Idlib Governorate",
        Kind.ADMIN1,
        35.8,
        36.7,
        country="SY",
        outline=(SQUARE,),
        extent=Extent(35.0, 36.0, 36.5, 37.5),
    ),
    Draft("mapapp:test-sea", "Test Sea", Kind.WATER, 34.0, 30.0, rank=1, other_ids=("mapapp:sea",)),
    Draft(
        "geonames:169389",
        "Idlib",
        Kind.CITY,
        35.93,
        36.63,
        country="SY",
        population=100_000,
        geonameid=169389,
        admin1="ne:SY-ID",
        names=(("Edlib", NameKind.ALTERNATE),),
    ),
    Draft(
        "geonames:170654",
        "Damascus",
        Kind.CITY,
        33.51,
        36.29,
        country="SY",
        population=1_500_000,
        capital=1,
        geonameid=170654,
    ),
)


def write_small(folder: Path) -> Path:
    write_gazetteer(DRAFTS, {"SY": "AS"}, {"SY": frozenset({"TR"})}, folder)
    return folder


def first(gazetteer: Gazetteer, name: str) -> str:
    """Return the id of the place that a name means first."""
    return gazetteer.place_id(gazetteer.lookup(name)[0].record)
