"""A gazetteer from dumps over a real connection: what is in it, and what goes wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mapapp.downloads import in_use, install, list_installed, remove, use
from mapapp.errors import CancelledError, DownloadError, GazetteerError, UsageError
from mapapp.gazetteer import Gazetteer, NameKind, open_gazetteer, open_in_use
from mapapp.model import Kind
from tests.downloads.dumps import PLACES, files, zipped
from tests.downloads.server import DumpServer

pytestmark = pytest.mark.usefixtures("small")


@pytest.fixture
def installed(server: DumpServer) -> Gazetteer:
    return open_gazetteer(install().folder)


def first(gazetteer: Gazetteer, name: str) -> str:
    return gazetteer.place_id(gazetteer.lookup(name)[0].record)


def meanings(gazetteer: Gazetteer, name: str) -> list[tuple[str, NameKind]]:
    return [(gazetteer.place_id(e.record), e.name_kind) for e in gazetteer.lookup(name)]


@pytest.mark.parametrize(
    ("name", "place", "kind"),
    [
        ("Qaryat Tajriba", "geonames:13000001", NameKind.PRIMARY),
        ("Trial Village", "geonames:13000001", NameKind.PRIMARY),
        ("قرية تجربة", "geonames:13000001", NameKind.ALTERNATE),
        ("Old Trial", "geonames:13000001", NameKind.HISTORIC),
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


def test_the_server_is_told_who_asks(server: DumpServer) -> None:
    install()
    assert all(request.agent.startswith("mapapp") for request in server.requests)


def test_an_unknown_country_is_refused_before_anything_is_fetched(server: DumpServer) -> None:
    with pytest.raises(UsageError, match="XQ"):
        install(["SY", "XQ"])
    assert server.requests == []


# --- the connection


def test_a_broken_download_goes_on_where_it_broke(server: DumpServer) -> None:
    server.cut["allCountries.zip"] = [100, 50]
    install()
    offsets = [r.offset for r in server.requests if r.name == "allCountries.zip"]
    assert offsets == [0, 100, 150]


def test_what_was_fetched_is_kept_for_the_next_try(server: DumpServer) -> None:
    server.cut["alternateNamesV2.zip"] = [100, 0, 0, 0]
    with pytest.raises(DownloadError, match="goes on from there"):
        install()
    server.requests.clear()
    install()
    statuses = {r.name: (r.status, r.offset) for r in server.requests}
    assert statuses["alternateNamesV2.zip"] == (206, 100)
    assert statuses["allCountries.zip"] == (304, 0)


def test_a_file_that_changed_meanwhile_is_fetched_anew(server: DumpServer) -> None:
    server.cut["allCountries.zip"] = [100, 0, 0, 0]
    with pytest.raises(DownloadError):
        install()
    server.version = 2
    server.files["allCountries.zip"] = files({"TR": PLACES["TR"]})["allCountries.zip"]
    gazetteer = open_gazetteer(install().folder)
    assert first(gazetteer, "Deneme Köyü") == "geonames:13000101"
    assert gazetteer.lookup("Qaryat Tajriba") == ()


def test_a_server_without_ranges_sends_all_again(server: DumpServer) -> None:
    server.ranges = False
    server.cut["allCountries.zip"] = [100]
    assert first(open_gazetteer(install().folder), "Trial Village") == "geonames:13000001"


def test_a_sign_in_page_does_not_take_the_place_of_what_was_fetched(server: DumpServer) -> None:
    server.cut["allCountries.zip"] = [100, 0, 0, 0]
    with pytest.raises(DownloadError, match="goes on from there"):
        install()
    server.signs_in = True
    with pytest.raises(DownloadError, match="sign-in"):
        install()
    server.signs_in = False
    server.requests.clear()
    install()
    statuses = {r.name: (r.status, r.offset) for r in server.requests}
    assert statuses["allCountries.zip"] == (206, 100)


def test_a_busy_server_is_asked_again(server: DumpServer) -> None:
    server.refuse["admin2Codes.txt"] = [503]
    install()
    assert [r.status for r in server.requests if r.name == "admin2Codes.txt"] == [503, 200]


def test_a_missing_file_is_said_so(server: DumpServer) -> None:
    del server.files["TR.zip"]
    with pytest.raises(DownloadError, match=r"no file http://127\S*TR\.zip"):
        install(["TR"])


def test_a_refusal_is_said_so(server: DumpServer) -> None:
    server.refuse["allCountries.zip"] = [403]
    with pytest.raises(DownloadError, match="refused: 403"):
        install()


def test_no_network_is_said_so(server: DumpServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAPAPP_GEONAMES", "http://127.0.0.1:9/")
    with pytest.raises(DownloadError, match="cannot be reached"):
        install()


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(UsageError, match="no address"):
        install(address="ftp://example.org")


# --- damaged files


def truncated(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def flipped(whole: bytes) -> bytes:
    middle = whole.index(b"TR.txt") + 30
    return whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :]


@pytest.mark.parametrize(
    "damaged",
    [
        truncated,
        flipped,
        lambda _: b"",
        lambda _: b"<html>Sorry</html>",
        lambda _: zipped("XX.txt", "not it"),
    ],
    ids=["truncated", "flipped", "empty", "page", "other"],
)
def test_a_damaged_zip_is_refused_and_fetched_anew(server: DumpServer, damaged) -> None:
    whole = server.files["TR.zip"]
    server.files["TR.zip"] = damaged(whole)
    with pytest.raises(DownloadError, match=r"TR\.zip came damaged"):
        install(["TR"])
    assert [found.name for found in list_installed()] == ["built-in"]
    server.files["TR.zip"] = whole
    assert install(["TR"]).places == 8


def test_a_zip_of_something_else_is_refused(server: DumpServer) -> None:
    server.files["TR.zip"] = zipped("TR.txt", "one\ttwo\n" * 500)
    with pytest.raises(GazetteerError, match="not a dump of GeoNames"):
        install(["TR"])


def test_odd_lines_are_skipped(server: DumpServer) -> None:
    text = "one\ttwo\n\n" + "\t".join(["x"] * 19) + "\n"
    server.files["TR.zip"] = zipped("TR.txt", text)
    assert install(["TR"]).places == 6


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
