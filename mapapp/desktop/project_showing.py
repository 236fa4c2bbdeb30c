"""What is kept of an article, made ready for the window. No Qt."""

from __future__ import annotations

import json
from typing import NamedTuple

from mapapp.desktop.article_plan import ArticlePlan, plan
from mapapp.desktop.loader import prepared
from mapapp.desktop.reading import Reading, read
from mapapp.editing import edited_article
from mapapp.model import Analysis
from mapapp.project import Stored


class Ready(NamedTuple):
    """An article with its analysis as found, arranged for the panes."""

    stored: Stored
    plan: ArticlePlan
    reading: Reading


def ready(stored: Stored) -> Ready:
    """Return what the window shows first; the corrections are shown over it."""
    planned = plan(edited_article(stored.given, stored.edits))
    reading = read(stored.analysis, 0.0, _map_json(stored.analysis))
    return Ready(stored, planned, prepared(reading, planned))


def _map_json(analysis: Analysis) -> bytes:
    from mapapp.pipeline import default_engine
    from mapapp.webmap import map_data

    data = map_data(analysis, default_engine().gazetteer)
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")
