"""The example articles, analysed from end to end: what a reader of them would put on a map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mapapp.gazetteer import distance_km
from mapapp.model import Analysis, Event, Kind, Role, Status
from mapapp.pipeline import default_engine
from mapapp.sources import example_articles, read_example

ENVOY, CYCLONE, STRIKE = "envoy-in-ankara", "cyclone-in-mozambique", "mine-strike-in-chile"


@pytest.fixture(scope="module")
def analysed() -> Callable[[str], Analysis]:
    engine = default_engine()
    found = {one.name: engine.analyse(read_example(one.name)) for one in example_articles()}
    return found.__getitem__


def place_ids(analysis: Analysis, name: str, role: Role) -> set[str]:
    return {
        mention.place.id
        for mention in analysis.mentions
        if mention.text == name and mention.role is role and mention.place
    }


def event_with(analysis: Analysis, words: str) -> list[Event]:
    """Return the events that rest on the sentence with `words`."""
    text = analysis.article.text
    return [e for e in analysis.events if any(words in text[start:end] for start, end in e.spans)]


def relations(events: list[Event]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for event in events:
        for where in event.where:
            found.setdefault(where.place.name, set()).add(where.relation)
    return found


def days(events: list[Event]) -> set[tuple[date | None, date | None]]:
    return {(event.when.start, event.when.end) for event in events if event.when}


@pytest.mark.parametrize(
    ("example", "name", "kind", "lat", "lon"),
    [
        (ENVOY, "Ankara", Kind.CITY, 39.92, 32.85),
        (ENVOY, "Idlib", Kind.CITY, 35.93, 36.63),
        (ENVOY, "Turkey", Kind.COUNTRY, 39, 35),
        (ENVOY, "Russia", Kind.COUNTRY, 60, 100),
        (CYCLONE, "Beira", Kind.CITY, -19.84, 34.84),
        (CYCLONE, "Quelimane", Kind.CITY, -17.88, 36.89),
        (CYCLONE, "Blantyre", Kind.CITY, -15.79, 35.01),
        (CYCLONE, "Malawi", Kind.COUNTRY, -13.5, 34),
        (STRIKE, "Calama", Kind.CITY, -22.46, -68.93),
        (STRIKE, "Arequipa", Kind.CITY, -16.4, -71.54),
        (STRIKE, "La Paz", Kind.CITY, -16.5, -68.15),
        (STRIKE, "Toronto", Kind.CITY, 43.7, -79.4),
    ],
)
def test_places_are_the_ones_meant(
    analysed: Callable[[str], Analysis],
    example: str,
    name: str,
    kind: Kind,
    lat: float,
    lon: float,
) -> None:
    analysis = analysed(example)
    (found,) = place_ids(analysis, name, Role.LITERAL)
    place = next(place for place in analysis.places if place.id == found)
    assert place.kind is kind
    reach = 20 if kind is Kind.CITY else 1500
    assert distance_km(place.lat, place.lon, lat, lon) < reach


@pytest.mark.parametrize(
    ("example", "name", "role"),
    [
        (ENVOY, "Damascus", Role.INSTITUTION),
        (ENVOY, "Astana", Role.INSTITUTION),
        (ENVOY, "Sochi", Role.INSTITUTION),
        (ENVOY, "Turkish", Role.DEMONYM),
        (ENVOY, "Syrian", Role.DEMONYM),
        (ENVOY, "Iranian", Role.DEMONYM),
        (CYCLONE, "Malawian", Role.DEMONYM),
        (CYCLONE, "Mozambican", Role.DEMONYM),
        (STRIKE, "Chilean", Role.DEMONYM),
        (STRIKE, "Peruvians", Role.DEMONYM),
    ],
)
def test_roles(analysed: Callable[[str], Analysis], example: str, name: str, role: Role) -> None:
    roles = {m.role for m in analysed(example).mentions if m.text == name}
    assert roles == {role}


@pytest.mark.parametrize(
    ("example", "names"),
    [
        (ENVOY, ["Jeffrey", "Outzen", "Önal", "Kalın", "Pompeo", "James", "Rich", "Mike"]),
        (CYCLONE, ["Naledi", "Chissano", "Machel", "Idai", "Tomás"]),
        (STRIKE, ["Medina", "Paris"]),
    ],
)
def test_nobody_is_a_place(
    analysed: Callable[[str], Analysis], example: str, names: list[str]
) -> None:
    placed = {m.text for m in analysed(example).mentions if m.place}
    assert not placed & set(names)


@pytest.mark.parametrize(
    ("words", "place", "relation", "start", "end"),
    [
        ("landed in Ankara", "Ankara", "in", date(2020, 2, 11), date(2020, 2, 11)),
        ("met İbrahim Kalın", "Ankara", "in", None, None),
        ("killed five Turkish soldiers", "Idlib", "in", date(2020, 2, 10), date(2020, 2, 10)),
        ("neutralised 51", "Idlib", "in", date(2020, 2, 11), date(2020, 2, 11)),
        ("agreed to make Idlib", "Idlib", "in", date(2018, 9, 1), date(2018, 9, 30)),
        ("more than 1,800", "Idlib", "in", date(2018, 9, 1), None),
        ("A new ceasefire began", "Idlib", "in", date(2020, 1, 12), date(2020, 1, 12)),
        ("attacks of the Damascus", "Damascus", "institution", None, None),
    ],
)
def test_what_happened_around_the_envoy(
    analysed: Callable[[str], Analysis],
    words: str,
    place: str,
    relation: str,
    start: date | None,
    end: date | None,
) -> None:
    events = event_with(analysed(ENVOY), words)
    found = relations(events).get(place, set())
    assert found
    assert ("institution" in found) == (relation == "institution")
    if start:
        assert (start, end) in days(events)


def test_agreements_named_after_cities_put_nothing_there(
    analysed: Callable[[str], Analysis],
) -> None:
    assert not {"Sochi", "Astana"} & set(relations(list(analysed(ENVOY).events)))


@pytest.mark.parametrize(
    ("example", "words", "least", "most"),
    [
        (ENVOY, "killed five Turkish soldiers", 5, 5),
        (ENVOY, "more than 1,800", 1800, None),
        (CYCLONE, "killed at least 63 people", 63, None),
        (CYCLONE, "killed 19 people", 19, 19),
    ],
)
def test_the_dead_are_counted(
    analysed: Callable[[str], Analysis], example: str, words: str, least: int, most: int | None
) -> None:
    counts = [(e.dead.min, e.dead.max) for e in event_with(analysed(example), words) if e.dead]
    assert (least, most) in counts


@pytest.mark.parametrize(
    ("example", "words", "place", "start"),
    [
        (CYCLONE, "killed at least 63", "Sofala", date(2024, 3, 14)),
        (CYCLONE, "around Blantyre", "Blantyre", date(2024, 3, 16)),
        (CYCLONE, "Cyclone Idai", None, date(2019, 3, 1)),
        (CYCLONE, "will visit Beira", "Beira", date(2024, 3, 19)),
        (STRIKE, "near Calama", "Calama", date(2026, 4, 15)),
        (STRIKE, "protested in Cusco", "Cusco", date(2026, 4, 13)),
        (STRIKE, "used tear gas", None, date(2026, 4, 9)),
        (STRIKE, "shook Calama", "Calama", date(2026, 4, 14)),
        (STRIKE, "signed a treaty", None, date(2021, 11, 1)),
    ],
)
def test_what_happened_on_other_continents(
    analysed: Callable[[str], Analysis],
    example: str,
    words: str,
    place: str | None,
    start: date,
) -> None:
    events = event_with(analysed(example), words)
    assert start in {first for first, _ in days(events)}
    if place:
        assert place in relations(events)


def test_what_is_to_come_is_planned(analysed: Callable[[str], Analysis]) -> None:
    (*visits,) = event_with(analysed(CYCLONE), "will visit Beira")
    assert Status.PLANNED in {event.status for event in visits}


@pytest.mark.parametrize("name", [ENVOY, CYCLONE, STRIKE])
def test_an_analysis_is_of_one_piece(analysed: Callable[[str], Analysis], name: str) -> None:
    analysis = analysed(name)
    text = analysis.article.text
    assert all(text[m.start : m.end] == m.text for m in analysis.mentions)
    ends = [0, *(m.end for m in analysis.mentions)]
    assert all(end <= m.start for end, m in zip(ends, analysis.mentions, strict=False))
    assert len({event.id for event in analysis.events}) == len(analysis.events)
    assert analysis.main_event in {event.id for event in analysis.events}
    assert analysis.reference_date == analysis.article.published
    for event in analysis.events:
        assert event.headline.strip()
        assert all(0 <= start < end <= len(text) for start, end in event.spans)
    for mention in analysis.mentions:
        assert all(reason.words for c in mention.candidates for reason in c.reasons)
