"""Tiles of an online map, kept on disk as long as the server allows.

OpenStreetMap's tile usage policy asks for a User-Agent that names the program, for at most two
connections, for no fetching ahead, and for a cache that follows the server's word, or seven days.
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
import time
from contextlib import suppress
from pathlib import Path

import requests

from mapapp.errors import DownloadError

OSM = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
OSM_CREDIT = "© OpenStreetMap contributors"
MOST_ZOOM = 19
_WEEK = 7 * 24 * 3600.0
_TIMEOUT_SECONDS = (6, 12)
_MOST_BYTES = 300_000_000
_SOME = 200
"""After so many new tiles the cache is looked at whether it has grown too large."""
_AT_ONCE = 2
_OK, _UNCHANGED, _NOT_FOUND = 200, 304, 404
_AGE = re.compile(r"max-age=(\d+)")
_LARGEST_TILE = 4_000_000


class OnlineTiles:
    """Fetches tiles from `address` ("{z}/{x}/{y}"), with a cache in `folder`. For any thread."""

    def __init__(self, folder: Path, agent: str, address: str = OSM) -> None:
        """`agent` is the User-Agent: the program, its version, where to find it."""
        self._folder = folder / hashlib.sha256(address.encode()).hexdigest()[:16]
        self._address, self._agent = address, agent
        self._places = threading.BoundedSemaphore(_AT_ONCE)
        self._session = requests.Session()
        self._session.headers["User-Agent"] = agent
        self._new = 0

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        """Return a tile's picture, None where the map has none.

        A tile that is too old is still shown while the server cannot be reached; raises
        `DownloadError` when there is none at all.
        """
        file = self._folder / str(z) / str(x) / f"{y}.png"
        kept = _read(file)
        if kept and _age(file) < 0:
            return kept
        with self._places:
            try:
                return self._fetched(file, kept, self._address.format(z=z, x=x, y=y))
            except requests.RequestException as error:
                if kept:
                    return kept
                raise DownloadError(
                    "The online map cannot be reached. Check the network, or choose the built-in "
                    "background in the preferences."
                ) from error

    def _fetched(self, file: Path, kept: bytes | None, address: str) -> bytes | None:
        tag = file.with_suffix(".tag")
        known = (_read(tag) or b"").decode("ascii", "replace") if kept else ""
        headers = {"If-None-Match": known} if known else {}
        answer = self._session.get(address, headers=headers, timeout=_TIMEOUT_SECONDS)
        if answer.status_code == _NOT_FOUND:
            return None
        if answer.status_code == _UNCHANGED and kept:
            _keep_until(file, _lifetime(answer.headers.get("Cache-Control", "")))
            return kept
        answer.raise_for_status()
        content = answer.content[:_LARGEST_TILE]
        with suppress(OSError):  # a full disk costs the cache, not the map
            self._keep(file, content, answer.headers.get("ETag", ""))
            _keep_until(file, _lifetime(answer.headers.get("Cache-Control", "")))
        return content

    def _keep(self, file: Path, content: bytes, tag: str) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(f".{threading.get_ident()}")
        new.write_bytes(content)
        new.replace(file)
        file.with_suffix(".tag").write_text(tag, encoding="ascii", errors="ignore")
        self._new += 1
        if self._new % _SOME == 1:
            _trim(self._folder)


def _lifetime(control: str) -> float:
    """Return for how many seconds a tile is good: what the server says, else a week."""
    age = _AGE.search(control)
    return float(age[1]) if age else _WEEK


def _keep_until(file: Path, seconds: float) -> None:
    """Set a tile's time of change to when it expires."""
    until = time.time() + seconds
    os.utime(file, (time.time(), until))


def _age(file: Path) -> float:
    """Return how many seconds ago a tile expired; below zero when it is still good."""
    return time.time() - file.stat().st_mtime


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _trim(folder: Path) -> None:
    """Take the tiles away that expire first, where the cache has grown too large."""
    files = [(file.stat(), file) for file in folder.rglob("*.png")]
    size = sum(facts.st_size for facts, _ in files)
    for facts, file in sorted(files, key=lambda one: one[0].st_mtime):
        if size <= _MOST_BYTES:
            break
        size -= facts.st_size
        file.unlink(missing_ok=True)
        file.with_suffix(".tag").unlink(missing_ok=True)
