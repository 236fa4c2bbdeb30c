"""Installs a gazetteer: fetch, verify, compile beside the old one, swap."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from mapapp.downloads.fetch import Fetcher
from mapapp.downloads.full_disk import disk_errors
from mapapp.downloads.geonames import (
    FIRST_DIVISIONS,
    SECOND_DIVISIONS,
    address_of,
    country_codes,
    name_files,
    place_files,
)
from mapapp.downloads.lock import only_one
from mapapp.downloads.verify import verify
from mapapp.errors import DownloadError
from mapapp.gazetteer import open_gazetteer
from mapapp.gazetteer.dump import Dump, Watch, compile_dump
from mapapp.gazetteer.installed import (
    Installed,
    folder_of,
    gazetteers_folder,
    list_installed,
    pointer_file,
    write_whole,
)
from mapapp.resources import resource

NAME = "geonames"
_DOWNLOADS = "downloads"
_ROOM_A_BYTE = 2.5
"""Bytes of the disk that compiling takes for each byte of the dump's text, its result included."""
_ROOM = 100_000_000


def install(
    countries: Sequence[str] = (),
    *,
    progress: Callable[[str, int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    address: str | None = None,
    name: str = NAME,
    languages: Sequence[str] = ("en",),
) -> Installed:
    """Fetch GeoNames' dumps of `countries` (ISO codes; none: all) and install them as `name`.

    An installed gazetteer of that name is replaced when the new one is whole, and stays as it is
    when anything goes wrong before. `progress` is called with what is done, how much of it, of how
    much (0: unknown); `cancelled` is asked often. Both are called in the caller's thread.
    Raises `UsageError` for a wrong argument, `DownloadError` for what cannot be fetched or
    written, `GazetteerError` for files that are no dumps, `CancelledError`.
    """
    watch = Watch.of(progress, cancelled)
    pointer = pointer_file(name)
    address = address_of(address)
    codes = country_codes(countries, open_gazetteer().countries())
    folder = gazetteers_folder()
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with only_one(folder):
            _sweep(folder)
            dump = _fetched(address, codes, folder, watch)
            made = _compiled(dump, folder, name, tuple(languages), watch)
            facts = {"folder": made.name, "source": _source(codes), "when": _today()}
            write_whole(pointer, json.dumps(facts))
            _sweep(folder)
            shutil.rmtree(folder / _DOWNLOADS, ignore_errors=True)
    return next(found for found in list_installed() if found.name == name)


def _sweep(folder: Path) -> None:
    """Remove what killed installations left, and what has been replaced."""
    wanted = {folder_of(path.stem) for path in folder.glob("*.json")}
    for path in folder.iterdir():
        if path.is_dir() and path.name != _DOWNLOADS and path not in wanted:
            shutil.rmtree(path, ignore_errors=True)
        elif path.suffix == ".new":
            path.unlink(missing_ok=True)


# --- fetching


def _fetched(address: str, codes: tuple[str, ...], folder: Path, watch: Watch) -> Dump:
    """Fetch and verify all files; what is whole already and unchanged there is not fetched."""
    digest = hashlib.sha256(address.encode()).hexdigest()[:12]
    downloads = folder / _DOWNLOADS / digest
    downloads.mkdir(parents=True, exist_ok=True)
    fetcher = Fetcher(address, downloads, watch)

    def file(name: str) -> Path:
        path = fetcher.fetch(name)
        verify(path, watch)
        return path

    first, second = file(FIRST_DIVISIONS), file(SECOND_DIVISIONS)
    places = tuple(file(name) for name in place_files(codes))
    names = tuple(file(name) for name in name_files(codes))
    return Dump(places, first, second, names)


# --- compiling


def _compiled(
    dump: Dump, folder: Path, name: str, languages: tuple[str, ...], watch: Watch
) -> Path:
    """Compile into a folder of its own, which nothing points to yet."""
    _check_room(dump, folder)
    made = folder / f"{name}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
    try:
        compile_dump(dump, resource("gazetteer"), made, watch, languages)
        open_gazetteer(made).lookup(name)
        _settle(made)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return made


def _check_room(dump: Dump, folder: Path) -> None:
    needed = dump.text_size() * _ROOM_A_BYTE + _ROOM
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise DownloadError(
            f"The disk has too little room: {needed / 1e6:,.0f} MB are needed to compile the "
            f"gazetteer, {free / 1e6:,.0f} MB are free in {folder}."
        )


def _settle(folder: Path) -> None:
    """See to it that the files are on the disk before anything points to them."""
    for path in folder.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _source(codes: tuple[str, ...]) -> str:
    return f"GeoNames, {', '.join(codes) or 'all countries'}"


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
