"""The nouns as plain JSON values (schema 1, see docs/json.md)."""

from __future__ import annotations

from typing import Any

from mapapp.model.article import Article
from mapapp.model.event import Actor, Count, Event
from mapapp.model.mention import Mention
from mapapp.model.place import Place
from mapapp.model.remark import Remark
from mapapp.model.time import Interval, TimeExpression


def article_to_dict(article: Article) -> dict[str, Any]:
    """Return what is known of the article, without its text."""
    return {
        "title": article.title,
        "published": iso(article.published),
        "dateline": article.dateline,
        "source": article.source,
        "url": article.url,
        "language": article.language,
    }


def place_to_dict(place: Place) -> dict[str, Any]:
    """Return `place` as JSON values; what is unknown is left out, but for the schema's own keys."""
    values: dict[str, Any] = {
        "id": place.id,
        "geonameid": place.geonameid,
        "name": place.name,
        "kind": place.kind.value,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "admin1": place.admin1,
        "population": place.population,
        "country_name": place.country_name,
    }
    for key in ("anchor", "relation", "radius_km"):
        if (value := getattr(place, key)) is not None:
            values[key] = value
    if place.extent:
        box = place.extent
        values["extent"] = [box.south, box.west, box.north, box.east]
    return values


def mention_to_feature(mention: Mention, place: Place) -> dict[str, Any]:
    """Return a placed mention as a GeoJSON Feature (RFC 7946: longitude, latitude)."""
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "text": mention.text,
            "start": mention.start,
            "end": mention.end,
            "role": mention.role.value,
            "confidence": mention.confidence,
            "place": place_to_dict(place),
        },
    }


def mention_to_dict(mention: Mention) -> dict[str, Any]:
    """Return `mention` as JSON values; places are referred to by id."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "role": mention.role.value,
        "place": mention.place.id if mention.place else None,
        "narrowed": narrowed.id if (narrowed := mention.narrowed) else None,
        "confidence": mention.confidence,
        "candidates": [
            {"place": c.place.id, "score": c.score, "reasons": [r.words for r in c.reasons]}
            for c in mention.candidates
        ],
        "decided_by": mention.decided_by.value,
    }


def event_to_dict(event: Event) -> dict[str, Any]:
    """Return `event` as JSON values; places are referred to by id."""
    start, end = event.spans[0]
    return {
        "id": event.id,
        "headline": event.headline,
        "type": event.type.value,
        "status": event.status.value,
        "attribution": event.attribution,
        "confidence": event.confidence,
        "actors": {"source": _actors(event.source), "target": _actors(event.target)},
        "when": interval_to_dict(event.when),
        "where": [{"place": w.place.id, "relation": w.relation} for w in event.where],
        "dead": _count(event.dead),
        "injured": _count(event.injured),
        "magnitudes": [
            {"value": m.value, "what": m.what, "text": m.text} for m in event.magnitudes
        ],
        "start": start,
        "end": end,
        "spans": [list(span) for span in event.spans],
        "decided_by": event.decided_by.value,
    }


def remark_to_dict(of: str, remark: Remark) -> dict[str, Any]:
    """Return a reader's remark on the place or event of an id as JSON values."""
    tags = list(remark.tags)
    return {"of": of, "note": remark.note, "tags": tags, "checked": remark.checked}


def _actors(actors: tuple[Actor, ...]) -> list[dict[str, str]]:
    return [{"text": actor.text, "country": actor.country} for actor in actors]


def interval_to_dict(when: Interval | None) -> dict[str, Any] | None:
    """Return an interval as JSON values: ISO dates, precision, bound and words."""
    if when is None:
        return None
    return {
        "start": iso(when.start),
        "end": iso(when.end),
        "precision": when.precision.value,
        "bound": when.bound.value,
        "text": when.text,
    }


def _count(count: Count | None) -> dict[str, Any] | None:
    return {"min": count.min, "max": count.max, "text": count.text} if count else None


def iso(value: Any) -> str | None:
    """Return a date in its ISO form."""
    return value.isoformat() if value else None


def time_to_dict(time: TimeExpression) -> dict[str, Any]:
    """Return `time` as JSON values, TIMEX3's type and value among them."""
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
    }
