"""Writes a file whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from mapapp.errors import ExportError


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` into the file at `path` in one step: what was there stays until all is written.

    Raises `ExportError` when the folder is missing, may not be written to, or the disk is full.
    """
    try:
        # A link stays a link, and its target is what is replaced.
        path = path.resolve()
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)  # a pipe or a terminal has nothing to replace
        else:
            _replace(path, data)
    except (OSError, ValueError) as error:
        raise ExportError(_words(error, path)) from error


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    part = path.with_name(f".mapapp-{secrets.token_hex(6)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _words(error: OSError | ValueError, path: Path) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return f"There is no folder {path.parent}. Create it, or choose another."
        case IsADirectoryError():
            return f"{path} is a folder. Give a file's name in it."
        case PermissionError():
            return f"mapapp is not allowed to write {path}. Choose another folder."
        case OSError(errno=errno.ENOSPC) | OSError(errno=errno.EDQUOT):
            return f"The disk is full: {path.name} was not written. Free some space and try again."
        case OSError(strerror=str(reason)):
            return f"{path.name} could not be written: {reason}."
    return f"{path} could not be written: {error}."
