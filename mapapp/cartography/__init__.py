"""The printed-looking basemap: tiles for the map and still pictures for export, painted offline.

`mapapp.cartography.compiling` makes its data when mapapp is built, without Qt; so Qt is imported
here only once something is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapapp.cartography.store import Basemap

if TYPE_CHECKING:
    from mapapp.cartography.tiles import paint_tile

__all__ = ["Basemap", "paint_tile"]

_PAINTING = {"paint_tile": "tiles"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _PAINTING:
        return getattr(import_module(f"mapapp.cartography.{_PAINTING[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
