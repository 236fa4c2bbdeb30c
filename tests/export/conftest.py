"""An analysis made by hand: events, an institution, an area over the antimeridian, hostile text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

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
    Magnitude,
    Mention,
    Place,
    Reason,
    Role,
)
from mapapp.topojson import Polygon

TEXT = (
    '=SUM(A1) in Beira killed "63", the agency said.\r\n'
    "Suva <img src=x onerror=alert(1)> watched </script><script>alert(`${1}`)</script> from afar.\n"
    "Moscow said it was sorry; Fijian ministers too."
)
BEIRA = Place("geonames:1", "Beira", Kind.CITY, -19.84361, 34.83889, "MZ", "Mozambique", "Sofala")
FIJI = Place("geonames:2", "Fiji", Kind.COUNTRY, -18.0, 178.0, "FJ", "Fiji")
MOSCOW = Place("geonames:3", "Moscow", Kind.CITY, 55.75, 37.62, "RU", "Russia")
HOSTILE = Place(
    'x:"><script>alert(1)</script>', "</script><img src=x onerror=alert(2)>", Kind.CITY, 1.0, 2.0
)


def mention(text: str, place: Place, role: Role = Role.LITERAL) -> Mention:
    start = TEXT.index(text)
    candidates = (Candidate(place, 2.0, (Reason("name", 2.0, "its own name"),)),)
    return Mention(start, start + len(text), text, role, place, 0.9, candidates)


def made_analysis() -> Analysis:
    killed = Event(
        id="e1",
        headline="=cmd|' /C calc'!A0 storm kills 63",
        type=EventType.DISASTER,
        spans=((0, TEXT.index("\r")),),
        attribution="the agency",
        confidence=0.8,
        source=(Actor("storm"),),
        target=(Actor("@residents", "MZ"),),
        when=Interval(date(2024, 3, 14), date(2024, 3, 14), text="on Thursday"),
        where=(EventPlace(BEIRA), EventPlace(HOSTILE, "near")),
        dead=Count(63, None, "at least 63"),
        magnitudes=(Magnitude(180, "km/h", "180 km/h"),),
    )
    sorry = Event(
        id="e2",
        headline="Moscow is `${alert(3)}` sorry",
        type=EventType.CONCEDE,
        spans=((TEXT.index("Moscow"), len(TEXT)),),
        where=(EventPlace(MOSCOW, "institution"),),
    )
    return Analysis(
        Article(TEXT, "</title><script>alert(4)</script>", date(2024, 3, 17), source="The Paper"),
        (
            mention("Beira", BEIRA),
            mention("Suva", FIJI),
            mention("Moscow", MOSCOW, Role.INSTITUTION),
            mention("Fijian", FIJI, Role.DEMONYM),
        ),
        (killed, sorry),
        main_event="e1",
    )


@dataclass(frozen=True)
class FewOutlines:
    """Knows Fiji's outline alone: a box over the antimeridian, wound the wrong way."""

    def outline(self, place_id: str) -> list[Polygon]:
        if place_id != FIJI.id:
            return []
        return [[[(177, -19), (177, -16), (-179, -16), (-179, -19), (177, -19)]]]


@pytest.fixture(autouse=True)
def application(qapp: Any) -> None:
    """Have the window's application: what paints pictures would make one without windows."""


@pytest.fixture
def analysis() -> Analysis:
    return made_analysis()


@pytest.fixture
def outlines() -> FewOutlines:
    return FewOutlines()
