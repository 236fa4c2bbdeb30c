"""Names are placed without overlaps, in order of weight, also across the antimeridian."""

from __future__ import annotations

from itertools import combinations

import pytest

from building import npm
from mapapp.cartography.compiling.metrics import Measure
from mapapp.cartography.compiling.names import Name, broken
from mapapp.cartography.compiling.placing import Box, Placed, Wish, place_all, text_box
from mapapp.cartography.lettering import LETTERINGS, Side, Style
from mapapp.cartography.typefaces import outline, register_typefaces
from mapapp.model import Kind

ZOOM = 4
PIXEL = 1 / (256 << ZOOM)


@pytest.fixture(scope="module")
def measure() -> Measure:
    return Measure(npm.MODULES)


def city(text: str, x: float, y: float, spacing: float = 0.0) -> Wish:
    """Wish for a city at a point in pixels of the zoom level."""
    return Wish(Name(text, Kind.CITY, x * PIXEL, y * PIXEL), Style.CITY, 2, spacing)


def test_the_first_of_two_names_gets_the_better_side(measure: Measure) -> None:
    wishes = [city("Ankara", 500, 500), city("Konya", 480, 502)]
    assert [one.side for one in place_all(ZOOM, wishes, measure)] == [Side.RIGHT, Side.LEFT]


def test_no_two_names_overlap(measure: Measure) -> None:
    wishes = [city(f"Town {n}", 300 + n * 37 % 211, 300 + n * 53 % 197) for n in range(120)]
    placed = place_all(ZOOM, wishes, measure)
    boxes = [_letters(one, measure) for one in placed]
    assert len(placed) > 20
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_names_at_the_ends_of_the_world_do_not_overlap(measure: Measure) -> None:
    world = 256 << ZOOM
    wishes = [city("Western end", world - 30, 500), city("Eastern end", 4, 500)]
    west, *rest = place_all(ZOOM, wishes, measure)
    assert west.box.east > world
    for east in rest:
        moved = east.box._replace(west=east.box.west + world, east=east.box.east + world)
        assert not west.box.grown(-3).meets(moved.grown(-3))


def test_cities_keep_their_distance(measure: Measure) -> None:
    wishes = [city("A", 500, 500, 60), city("B", 540, 500, 60), city("C", 590, 500, 60)]
    assert [placed.text for placed in place_all(ZOOM, wishes, measure)] == ["A", "C"]


def test_a_name_is_not_said_twice_nearby(measure: Measure) -> None:
    wishes = [city("Tripoli", 500, 500), city("Tripoli", 600, 520), city("Tripoli", 1500, 500)]
    assert [round(one.x / PIXEL) for one in place_all(ZOOM, wishes, measure)] == [500, 1500]


def test_the_order_decides_and_nothing_else(measure: Measure) -> None:
    wishes = [city(f"Town {n}", 300 + n * 29 % 150, 300 + n * 31 % 90) for n in range(40)]
    assert place_all(ZOOM, wishes, measure) == place_all(ZOOM, wishes, measure)


def test_measures_agree_with_qt(measure: Measure) -> None:
    register_typefaces()
    for style in (Style.CITY, Style.SEA, Style.COUNTRY):
        width, _ = measure.size("Mediterranean", style)
        drawn = outline("Mediterranean", LETTERINGS[style]).boundingRect().width()
        assert drawn == pytest.approx(width, rel=0.06)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Turkey", ["Turkey"]),
        ("United Kingdom", ["United", "Kingdom"]),
        ("Democratic Republic of the Congo", ["Democratic", "Republic of", "the Congo"]),
        ("Afghanistan-and-on", ["Afghanistan-and-on"]),
    ],
)
def test_long_names_are_broken_evenly(text: str, lines: list[str]) -> None:
    assert broken(text).split("\n") == lines


def _letters(one: Placed, measure: Measure) -> Box:
    size = measure.size(one.text, one.style)
    return text_box(one.x / PIXEL, one.y / PIXEL, *size, one.side, LETTERINGS[one.style].gap)
