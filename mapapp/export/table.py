"""An Analysis as a table: a row for each event and place, and for each place only named."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from mapapp.export.credits import CREDITS
from mapapp.model import Actor, Analysis, Count, Event
from mapapp.shown import ShownPlace, shown_places

COLUMNS = [
    "row",
    "event_id",
    "headline",
    "type",
    "status",
    "start",
    "end",
    "precision",
    "bound",
    "when",
    "attribution",
    "source",
    "target",
    "dead_min",
    "dead_max",
    "injured_min",
    "injured_max",
    "magnitudes",
    "confidence",
    "relation",
    "place_id",
    "place",
    "place_kind",
    "country",
    "country_name",
    "admin1",
    "lat",
    "lon",
    "place_role",
    "mentions",
    "quote",
    "article_title",
    "published",
    "credits",
]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_table(analysis: Analysis) -> str:
    """Return the table as CSV (RFC 4180), safe to open in a spreadsheet."""
    output = io.StringIO()
    writer = csv.DictWriter(output, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(analysis):
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return output.getvalue()


def _rows(analysis: Analysis) -> Iterator[dict[str, Any]]:
    shown = {one.place.id: one for one in shown_places(analysis)}
    article = {
        "article_title": analysis.article.title,
        "published": analysis.article.published,
        "credits": CREDITS,
    }
    for event in analysis.events:
        row = {"row": "event", **_event(event, analysis), **article}
        for where in event.where:
            yield {**row, "relation": where.relation, **_place(shown[where.place.id])}
        if not event.where:
            yield row
    for one in shown.values():
        if not one.relations:
            yield {"row": "place", **_place(one), **article}


def _event(event: Event, analysis: Analysis) -> dict[str, Any]:
    start, end = event.spans[0]
    when = event.when
    return {
        "event_id": event.id,
        "headline": event.headline,
        "type": event.type.value,
        "status": event.status.value,
        "start": when and when.start,
        "end": when and when.end,
        "precision": when and when.precision.value,
        "bound": when and when.bound.value,
        "when": when and when.text,
        "attribution": event.attribution,
        "source": _actors(event.source),
        "target": _actors(event.target),
        **_count("dead", event.dead),
        **_count("injured", event.injured),
        "magnitudes": "; ".join(one.text for one in event.magnitudes),
        "confidence": event.confidence,
        "quote": analysis.article.text[start:end],
    }


def _place(one: ShownPlace) -> dict[str, Any]:
    place = one.place
    return {
        "place_id": place.id,
        "place": place.name,
        "place_kind": place.kind.value,
        "country": place.country,
        "country_name": place.country_name,
        "admin1": place.admin1,
        "lat": round(place.lat, 6),
        "lon": round(place.lon, 6),
        "place_role": one.role,
        "mentions": len(one.mentions),
    }


def _actors(actors: tuple[Actor, ...]) -> str:
    return "; ".join(actor.text for actor in actors)


def _count(name: str, count: Count | None) -> dict[str, int | None]:
    return {f"{name}_min": count.min, f"{name}_max": count.max} if count else {}


def _cell(value: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula, on one line."""
    if not isinstance(value, str):
        return "" if value is None else value
    is_formula = value.startswith(_FORMULA_STARTS) or value.lstrip().startswith(_FORMULA_STARTS)
    text = " ".join(value.split())
    return f"'{text}" if is_formula else text
