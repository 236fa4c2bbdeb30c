"""The rules by which sources become records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shapely

from mapapp.gazetteer.compile.composed import with_composed_outlines
from mapapp.gazetteer.compile.divisions import Division
from mapapp.gazetteer.compile.doubt import is_spelling_of, without_doubtful_names
from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.merging import with_natural
from mapapp.gazetteer.compile.names import alternates, is_name, short_spelling
from mapapp.gazetteer.compile.neighbours import shared_borders
from mapapp.gazetteer.compile.region_names import RegionName
from mapapp.gazetteer.compile.regions import make_regions
from mapapp.gazetteer.compile.seats import marked, seats_of, with_names_of
from mapapp.gazetteer.compile.shapes import extent_of, inner_point, to_outline, to_shape
from mapapp.gazetteer.compile.tables import TableError, add_names, read_natural
from mapapp.gazetteer.entries import NameKind
from mapapp.model import Extent, Kind


def city(name: str, number: int, **facts: object) -> Draft:
    given: dict[str, object] = {"country": "FD", "population": 1000, **facts}
    lat, lon = given.pop("at", (51.0, 11.0))  # type: ignore[misc]
    return Draft(f"geonames:{number}", name, Kind.CITY, lat, lon, geonameid=number, **given)  # type: ignore[arg-type]


def division(code: str, west: float, east: float) -> Division:
    return Division(f"ne:FD-{code}", code, f"Div {code}", (), "FD", shapely.box(west, 50, east, 52))


@pytest.mark.parametrize(
    "name", ["Londres", "Нью-Йорк", "دمشق", "東京", "’s-Hertogenbosch", "Oslo"]
)
def test_names_are_kept(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name", ["LON", "USPAR", "lun dun", "Par", "京", "http://x.org/y", "Paris, France", "12", ""]
)
def test_codes_and_transliterations_are_not(name: str) -> None:
    assert not is_name(name)


def test_spellings_that_fold_alike_are_one_name() -> None:
    found = alternates("Köln", ["Koln", "Cologne", "COLOGNE", "Colonia"])
    assert found == (("Cologne", NameKind.ALTERNATE), ("Colonia", NameKind.ALTERNATE))


@pytest.mark.parametrize(
    ("key", "short"),
    [("mount vernon", "mt vernon"), ("fort worth", "ft worth"), ("mount", None), ("a fort", None)],
)
def test_short_spellings(key: str, short: str | None) -> None:
    assert short_spelling(key) == short


@pytest.mark.parametrize(
    ("own", "other", "alike"),
    [
        ("New York City", "New York", True),
        ("Londonderry", "Derry", True),
        ("Kingston upon Hull", "Hull", True),
        ("Philadelphia", "Филадельфия", True),
        ("Topeka", "Google", False),
        ("New Providence", "Turkey", False),
    ],
)
def test_spellings_of_a_name(own: str, other: str, alike: bool) -> None:
    assert is_spelling_of(own, other) is alike


def kept_names(*drafts: Draft) -> set[str]:
    return {name for draft in without_doubtful_names(drafts, drafts) for name, _ in draft.names}


COUNTRY = Draft("geonames:1", "Freedonia", Kind.COUNTRY, 51, 11, country="FD")


@pytest.mark.parametrize(
    ("others", "name", "kept"),
    [
        ([], "Old Town", True),
        ([], "June", False),
        ([COUNTRY], "Freedonia", True),
        ([replace(COUNTRY, country="XX")], "Freedonia", False),
        ([replace(COUNTRY, id="ne:a", kind=Kind.ADMIN1, name="Northland")], "Northland", False),
        ([city("Rival", 8, population=9000, at=(10.0, 10.0))], "Rival", False),
        ([city("Rival", 8, population=900, at=(10.0, 10.0))], "Rival", True),
        ([city("Rival", 8, population=900, at=(51.1, 11.1))], "Rival", False),
        ([city("Rival", 8, population=3, at=(51.1, 11.1))], "Rival", True),
    ],
)
def test_doubtful_names(others: list[Draft], name: str, kept: bool) -> None:
    bearer = city("Newton", 7, names=((name, NameKind.ALTERNATE),), admin1="ne:b")
    assert (name in kept_names(*others, bearer)) is kept


def test_what_the_tables_say_is_trusted() -> None:
    before = city("Newton", 7, names=(("Old Newton", NameKind.ALTERNATE),))
    after = replace(before, names=(*before.names, ("June", NameKind.ALTERNATE)))
    (kept,) = without_doubtful_names([before], [after])
    assert [name for name, _ in kept.names] == ["Old Newton", "June"]


def test_one_division_one_code_is_joined() -> None:
    cities = [city("A", 1, admin1_code="01"), city("B", 2, admin1_code="02", at=(51, 13))]
    made = make_regions([division("N", 10, 12), division("S", 12, 14)], cities, [0, 1], {})
    assert [(d.id, d.kind, d.admin1_code) for d in made.drafts] == [
        ("ne:FD-N", Kind.ADMIN1, "01"),
        ("ne:FD-S", Kind.ADMIN1, "02"),
    ]
    assert made.of_city == (("ne:FD-N", ""), ("ne:FD-S", ""))


def test_finer_divisions_make_a_named_region() -> None:
    cities = [city("A", 1, admin1_code="01"), city("B", 2, admin1_code="01", at=(51, 13))]
    names = {("FD", "01"): RegionName("Bigland", ("Großland",))}
    made = make_regions([division("N", 10, 12), division("S", 12, 14)], cities, [0, 1], names)
    whole, north, south = made.drafts
    assert (whole.id, whole.name, whole.extent) == (
        "admin1:FD.01",
        "Bigland",
        Extent(50, 10, 52, 14),
    )
    assert {north.kind, south.kind} == {Kind.ADMIN2}
    assert {north.admin1, south.admin1} == {"admin1:FD.01"}
    assert made.of_city == (("admin1:FD.01", "ne:FD-N"), ("admin1:FD.01", "ne:FD-S"))


def test_a_coarser_division_is_not_taken_for_a_code() -> None:
    cities = [city("A", n, admin1_code=f"0{n}") for n in (1, 2, 3)]
    made = make_regions([division("N", 10, 12)], cities, [0, 0, 0], {})
    assert [(d.id, d.admin1_code) for d in made.drafts] == [("ne:FD-N", "")]
    assert set(made.of_city) == {("ne:FD-N", "")}


def test_a_named_code_without_a_division_is_made_of_its_cities() -> None:
    cities = [
        city("A", 1, admin1_code="09", at=(51, 11)),
        city("B", 2, admin1_code="09", at=(53, 15)),
    ]
    made = make_regions([], cities, [None, None], {("FD", "09"): RegionName("Newland", ())})
    (region,) = made.drafts
    assert (region.id, region.extent, region.outline) == (
        "admin1:FD.09",
        Extent(51, 11, 53, 15),
        (),
    )
    assert set(made.of_city) == {("admin1:FD.09", "")}


def test_cities_of_another_country_do_not_count() -> None:
    cities = [city("A", 1, admin1_code="01", country="XX"), city("B", 2, admin1_code="02")]
    made = make_regions([division("N", 10, 12)], cities, [0, 0], {})
    assert [d.admin1_code for d in made.drafts] == ["02"]
    assert made.of_city == (("", ""), ("ne:FD-N", ""))


REGION = Draft("ne:FD-N", "Capital", Kind.ADMIN1, 51, 11, country="FD")


def test_the_main_city_of_a_regions_name_is_its_seat() -> None:
    other = (("Kapital", NameKind.ALTERNATE), ("Столица", NameKind.ALTERNATE))
    cities = [
        city("Capital", 1, admin1="ne:FD-N", population=500, names=other),
        city("Capital", 2, admin1="ne:FD-N", population=50),
        city("Elsewhere", 3, admin1="ne:FD-N", population=2000),
    ]
    seats = seats_of([REGION], cities)
    assert [draft.capital for draft in marked(cities, seats)] == [2, 0, 0]
    (region,) = with_names_of([REGION], seats)
    assert region.capital == 2
    assert [name for name, _ in region.names] == ["Capital", "Kapital"]


def test_a_small_city_is_not_its_regions_seat() -> None:
    cities = [
        city("Capital", 1, admin1="ne:FD-N", population=500),
        city("Elsewhere", 2, admin1="ne:FD-N", population=20_000),
    ]
    assert seats_of([REGION], cities) == {}


def test_an_island_that_is_a_division_is_merged_into_it() -> None:
    island = Draft("mapapp:isle", "Capital", Kind.ISLAND, 51.2, 11, country="FD", rank=2)
    (merged,) = with_natural([REGION], [island])
    assert (merged.id, merged.other_ids, merged.rank) == ("ne:FD-N", ("mapapp:isle",), 2)


@pytest.mark.parametrize(
    "change",
    [{"lat": 40.0}, {"country": "XX"}, {"country": ""}, {"kind": Kind.RIVER}, {"name": "I"}],
)
def test_what_differs_is_not_merged(change: dict[str, object]) -> None:
    island = Draft("mapapp:isle", "Capital", Kind.ISLAND, 51.2, 11, country="FD")
    both = with_natural([REGION], [replace(island, **change)])  # type: ignore[arg-type]
    assert [draft.id for draft in both] == ["ne:FD-N", "mapapp:isle"]


PLACES = (
    COUNTRY,
    Draft("geonames:9", "Europe", Kind.REGION, 50, 10),
    replace(REGION, name="Northland", admin1_code="NL", names=(("Norland", NameKind.ALTERNATE),)),
    city("Tadmur", 5, population=50_000, names=(("Palmire", NameKind.ALTERNATE),)),
    Draft("mapapp:sea", "Sea", Kind.WATER, 0, 0, other_ids=("mapapp:the-sea",)),
)


@pytest.mark.parametrize(
    ("reference", "place_id"),
    [
        ("FD", "geonames:1"),
        ("FD-NL", "ne:FD-N"),
        ("FD-N", "ne:FD-N"),
        ("admin1:Northland,FD", "ne:FD-N"),
        ("admin1:norland,FD", "ne:FD-N"),
        ("city:Tadmur,FD", "geonames:5"),
        ("city:Palmire,FD", "geonames:5"),
        ("continent:Europe", "geonames:9"),
        ("mapapp:sea", "mapapp:sea"),
        ("mapapp:the-sea", "mapapp:sea"),
    ],
)
def test_the_tables_ways_to_name_a_place(tmp_path: Path, reference: str, place_id: str) -> None:
    table = tmp_path / "names.csv"
    table.write_text(f'name,place,kind,source\nAlias,"{reference}",historic,own\n')
    named = add_names(PLACES, [table])
    assert [d.id for d in named if ("Alias", NameKind.HISTORIC) in d.names] == [place_id]


def test_a_preferred_name_becomes_the_places_own(tmp_path: Path) -> None:
    table = tmp_path / "names.csv"
    table.write_text('name,place,kind,source\nPalmyra,"city:Tadmur,FD",preferred,own\n')
    tadmur = next(d for d in add_names(PLACES, [table]) if d.id == "geonames:5")
    assert tadmur.name == "Palmyra"
    assert ("Tadmur", NameKind.ALTERNATE) in tadmur.names


def test_rows_that_lead_nowhere_fail_and_are_all_named(tmp_path: Path) -> None:
    table = tmp_path / "demonyms.csv"
    table.write_text(
        'form,place,kind,source\nA,ZZ,noun,own\nB,FD,noun,own\nC,"city:Nowhere,FD",both,own\n'
        "D,FD,odd,own\n"
    )
    with pytest.raises(TableError) as caught:
        add_names(PLACES, [table])
    lines = str(caught.value).splitlines()[1:]
    assert [line.strip() for line in lines] == [
        "demonyms.csv, line 2: ZZ (noun)",
        "demonyms.csv, line 4: city:Nowhere,FD (both)",
        "demonyms.csv, line 5: FD (odd)",
    ]


def test_natural_places_are_read(tmp_path: Path) -> None:
    table = tmp_path / "natural.csv"
    table.write_text(
        "id,name,kind,lat,lon,south,west,north,east,countries,rank,aliases,geonameid,source\n"
        "mapapp:lake,Lake,lake,1,2,0,1,2,3,FD,3,Loch;Lac,,own\n"
        "mapapp:range,Range,mountain,1,2,,,,,FD;XX,,,77,own\n"
    )
    lake, mountains = read_natural(table)
    assert (lake.kind, lake.country, lake.rank) == (Kind.LAKE, "FD", 3)
    assert lake.extent == Extent(0, 1, 2, 3)
    assert [name for name, _ in lake.names] == ["Loch", "Lac"]
    assert (mountains.country, mountains.extent, mountains.geonameid) == ("", None, 77)


def test_countries_that_share_an_arc_are_neighbours() -> None:
    features = [
        ("AA", {"arcs": [[0, 1]]}),
        ("BB", {"arcs": [[[~1, 2]]]}),
        ("CC", {"arcs": [[3]]}),
        ("AA", {"arcs": [[4]]}),
    ]
    assert shared_borders(features) == {"AA": {"BB"}, "BB": {"AA"}}


def test_a_crescents_point_lies_inside_it() -> None:
    crescent = to_shape([[[(0, 0), (9, 0), (9, 9), (8, 9), (8, 1), (0, 1), (0, 0)]]])
    lat, lon = inner_point(crescent)
    assert shapely.contains(crescent, shapely.Point(lon, lat))


def test_the_extent_of_what_lies_on_both_sides_of_the_antimeridian() -> None:
    east = [[(170.0, 0.0), (180.0, 0.0), (180.0, 5.0), (170.0, 5.0), (170.0, 0.0)]]
    west = [[(-180.0, 0.0), (-175.0, 0.0), (-175.0, 5.0), (-180.0, 5.0), (-180.0, 0.0)]]
    assert extent_of([east, west]) == Extent(0.0, 170.0, 5.0, -175.0)
    assert extent_of([]) is None


def test_an_outline_begins_with_the_largest_part() -> None:
    small = [[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]]
    large = [[(5.0, 0.0), (9.0, 0.0), (9.0, 4.0), (5.0, 4.0), (5.0, 0.0)]]
    outline = to_outline(to_shape([small, large]))
    assert [shapely.Polygon(polygon[0]).area for polygon in outline] == [16.0, 1.0]


def square(west: float, east: float) -> tuple[list[list[tuple[float, float]]], ...]:
    return ([[(west, 0.0), (east, 0.0), (east, 4.0), (west, 4.0), (west, 0.0)]],)


NATIONS = (
    Draft("geonames:1", "Aland", Kind.COUNTRY, 2, 2, country="AA", outline=square(0, 4)),
    Draft("geonames:2", "Beland", Kind.COUNTRY, 2, 6, country="BB", outline=square(4, 8)),
)


@pytest.mark.parametrize(
    ("extent", "composed"), [(Extent(0, 0, 4, 8), True), (Extent(2, 2, 4, 6), False)]
)
def test_a_region_of_whole_countries_has_their_outline(extent: Extent, composed: bool) -> None:
    both = Draft("mapapp:both", "Both", Kind.REGION, 2, 4, countries=("AA", "BB"), extent=extent)
    (region,) = with_composed_outlines([both], NATIONS)
    assert bool(region.outline) is composed
    if composed:
        assert shapely.Polygon(region.outline[0][0]).area == 32.0
