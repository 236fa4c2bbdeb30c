"""The gazetteers on this machine: the built-in one, installed ones, and which is in use.

An installed gazetteer is a folder, and a small file `NAME.json` that says which folder: replacing
that file is the swap from an old one to a new one.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

from mapapp.errors import GazetteerError, UsageError
from mapapp.gazetteer.store import Gazetteer, open_gazetteer
from mapapp.resources import resource

BUILT_IN = "built-in"
CHOICE = "MAPAPP_GAZETTEER"
"""The environment variable that chooses a gazetteer by name, over the user's settings."""
_PLATFORM: str = sys.platform
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")


class Installed(NamedTuple):
    """A gazetteer on this machine. `size` is in bytes, `when` an ISO date, or empty."""

    name: str
    folder: Path
    places: int
    size: int
    source: str
    when: str
    problem: str = ""
    """Why it cannot be used; empty when it can."""


class Opened(NamedTuple):
    """The gazetteer in use. `notice` says why it is not the chosen one; empty when it is."""

    gazetteer: Gazetteer
    name: str
    notice: str


def gazetteers_folder() -> Path:
    """Return the folder that gazetteers are installed in; it may not exist yet."""
    return _user_folder("XDG_DATA_HOME", ".local/share", "user_data_path") / "gazetteers"


def _choice_file() -> Path:
    return _user_folder("XDG_CONFIG_HOME", ".config", "user_config_path") / "gazetteer.json"


def _user_folder(variable: str, usual: str, function: str) -> Path:
    if _PLATFORM == "linux":  # platformdirs' rule; its import takes longer than opening a store
        root = os.environ.get(variable, "").strip()
        return (Path(root) if root else Path.home() / usual) / "mapapp"
    import platformdirs

    path: Path = getattr(platformdirs, function)("mapapp", appauthor=False)
    return path


# --- which there are


def list_installed() -> list[Installed]:
    """Return the gazetteers on this machine, the built-in one first."""
    built_in = _described(BUILT_IN, resource("gazetteer"), {"source": "built-in"})
    files = sorted(gazetteers_folder().glob("*.json"))
    return [built_in, *(_installed(path.stem) for path in files if _NAME.fullmatch(path.stem))]


def folder_of(name: str) -> Path | None:
    """Return the folder of an installed gazetteer, None where there is none of that name."""
    folder = _facts(name).get("folder")
    return gazetteers_folder() / str(folder) if folder else None


def _installed(name: str) -> Installed:
    facts = _facts(name)
    return _described(name, gazetteers_folder() / str(facts.get("folder", "?")), facts)


def _described(name: str, folder: Path, facts: dict[str, Any]) -> Installed:
    source, when = str(facts.get("source", "")), str(facts.get("when", ""))
    try:
        places = open_gazetteer(folder).record_count
        size = sum(file.stat().st_size for file in folder.iterdir())
    except (GazetteerError, OSError) as error:
        return Installed(name, folder, 0, 0, source, when, _what_is_wrong(error))
    return Installed(name, folder, places, size, source, when)


def _facts(name: str) -> dict[str, Any]:
    import json

    try:
        facts = json.loads(pointer_file(name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def pointer_file(name: str) -> Path:
    """Return the file that says where the gazetteer `name` is.

    Raises `UsageError` for what cannot be a gazetteer's name.
    """
    if name == BUILT_IN or not _NAME.fullmatch(name):
        raise UsageError(
            f"“{name}” cannot be an installed gazetteer's name. Write it like geonames."
        )
    return gazetteers_folder() / f"{name}.json"


# --- which is in use


def in_use() -> str:
    """Return the name of the gazetteer that is chosen."""
    chosen = os.environ.get(CHOICE, "").strip()
    if chosen:
        return chosen
    try:
        text = _choice_file().read_text(encoding="utf-8")
    except (OSError, ValueError):
        return BUILT_IN
    import json  # here: most have chosen nothing, and start without it

    try:
        return str(json.loads(text)["use"])
    except (ValueError, KeyError, TypeError):
        return BUILT_IN


def use(name: str) -> None:
    """Choose a gazetteer for all that is opened from now on.

    Raises `GazetteerError` when there is none of that name, or it is damaged.
    """
    if name != BUILT_IN:
        _existing(name)
        found = _installed(name)
        if found.problem:
            raise GazetteerError(f"“{name}” cannot be used: {found.problem}. Install it again.")
    _choose(name)


def _choose(name: str) -> None:
    import json

    write_whole(_choice_file(), json.dumps({"use": name}))


def open_in_use() -> Opened:
    """Open the chosen gazetteer, or the built-in one where that cannot be opened.

    Raises `GazetteerError` when the built-in one cannot be opened either.
    """
    name = in_use()
    if name == BUILT_IN:
        return Opened(open_gazetteer(), BUILT_IN, "")
    try:
        folder = folder_of(name)
        if folder is None:
            raise GazetteerError("it is not installed")
        return Opened(open_gazetteer(folder), name, "")
    except (GazetteerError, UsageError) as error:
        notice = (
            f"The gazetteer “{name}” cannot be used: {_what_is_wrong(error)}. The built-in one is "
            f"used instead. Install it again, or choose with “mapapp gazetteer use {BUILT_IN}”."
        )
        return Opened(open_gazetteer(), BUILT_IN, notice)


def remove(name: str) -> None:
    """Remove an installed gazetteer; where it is in use, the built-in one is used from now on.

    Raises `GazetteerError` when there is none of that name or it cannot be removed.
    """
    if name == BUILT_IN:
        raise UsageError("The built-in gazetteer is part of mapapp and cannot be removed.")
    import shutil

    _existing(name)
    folder = folder_of(name)
    if in_use() == name:
        _choose(BUILT_IN)
    try:
        pointer_file(name).unlink()
    except OSError as error:
        raise GazetteerError(f"“{name}” cannot be removed ({error.strerror}).") from error
    if folder:
        # Where another program has it open, Windows keeps it: the next installation removes it.
        shutil.rmtree(folder, ignore_errors=True)


def _existing(name: str) -> None:
    if not pointer_file(name).exists():
        known = ", ".join(found.name for found in list_installed())
        raise GazetteerError(f"No gazetteer “{name}” is installed. There are: {known}.")


def write_whole(path: Path, text: str) -> None:
    """Write a small file so that it is there whole or not at all.

    Raises `GazetteerError` when it cannot be written.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise GazetteerError(f"{path} cannot be written ({error.strerror}).") from error


def _what_is_wrong(error: Exception) -> str:
    return str(error).partition(". ")[0].rstrip(".")
