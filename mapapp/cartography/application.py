"""The Qt application that painting type needs, made where there is none."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from getpass import getuser
from pathlib import Path
from tempfile import gettempdir

from qtpy.QtGui import QGuiApplication

_kept: list[QGuiApplication] = []
"""Qt ends with the last reference to its application."""


def ensure_application() -> None:
    """Make a Qt application without windows unless there is one already.

    Call it in the main thread. A display is not needed: the one made here is offscreen.
    """
    if QGuiApplication.instance() is None:
        _ensure_runtime_folder()
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication(["mapapp"]))


def _ensure_runtime_folder() -> None:
    """Name the folder that Qt falls back to, made as it asks for: else it complains on stderr."""
    if sys.platform == "linux" and "XDG_RUNTIME_DIR" not in os.environ:
        folder = Path(gettempdir()) / f"runtime-{getuser()}"
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
            os.environ["XDG_RUNTIME_DIR"] = str(folder)
