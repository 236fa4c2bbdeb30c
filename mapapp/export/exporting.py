"""Chooses how to write an Analysis by its file's ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mapapp.errors import UsageError
from mapapp.export.credits import CREDITS
from mapapp.export.writing import write_whole
from mapapp.filtering import NOTHING_FILTERED, Filter
from mapapp.gazetteer import Gazetteer
from mapapp.model import Analysis

if TYPE_CHECKING:
    from mapapp.theme import Theme

PICTURE_SIZE = (1400, 900)
"""Width and height of a picture in logical pixels, where none are asked for."""


class _Order(NamedTuple):
    analysis: Analysis
    gazetteer: Gazetteer
    theme: str
    size: tuple[int, int]
    scale: float


def export(
    analysis: Analysis,
    gazetteer: Gazetteer,
    path: str | Path,
    *,
    theme: str = "light",
    size: tuple[int, int] = PICTURE_SIZE,
    scale: float = 1.0,
    wanted: Filter = NOTHING_FILTERED,
    only: AbstractSet[str] | None = None,
) -> None:
    """Write `analysis` to the file at `path`, in the format that its ending names.

    The file appears whole or not at all. Of a picture `theme` ("light", "dark") is its colours,
    `size` its width and height in logical pixels, `scale` the device pixels for each of them
    (PNG). `wanted` leaves out what does not pass a filter, `only` all but the places and events
    with these ids. Raises `UsageError` for an ending or a size that cannot be, and `ExportError`
    when the file cannot be written.
    """
    from mapapp.export.portion import filtered, selected

    path = Path(path)
    make = _MAKERS[check_ending(path)]
    part = filtered(analysis, wanted)
    part = part if only is None else selected(part, only)
    write_whole(path, make(_Order(part, gazetteer, theme, size, scale)))


def check_ending(path: str | Path) -> str:
    """Return the ending of `path` in small letters; raise `UsageError` for one not known."""
    ending = Path(path).suffix.lower()
    if ending in _MAKERS:
        return ending
    possible = ", ".join(ENDINGS)
    named = f"“{ending}” is no ending that mapapp knows" if ending else f"“{path}” has no ending"
    raise UsageError(f"{named}. Choose one of {possible}.")


def _html(order: _Order) -> bytes:
    from mapapp.webmap import standalone_html

    return _utf8(standalone_html(order.analysis, order.gazetteer))


def _geojson(order: _Order) -> bytes:
    from mapapp.export.geojson import feature_collection

    collection = feature_collection(order.analysis, order.gazetteer)
    return _utf8(json.dumps(collection, ensure_ascii=False) + "\n")


def _kml(order: _Order) -> bytes:
    from mapapp.export.kml import kml_document

    return _utf8(kml_document(order.analysis, order.gazetteer))


def _gpx(order: _Order) -> bytes:
    from mapapp.export.gpx import gpx_document

    return _utf8(gpx_document(order.analysis))


def _gpkg(order: _Order) -> bytes:
    from mapapp.export.geopackage import geopackage

    return geopackage(order.analysis, order.gazetteer)


def _csv(order: _Order) -> bytes:
    from mapapp.export.table import csv_table

    # With a byte order mark spreadsheets know it for UTF-8.
    return csv_table(order.analysis).encode("utf-8-sig", errors="replace")


def _tsv(order: _Order) -> bytes:
    from mapapp.export.table import tsv_table

    return _utf8(tsv_table(order.analysis))


def _json(order: _Order) -> bytes:
    values = {**order.analysis.to_dict(), "credits": CREDITS}
    return _utf8(json.dumps(values, ensure_ascii=False, indent=2) + "\n")


def _markdown(order: _Order) -> bytes:
    from mapapp.export.markdown import markdown

    return _utf8(markdown(order.analysis))


def _docx(order: _Order) -> bytes:
    from mapapp.export.word import docx_report

    # On paper two pixels of the picture are as large as one on a screen.
    picture = _png(order._replace(scale=max(order.scale, 2.0)))
    return docx_report(order.analysis, picture)


def _png(order: _Order) -> bytes:
    from mapapp.cartography import still_picture

    return still_picture(*_picture(order), order.scale)


def _svg(order: _Order) -> bytes:
    from mapapp.cartography import svg_picture

    return svg_picture(*_picture(order))


def _pdf(order: _Order) -> bytes:
    from mapapp.cartography import pdf_picture

    return pdf_picture(*_picture(order))


def _picture(order: _Order) -> tuple[dict[str, Any], Theme, int, int, str]:
    """Return what every picture is painted from."""
    from mapapp.theme import THEMES
    from mapapp.webmap import map_data

    data = map_data(order.analysis, order.gazetteer)
    return data, THEMES[order.theme], *order.size, order.analysis.article.title


def _utf8(text: str) -> bytes:
    # A lone surrogate, which JSON input may carry, has no UTF-8.
    return text.encode("utf-8", errors="replace")


_MAKERS: dict[str, Callable[[_Order], bytes]] = {
    ".html": _html,
    ".geojson": _geojson,
    ".kml": _kml,
    ".gpx": _gpx,
    ".gpkg": _gpkg,
    ".csv": _csv,
    ".tsv": _tsv,
    ".md": _markdown,
    ".docx": _docx,
    ".json": _json,
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
}
FORMATS = {
    ".html": "Web page",
    ".png": "Picture of the map",
    ".svg": "Picture of the map that can be enlarged, SVG",
    ".pdf": "Page with the map, PDF",
    ".csv": "Table, separated by commas",
    ".tsv": "Table, separated by tabs",
    ".geojson": "Map data, GeoJSON",
    ".kml": "Map data, KML",
    ".gpx": "Waypoints, GPX",
    ".gpkg": "Map data, GeoPackage",
    ".md": "Report, Markdown",
    ".docx": "Report, Word document",
    ".json": "Everything, as JSON",
}
"""Every ending that `export` knows, in words."""
ENDINGS = tuple(_MAKERS)
"""The endings that `export` knows."""
