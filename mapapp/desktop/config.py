"""Where the window keeps its settings: known before Qt is, which some of them are about. No Qt."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def config_folder() -> Path:
    """Return the folder of mapapp's settings, as QStandardPaths' GenericConfigLocation names it."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Preferences"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return base / "mapapp"


def settings_file() -> Path:
    """Return the file of the settings."""
    return config_folder() / "window.ini"


def is_switched_on(name: str) -> bool:
    """Tell whether a setting that is off by default was switched on, without Qt."""
    with suppress(OSError):
        lines = settings_file().read_text(encoding="utf-8", errors="replace").splitlines()
        return f"{name}=true" in lines
    return False
