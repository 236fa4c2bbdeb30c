"""Online tiles: fetched once, kept as the server says, shown when it is away."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mapapp.downloads.online_tiles import OnlineTiles
from mapapp.errors import DownloadError
from tests.desktop.tile_server import TileServer

PICTURE = b"\x89PNG picture"


@pytest.fixture
def server() -> Iterator[TileServer]:
    made = TileServer(PICTURE)
    yield made
    made.stop()


def age(folder: Path, seconds: float) -> None:
    for file in folder.rglob("*.png"):
        os.utime(file, (time.time(), time.time() - seconds))


def test_a_tile_is_fetched_once_with_a_name_to_the_request(
    server: TileServer, tmp_path: Path
) -> None:
    tiles = OnlineTiles(tmp_path, "mapapp/test", server.address)
    assert tiles.tile(3, 1, 2) == PICTURE
    assert tiles.tile(3, 1, 2) == PICTURE
    ((path, headers),) = server.asked
    assert path == "/3/1/2.png"
    assert headers["User-Agent"] == "mapapp/test"
    assert OnlineTiles(tmp_path, "mapapp/test", server.address).tile(3, 1, 2) == PICTURE
    assert len(server.asked) == 1


def test_an_expired_tile_is_asked_for_by_its_tag(server: TileServer, tmp_path: Path) -> None:
    tiles = OnlineTiles(tmp_path, "mapapp/test", server.address)
    tiles.tile(3, 1, 2)
    age(tmp_path, 10)
    assert tiles.tile(3, 1, 2) == PICTURE
    assert server.asked[1][1]["If-None-Match"] == '"one"'
    assert tiles.tile(3, 1, 2) == PICTURE
    assert len(server.asked) == 2


def test_without_a_word_of_the_server_a_tile_is_good_for_a_week(
    server: TileServer, tmp_path: Path
) -> None:
    server.control = "public"
    OnlineTiles(tmp_path, "mapapp/test", server.address).tile(0, 0, 0)
    (file,) = tmp_path.rglob("*.png")
    assert file.stat().st_mtime - time.time() == pytest.approx(7 * 24 * 3600, abs=60)


def test_when_the_server_is_away_old_tiles_are_shown_and_others_said_to_be_missing(
    tmp_path: Path,
) -> None:
    server = TileServer(PICTURE)
    tiles = OnlineTiles(tmp_path, "mapapp/test", server.address)
    tiles.tile(3, 1, 2)
    age(tmp_path, 10)
    server.stop()
    assert tiles.tile(3, 1, 2) == PICTURE
    with pytest.raises(DownloadError, match="cannot be reached"):
        tiles.tile(3, 1, 3)
