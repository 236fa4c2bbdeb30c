"""Seas, rivers, lakes, mountains, deserts, islands and world regions lie where they should."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from shapely.geometry import Point

from mapapp.model import Kind
from tests.places.outlines import Outlines, boxes
from tests.places.tables import Natural, rows

KINDS = {"water", "river", "lake", "mountain", "desert", "island", "region"}
NOT_DRAWN = 0.75
"""Islands narrower than this, in degrees, may be too small for the outlines to show."""
NEAR = 0.05
"""Degrees: how far a coast or a border may be out."""
NEAR_A_LAKE_THAT_IS_SEA = 0.5
"""Lagoons such as Maracaibo are cut out of their country's outline."""
NEAR_A_DRAWN_RIVER = 0.4
HALF_THE_WORLD = 205
SHARED_NAMES = {"Channel Islands", "Sierra Nevada", "Blue Mountains", "Red River"}
"""Names that two places of the table really have."""


def is_canal(row: Natural) -> bool:
    return row.name.endswith("Canal")


def is_small_island(row: Natural) -> bool:
    extent = row.extent
    tall = extent.north - extent.south
    wide = (extent.east - extent.west) % 360
    return row.kind == Kind.ISLAND and tall < NOT_DRAWN and wide < NOT_DRAWN


def listed(wrong: list[Natural]) -> str:
    return ", ".join(f"{row.id} ({row.lat}, {row.lon})" for row in wrong)


def test_there_are_at_least_a_thousand(natural_rows: list[Natural]) -> None:
    counts = Counter(row.kind for row in natural_rows)
    assert len(natural_rows) >= 1000
    assert set(counts) == KINDS
    assert min(counts.values()) >= 40


def test_ids_are_unique_and_well_formed(natural_rows: list[Natural]) -> None:
    ids = [row.id for row in natural_rows]
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert [i for i in ids if not re.fullmatch(r"mapapp:[a-z0-9]+(-[a-z0-9]+)*", i)] == []


def test_every_row_is_ranked_and_sourced(natural_rows: list[Natural]) -> None:
    assert [row.id for row in natural_rows if row.rank not in range(1, 6)] == []
    assert [row.id for row in natural_rows if not row.source] == []


def test_extents_contain_their_points(natural_rows: list[Natural]) -> None:
    wrong = [
        row
        for row in natural_rows
        if not any(part.covers(Point(row.lon, row.lat)) for part in boxes(row.extent))
    ]
    assert not wrong, listed(wrong)


def test_extents_are_boxes_on_the_globe(natural_rows: list[Natural]) -> None:
    def is_sane(row: Natural) -> bool:
        extent = row.extent
        in_range = -90 <= extent.south < extent.north <= 90
        turns = all(-180 <= side <= 180 for side in (extent.west, extent.east))
        return in_range and turns and extent.west != extent.east

    wrong = [row for row in natural_rows if not is_sane(row)]
    assert not wrong, listed(wrong)


def test_only_what_reaches_the_antimeridian_crosses_it(natural_rows: list[Natural]) -> None:
    wrong = [
        row
        for row in natural_rows
        if row.extent.west > row.extent.east
        and row.extent.east + 360 - row.extent.west > HALF_THE_WORLD
    ]
    assert not wrong, listed(wrong)


def test_no_sea_lies_on_land(natural_rows: list[Natural], outlines: Outlines) -> None:
    seas = [row for row in natural_rows if row.kind == Kind.WATER and not is_canal(row)]
    wrong = [row for row in seas if outlines.is_land(row.lat, row.lon)]
    assert not wrong, listed(wrong)


@pytest.mark.parametrize("kind", ["mountain", "desert", "island", "region"])
def test_land_lies_on_land(kind: str, natural_rows: list[Natural], outlines: Outlines) -> None:
    ashore = [row for row in natural_rows if row.kind == kind and not is_small_island(row)]
    wrong = [row for row in ashore if not outlines.is_land(row.lat, row.lon, within=NEAR)]
    assert not wrong, listed(wrong)


@pytest.mark.parametrize(
    ("kind", "near"),
    [
        ("mountain", NEAR),
        ("desert", NEAR),
        ("region", NEAR),
        ("island", NEAR),
        ("river", NEAR),
        ("lake", NEAR_A_LAKE_THAT_IS_SEA),
    ],
)
def test_points_are_in_their_countries(
    kind: str, near: float, natural_rows: list[Natural], outlines: Outlines
) -> None:
    wrong = [
        row
        for row in natural_rows
        if row.kind == kind
        and row.countries
        and not is_small_island(row)
        and outlines.degrees_from(row.countries, row.lat, row.lon) > near
    ]
    assert not wrong, listed(wrong)


def test_countries_are_countries(natural_rows: list[Natural]) -> None:
    known = {row["iso2"] for row in rows("countries")}
    wrong = [row for row in natural_rows if not known.issuperset(row.countries)]
    assert not wrong, listed(wrong)


def test_every_country_reaches_into_the_extent(
    natural_rows: list[Natural], outlines: Outlines
) -> None:
    wrong = [
        f"{row.id}: {country}"
        for row in natural_rows
        if not is_small_island(row)
        for country in row.countries
        if outlines.has(country) and not outlines.touches(row.extent, country, NEAR)
    ]
    assert wrong == []


def test_great_rivers_are_where_they_are_drawn(
    natural_rows: list[Natural], outlines: Outlines
) -> None:
    great = [row for row in natural_rows if row.kind == Kind.RIVER and row.rank == 1]
    wrong = [
        row for row in great if outlines.degrees_from_river(row.lat, row.lon) > NEAR_A_DRAWN_RIVER
    ]
    assert len(great) >= 10
    assert not wrong, listed(wrong)


def test_no_two_places_share_a_name_by_mistake(natural_rows: list[Natural]) -> None:
    counts = Counter(name for row in natural_rows for name in set(row.names))
    assert {name for name, count in counts.items() if count > 1} == SHARED_NAMES


def test_no_alias_repeats_its_name(natural_rows: list[Natural]) -> None:
    wrong = [row for row in natural_rows if len(set(row.names)) < len(row.names)]
    assert not wrong, listed(wrong)


def test_what_is_an_admin1_region_is_not_listed_again(natural_rows: list[Natural]) -> None:
    regions = {(row["iso2"], row["name"]) for row in rows("admin1")}
    wrong = [
        row
        for row in natural_rows
        if len(row.countries) == 1 and (row.countries[0], row.name) in regions
    ]
    assert not wrong, listed(wrong)
