"""An Analysis as KML 2.2 (OGC 07-147r2): folders, styles, time spans, areas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape as html_escape
from itertools import groupby
from typing import Any

from mapapp.antimeridian import earthly
from mapapp.export.credits import CREDITS
from mapapp.export.facts import Quotes, coordinates, event_facts, mention_facts
from mapapp.export.xml_text import element, start
from mapapp.model import AREA_KINDS, Analysis, Event, Interval, Place, Precision
from mapapp.shown import DEMONYM, HAPPENED, INSTITUTION, MENTIONED, ShownPlace, shown_places
from mapapp.theme import EVENT_GROUPS, LIGHT, EventGroup
from mapapp.topojson import Line, Polygon
from mapapp.webmap.outlines import Outlines, simplified_outline
from mapapp.wording import caption, short_date

_GROUPS = {
    EventGroup.CONFLICT: "Conflict",
    EventGroup.TALK: "Talks and help",
    EventGroup.ACCORD: "Agreement",
    EventGroup.DISPUTE: "Dispute",
    EventGroup.OTHER: "Other events",
}
_ROLES = {
    HAPPENED: "Something happened here",
    MENTIONED: "Mentioned",
    INSTITUTION: "Named as an institution",
    DEMONYM: "Only its people are named",
}
_COLOURS = {
    HAPPENED: LIGHT.accent,
    MENTIONED: LIGHT.literal,
    INSTITUTION: LIGHT.institution,
    DEMONYM: LIGHT.demonym,
}
_DATE_LENGTHS = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def kml_document(analysis: Analysis, gazetteer: Outlines) -> str:
    """Return the whole document; places with areas come with their outlines."""
    return "".join(_document(analysis, gazetteer))


def _document(analysis: Analysis, gazetteer: Outlines) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield start("kml", xmlns="http://www.opengis.net/kml/2.2") + "<Document>\n"
    yield element("name", analysis.article.title or "Map") + "<open>1</open>\n"
    yield element("description", _article_words(analysis)) + "\n"
    yield from _styles()
    shown = shown_places(analysis)
    yield from _folder("Events", _event_folders(analysis))
    yield from _folder("Places", _place_folders(shown, Quotes(analysis.article.text)))
    yield from _folder("Areas", _areas(shown, gazetteer))
    yield "</Document></kml>\n"


def _article_words(analysis: Analysis) -> str:
    article = analysis.article
    facts = (article.source, article.published, article.url)
    return _inert("\n".join([str(fact) for fact in facts if fact] + [CREDITS]))


def _inert(text: str) -> str:
    """Return text for a description, which viewers take for HTML."""
    return html_escape(text, quote=False)


def _styles() -> Iterator[str]:
    for group in EventGroup:
        yield _style(f"group-{group.value}", getattr(LIGHT, group), 1.1)
    for role, colour in _COLOURS.items():
        yield _style(f"role-{role}", colour, 0.9)


def _style(name: str, colour: str, scale: float) -> str:
    line, fill = _kml_colour(colour, "ff"), _kml_colour(colour, "33")
    return (
        f'<Style id="{name}"><IconStyle><color>{line}</color><scale>{scale}</scale></IconStyle>'
        f"<LabelStyle><color>{line}</color></LabelStyle>"
        f"<LineStyle><color>{line}</color><width>1.5</width></LineStyle>"
        f"<PolyStyle><color>{fill}</color></PolyStyle></Style>\n"
    )


def _kml_colour(colour: str, alpha: str) -> str:
    """Return "#rrggbb" as KML writes it: alpha, blue, green, red."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{alpha}{blue}{green}{red}".lower()


def _folder(name: str, content: Iterable[str]) -> Iterator[str]:
    yield "<Folder>" + element("name", name) + "\n"
    yield from content
    yield "</Folder>\n"


# --- events


def _event_folders(analysis: Analysis) -> Iterator[str]:
    order = list(EventGroup)
    events = sorted(analysis.events, key=lambda event: order.index(EVENT_GROUPS[event.type]))
    for group, members in groupby(events, key=lambda event: EVENT_GROUPS[event.type]):
        placemarks = (mark for event in members for mark in _event(event, group, analysis))
        yield from _folder(_GROUPS[group], placemarks)


def _event(event: Event, group: EventGroup, analysis: Analysis) -> Iterator[str]:
    """Return a placemark for each place of an event, one without a point where it has none."""
    for where in event.sites:
        facts = event_facts(event, where.relation, analysis)
        place = _place_data(where.place)
        yield _placemark(event, group, {**facts, **place}, _point(where.place))
    if not event.sites:
        yield _placemark(event, group, event_facts(event, "", analysis), "")


def _placemark(event: Event, group: EventGroup, facts: dict[str, Any], geometry: str) -> str:
    quote, when = facts["quote"], facts.pop("when") or {}
    described = "\n".join(part for part in (short_date(event.when), quote) if part)
    facts = {**facts, "date": short_date(event.when), "bound": when.get("bound")}
    return (
        "<Placemark>"
        + element("name", event.headline)
        + element("description", _inert(described))
        + _time_span(event.when)
        + f"<styleUrl>#group-{group.value}</styleUrl>"
        + _extended(facts)
        + geometry
        + "</Placemark>\n"
    )


def _time_span(when: Interval | None) -> str:
    if when is None or (when.start is None and when.end is None):
        return ""
    length = _DATE_LENGTHS[when.precision]
    begin, end = (day and day.isoformat()[:length] for day in (when.start, when.end))
    return f"<TimeSpan>{element('begin', begin)}{element('end', end)}</TimeSpan>"


# --- places


def _place_folders(shown: list[ShownPlace], quotes: Quotes) -> Iterator[str]:
    for role, words in _ROLES.items():
        members = [one for one in shown if one.role == role]
        if members:
            yield from _folder(words, (_place(one, quotes) for one in members))


def _place(one: ShownPlace, quotes: Quotes) -> str:
    place = one.place
    mentions = [mention_facts(mention, quotes) for mention in one.mentions]
    quoted = [_inert(caption(place)), *(_inert(facts["quote"]) for facts in mentions[:5])]
    data = {**_place_data(place), "role": one.role}
    for number, facts in enumerate(mentions, 1):
        data |= {f"mention_{number}_{key}": value for key, value in facts.items()}
    return (
        "<Placemark>"
        + element("name", place.name)
        + element("description", "\n".join(part for part in quoted if part))
        + f"<styleUrl>#role-{one.role}</styleUrl>"
        + _extended(data)
        + _point(place)
        + "</Placemark>\n"
    )


def _place_data(place: Place) -> dict[str, Any]:
    return {
        "place": place.name,
        "place_id": place.id,
        "geonameid": place.geonameid,
        "kind": place.kind.value,
        "country": place.country,
        "admin1": place.admin1,
    }


def _extended(facts: dict[str, Any]) -> str:
    values = "".join(
        start("Data", name=name) + element("value", value) + "</Data>"
        for name, value in facts.items()
        if value is not None and value != ""
    )
    return f"<ExtendedData>{values}</ExtendedData>"


def _point(place: Place) -> str:
    lat, lon = coordinates(place)
    return f"<Point><coordinates>{lon},{lat}</coordinates></Point>"


# --- areas


def _areas(shown: list[ShownPlace], gazetteer: Outlines) -> Iterator[str]:
    for one in shown:
        if one.place.kind not in AREA_KINDS:
            continue
        outline = simplified_outline(gazetteer, one.place.id)
        parts = [part for polygon in outline for part in earthly(polygon)]
        if parts:
            yield (
                "<Placemark>"
                + element("name", one.place.name)
                + f"<styleUrl>#role-{one.role}</styleUrl>"
                + _extended(_place_data(one.place))
                + f"<MultiGeometry>{''.join(map(_polygon, parts))}</MultiGeometry>"
                + "</Placemark>\n"
            )


def _polygon(polygon: Polygon) -> str:
    outer, *holes = polygon
    inner = "".join(f"<innerBoundaryIs>{_ring(hole)}</innerBoundaryIs>" for hole in holes)
    return f"<Polygon><outerBoundaryIs>{_ring(outer)}</outerBoundaryIs>{inner}</Polygon>"


def _ring(line: Line) -> str:
    points = " ".join(f"{lon},{lat}" for lon, lat in line)
    return f"<LinearRing><coordinates>{points}</coordinates></LinearRing>"
