"""One installation at a time: a lock that ends with the process that holds it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mapapp.errors import DownloadError


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the lock of `folder`. Raises `DownloadError` when another process holds it."""
    with (folder / "lock").open("a+b") as file:
        try:
            _take(file.fileno())
        except OSError as error:
            raise DownloadError(
                "Another mapapp is installing a gazetteer. Wait until it has finished."
            ) from error
        yield


def _take(descriptor: int) -> None:
    if os.name == "nt":
        import msvcrt

        getattr(msvcrt, "locking")(descriptor, getattr(msvcrt, "LK_NBLCK"), 1)  # noqa: B009
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
