"""Saved work: one GeoPackage that is edited in place, article by article.

Its parts are imported when they are first asked for: the window starts without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapapp.project.ending import ENDING

if TYPE_CHECKING:
    from mapapp.project.articles import Entry, Stored
    from mapapp.project.current import CurrentProject
    from mapapp.project.failures import (
        ChangedElsewhereError,
        DamagedProjectError,
        FullDiskError,
        NewerProjectError,
        ReadOnlyProjectError,
    )
    from mapapp.project.layers import KeptOverlay
    from mapapp.project.project import Project
    from mapapp.project.schema import SCHEMA

__all__ = [
    "ENDING",
    "SCHEMA",
    "ChangedElsewhereError",
    "CurrentProject",
    "DamagedProjectError",
    "Entry",
    "FullDiskError",
    "KeptOverlay",
    "NewerProjectError",
    "Project",
    "ReadOnlyProjectError",
    "Stored",
]

_HOMES = {
    "articles": ("Entry", "Stored"),
    "current": ("CurrentProject",),
    "failures": (
        "ChangedElsewhereError",
        "DamagedProjectError",
        "FullDiskError",
        "NewerProjectError",
        "ReadOnlyProjectError",
    ),
    "layers": ("KeptOverlay",),
    "project": ("Project",),
    "schema": ("SCHEMA",),
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"mapapp.project.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
