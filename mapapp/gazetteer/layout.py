"""The layout of the gazetteer's files: a header, a table of sections, the sections.

`names.marisa` maps a folded name, or an id, to a key number. `places.bin` holds everything else
but the outlines, which lie in `outlines.bin` and are read when asked for.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO, TypeVar

from mapapp.errors import GazetteerError
from mapapp.model import Kind

NAMES_FILE = "names.marisa"
PLACES_FILE = "places.bin"
OUTLINES_FILE = "outlines.bin"

MAGIC = b"MAPAPPGZ"
VERSION = 1
_HEADER = struct.Struct("<8sHHQ")
"""Magic, version, number of sections, size of the whole file."""
_SPAN = struct.Struct("<QQ")
_ALIGNMENT = 8
_CHUNK = 1 << 20

RECORD = struct.Struct("<ddQiiII2sBBHB")
"""lat, lon, population, admin1, admin2, geonameid, text, country, kind, capital, lengths of
the name and of the id (both lie at `text`; no id: it is made from the geonameid)."""
KINDS = tuple(Kind)
"""Kinds by their number in a record."""
EXTENT = struct.Struct("<ffff")
"""South, west, north, east; all zero where unknown."""
NAME_KIND_BITS = 3
MINOR = 0x80
"""Set in a record's kind where the place is minor."""


class Section(IntEnum):
    """The sections of places.bin and outlines.bin, in order."""

    RECORDS = 0
    TEXTS = 1
    POSTING_STARTS = 2
    POSTINGS = 3
    EXTENTS = 4
    CELL_STARTS = 5
    GEONAMEIDS = 6
    GEONAMEID_RECORDS = 7
    COUNTRIES = 8
    FACTS = 9
    """Sizes that must agree: `COUNTS`, then for each names file its `NAMES_FACTS`."""


class OutlineSection(IntEnum):
    """The sections of outlines.bin, in order."""

    STARTS = 0
    SHAPES = 1


COUNTS = struct.Struct("<QQQ")
"""Records, areas, cities' first index."""
NAMES_FACTS = struct.Struct("<QQ")
"""Keys, size of the file."""
_Key = TypeVar("_Key", bound=IntEnum)


def write_sections(path: Path, sections: Mapping[_Key, bytes | Path]) -> None:
    """Write `sections`, numbered from 0, to `path`. A large one may be given as a file."""
    bodies = [sections[key] for key in sorted(sections)]
    offset = _aligned(_HEADER.size + _SPAN.size * len(bodies))
    spans = []
    for body in bodies:
        length = body.stat().st_size if isinstance(body, Path) else len(body)
        spans.append((offset, length))
        offset = _aligned(offset + length)
    with replacing(path) as new, new.open("wb") as file:
        file.write(_HEADER.pack(MAGIC, VERSION, len(bodies), offset))
        for span in spans:
            file.write(_SPAN.pack(*span))
        for (start, _), body in zip(spans, bodies, strict=True):
            file.write(b"\0" * (start - file.tell()))
            _append(file, body)
        file.write(b"\0" * (offset - file.tell()))


def _append(file: BinaryIO, body: bytes | Path) -> None:
    if isinstance(body, bytes):
        file.write(body)
        return
    with body.open("rb") as part:
        while chunk := part.read(_CHUNK):
            file.write(chunk)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write to, and move it to `path` when whole: programs may have that open."""
    new = path.with_name(f"{path.name}.new")
    yield new
    new.replace(path)


class SectionFile:
    """A file of sections, mapped into memory."""

    def __init__(self, path: Path, count: int) -> None:
        """Map `path`. Raises `GazetteerError` unless it is whole and of this version."""
        self._view = memoryview(_mapped(path))
        self._spans = _checked_spans(self._view, path, count)

    def __getitem__(self, section: IntEnum) -> memoryview:
        offset, length = self._spans[section]
        return self._view[offset : offset + length]

    def numbers(self, section: IntEnum) -> memoryview:
        """Return a section of unsigned 32-bit numbers."""
        return self[section].cast("I")


def damaged(path: Path, what: str) -> GazetteerError:
    """Return the error for a file that cannot be used."""
    return GazetteerError(
        f"The gazetteer file {path} {what}. "
        "Install mapapp again, or run “make assets” in a checkout."
    )


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError:
        raise damaged(path, "is missing") from None
    except (OSError, ValueError) as error:
        raise damaged(path, f"cannot be read ({error})") from error


def _checked_spans(view: memoryview, path: Path, count: int) -> list[tuple[int, int]]:
    if len(view) < _HEADER.size or view[: len(MAGIC)] != MAGIC:
        raise damaged(path, "is damaged: it is not a gazetteer")
    _, version, sections, size = _HEADER.unpack_from(view)
    if version != VERSION:
        raise damaged(path, f"is of version {version}, and this mapapp reads version {VERSION}")
    if size != len(view) or sections != count:
        raise damaged(path, "is damaged: it has been cut short")
    return [_SPAN.unpack_from(view, _HEADER.size + i * _SPAN.size) for i in range(count)]


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNMENT) * _ALIGNMENT
