"""What the map shows of an analysis, as plain JSON values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from mapapp.model import AREA_KINDS, Analysis, Event, Kind, Place, Role
from mapapp.shown import DEMONYM, HAPPENED, INSTITUTION, MENTIONED, ShownPlace, is_so, shown_places
from mapapp.theme import EVENT_GROUPS, EventGroup, event_shape
from mapapp.topojson import Polygon
from mapapp.webmap.atlas import Atlas, default_atlas, detail_around
from mapapp.webmap.bounds import (
    Bounds,
    Fitted,
    fitting_bounds,
    shifted,
    shifted_polygon,
    whole_bounds,
)
from mapapp.webmap.outlines import Outlines, circle, simplified_outline
from mapapp.webmap.timeline import timeline
from mapapp.webmap.ways import ways
from mapapp.wording import Say, caption, short_date

_TIE_ORDER = list(EventGroup)


def map_data(
    analysis: Analysis, gazetteer: Outlines, atlas: Atlas | None = None, say: Say = str
) -> dict[str, Any]:
    """Return the map of `analysis`: its places with their events, areas, timeline, what to fit.

    `bounds` is what the map opens on, `whole` what shows every place.

    The same values feed the window's page, the standalone page and the still picture. Coordinates
    are degrees WGS84; polygons are rings of [longitude, latitude]. Where the places straddle the
    antimeridian, longitudes run on past 180. Countries come from `atlas`, the built-in one by
    default, other areas from the gazetteer; `say` turns English words into the reader's. Raises
    `MapAppError` when the atlas is missing.
    """
    shown = [one for one in shown_places(analysis) if _is_drawn(one)]
    fitted = [Fitted(one.place, one.role, _is_area(one), len(one.events)) for one in shown]
    bounds = fitting_bounds(fitted)
    draw = _Draughtsman(gazetteer, atlas or default_atlas(), bounds)
    polygons = {
        one.place.id: outline
        for one in shown
        if _is_area(one) and (outline := draw.outline(one.place))
    }
    known = {one.place.id for one in shown}
    return {
        "places": [
            _place(one, shifted(one.place.lon, bounds), analysis.main_event, say)
            for one in shown
            if one.role != DEMONYM
        ],
        "areas": [_area(one, polygons[one.place.id]) for one in shown if one.place.id in polygons]
        + [_vague_area(place, draw) for place in _narrowings(analysis, known)],
        "timeline": timeline(analysis, say),
        "main": analysis.main_event,
        "ways": ways(analysis),
        "bounds": _corners(bounds),
        "whole": _corners(whole_bounds(fitted, bounds)),
    }


def _corners(bounds: Bounds | None) -> list[list[float]] | None:
    return [list(corner) for corner in bounds] if bounds else None


@dataclass(frozen=True, slots=True)
class _Draughtsman:
    """Draws areas finely around what the map opens on."""

    gazetteer: Outlines
    atlas: Atlas
    bounds: Bounds | None

    def outline(self, place: Place) -> list[Polygon]:
        polygons = self._country(place) or simplified_outline(self.gazetteer, place.id)
        return [shifted_polygon(polygon, self.bounds) for polygon in polygons]

    def around(self, place: Place) -> list[Polygon]:
        lon = shifted(place.lon, self.bounds)
        return circle(place.lat, lon, place.radius_km or 0.0)

    def _country(self, place: Place) -> list[Polygon]:
        if place.kind is not Kind.COUNTRY:
            return []
        return self.atlas.country_outline(place.country, detail_around(self.bounds))


def _is_area(one: ShownPlace) -> bool:
    return one.place.kind in AREA_KINDS


def _is_drawn(one: ShownPlace) -> bool:
    return one.role != DEMONYM or one.place.kind is Kind.COUNTRY


def _place(one: ShownPlace, lon: float, main_event: str | None, say: Say) -> dict[str, Any]:
    place = one.place
    events = list(_events(one, say))
    counted = one.events or one.institution_events
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "caption": caption(place, say),
        "lat": place.lat,
        "lon": lon,
        "role": one.role,
        "weight": len(counted),
        "literal": one.count(Role.LITERAL),
        "institution": one.count(Role.INSTITUTION),
        "group": _dominant_group(counted, main_event),
        "area": _is_area(one),
        "radius_km": place.radius_km,
        "events": events,
    }


def _events(one: ShownPlace, say: Say) -> Iterator[dict[str, Any]]:
    for role, events in ((HAPPENED, one.events), (INSTITUTION, one.institution_events)):
        for event in sorted(events, key=_newest_first):
            yield {
                "id": event.id,
                "headline": event.headline,
                "date": short_date(event.when, say),
                "type": event.type.value,
                "group": EVENT_GROUPS[event.type].value,
                "shape": event_shape(event.type).value,
                "role": role,
                "so": is_so(event),
            }


def _newest_first(event: Event) -> tuple[bool, int, int]:
    when = event.when
    day = when.end or when.start if when else None
    return day is None, -day.toordinal() if day else 0, event.spans[0][0]


def _dominant_group(events: list[Event], main_event: str | None) -> str | None:
    """Return the group most events belong to; on a tie the main event's, then the gravest."""
    counts = Counter(EVENT_GROUPS[event.type] for event in events)
    main = {EVENT_GROUPS[event.type] for event in events if event.id == main_event}

    def rank(group: EventGroup) -> tuple[int, bool, int]:
        return counts[group], group in main, -_TIE_ORDER.index(group)

    return max(counts, key=rank).value if counts else None


def _narrowings(analysis: Analysis, drawn: Container[str]) -> list[Place]:
    """Return the derived areas that are only named, "northern Syria", "near Beira", not `drawn`."""
    found = {
        place.id: place
        for mention in analysis.mentions
        if mention.role is Role.LITERAL
        and (place := mention.narrowed)
        and place.kind is Kind.DERIVED
        and not (place.radius_km and place.extent)
        and place.id not in drawn
    }
    return list(found.values())


def _vague_area(place: Place, draw: _Draughtsman) -> dict[str, Any]:
    polygons = draw.around(place) if place.radius_km else draw.outline(place)
    return _area(ShownPlace(place), polygons) | {"role": MENTIONED}


def _area(one: ShownPlace, polygons: list[Any]) -> dict[str, Any]:
    return {
        "id": one.place.id,
        "name": one.place.name,
        "kind": one.place.kind.value,
        "role": one.role,
        "group": _dominant_group(one.events, None),
        "polygons": polygons,
    }
