from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mapapp.errors import GazetteerError
from mapapp.gazetteer import Gazetteer, NameKind, open_gazetteer
from mapapp.gazetteer.compile.write import write_gazetteer
from mapapp.gazetteer.layout import NAMES_FILE, OUTLINES_FILE, PLACES_FILE
from mapapp.model import Extent, Kind


def test_a_name_finds_its_places_the_prominent_first(small: Gazetteer) -> None:
    entries = small.lookup("St Eliott")
    assert [small.place_id(entry.record) for entry in entries] == ["geonames:10", "geonames:11"]
    assert {entry.name_kind for entry in entries} == {NameKind.PRIMARY}


def test_of_a_common_name_the_first_places_can_be_asked_for(small: Gazetteer) -> None:
    every = small.lookup("St Eliott")
    assert [small.lookup("St Eliott", limit) for limit in (1, 2, 9)] == [every[:1], every, every]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Freedonia", NameKind.PRIMARY),
        ("the Freedonian", NameKind.ADJECTIVE),
        ("FD", NameKind.ABBREVIATION),
        ("old eliott", NameKind.HISTORIC),
    ],
)
def test_the_kind_of_name_is_kept(small: Gazetteer, name: str, kind: NameKind) -> None:
    assert [entry.name_kind for entry in small.lookup(name)] == [kind]


def test_fort_and_mount_are_found_by_their_short_forms(small: Gazetteer) -> None:
    assert small.lookup("Ft. Mount") == small.lookup("Fort Mount") != ()


def test_an_unknown_name_means_nothing(small: Gazetteer) -> None:
    assert small.lookup("Nowhere") == ()
    assert small.lookup("") == ()


def test_an_id_is_no_name(small: Gazetteer) -> None:
    assert small.lookup("ne:FD-N") == ()


def test_prefixes_are_all_keys_that_the_text_begins_with(small: Gazetteer) -> None:
    assert small.prefixes("old eliott bridge") == ["old eliott"]
    assert small.prefixes("nothing here") == []


@pytest.mark.parametrize(
    "place_id", ["geonames:1", "geonames:10", "ne:FD-N", "mapapp:dateline-sea"]
)
def test_ids_lead_to_their_place(small: Gazetteer, place_id: str) -> None:
    place = small.by_id(place_id)
    assert place is not None
    assert place.id == place_id


@pytest.mark.parametrize("place_id", ["geonames:2", "geonames:x", "ne:FD-S", "", "freedonia", "a:"])
def test_ids_of_nothing_lead_nowhere(small: Gazetteer, place_id: str) -> None:
    assert small.by_id(place_id) is None
    assert small.index_of(place_id) is None


def test_a_place_says_all_that_is_known(small: Gazetteer) -> None:
    place = small.by_id("geonames:10")
    assert place is not None
    assert (place.name, place.kind, place.lat, place.lon) == ("Saint Éliott", Kind.CITY, 51.5, 11.5)
    assert (place.country, place.country_name, place.admin1) == ("FD", "Freedonia", "Northland")
    assert (place.population, place.geonameid, place.extent) == (90_000, 10, None)


def test_a_record_points_to_its_region(small: Gazetteer) -> None:
    index = small.index_of("geonames:10")
    assert index is not None
    record = small.record(index)
    assert record.index == index
    assert small.place_id(record.admin1) == "ne:FD-N"
    assert (record.admin2, record.capital, record.country) == (-1, 1, "FD")


def test_countries_are_found_by_code(small: Gazetteer) -> None:
    index = small.country_index("FD")
    assert index is not None
    assert small.name(index) == small.country_name("FD") == "Freedonia"
    assert small.continent("FD") == "EU"
    assert small.neighbours("FD") == {"AA", "BB"}
    assert small.countries() == ("FD",)


def test_unknown_countries_are_nothing(small: Gazetteer) -> None:
    assert small.country_index("QQ") is None
    assert small.country_name("QQ") == small.continent("QQ") == ""
    assert small.neighbours("QQ") == frozenset()


def test_an_outline_comes_back_as_it_was(small: Gazetteer) -> None:
    assert small.outline("geonames:1") == [
        [[(10.0, 50.0), (12.0, 50.0), (12.0, 52.0), (10.0, 52.0), (10.0, 50.0)]]
    ]
    assert small.outline("ne:FD-N") == small.outline("geonames:10") == small.outline("a:b") == []


def test_a_point_is_in_an_outline_or_out_of_it(small: Gazetteer) -> None:
    country = small.country_index("FD")
    assert country is not None
    assert small.contains(country, 51.0, 11.0)
    assert not small.contains(country, 51.0, 12.5)


def test_an_extent_may_reach_over_the_antimeridian(small: Gazetteer) -> None:
    sea = small.index_of("mapapp:dateline-sea")
    assert sea is not None
    assert small.extent(sea) == Extent(-10.0, 170.0, 10.0, -170.0)
    assert small.contains(sea, 0.0, 175.0)
    assert small.contains(sea, 0.0, -175.0)
    assert not small.contains(sea, 0.0, 0.0)


def test_the_areas_around_a_point(small: Gazetteer) -> None:
    assert [small.place_id(i) for i in small.containing(51.0, 11.0)] == ["geonames:1"]
    assert [small.place_id(i) for i in small.containing(0.0, 171.0)] == ["mapapp:dateline-sea"]


def test_the_nearest_cities_come_in_order(small: Gazetteer) -> None:
    found = small.nearest(51.5, 11.5, 2)
    assert [small.place_id(index) for index, _ in found] == ["geonames:10", "geonames:11"]
    assert found[0][1] == 0.0
    assert found[1][1] == pytest.approx(13.07, abs=0.05)


def test_nearest_reaches_over_the_antimeridian(small: Gazetteer) -> None:
    found = small.nearest(-1.0, -179.95, 2)
    assert {small.place_id(index) for index, _ in found} == {"geonames:12", "geonames:13"}
    assert all(km < 20 for _, km in found)


def test_nearest_from_a_pole_finds_what_there_is(small: Gazetteer) -> None:
    assert len(small.nearest(90.0, 0.0, 10)) == 4
    assert small.nearest(-90.0, 0.0)[0][1] == pytest.approx(9896, abs=20)


def test_the_same_places_make_the_same_bytes(small_folder: Path, tmp_path: Path) -> None:
    from .conftest import DRAFTS

    write_gazetteer(DRAFTS[::-1], {"FD": "EU"}, {"FD": frozenset({"BB", "AA"})}, tmp_path)
    for name in (NAMES_FILE, PLACES_FILE, OUTLINES_FILE):
        assert (tmp_path / name).read_bytes() == (small_folder / name).read_bytes()


def test_an_id_given_twice_does_not_compile(tmp_path: Path) -> None:
    from .conftest import DRAFTS

    with pytest.raises(ValueError, match="geonames:1"):
        write_gazetteer((*DRAFTS, DRAFTS[0]), {}, {}, tmp_path)


@pytest.fixture
def copy(small_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_folder, tmp_path / "copy"))


@pytest.mark.parametrize("name", [NAMES_FILE, PLACES_FILE])
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(GazetteerError, match=rf"{name} is missing.*Install"):
        open_gazetteer(copy)


@pytest.mark.parametrize("name", [NAMES_FILE, PLACES_FILE])
@pytest.mark.parametrize("keep", [0, 7, 100, -1])
def test_a_file_cut_short_is_told(copy: Path, name: str, keep: int) -> None:
    path = copy / name
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(GazetteerError, match=name):
        open_gazetteer(copy)


def test_another_version_is_told(copy: Path) -> None:
    path = copy / PLACES_FILE
    content = bytearray(path.read_bytes())
    content[8] += 1
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match="version 2"):
        open_gazetteer(copy)


def test_something_else_is_no_gazetteer(copy: Path) -> None:
    (copy / PLACES_FILE).write_bytes(b"<html>" * 100)
    with pytest.raises(GazetteerError, match="not a gazetteer"):
        open_gazetteer(copy)


def test_names_of_another_build_are_refused(copy: Path) -> None:
    with (copy / NAMES_FILE).open("ab") as file:
        file.write(b"\0")
    with pytest.raises(GazetteerError, match="another build"):
        open_gazetteer(copy)


def test_missing_outlines_are_told_when_asked_for(copy: Path) -> None:
    (copy / OUTLINES_FILE).unlink()
    opened = open_gazetteer(copy)
    with pytest.raises(GazetteerError, match=OUTLINES_FILE):
        opened.outline("geonames:1")


def test_damaged_outlines_are_told(copy: Path) -> None:
    path = copy / OUTLINES_FILE
    content = bytearray(path.read_bytes())
    content[-40:] = b"\xff" * 40
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match="damaged"):
        open_gazetteer(copy).outline("geonames:1")


def test_keys_are_found_by_their_beginning(small: Gazetteer) -> None:
    assert sorted(small.starting("saint")) == ["saint eliott"]
    assert sorted(small.starting("f")) == sorted(k for k in small.every_key() if k[0] == "f")
    assert list(small.starting("nowhere")) == []
