"""A small article and its analysis, made by hand: the window's tests do not hang on the engine."""

from __future__ import annotations

import json
from datetime import date

from mapapp.desktop.reading import Reading, read
from mapapp.model import (
    Actor,
    Analysis,
    Article,
    Candidate,
    Count,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Place,
    Precision,
    Reason,
    Role,
    Status,
)
from mapapp.webmap.timeline import timeline

TEXT = (
    "Floods reach Beira 🌊 after the storm\r\n\r\n"
    "BEIRA, March 17 — The storm destroyed 300 houses in Beira on Sunday.\r\n"
    "Maputo said on Monday that it would send help. Mozambican soldiers reached Dondo.\r\n\r\n"
    "In Springfield a church collected money.\r\n"
)
PUBLISHED = date(2024, 3, 18)

BEIRA = Place("geonames:1052373", "Beira", Kind.CITY, -19.84, 34.84, "MZ", "Mozambique", "Sofala")
DONDO = Place("geonames:1049861", "Dondo", Kind.CITY, -19.61, 34.74, "MZ", "Mozambique", "Sofala")
MAPUTO = Place("geonames:1040652", "Maputo", Kind.CITY, -25.97, 32.58, "MZ", "Mozambique")
COUNTRY = Place("geonames:1036973", "Mozambique", Kind.COUNTRY, -18.25, 35.0, "MZ", "Mozambique")
SPRINGFIELDS = tuple(
    Place(f"geonames:{n}", "Springfield", Kind.CITY, 39.8, -89.6, "US", "United States", state)
    for n, state in ((4250542, "Illinois"), (4951788, "Massachusetts"))
)


def mention(word: str, role: Role, place: Place | None, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(word, start + 1)
    shown = (place,) if place else SPRINGFIELDS
    reason = Reason("prominence", 1.0, "the best-known place of that name")
    candidates = tuple(Candidate(candidate, 1.0, (reason,)) for candidate in shown)
    return Mention(start, start + len(word), word, role, place, 0.9, candidates)


def span(first: str, last: str) -> tuple[int, int]:
    start = TEXT.index(first)
    return start, TEXT.index(last, start) + len(last)


def analysis(article: Article | None = None) -> Analysis:
    article = article or Article(TEXT, TEXT.split("\r")[0], PUBLISHED, source="A test")
    mentions = (
        mention("Beira", Role.LITERAL, BEIRA),
        mention("BEIRA", Role.LITERAL, BEIRA),
        mention("Beira", Role.LITERAL, BEIRA, 1),
        mention("Maputo", Role.INSTITUTION, MAPUTO),
        mention("Mozambican", Role.DEMONYM, COUNTRY),
        mention("Dondo", Role.LITERAL, DONDO),
        mention("Springfield", Role.LITERAL, None),
    )
    day = Interval(date(2024, 3, 17), date(2024, 3, 17), Precision.DAY, text="on Sunday")
    monday = Interval(date(2024, 3, 18), date(2024, 3, 18), text="on Monday")
    events = (
        Event(
            "e1",
            "Storm destroys 300 houses",
            EventType.DISASTER,
            (span("The storm", "Sunday."),),
            attribution="the mayor",
            source=(Actor("The storm"),),
            when=day,
            where=(EventPlace(BEIRA),),
            dead=Count(3, 3, "three"),
        ),
        Event(
            "e2",
            "Government promises help",
            EventType.AID,
            (span("Maputo said", "help."),),
            Status.PLANNED,
            when=monday,
            where=(EventPlace(MAPUTO, "institution"),),
        ),
        Event(
            "e3",
            "Soldiers reach Dondo",
            EventType.AID,
            (span("Mozambican", "Dondo."),),
            where=(EventPlace(DONDO),),
        ),
    )
    return Analysis(article, mentions, events, (), "e1", PUBLISHED)


def map_json(made: Analysis) -> bytes:
    places = [
        {
            "id": place.id,
            "name": place.name,
            "kind": place.kind.value,
            "caption": "City · Mozambique",
            "lat": place.lat,
            "lon": place.lon,
            "role": "happened",
            "weight": 1,
            "events": [
                {
                    "id": event.id,
                    "headline": event.headline,
                    "date": "17 Mar 2024",
                    "type": event.type.value,
                    "group": "other",
                    "shape": "wave",
                }
                for event in made.events
                if place.id == event.where[0].place.id
            ],
        }
        for place in (BEIRA, MAPUTO, DONDO)
    ]
    bounds = [[-26.5, 31.5], [-18.5, 36.0]]
    data = {"places": places, "areas": [], "bounds": bounds, "timeline": timeline(made)}
    return json.dumps(data).encode()


def reading(article: Article | None = None) -> Reading:
    made = analysis(article)
    return read(made, 4.2, map_json(made))
