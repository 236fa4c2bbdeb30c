"""How QGIS draws a layer as soon as it is opened: the table `layer_styles`."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr


class Category(NamedTuple):
    """One value of the column that decides how a feature is drawn. `shape` is one of QGIS'."""

    value: str
    label: str
    colour: str
    shape: str = "circle"


def add_style(
    connection: sqlite3.Connection,
    layer: str,
    column: str,
    categories: Sequence[Category],
    *,
    label: str = "",
    size: float = 3.0,
    areas: bool = False,
) -> None:
    """Draw the features of a layer by the value of a column, and write the column `label`.

    `size` is a marker's, in millimetres.
    """
    symbols = "".join(
        _area(number, one.colour) if areas else _marker(number, one, size)
        for number, one in enumerate(categories)
    )
    values = "".join(
        f'<category symbol="{number}" value={quoteattr(one.value)} '
        f'label={quoteattr(one.label)} render="true"/>'
        for number, one in enumerate(categories)
    )
    qml = (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        f'<qgis version="3.22" styleCategories="Symbology|Labeling" '
        f'labelsEnabled="{int(bool(label))}">'
        f'<renderer-v2 type="categorizedSymbol" attr={quoteattr(column)} symbollevels="0" '
        f'forceraster="0" enableorderby="0"><categories>{values}</categories>'
        f"<symbols>{symbols}</symbols></renderer-v2>{_labelling(label)}</qgis>"
    )
    connection.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
        "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner) "
        "VALUES ('', '', ?, 'geom', ?, ?, '', 1, 'mapapp', '')",
        (layer, layer, qml),
    )


def _marker(number: int, one: Category, size: float) -> str:
    options = {
        "name": one.shape,
        "color": _rgba(one.colour, 255),
        "outline_color": "255,255,255,255",
        "outline_width": "0.3",
        "size": str(size),
        "size_unit": "MM",
    }
    return _symbol(number, "marker", "SimpleMarker", options)


def _area(number: int, colour: str) -> str:
    options = {
        "color": _rgba(colour, 50),
        "outline_color": _rgba(colour, 255),
        "outline_width": "0.4",
        "style": "solid",
    }
    return _symbol(number, "fill", "SimpleFill", options)


def _symbol(number: int, kind: str, layer: str, options: dict[str, str]) -> str:
    values = "".join(
        f'<Option name="{name}" type="QString" value="{escape(value)}"/>'
        for name, value in options.items()
    )
    older = "".join(f'<prop k="{name}" v="{escape(value)}"/>' for name, value in options.items())
    return (
        f'<symbol name="{number}" type="{kind}" alpha="1" clip_to_extent="1" force_rhr="0">'
        f'<layer class="{layer}" enabled="1" locked="0" pass="0">'
        f'<Option type="Map">{values}</Option>{older}</layer></symbol>'
    )


def _labelling(column: str) -> str:
    if not column:
        return ""
    return (
        '<labeling type="simple"><settings calloutType="simple">'
        f'<text-style fieldName={quoteattr(column)} fontSize="8" textColor="30,35,41,255">'
        '<text-buffer bufferDraw="1" bufferSize="0.7" bufferColor="255,255,255,255"/>'
        '</text-style><placement placement="6" dist="1"/></settings></labeling>'
    )


def _rgba(colour: str, alpha: int) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},{alpha}"
