"""An Analysis as a table: a row for each event and place, then one for each mention."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from mapapp.export.credits import CREDITS
from mapapp.export.facts import Quotes, coordinates
from mapapp.model import Actor, Analysis, Count, Event, Mention, Place
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
    "decided_by",
    "relation",
    "name",
    "mention_role",
    "place_id",
    "geonameid",
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
    "quote_start",
    "quote_end",
    "article_title",
    "published",
    "credits",
]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_table(analysis: Analysis) -> str:
    """Return the table as CSV (RFC 4180), safe to open in a spreadsheet."""
    output = io.StringIO()
    _write(csv.DictWriter(output, COLUMNS, restval="", lineterminator="\r\n"), analysis)
    return output.getvalue()


def tsv_table(analysis: Analysis) -> str:
    """Return the table with tabs between the cells (IANA text/tab-separated-values)."""
    output = io.StringIO()
    quiet: Any = {"delimiter": "\t", "quoting": csv.QUOTE_NONE, "quotechar": None}
    _write(csv.DictWriter(output, COLUMNS, restval="", lineterminator="\n", **quiet), analysis)
    return output.getvalue()


def _write(writer: csv.DictWriter[str], analysis: Analysis) -> None:
    writer.writeheader()
    for row in _rows(analysis):
        writer.writerow({key: _cell(value) for key, value in row.items()})


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
            there = _place(where.place, shown.get(where.place.id))
            yield {**row, "relation": where.relation, **there}
        if not event.where:
            yield row
    quotes = Quotes(analysis.article.text)
    for mention in analysis.mentions:
        yield {"row": "mention", **_mention(mention, quotes, shown), **article}


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
        "decided_by": event.decided_by.value,
        "quote": analysis.article.text[start:end],
        "quote_start": start,
        "quote_end": end,
    }


def _mention(mention: Mention, quotes: Quotes, shown: dict[str, ShownPlace]) -> dict[str, Any]:
    place = mention.place
    return {
        "name": mention.text,
        "mention_role": mention.role.value,
        "confidence": mention.confidence,
        "decided_by": mention.decided_by.value,
        "quote": quotes.around(mention.start, mention.end),
        "quote_start": mention.start,
        "quote_end": mention.end,
        **(_place(place, shown.get(place.id)) if place else {}),
    }


def _place(place: Place, shown: ShownPlace | None) -> dict[str, Any]:
    lat, lon = coordinates(place)
    return {
        "place_id": place.id,
        "geonameid": place.geonameid,
        "place": place.name,
        "place_kind": place.kind.value,
        "country": place.country,
        "country_name": place.country_name,
        "admin1": place.admin1,
        "lat": lat,
        "lon": lon,
        "place_role": shown and shown.role,
        "mentions": len(shown.mentions) if shown else 0,
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
    text = " ".join(value.replace("\0", " ").split())
    return f"'{text}" if is_formula else text
