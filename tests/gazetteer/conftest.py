from __future__ import annotations

from pathlib import Path

import pytest

from mapapp.gazetteer import Gazetteer, NameKind, open_gazetteer
from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.write import write_gazetteer
from mapapp.model import Extent, Kind

SQUARE = [[(10.0, 50.0), (12.0, 50.0), (12.0, 52.0), (10.0, 52.0), (10.0, 50.0)]]

DRAFTS = (
    Draft(
        "geonames:1",
        "Freedonia",
        Kind.COUNTRY,
        51.0,
        11.0,
        country="FD",
        population=2_000_000,
        geonameid=1,
        names=(("Freedonian", NameKind.ADJECTIVE), ("F.D.", NameKind.ABBREVIATION)),
        outline=(SQUARE,),
        extent=Extent(50.0, 10.0, 52.0, 12.0),
    ),
    Draft("ne:FD-N", "Northland", Kind.ADMIN1, 51.5, 11.0, country="FD", population=900_000),
    Draft(
        "mapapp:dateline-sea",
        "Dateline Sea",
        Kind.WATER,
        0.0,
        180.0,
        extent=Extent(-10.0, 170.0, 10.0, -170.0),
    ),
    Draft(
        "geonames:10",
        "Saint Éliott",
        Kind.CITY,
        51.5,
        11.5,
        country="FD",
        population=90_000,
        capital=1,
        geonameid=10,
        admin1="ne:FD-N",
        names=(("Old Eliott", NameKind.HISTORIC),),
    ),
    Draft(
        "geonames:11",
        "St. Eliott",
        Kind.CITY,
        51.6,
        11.6,
        country="FD",
        population=500,
        geonameid=11,
        admin1="ne:FD-N",
    ),
    Draft("geonames:12", "Farpoint", Kind.CITY, -1.0, 179.9, country="FD", geonameid=12),
    Draft("geonames:13", "Fort Mount", Kind.CITY, -1.0, -179.8, country="FD", geonameid=13),
)


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gazetteer")
    write_gazetteer(DRAFTS, {"FD": "EU"}, {"FD": frozenset({"AA", "BB"})}, folder)
    return folder


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Gazetteer:
    return open_gazetteer(small_folder)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return open_gazetteer()
