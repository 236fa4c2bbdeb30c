"""Files of map tiles that the reader has: MBTiles and PMTiles, with pictures.

Sources: the MBTiles specification 1.3, whose rows count from the south, and PMTiles version 3.
"""

from __future__ import annotations

import mmap
import sqlite3
import threading
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from mapapp.errors import MapAppError

_LONGEST_CREDIT = 200
_DEEPEST = 22
_VECTOR = (
    "“{name}” holds vector tiles, which are drawing instructions. mapapp shows tiles that are "
    "pictures (PNG, JPEG or WebP): choose a raster MBTiles or PMTiles file."
)
_DAMAGED = "“{name}” cannot be read as map tiles. Choose a raster MBTiles or PMTiles file."


class TileFileError(MapAppError):
    """A file of map tiles is missing, damaged, or holds no pictures."""


@dataclass(frozen=True, slots=True)
class TileFacts:
    """What a file says of its tiles: the zoom levels it has, and whom to credit."""

    least_zoom: int
    most_zoom: int
    credit: str


class TileFile(Protocol):
    """An opened file of map tiles, to be read in any thread."""

    facts: TileFacts

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        """Return a tile's picture, rows counted from the north; None where there is none."""

    def close(self) -> None:
        """Let the file go."""


def open_tile_file(path: Path) -> TileFile:
    """Open a file of map tiles. Raises `TileFileError` with what to do about it."""
    if not path.is_file():
        raise TileFileError(f"There is no file “{path.name}” any more. Choose another one.")
    with path.open("rb") as file:
        start = file.read(16)
    try:
        if start.startswith(b"SQLite format 3"):
            return MBTiles(path)
        if start.startswith(b"PMTiles"):
            return PMTiles(path)
    except (sqlite3.Error, ValueError, KeyError, IndexError, EOFError, OSError) as error:
        raise TileFileError(_DAMAGED.format(name=path.name)) from error
    raise TileFileError(_DAMAGED.format(name=path.name))


class MBTiles:
    """Tiles in an SQLite file."""

    def __init__(self, path: Path) -> None:
        address = f"file:{quote(str(path))}?mode=ro"
        self._lock = threading.Lock()
        self._file = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            self.facts = self._read_facts(path.name)
        except BaseException:
            self._file.close()
            raise

    def _read_facts(self, name: str) -> TileFacts:
        facts = dict(self._file.execute("SELECT name, value FROM metadata").fetchall())
        if str(facts.get("format", "png")).casefold() in ("pbf", "mvt"):
            raise TileFileError(_VECTOR.format(name=name))
        query = "SELECT min(zoom_level), max(zoom_level) FROM tiles"
        least, most = self._file.execute(query).fetchone()
        if most is None:
            raise ValueError("no tiles")
        return TileFacts(int(least), int(most), _plain(facts.get("attribution")))

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        """Return a tile's picture, None where there is none."""
        south = (1 << z) - 1 - y
        found = None
        with self._lock, suppress(sqlite3.ProgrammingError):  # closed meanwhile
            found = self._file.execute(
                "SELECT tile_data FROM tiles WHERE zoom_level=? AND tile_column=? AND tile_row=?",
                (z, x, south),
            ).fetchone()
        return bytes(found[0]) if found else None

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._file.close()


class PMTiles:
    """Tiles in one file that is read in place."""

    def __init__(self, path: Path) -> None:
        from pmtiles.tile import TileType

        with path.open("rb") as file:
            self._content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._reader = _reader_of(self._content)
        header = self._reader.header()
        if header["tile_type"] == TileType.MVT:
            raise TileFileError(_VECTOR.format(name=path.name))
        credit = ""
        with suppress(ValueError, OSError):
            credit = _plain(self._reader.metadata().get("attribution"))
        deepest = min(int(header["max_zoom"]), _DEEPEST)
        self.facts = TileFacts(int(header["min_zoom"]), deepest, credit)

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        """Return a tile's picture, None where there is none."""
        reader = self._reader
        found = reader.get(z, x, y) if reader else None
        return bytes(found) if found else None

    def close(self) -> None:
        """Let the file go, when the tiles under way are read."""
        self._reader = None


def _reader_of(content: mmap.mmap) -> Any:
    from pmtiles import reader

    make: Any = reader.Reader
    return make(lambda start, size: content[start : start + size])


class _Words(HTMLParser):
    """Keeps the words of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _plain(credit: object) -> str:
    """Return a credit without the markup that many files have in it."""
    words = _Words()
    words.feed(str(credit or ""))
    words.close()
    return " ".join("".join(words.parts).split())[:_LONGEST_CREDIT]
