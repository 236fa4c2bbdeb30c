"""Files of map tiles that a reader brings along."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapapp.cartography.tile_files import TileFileError, open_tile_file
from tests.cartography.tile_making import TILE, make_mbtiles, make_pmtiles

TILES = {(0, 0, 0): TILE + b"world", (2, 3, 1): TILE + b"north-east"}


@pytest.fixture(params=["mbtiles", "pmtiles"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"my map #1.{request.param}"
    credit = '© <a href="https://example.org">Survey &amp; Co</a>'
    if request.param == "mbtiles":
        return make_mbtiles(path, TILES, format="png", attribution=credit)
    return make_pmtiles(path, TILES, credit=credit)


def test_tiles_are_read_by_rows_from_the_north(file: Path) -> None:
    opened = open_tile_file(file)
    assert opened.tile(0, 0, 0) == TILES[0, 0, 0]
    assert opened.tile(2, 3, 1) == TILES[2, 3, 1]
    assert opened.tile(2, 3, 2) is None
    opened.close()


def test_it_says_its_zooms_and_whom_to_credit_without_markup(file: Path) -> None:
    opened = open_tile_file(file)
    assert (opened.facts.least_zoom, opened.facts.most_zoom) == (0, 2)
    assert opened.facts.credit == "© Survey & Co"
    opened.close()


def test_a_file_of_vector_tiles_is_told_apart(tmp_path: Path) -> None:
    for path in (
        make_mbtiles(tmp_path / "v.mbtiles", TILES, format="pbf"),
        make_pmtiles(tmp_path / "v.pmtiles", TILES, kind="MVT"),
    ):
        with pytest.raises(TileFileError, match=r"vector tiles.*raster"):
            open_tile_file(path)


@pytest.mark.parametrize(
    "content", [b"", b"PMTiles\x03", b"SQLite format 3\0" + bytes(200), b"a picture"]
)
def test_what_is_no_tile_file_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.mbtiles"
    path.write_bytes(content)
    with pytest.raises(TileFileError, match=r"broken\.mbtiles"):
        open_tile_file(path)
    with pytest.raises(TileFileError, match="no file"):
        open_tile_file(tmp_path / "gone.mbtiles")


def test_an_empty_file_of_tiles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TileFileError):
        open_tile_file(make_mbtiles(tmp_path / "empty.mbtiles", {}, format="png"))
