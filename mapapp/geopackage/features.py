"""An Analysis as the rows of feature layers, the same in exports and in projects."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from mapapp.geopackage.geometry import point
from mapapp.geopackage.layers import Layer
from mapapp.geopackage.styles import Category, add_style
from mapapp.model import Analysis, Count, Event, Mention, Place, Remark
from mapapp.shown import DEMONYM, HAPPENED, INSTITUTION, MENTIONED, ShownPlace, shown_places
from mapapp.theme import EVENT_GROUPS, LIGHT, EventGroup
from mapapp.wording import short_date

_WHICH = (("article", "INTEGER"), ("place_id", "TEXT"), ("geonameid", "INTEGER"))
_REMARK = (("note", "TEXT"), ("tags", "TEXT"), ("checked", "BOOLEAN"))
_SURE = (("confidence", "DOUBLE"), ("decided_by", "TEXT"))
PLACES = Layer(
    "places",
    "Places",
    (
        *_WHICH,
        ("name", "TEXT"),
        ("kind", "TEXT"),
        ("country", "TEXT"),
        ("country_name", "TEXT"),
        ("admin1", "TEXT"),
        ("population", "INTEGER"),
        ("role", "TEXT"),
        ("mentions", "INTEGER"),
        ("events", "INTEGER"),
        ("anchor", "TEXT"),
        ("relation", "TEXT"),
        ("radius_km", "DOUBLE"),
        *_REMARK,
    ),
    "POINT",
)
MENTIONS = Layer(
    "mentions",
    "Mentions",
    (
        *_WHICH,
        ("place", "TEXT"),
        ("text", "TEXT"),
        ("start", "INTEGER"),
        ("end", "INTEGER"),
        ("role", "TEXT"),
        *_SURE,
        ("quote", "TEXT"),
    ),
    "POINT",
)
EVENTS = Layer(
    "events",
    "Events",
    (
        *_WHICH,
        ("place", "TEXT"),
        ("relation", "TEXT"),
        ("event_id", "TEXT"),
        ("headline", "TEXT"),
        ("type", "TEXT"),
        ("event_group", "TEXT"),
        ("status", "TEXT"),
        ("since", "DATE"),
        ("until", "DATE"),
        ("date", "TEXT"),
        ("attribution", "TEXT"),
        ("source", "TEXT"),
        ("target", "TEXT"),
        ("dead_min", "INTEGER"),
        ("dead_max", "INTEGER"),
        ("injured_min", "INTEGER"),
        ("injured_max", "INTEGER"),
        *_SURE,
        ("quote", "TEXT"),
        ("start", "INTEGER"),
        ("end", "INTEGER"),
        *_REMARK,
    ),
    "POINT",
)
LAYERS = (PLACES, MENTIONS, EVENTS)
"""One feature a place and article; one a mention, placed or not; one an event and place."""

_ROLES = (
    Category(HAPPENED, "something happened here", LIGHT.accent),
    Category(MENTIONED, "mentioned", LIGHT.literal),
    Category(INSTITUTION, "named as an institution", LIGHT.institution, "square"),
    Category(DEMONYM, "only its people are named", LIGHT.demonym, "cross2"),
)
_MENTION_ROLES = (
    Category("literal", "the place itself", LIGHT.literal),
    Category("institution", "an institution named after it", LIGHT.institution, "square"),
    Category("demonym", "its people", LIGHT.demonym, "cross2"),
)
_GROUPS = (
    Category(EventGroup.CONFLICT, "conflict", LIGHT.conflict, "star"),
    Category(EventGroup.TALK, "talks and help", LIGHT.talk, "diamond"),
    Category(EventGroup.ACCORD, "agreement", LIGHT.accord, "circle"),
    Category(EventGroup.DISPUTE, "dispute", LIGHT.dispute, "triangle"),
    Category(EventGroup.OTHER, "other events", LIGHT.other, "pentagon"),
)

QuoteOf = Callable[[int, int], str]
"""Returns the sentence around a span."""


def add_styles(connection: sqlite3.Connection) -> None:
    """Have QGIS draw the layers in mapapp's colours."""
    add_style(connection, "places", "role", _ROLES, label="name")
    add_style(connection, "mentions", "role", _MENTION_ROLES, size=2.0)
    add_style(connection, "events", "event_group", _GROUPS, label="headline", size=4.0)


@dataclass(frozen=True, slots=True)
class Features:
    """The rows of one analysis. `quote_of` gives mentions their quotes, None leaves them out."""

    analysis: Analysis
    article: int
    quote_of: QuoteOf | None = None

    def insert(self, connection: sqlite3.Connection) -> None:
        """Add all rows to the layers."""
        PLACES.insert(connection, self.places())
        MENTIONS.insert(connection, self.mentions())
        EVENTS.insert(connection, self.events())

    def places(self) -> Iterator[tuple[Any, ...]]:
        """Yield a row for each place that a mention or an event is at."""
        for one in shown_places(self.analysis):
            yield PLACES.row(self._shown(one), _point(one.place))

    def mentions(self) -> Iterator[tuple[Any, ...]]:
        """Yield a row for each mention; one that was not placed has no geometry."""
        for mention in self.analysis.mentions:
            place = mention.place
            geometry = _point(place) if place else None
            yield MENTIONS.row(self._mention(mention), geometry)

    def events(self) -> Iterator[tuple[Any, ...]]:
        """Yield a row for each event and place, one without geometry for an event nowhere."""
        for event in self.analysis.events:
            values = self._event(event)
            for where in event.where:
                there = {**values, **self._which(where.place), "relation": where.relation}
                yield EVENTS.row({**there, "place": where.place.name}, _point(where.place))
            if not event.where:
                yield EVENTS.row(values)

    def _which(self, place: Place | None) -> dict[str, Any]:
        known = {"place_id": place.id, "geonameid": place.geonameid} if place else {}
        return {"article": self.article, **known}

    def _shown(self, one: ShownPlace) -> dict[str, Any]:
        place = one.place
        same = ("name", "country", "country_name", "admin1", "population")
        derived = ("anchor", "relation", "radius_km")
        return {
            **self._which(place),
            **{name: getattr(place, name) for name in (*same, *derived)},
            "kind": place.kind.value,
            "role": one.role,
            "mentions": len(one.mentions),
            "events": len(one.events),
            **_remark(self.analysis.remarks.get(place.id)),
        }

    def _mention(self, mention: Mention) -> dict[str, Any]:
        start, end = mention.start, mention.end
        return {
            **self._which(mention.place),
            "place": mention.place and mention.place.name,
            "text": mention.text,
            "start": start,
            "end": end,
            "role": mention.role.value,
            "confidence": mention.confidence,
            "decided_by": mention.decided_by.value,
            "quote": self.quote_of(start, end) if self.quote_of else None,
        }

    def _event(self, event: Event) -> dict[str, Any]:
        start, end = event.spans[0]
        when = event.when
        return {
            "article": self.article,
            "event_id": event.id,
            "headline": event.headline,
            "type": event.type.value,
            "event_group": EVENT_GROUPS[event.type].value,
            "status": event.status.value,
            "since": when and when.start and when.start.isoformat(),
            "until": when and when.end and when.end.isoformat(),
            "date": short_date(when),
            "attribution": event.attribution,
            "source": "; ".join(actor.text for actor in event.source),
            "target": "; ".join(actor.text for actor in event.target),
            **_count("dead", event.dead),
            **_count("injured", event.injured),
            "confidence": event.confidence,
            "decided_by": event.decided_by.value,
            "quote": self.analysis.article.text[start:end],
            "start": start,
            "end": end,
            **_remark(self.analysis.remarks.get(event.id)),
        }


def _point(place: Place) -> bytes:
    return point(round(place.lon, 6), round(place.lat, 6))


def _count(name: str, count: Count | None) -> dict[str, int | None]:
    return {f"{name}_min": count.min, f"{name}_max": count.max} if count else {}


def _remark(remark: Remark | None) -> dict[str, Any]:
    if remark is None:
        return {}
    return {
        "note": remark.note or None,
        "tags": ", ".join(remark.tags) or None,
        "checked": int(remark.checked),
    }
