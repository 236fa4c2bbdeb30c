"""Chooses how to write an Analysis by its file's ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from mapapp.errors import UsageError
from mapapp.export.credits import CREDITS
from mapapp.export.writing import write_whole
from mapapp.gazetteer import Gazetteer
from mapapp.model import Analysis

_PICTURE_SIZE = (1400, 900)
_LATER = frozenset({".kml", ".gpkg", ".pdf"})


class _Order(NamedTuple):
    analysis: Analysis
    gazetteer: Gazetteer
    theme: str


def export(
    analysis: Analysis, gazetteer: Gazetteer, path: str | Path, *, theme: str = "light"
) -> None:
    """Write `analysis` to the file at `path`, in the format that its ending names.

    The file appears whole or not at all; `theme` ("light", "dark") is the picture's. Raises
    `UsageError` for an ending that is not known and `ExportError` when the file cannot be written.
    """
    path = Path(path)
    make = _MAKERS[check_ending(path)]
    write_whole(path, make(_Order(analysis, gazetteer, theme)))


def check_ending(path: str | Path) -> str:
    """Return the ending of `path` in small letters; raise `UsageError` for one not known."""
    ending = Path(path).suffix.lower()
    if ending in _MAKERS:
        return ending
    possible = ", ".join(ENDINGS)
    if ending in _LATER:
        raise UsageError(f"mapapp does not write {ending} files yet. Choose one of {possible}.")
    named = f"“{ending}” is no ending that mapapp knows" if ending else f"“{path}” has no ending"
    raise UsageError(f"{named}. Choose one of {possible}.")


def _html(order: _Order) -> bytes:
    from mapapp.webmap import standalone_html

    return _utf8(standalone_html(order.analysis, order.gazetteer))


def _geojson(order: _Order) -> bytes:
    from mapapp.export.geojson import feature_collection

    collection = feature_collection(order.analysis, order.gazetteer)
    return _utf8(json.dumps(collection, ensure_ascii=False) + "\n")


def _csv(order: _Order) -> bytes:
    from mapapp.export.table import csv_table

    # With a byte order mark spreadsheets know it for UTF-8.
    return csv_table(order.analysis).encode("utf-8-sig", errors="replace")


def _json(order: _Order) -> bytes:
    values = {**order.analysis.to_dict(), "credits": CREDITS}
    return _utf8(json.dumps(values, ensure_ascii=False, indent=2) + "\n")


def _png(order: _Order) -> bytes:
    from mapapp.cartography import still_picture
    from mapapp.theme import THEMES
    from mapapp.webmap import map_data

    data = map_data(order.analysis, order.gazetteer)
    title = order.analysis.article.title
    return still_picture(data, THEMES[order.theme], *_PICTURE_SIZE, title)


def _utf8(text: str) -> bytes:
    # A lone surrogate, which JSON input may carry, has no UTF-8.
    return text.encode("utf-8", errors="replace")


_MAKERS: dict[str, Callable[[_Order], bytes]] = {
    ".html": _html,
    ".geojson": _geojson,
    ".csv": _csv,
    ".json": _json,
    ".png": _png,
}
ENDINGS = tuple(_MAKERS)
"""The endings that `export` knows."""
