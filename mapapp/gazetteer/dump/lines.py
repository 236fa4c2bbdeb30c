"""The lines of a dump's files, read from their zips without unpacking these to the disk."""

from __future__ import annotations

import zipfile
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from mapapp.errors import GazetteerError
from mapapp.gazetteer.dump.watch import Watch

_LINES_A_REPORT = 8192
_NULL = r"\N"
"""An empty field in the dumps of databases, through which copies of the files may have gone."""


def lines_of(path: Path, watch: Watch, what: str) -> Iterator[str]:
    """Yield the lines of a text file, or of the text of that name in a zip.

    Raises `GazetteerError` when the file is damaged, `CancelledError` when the watch wants no more.
    """
    try:
        with _opened(path) as (file, size):
            done = 0
            for number, line in enumerate(file):
                if number % _LINES_A_REPORT == 0:
                    watch.report(what, done, size)
                done += len(line)
                yield _plain(line.removeprefix(BOM_UTF8) if number == 0 else line)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError) as error:
        raise GazetteerError(
            f"{path.name} is damaged ({error}). Remove it and download it again."
        ) from error


def _plain(line: bytes) -> str:
    """Return a line without its end; what a database writes for an empty field is taken out."""
    text = line.decode("utf-8", "replace").rstrip("\r\n")
    if _NULL not in text:
        return text
    return "\t".join("" if field == _NULL else field for field in text.split("\t"))


def text_size(path: Path) -> int:
    """Return the bytes of the text in a file. Raises `GazetteerError` when it is damaged."""
    try:
        with _opened(path) as (_, size):
            return size
    except (zipfile.BadZipFile, KeyError) as error:
        raise GazetteerError(f"{path.name} is damaged ({error}). Download it again.") from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    if path.suffix != ".zip":
        with path.open("rb") as file:
            yield file, path.stat().st_size
        return
    with zipfile.ZipFile(path) as archive:
        text = archive.getinfo(f"{path.stem}.txt")
        with archive.open(text) as member:
            yield member, text.file_size
