"""Says in plain words that the disk is full, or cannot be written to."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mapapp.errors import DownloadError

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turn the errors of writing in `folder` into `DownloadError`."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DownloadError(
                f"The disk is full: {folder} takes no more. Make room and try again; what was "
                "installed before is still there."
            ) from error
        if error.errno is None:
            raise
        raise DownloadError(f"{folder} cannot be written to ({error.strerror}).") from error
