"""A hand-made analysis to draw, and outlines that need no gazetteer."""

from __future__ import annotations

from datetime import date

from mapapp.model import (
    Analysis,
    Article,
    Bound,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Place,
    Precision,
    Role,
)
from mapapp.topojson import Polygon

BEIRA = Place(
    "geonames:1052373", "Beira", Kind.CITY, -19.84, 34.84, "MZ", "Mozambique", "Sofala", 530_604
)
DONDO = Place(
    "geonames:1051823", "Dondo", Kind.CITY, -19.61, 34.74, "MZ", "Mozambique", "Sofala", 78_648
)
HARARE = Place("geonames:890299", "Harare", Kind.CITY, -17.83, 31.05, "ZW", "Zimbabwe")
MOZAMBIQUE = Place("geonames:1036973", "Mozambique", Kind.COUNTRY, -18.25, 35, "MZ", "Mozambique")
FRANCE = Place("geonames:3017382", "France", Kind.COUNTRY, 46, 2, "FR", "France")
SOFALA = Place("ne:MZ-S", "Sofala", Kind.ADMIN1, -19.2, 34.5, "MZ", "Mozambique")
COAST = Place(
    "derived:1",
    "20 km south of Beira",
    Kind.DERIVED,
    -20.02,
    34.84,
    "MZ",
    "Mozambique",
    anchor=BEIRA.id,
    relation="south of",
    radius_km=10.0,
)
TEXT = (
    "A storm hit Beira. Two people died in Beira. Ministers met in Beira. Harare sent its regrets. "
    "French doctors reached Dondo."
)


def day(number: int) -> Interval:
    """Return a day in March 2024."""
    return Interval(date(2024, 3, number), date(2024, 3, number))


def event(key: str, kind: EventType, when: Interval | None, *where: EventPlace) -> Event:
    """Return an event whose span is the sentence that its number says."""
    sentence = TEXT.split(". ")[int(key[1:]) % 5]
    start = TEXT.index(sentence)
    span = (start, start + len(sentence))
    return Event(key, f"Headline of {key}", kind, (span,), when=when, where=where)


def story() -> Analysis:
    """Return an analysis with every role, and events of several groups."""
    month = Interval(date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH, Bound.ABOUT)
    events = (
        event("e0", EventType.DISASTER, day(10), EventPlace(BEIRA)),
        event("e1", EventType.ASSAULT, day(12), EventPlace(BEIRA)),
        event("e2", EventType.CONSULT, None, EventPlace(BEIRA)),
        event("e3", EventType.CONSULT, day(11), EventPlace(HARARE, "institution")),
        event("e4", EventType.AID, month, EventPlace(BEIRA), EventPlace(SOFALA)),
        event("e5", EventType.DISAPPROVE, day(11), EventPlace(BEIRA, "institution")),
        event("e6", EventType.CONSULT, day(13), EventPlace(BEIRA)),
    )
    named = (
        (BEIRA, Role.LITERAL),
        (BEIRA, Role.LITERAL),
        (HARARE, Role.INSTITUTION),
        (FRANCE, Role.DEMONYM),
        (DONDO, Role.LITERAL),
        (MOZAMBIQUE, Role.LITERAL),
        (COAST, Role.LITERAL),
    )
    mentions = tuple(
        Mention(number, number + 1, place.name, role, place)
        for number, (place, role) in enumerate(named)
    )
    article = Article(TEXT, "Storm hits Beira", date(2024, 3, 14), source="A test")
    return Analysis(article, mentions, events, main_event="e1")


class SquareOutlines:
    """Knows one region, a square with more points than it needs."""

    def outline(self, place_id: str) -> list[Polygon]:
        """Return Sofala as a square."""
        if place_id != SOFALA.id:
            return []
        steps = [step / 100 for step in range(100)]
        return [
            [
                [(34 + s, -20.0) for s in steps]
                + [(35.0, -20 + s) for s in steps]
                + [(35 - s, -19.0) for s in steps]
                + [(34.0, -19 - s) for s in steps]
                + [(34.0, -20.0)]
            ]
        ]
