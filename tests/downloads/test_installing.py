"""A gazetteer from dumps over a real connection: what is in it, and what goes wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mapapp.downloads import in_use, install, list_installed, remove, use
from mapapp.errors import CancelledError, DownloadError, GazetteerError, UsageError
from mapapp.gazetteer import Gazetteer, NameKind, open_gazetteer, open_in_use
from mapapp.model import Kind
from tests.downloads.server import DumpServer
from tests.downloads.small import first

pytestmark = pytest.mark.usefixtures("small")


@pytest.fixture
def installed(server: DumpServer) -> Gazetteer:
    return open_gazetteer(install().folder)


def meanings(gazetteer: Gazetteer, name: str) -> list[tuple[str, NameKind]]:
    return [(gazetteer.place_id(e.record), e.name_kind) for e in gazetteer.lookup(name)]


@pytest.mark.parametrize(
    ("name", "place", "kind"),
    [
        ("Qaryat Tajriba", "geonames:13000001", NameKind.PRIMARY),
        ("Trial Village", "geonames:13000001", NameKind.PRIMARY),
        ("قرية تجربة", "geonames:13000001", NameKind.ALTERNATE),
        ("Old Trial", "geonames:13000001", NameKind.HISTORIC),
        ("Ended Trial", "geonames:13000001", NameKind.HISTORIC),
        ("Dated Trial", "geonames:13000001", NameKind.HISTORIC),
        ("Lasting Trial", "geonames:13000001", NameKind.ALTERNATE),
        ("Longer Trial", "geonames:13000001", NameKind.ALTERNATE),
        ("Idlibograd", "geonames:169389", NameKind.ALTERNATE),
        ("Edlib", "geonames:169389", NameKind.ALTERNATE),
        ("Deneme Koyu", "geonames:13000101", NameKind.PRIMARY),
        ("Syrian", "geonames:163843", NameKind.ADJECTIVE),
        ("Test Sea", "mapapp:test-sea", NameKind.PRIMARY),
    ],
)
def test_names_lead_to_places(installed: Gazetteer, name: str, place: str, kind: NameKind) -> None:
    assert meanings(installed, name) == [(place, kind)]


@pytest.mark.parametrize(
    "name", ["Trialtown", "https example org wiki", "Monday", "Nobody's Name", "Qasr al Qadim"]
)
def test_what_is_no_name_of_today_is_left_out(installed: Gazetteer, name: str) -> None:
    assert installed.lookup(name) == ()


def test_no_village_takes_the_name_of_a_country(installed: Gazetteer) -> None:
    assert meanings(installed, "Syria") == [("geonames:163843", NameKind.PRIMARY)]


def test_the_city_comes_before_the_creek_of_its_name(installed: Gazetteer) -> None:
    found = [place for place, _ in meanings(installed, "Damascus")]
    assert found == ["geonames:170654", "geonames:13000006"]


def test_a_place_has_its_preferred_name_and_its_facts(installed: Gazetteer) -> None:
    village = installed.by_id("geonames:13000001")
    assert village is not None
    assert (village.name, village.kind, village.population) == ("Trial Village", Kind.CITY, 40)
    assert (village.lat, village.lon) == (35.91, 36.62)
    assert (village.country_name, village.admin1) == ("Syria", "Idlib Governorate")
    index = installed.index_of("geonames:13000001")
    assert installed.place_id(installed.record(index).admin2) == "geonames:13000005"


def test_a_built_in_city_keeps_its_name_and_takes_the_dumps_people(installed: Gazetteer) -> None:
    idlib = installed.by_id("geonames:169389")
    assert idlib is not None
    assert (idlib.name, idlib.population, idlib.lat) == ("Idlib", 777_777, 35.9306)
    assert idlib.admin1 == "Idlib Governorate"


def test_a_known_division_is_not_there_twice(installed: Gazetteer) -> None:
    region = installed.by_id("geonames:13000009")
    assert region is not None
    assert (region.id, region.geonameid) == ("ne:SY-ID", 13000009)
    assert len(installed.outline("ne:SY-ID")[0][0]) == 5


@pytest.mark.parametrize(
    ("number", "kind", "minor"),
    [
        (13000002, Kind.MOUNTAIN, True),
        (13000003, Kind.RIVER, True),
        (13000004, Kind.FACILITY, True),
        (13000005, Kind.ADMIN2, False),
        (13000008, Kind.MOUNTAIN, False),
        (13000102, Kind.LAKE, True),
    ],
)
def test_features_have_kinds(installed: Gazetteer, number: int, kind: Kind, minor: bool) -> None:
    record = installed.record(installed.index_of(f"geonames:{number}"))
    assert (record.kind, record.minor) == (kind, minor)


def test_all_that_is_built_in_stays(installed: Gazetteer, small: Path) -> None:
    built_in = open_gazetteer(small)
    for index in range(built_in.record_count):
        place = built_in.place(index)
        same = installed.by_id(place.id)
        assert same is not None
        assert (same.name, same.kind, same.extent) == (place.name, place.kind, place.extent)
        assert installed.outline(place.id) == built_in.outline(place.id)
    assert installed.by_id("mapapp:sea") == installed.by_id("mapapp:test-sea")
    for key in built_in.every_key():
        kept = [installed.place_id(e.record) for e in installed.lookup_folded(key)]
        assert kept[0] == built_in.place_id(built_in.lookup_folded(key)[0].record)


def test_cities_are_found_by_position(installed: Gazetteer) -> None:
    (nearest, km), *_ = installed.nearest(39.01, 32.01)
    assert installed.place_id(nearest) == "geonames:13000101"
    assert km < 0.1


def test_some_countries_only(server: DumpServer) -> None:
    gazetteer = open_gazetteer(install(["tr"]).folder)
    assert first(gazetteer, "Deneme Köyü") == "geonames:13000101"
    assert gazetteer.lookup("Qaryat Tajriba") == ()
    assert gazetteer.by_id("geonames:169389").population == 100_000
    assert {"TR.zip", "SY.zip", "allCountries.zip"} & set(server.names_asked()) == {"TR.zip"}
    assert list_installed()[1].source == "GeoNames, TR"


def test_names_of_those_countries_only_are_fetched(server: DumpServer) -> None:
    gazetteer = open_gazetteer(install(["SY", "TR"]).folder)
    for name, place in {"Trial Village": "13000001", "Deneme Village": "13000101"}.items():
        assert first(gazetteer, name) == f"geonames:{place}"
    asked = server.names_asked()
    assert asked[-2:] == ["alternatenames/SY.zip", "alternatenames/TR.zip"]
    assert "alternateNamesV2.zip" not in asked


def test_the_names_of_a_country_are_gone_on_with(server: DumpServer) -> None:
    server.cut["alternatenames/TR.zip"] = [100, 0, 0, 0]
    with pytest.raises(DownloadError, match="goes on from there"):
        install(["TR"])
    server.requests.clear()
    install(["TR"])
    statuses = {r.name: (r.status, r.offset) for r in server.requests}
    assert statuses["alternatenames/TR.zip"] == (206, 100)
    assert statuses["TR.zip"] == (304, 0)


def test_the_server_is_told_who_asks(server: DumpServer) -> None:
    install()
    assert all(request.agent.startswith("mapapp") for request in server.requests)


def test_an_unknown_country_is_refused_before_anything_is_fetched(server: DumpServer) -> None:
    with pytest.raises(UsageError, match="XQ"):
        install(["SY", "XQ"])
    assert server.requests == []


# --- the old one and the new one


def test_a_new_one_takes_the_old_ones_place(server: DumpServer, own_data: Path) -> None:
    old = install(["TR"])
    use("geonames")
    opened = open_in_use().gazetteer
    new = install()
    assert not old.folder.exists()
    assert first(opened, "Deneme Köyü") == "geonames:13000101"  # what is open stays open
    assert first(open_in_use().gazetteer, "Trial Village") == "geonames:13000001"
    left = {path.name for path in own_data.iterdir()}
    assert left == {"geonames.json", new.folder.name, "lock"}


def test_stopping_leaves_the_old_one(server: DumpServer, own_data: Path) -> None:
    old = install(["TR"])
    said: list[str] = []

    def is_enough() -> bool:
        return "Reading alternateNamesV2.zip" in said

    with pytest.raises(CancelledError):
        install(progress=lambda what, *_: said.append(what), cancelled=is_enough)
    assert list(own_data.glob("geonames-*")) == [old.folder]
    assert list_installed()[1].places == old.places


def test_progress_is_told(server: DumpServer) -> None:
    told: list[tuple[str, int, int]] = []
    install(progress=lambda *what: told.append(what))
    stages = list(dict.fromkeys(what for what, _, _ in told))
    assert stages[:2] == ["Fetching admin1CodesASCII.txt", "Fetching admin2Codes.txt"]
    assert stages[-2:] == ["Indexing the names", "Writing the gazetteer"]
    assert all(0 <= done <= total or total == 0 for _, done, total in told)


def test_too_little_room_is_said_before_it_is_used(
    server: DumpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage("/")._replace(free=1_000_000)
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    with pytest.raises(DownloadError, match="too little room"):
        install()


# --- choosing


def test_the_built_in_one_is_used_at_first() -> None:
    opened = open_in_use()
    assert (opened.name, opened.notice, in_use()) == ("built-in", "", "built-in")


def test_the_chosen_one_is_opened(server: DumpServer) -> None:
    install()
    assert in_use() == "built-in"
    use("geonames")
    opened = open_in_use()
    assert (opened.name, opened.notice) == ("geonames", "")
    assert opened.gazetteer.lookup("Trial Village")


def test_the_environment_chooses_over_the_settings(
    server: DumpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    install()
    use("geonames")
    monkeypatch.setenv("MAPAPP_GAZETTEER", "built-in")
    assert open_in_use().name == "built-in"


def test_removing_the_one_in_use_leads_back_to_the_built_in(
    server: DumpServer, own_data: Path
) -> None:
    install()
    use("geonames")
    remove("geonames")
    assert (in_use(), open_in_use().notice) == ("built-in", "")
    assert [path.name for path in own_data.iterdir()] == ["lock"]


@pytest.mark.parametrize("action", [use, remove])
def test_what_is_not_installed_is_said_so(action) -> None:
    with pytest.raises(GazetteerError, match="There are: built-in"):
        action("geonames")


@pytest.mark.parametrize("name", ["../x", "", "Geo Names", "a/b", "lock.json"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="name"):
        remove(name)


def test_the_built_in_one_cannot_be_removed() -> None:
    with pytest.raises(UsageError, match="part of mapapp"):
        remove("built-in")


@pytest.mark.parametrize("file", ["places.bin", "names.marisa"])
def test_a_damaged_one_is_told_of_and_the_built_in_opened(server: DumpServer, file: str) -> None:
    folder = install().folder
    use("geonames")
    whole = (folder / file).read_bytes()
    (folder / file).write_bytes(whole[:-20])
    opened = open_in_use()
    assert opened.name == "built-in"
    assert "“geonames” cannot be used" in opened.notice
    assert "damaged" in opened.notice
    assert list_installed()[1].problem
    with pytest.raises(GazetteerError, match="Install it again"):
        use("geonames")
