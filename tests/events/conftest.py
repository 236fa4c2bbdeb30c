from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mapapp.events import FoundEvents, find_events
from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, Event, Kind, Mention, Place, Role
from mapapp.syntax import open_parser

Tell = Callable[..., FoundEvents]

_PLACES = {
    name: Place(f"test:{name}", name, kind, lat, lon, country)
    for name, kind, lat, lon, country in (
        ("Beira", Kind.CITY, -19.8, 34.8, "MZ"),
        ("Maputo", Kind.CITY, -25.9, 32.6, "MZ"),
        ("Mozambique", Kind.COUNTRY, -18.0, 35.0, "MZ"),
        ("Lima", Kind.CITY, -12.0, -77.0, "PE"),
        ("Cusco", Kind.CITY, -13.5, -72.0, "PE"),
        ("Peru", Kind.COUNTRY, -10.0, -76.0, "PE"),
        ("Tripoli", Kind.CITY, 32.9, 13.2, "LY"),
        ("Geneva", Kind.CITY, 46.2, 6.1, "CH"),
        ("Benghazi", Kind.CITY, 32.1, 20.1, "LY"),
        ("Libya", Kind.COUNTRY, 27.0, 17.0, "LY"),
        ("Egypt", Kind.COUNTRY, 27.0, 30.0, "EG"),
        ("Osaka", Kind.CITY, 34.7, 135.5, "JP"),
    )
}
_DEMONYMS = {"Libyan": "Libya", "Egyptian": "Egypt", "Peruvian": "Peru"}


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def mentions_in(text: str, institutions: tuple[str, ...] = ()) -> tuple[Mention, ...]:
    """Make the mentions of the test places in a text, the demonyms among them."""
    found = []
    for name in (*_PLACES, *_DEMONYMS):
        start = text.find(name)
        while start >= 0:
            role = Role.INSTITUTION if name in institutions else Role.LITERAL
            role = Role.DEMONYM if name in _DEMONYMS else role
            place = _PLACES[_DEMONYMS.get(name, name)]
            if not text[start + len(name) : start + len(name) + 1].isalpha():
                found.append(Mention(start, start + len(name), name, role, place, 0.9))
            start = text.find(name, start + 1)
    return tuple(sorted(found, key=lambda mention: mention.start))


@pytest.fixture(scope="session")
def tell(gazetteer: Gazetteer) -> Tell:
    """Find the events of a text with the test places marked in it."""

    def tell(
        text: str, published: date | None = date(2024, 5, 15), institutions: tuple[str, ...] = ()
    ) -> FoundEvents:
        return find_events(
            Article(text, published=published), mentions_in(text, institutions), gazetteer
        )

    return tell


@pytest.fixture(scope="session")
def tell_parsed(gazetteer: Gazetteer) -> Tell:
    """Find the events of a text as `tell` does, with the parser."""
    parser = open_parser("own")

    def tell(text: str, published: date | None = date(2024, 5, 15)) -> FoundEvents:
        return find_events(Article(text, published=published), mentions_in(text), gazetteer, parser)

    return tell


@pytest.fixture(scope="session")
def only(tell: Tell) -> Callable[..., Event]:
    """Return the one event of a text."""

    def only(text: str, **options: object) -> Event:
        (event,) = tell(text, **options).events
        return event

    return only


@pytest.fixture(scope="session")
def read(gazetteer: Gazetteer) -> Callable[[str, date], FoundEvents]:
    """Find the events of a text with its real places."""

    def read(text: str, published: date) -> FoundEvents:
        article = Article(text, published=published)
        mentions = geoparse(article, gazetteer, Context()).mentions
        return find_events(article, mentions, gazetteer)

    return read
