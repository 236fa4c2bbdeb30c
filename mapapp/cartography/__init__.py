"""The printed-looking basemap: tiles for the map and still pictures for export, painted offline.

`mapapp.cartography.compiling` makes its data when mapapp is built, without Qt; so Qt is imported
here only once something is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapapp.cartography.store import Basemap

if TYPE_CHECKING:
    from mapapp.cartography.application import ensure_application
    from mapapp.cartography.still import still_picture
    from mapapp.cartography.tiles import paint_tile
    from mapapp.cartography.vector import pdf_picture, print_map, svg_picture

__all__ = [
    "Basemap",
    "ensure_application",
    "paint_tile",
    "pdf_picture",
    "print_map",
    "still_picture",
    "svg_picture",
]

_PAINTING = {
    "ensure_application": "application",
    "paint_tile": "tiles",
    "pdf_picture": "vector",
    "print_map": "vector",
    "still_picture": "still",
    "svg_picture": "vector",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _PAINTING:
        return getattr(import_module(f"mapapp.cartography.{_PAINTING[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
