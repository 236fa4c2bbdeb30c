"""An Analysis as a GeoPackage: places, mentions and events as points, areas with outlines."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from mapapp.antimeridian import earthly
from mapapp.export.credits import CREDITS
from mapapp.export.facts import Quotes
from mapapp.geopackage import (
    Category,
    Layer,
    add_credits,
    add_style,
    connect,
    create_geopackage,
    create_layer,
    multi_polygon,
)
from mapapp.geopackage.features import LAYERS, Features, add_styles
from mapapp.model import AREA_KINDS, Analysis
from mapapp.shown import shown_places
from mapapp.theme import LIGHT
from mapapp.webmap.outlines import Outlines

_THE_ARTICLE = 1
_ARTICLES = Layer(
    "articles",
    "Articles",
    tuple(
        (name, "DATE" if name == "published" else "TEXT")
        for name in ("title", "published", "source", "url", "language", "dateline", "credits")
    ),
)
_AREAS = Layer(
    "areas",
    "Areas",
    (
        ("article", "INTEGER"),
        ("place_id", "TEXT"),
        ("geonameid", "INTEGER"),
        ("name", "TEXT"),
        ("kind", "TEXT"),
        ("role", "TEXT"),
    ),
    "MULTIPOLYGON",
)
_KINDS = {"country": LIGHT.border, "admin1": LIGHT.accent, "water": LIGHT.talk}


def geopackage(analysis: Analysis, gazetteer: Outlines) -> bytes:
    """Return the whole file, made in memory."""
    connection = connect(":memory:")
    try:
        connection.execute("BEGIN")
        _fill(connection, analysis, gazetteer)
        connection.execute("COMMIT")
        return connection.serialize()
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, analysis: Analysis, gazetteer: Outlines) -> None:
    create_geopackage(connection)
    add_credits(connection, CREDITS)
    for layer in (_ARTICLES, _AREAS, *LAYERS):
        create_layer(connection, layer)
    _ARTICLES.insert(connection, [_ARTICLES.row(_article(analysis))])
    Features(analysis, _THE_ARTICLE, Quotes(analysis.article.text).around).insert(connection)
    _AREAS.insert(connection, _areas(analysis, gazetteer))
    add_styles(connection)
    kinds = dict.fromkeys(kind.value for kind in AREA_KINDS)
    colours = [Category(kind, kind, _KINDS.get(kind, LIGHT.soft)) for kind in sorted(kinds)]
    add_style(connection, "areas", "kind", colours, label="name", areas=True)


def _article(analysis: Analysis) -> dict[str, Any]:
    article = analysis.article
    return {
        "title": article.title,
        "published": article.published and article.published.isoformat(),
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "dateline": article.dateline,
        "credits": CREDITS,
    }


def _areas(analysis: Analysis, gazetteer: Outlines) -> Iterator[tuple[Any, ...]]:
    for one in shown_places(analysis):
        place = one.place
        if place.kind in AREA_KINDS:
            polygons = gazetteer.outline(place.id)
            shape = multi_polygon(part for polygon in polygons for part in earthly(polygon))
            if shape:
                values = {
                    "article": _THE_ARTICLE,
                    "place_id": place.id,
                    "geonameid": place.geonameid,
                    "name": place.name,
                    "kind": place.kind.value,
                    "role": one.role,
                }
                yield _AREAS.row(values, shape)
