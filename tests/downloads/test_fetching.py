"""Fetching over a real connection: broken off, gone on with, moved, refused, damaged."""

from __future__ import annotations

import pytest

from mapapp.downloads import install, list_installed
from mapapp.errors import DownloadError, GazetteerError, UsageError
from mapapp.gazetteer import open_gazetteer
from tests.downloads.dumps import PLACES, files, zipped
from tests.downloads.server import DumpServer
from tests.downloads.small import first

pytestmark = pytest.mark.usefixtures("small")


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


def test_what_has_moved_is_fetched_from_its_new_place(server: DumpServer) -> None:
    server.moved["allCountries.zip"] = "elsewhere/all.zip"
    server.files["elsewhere/all.zip"] = server.files.pop("allCountries.zip")
    server.cut["elsewhere/all.zip"] = [100]
    assert first(open_gazetteer(install().folder), "Trial Village") == "geonames:13000001"
    offsets = [r.offset for r in server.requests if r.name == "elsewhere/all.zip"]
    assert offsets == [0, 100]


def test_the_time_of_a_change_tells_versions_apart_where_there_is_no_tag(
    server: DumpServer,
) -> None:
    server.tagged = False
    server.cut["alternateNamesV2.zip"] = [100, 0, 0, 0]
    with pytest.raises(DownloadError, match="goes on from there"):
        install()
    server.requests.clear()
    install()
    statuses = {r.name: (r.status, r.offset) for r in server.requests}
    assert statuses["alternateNamesV2.zip"] == (206, 100)
    assert statuses["allCountries.zip"] == (304, 0)


def test_a_server_that_promises_too_much_is_given_up(server: DumpServer) -> None:
    server.promised["allCountries.zip"] = 100
    with pytest.raises(DownloadError, match="cannot be fetched"):
        install()
    server.promised.clear()
    assert first(open_gazetteer(install().folder), "Trial Village") == "geonames:13000001"


def test_what_a_server_promises_too_little_of_is_damaged(server: DumpServer) -> None:
    server.promised["allCountries.zip"] = -100
    with pytest.raises(DownloadError, match=r"allCountries\.zip came damaged"):
        install()


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
