"""Turns an Article into a Reading with the built-in engine, in any thread or process. No Qt."""

from __future__ import annotations

import json
from time import perf_counter

from mapapp.desktop.reading import Reading, read
from mapapp.model import Article


def analyse(article: Article) -> Reading:
    """Analyse `article` and prepare its map. Raises `GazetteerError` when there is no gazetteer."""
    from mapapp.pipeline import default_engine
    from mapapp.webmap import map_data

    engine = default_engine()
    began = perf_counter()
    analysis = engine.analyse(article)
    milliseconds = (perf_counter() - began) * 1000
    data = json.dumps(map_data(analysis, engine.gazetteer), ensure_ascii=False)
    return read(analysis, milliseconds, data.encode("utf-8", "replace"))
