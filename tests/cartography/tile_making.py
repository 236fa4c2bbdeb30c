"""Small files of map tiles, made for the tests."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

TILE = b"\x89PNG\r\n\x1a\n-tile-"
Tiles = Mapping[tuple[int, int, int], bytes]


def make_mbtiles(path: Path, tiles: Tiles, **facts: str) -> Path:
    """Write an MBTiles file; `tiles` by zoom, column and row from the north."""
    file = sqlite3.connect(path)
    file.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
    file.execute(
        "CREATE TABLE tiles"
        " (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)"
    )
    file.executemany("INSERT INTO metadata VALUES (?, ?)", facts.items())
    rows = [(z, x, (1 << z) - 1 - y, data) for (z, x, y), data in tiles.items()]
    file.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
    file.commit()
    file.close()
    return path


def make_pmtiles(path: Path, tiles: Tiles, kind: str = "PNG", credit: str = "") -> Path:
    """Write a PMTiles file."""
    from pmtiles.tile import Compression, TileType, zxy_to_tileid
    from pmtiles.writer import Writer

    zooms = [z for z, _, _ in tiles]
    with path.open("wb") as file:
        writer = Writer(file)
        for (z, x, y), data in sorted(tiles.items(), key=lambda one: zxy_to_tileid(*one[0])):
            writer.write_tile(zxy_to_tileid(z, x, y), data)
        header = {
            "tile_type": getattr(TileType, kind),
            "tile_compression": Compression.NONE,
            "min_zoom": min(zooms),
            "max_zoom": max(zooms),
            "min_lon_e7": -1800000000,
            "min_lat_e7": -850000000,
            "max_lon_e7": 1800000000,
            "max_lat_e7": 850000000,
            "center_zoom": 0,
            "center_lon_e7": 0,
            "center_lat_e7": 0,
        }
        writer.finalize(header, {"attribution": credit})
    return path
