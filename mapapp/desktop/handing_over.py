"""Hands files to the window that is open already. No Qt: it comes before everything else."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

from mapapp.desktop.config import config_folder

_PATIENCE_S = 2.0
_LONGEST = 100
"""Characters of a socket's path; systems allow a few more."""
AGREED = b"ok\n"
"""What a window answers that has taken the files."""


def address() -> str:
    """Return where the one window of this user listens: a socket's path, or a pipe on Windows."""
    folder = config_folder()
    if sys.platform == "win32":
        return "mapapp-" + sha256(str(folder).encode()).hexdigest()[:16]
    return str(folder / "window.socket")


def hand_over(files: list[str]) -> bool:
    """Give files, or none, to the window that is open; return whether there was one to take them.

    The window comes to the front. Where it does not answer in two seconds there is none.
    """
    absolute = [str(Path(file).expanduser().absolute()) for file in files]
    message = json.dumps({"files": absolute}).encode() + b"\n"
    try:
        return _told(message) == AGREED
    except OSError:
        return False


def _told(message: bytes) -> bytes:
    if sys.platform == "win32":
        with Path(rf"\\.\pipe\{address()}").open("r+b", buffering=0) as pipe:
            pipe.write(message)
            return pipe.read(len(AGREED))
    path = address()
    if len(path) > _LONGEST or not Path(path).exists():
        return b""
    import socket  # here: mostly there is no window to ask

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_PATIENCE_S)
        line.connect(path)
        line.sendall(message)
        return line.recv(len(AGREED))
