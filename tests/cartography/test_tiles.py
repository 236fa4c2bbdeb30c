"""Tiles look like the map they are of, in both themes, at their seams, and from many threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from qtpy.QtGui import QColor, QImage, QPainter

from mapapp.cartography import Basemap, paint_tile
from mapapp.cartography.colours import palette
from mapapp.cartography.compiling.names import FURTHER_POINTS
from mapapp.cartography.ground import paint_ground
from mapapp.cartography.labels import paint_label
from mapapp.cartography.projection import unproject
from mapapp.cartography.store import Cell
from mapapp.errors import UsageError
from mapapp.theme import DARK, LIGHT, Theme
from tests.cartography.pictures import (
    differing_pixels,
    ground_colour,
    image_of,
    stitched,
    tile_at,
)

both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
LAND = {"Ankara": (32.85, 39.92), "Kansas": (-98.5, 38.5), "Moscow": (37.62, 55.75)}
SEA = {"Black Sea": (34.0, 43.3), "Pacific": (-150.0, 5.0), "Caspian Sea": (51.0, 41.5)}
LAKES = {"Lake Van": (42.9, 38.6), "Lake Victoria": (33.2, -1.6)}


@both_themes
@pytest.mark.parametrize("place", LAND)
@pytest.mark.parametrize("zoom", [4, 6, 9, 12])
def test_land_has_the_colour_of_land(basemap: Basemap, theme: Theme, place: str, zoom: int) -> None:
    assert ground_colour(basemap, theme, *LAND[place], zoom) == QColor(theme.land)


@both_themes
@pytest.mark.parametrize("place", SEA)
@pytest.mark.parametrize("zoom", [2, 4, 6, 9, 12])
def test_sea_has_the_colour_of_sea(basemap: Basemap, theme: Theme, place: str, zoom: int) -> None:
    assert ground_colour(basemap, theme, *SEA[place], zoom) == QColor(theme.sea)


@both_themes
@pytest.mark.parametrize("place", LAKES)
@pytest.mark.parametrize("zoom", [5, 8, 11])
def test_lakes_have_the_colour_of_sea(
    basemap: Basemap, theme: Theme, place: str, zoom: int
) -> None:
    assert ground_colour(basemap, theme, *LAKES[place], zoom) == QColor(theme.sea)


@both_themes
def test_the_antimeridian_is_no_line_through_land(basemap: Basemap, theme: Theme) -> None:
    for lon in (179.999, -179.999):
        assert ground_colour(basemap, theme, lon, 67.5, 6) == QColor(theme.land)
        assert ground_colour(basemap, theme, lon, 67.5, 3) == QColor(theme.land)


@both_themes
def test_antarctica_reaches_the_southern_edge(basemap: Basemap, theme: Theme) -> None:
    image = image_of(paint_tile(basemap, "ground", theme, 2, 2, 3))
    assert image.pixelColor(128, 255) == QColor(theme.land)


def test_the_border_of_turkey_and_syria_is_drawn(basemap: Basemap) -> None:
    x, y, column, row = tile_at(38.5, 36.85, 6)
    image = image_of(paint_tile(basemap, "ground", LIGHT, 6, x, y))
    rows = range(max(0, row - 12), min(256, row + 12))
    darkest = min(image.pixelColor(column, one).lightness() for one in rows)
    assert darkest < QColor(LIGHT.land).lightness() - 20


def test_neighbouring_ground_tiles_agree_at_their_seam(basemap: Basemap) -> None:
    tiles = stitched(basemap, "ground", LIGHT, 6, 38, 24, 2)
    whole = QImage(512, 512, QImage.Format.Format_ARGB32)
    whole.fill(QColor(LIGHT.sea))
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for column in (0, 1):
        for row in (0, 1):
            painter.save()
            painter.translate(column * 256, row * 256)
            painter.setClipRect(0, 0, 256, 256)
            paint_ground(painter, basemap, LIGHT, Cell(6, 38 + column, 24 + row), 256)
            painter.restore()
    painter.end()
    assert differing_pixels(tiles, whole) == 0
    assert _jumps(tiles, 256) <= 2 * max(_jumps(tiles, column) for column in (200, 230, 300))


def _jumps(image: QImage, column: int) -> int:
    """Count the rows where the colour changes from one column to the next."""
    return sum(
        abs(
            image.pixelColor(column - 1, row).lightness()
            - image.pixelColor(column, row).lightness()
        )
        > 12
        for row in range(image.height())
    )


@pytest.mark.parametrize(
    ("zoom", "x", "y"), [(4, 8, 5), (6, 37, 24), (9, 150, 192), (11, 602, 769)]
)
def test_labels_are_neither_cut_nor_doubled_at_seams(
    basemap: Basemap, zoom: int, x: int, y: int
) -> None:
    tiles = stitched(basemap, "labels", LIGHT, zoom, x, y, 2)
    # A letter cut off or painted twice differs by dozens of pixels, rounding by one or two.
    assert differing_pixels(tiles, _labels_in_one(basemap, zoom, x, y)) < 8


def _labels_in_one(basemap: Basemap, zoom: int, x: int, y: int) -> QImage:
    whole = QImage(512, 512, QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(0)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    around = [(x + i, y + j) for i in (-1, 0, 1, 2) for j in (-1, 0, 1, 2)]
    corner = Cell(zoom, x, y)
    labels = {label for one in around for label in basemap.labels(Cell(zoom, *one))}
    for label in labels:
        across, down = corner.offset(label.x, label.y)
        point = across * 256, down * 256
        paint_label(painter, label.text, label.style, label.side, point, palette(LIGHT))
    painter.end()
    assert len(labels) > 3
    return whole.convertToFormat(QImage.Format.Format_ARGB32)


def test_labels_leave_the_ground_visible(basemap: Basemap) -> None:
    x, y, *_ = tile_at(35, 38, 6)
    image = image_of(paint_tile(basemap, "labels", LIGHT, 6, x, y))
    clear = sum(
        image.pixelColor(column, row).alpha() == 0
        for column in range(0, 256, 4)
        for row in range(0, 256, 4)
    )
    assert 0.75 < clear / 64**2 < 1


def test_capitals_are_named_when_near(basemap: Basemap) -> None:
    x, y, *_ = tile_at(32.85, 39.92, 6)
    assert "Ankara" in {label.text for label in basemap.labels(Cell(6, x, y))}


def test_cities_under_markers_stay_unnamed(basemap: Basemap) -> None:
    x, y, *_ = tile_at(32.85, 39.92, 6)
    named = paint_tile(basemap, "labels", LIGHT, 6, x, y)
    assert paint_tile(basemap, "labels", LIGHT, 6, x, y, clear_of=[(39.92, 32.85)]) != named
    assert paint_tile(basemap, "labels", LIGHT, 6, x, y, clear_of=[(0.0, 0.0)]) == named


def test_an_area_that_is_named_elsewhere_is_not_named(basemap: Basemap) -> None:
    tiles = [(x, y) for x in range(36, 40) for y in range(24, 26)]
    plain, without, other = (
        [paint_tile(basemap, "labels", LIGHT, 6, x, y, without=names) for x, y in tiles]
        for names in ((), ("Turkey",), ("Chile",))
    )
    assert without != plain
    assert other == plain


def test_far_away_there_are_few_labels(basemap: Basemap) -> None:
    assert len(basemap.labels(Cell(0, 0, 0))) < 12
    for x in range(4):
        for y in range(4):
            assert len(basemap.labels(Cell(2, x, y))) < 25


def test_a_larger_scale_gives_a_sharper_tile(basemap: Basemap) -> None:
    single = image_of(paint_tile(basemap, "ground", LIGHT, 6, 38, 24))
    double = image_of(paint_tile(basemap, "ground", LIGHT, 6, 38, 24, scale=2.0))
    assert (single.width(), double.width(), double.height()) == (256, 512, 512)


def test_tiles_painted_in_many_threads_are_the_same(basemap: Basemap) -> None:
    asked = [(layer, 6, x, y) for layer in ("ground", "labels") for x in (37, 38) for y in (24, 25)]
    alone = [paint_tile(basemap, layer, LIGHT, z, x, y) for layer, z, x, y in asked]
    with ThreadPoolExecutor(4) as pool:
        runs = [
            pool.submit(paint_tile, basemap, layer, LIGHT, z, x, y)
            for _ in range(6)
            for layer, z, x, y in asked
        ]
        together = [run.result() for run in runs]
    assert together == alone * 6


@pytest.mark.parametrize(
    ("layer", "z", "x", "y"),
    [
        ("ground", -1, 0, 0),
        ("ground", 13, 0, 0),
        ("ground", 3, 8, 0),
        ("ground", 3, 0, 8),
        ("labels", 3, -1, 0),
        ("roads", 3, 0, 0),
    ],
)
def test_tiles_that_do_not_exist_are_refused(
    basemap: Basemap, layer: str, z: int, x: int, y: int
) -> None:
    with pytest.raises(UsageError):
        paint_tile(basemap, layer, LIGHT, z, x, y)


def test_a_marker_clears_its_surroundings_on_all_tiles_alike(basemap: Basemap) -> None:
    """The marker stands near a seam: a name must not vanish on one of the tiles only."""
    near = [label for label in basemap.labels(Cell(6, 38, 24)) if label.x * 64 % 1 > 0.7]
    label = next(one for one in near if one in basemap.labels(Cell(6, 39, 24)))
    lon, lat = unproject(label.x, label.y)
    for x in (38, 39):
        named = image_of(paint_tile(basemap, "labels", LIGHT, 6, x, 24))
        cleared = image_of(paint_tile(basemap, "labels", LIGHT, 6, x, 24, clear_of=[(lat, lon)]))
        assert differing_pixels(named, cleared) > 20


@pytest.mark.parametrize("water", FURTHER_POINTS)
def test_wide_waters_are_lettered_on_open_water(basemap: Basemap, water: str) -> None:
    for lat, lon in FURTHER_POINTS[water]:
        for aside in (-4.0, 0.0, 4.0) if "ocean" in water else (-1.5, 0.0, 1.5):
            assert ground_colour(basemap, LIGHT, lon + aside, lat, 5) == QColor(LIGHT.sea)
