"""An Analysis as GPX 1.1: a waypoint for each place, for navigators and walkers' maps."""

from __future__ import annotations

from collections.abc import Iterator

from mapapp.export.credits import CREDITS
from mapapp.export.facts import Quotes, coordinates, event_facts, mention_facts
from mapapp.export.xml_text import element, start
from mapapp.model import Analysis
from mapapp.shown import DEMONYM, ShownPlace, shown_places
from mapapp.wording import caption, short_date

NAMESPACE = "urn:mapapp:gpx:1"
"""Of what is said beyond GPX: ids, mentions and events."""


def gpx_document(analysis: Analysis) -> str:
    """Return the whole document, without the places whose people alone are named."""
    return "".join(_document(analysis))


def _document(analysis: Analysis) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield start(
        "gpx",
        version="1.1",
        creator="mapapp",
        xmlns="http://www.topografix.com/GPX/1/1",
        xmlns__mapapp=NAMESPACE,
    )
    yield "\n<metadata>" + element("name", analysis.article.title or "Map")
    yield element("desc", CREDITS) + "</metadata>\n"
    quotes = Quotes(analysis.article.text)
    for one in shown_places(analysis):
        if one.role != DEMONYM:
            yield from _waypoint(one, analysis, quotes)
    yield "</gpx>\n"


def _waypoint(one: ShownPlace, analysis: Analysis, quotes: Quotes) -> Iterator[str]:
    lat, lon = coordinates(one.place)
    yield start("wpt", lat=lat, lon=lon if lon < 180 else -180.0)
    yield element("name", one.place.name) + element("cmt", caption(one.place))
    yield element("desc", _description(one, quotes))
    yield element("src", analysis.article.source or "mapapp") + element("type", one.role)
    yield "<extensions>"
    yield element("mapapp:place", one.place.id, geonameid=one.place.geonameid)
    for mention in one.mentions:
        facts = mention_facts(mention, quotes)
        yield element("mapapp:mention", facts.pop("quote"), **facts)
    for event, relation in one.relations:
        facts = event_facts(event, relation, analysis)
        facts["when"] = short_date(event.when)
        yield element("mapapp:event", facts.pop("quote"), **facts)
    yield "</extensions></wpt>\n"


def _description(one: ShownPlace, quotes: Quotes) -> str:
    events = [
        " · ".join(part for part in (short_date(event.when), event.headline) if part)
        for event in dict.fromkeys(event for event, _ in one.relations)
    ]
    if events:
        return "\n".join(events)
    return "\n".join(quotes.around(named.start, named.end) for named in one.mentions[:1])
