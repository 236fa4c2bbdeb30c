"""Checks that a fetched file is what it should be, before anything is made of it."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from mapapp.errors import DownloadError
from mapapp.gazetteer.dump import Watch

_CHUNK = 1 << 20


def verify(path: Path, watch: Watch) -> None:
    """Check a zip's text against its size and CRC, a text for its tabs.

    A damaged file is deleted, so that the next try fetches it anew. Raises `DownloadError`, or
    `CancelledError` when the watch wants no more.
    """
    problem = _zip_problem(path, watch) if path.suffix == ".zip" else _text_problem(path)
    if problem:
        path.unlink(missing_ok=True)
        raise DownloadError(f"{path.name} came damaged: {problem}. Try again to fetch it anew.")


def _zip_problem(path: Path, watch: Watch) -> str:
    name = f"{path.stem}.txt"
    try:
        with zipfile.ZipFile(path) as archive:
            if name not in archive.namelist():
                return f"{name} is not in it"
            size, done = archive.getinfo(name).file_size, 0
            with archive.open(name) as member:  # raises at the end when the CRC differs
                while chunk := member.read(_CHUNK):
                    done += len(chunk)
                    watch.report(f"Checking {path.name}", done, size)
            return "" if done == size else "it is too short"
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        return f"it is not a whole zip ({error})"


def _text_problem(path: Path) -> str:
    with path.open("rb") as file:
        first = file.readline(10_000)
    return "" if first.count(b"\t") >= 3 or not first else "it is not a table of GeoNames"
