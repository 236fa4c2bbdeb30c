"""The JSON is schema 1, and docs/json.md says all of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mapapp.model import (
    Actor,
    Analysis,
    Article,
    Bound,
    Candidate,
    Count,
    Event,
    EventPlace,
    EventType,
    Extent,
    Interval,
    Kind,
    Magnitude,
    Mention,
    Place,
    Precision,
    Reason,
    Role,
    Status,
    TimeExpression,
)

DOCUMENT = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
TEXT = "North of Idlib, more than 1,800 have died since 2018."
IDLIB = Place(
    "geonames:1",
    "Idlib",
    Kind.CITY,
    35.93,
    36.63,
    "SY",
    "Syria",
    "Idlib",
    128_840,
    1,
    Extent(35, 36, 37, 38),
)
NORTH = Place(
    "derived:1",
    "north of Idlib",
    Kind.DERIVED,
    36.1,
    36.6,
    anchor="geonames:1",
    relation="north of",
    radius_km=20.0,
)


@pytest.fixture
def values() -> dict[str, Any]:
    reason = Reason("fame", 2.0, "the best-known place of that name")
    since = Interval(date(2018, 1, 1), None, Precision.YEAR, Bound.SINCE, "since 2018")
    event = Event(
        "e1",
        "More than 1,800 die",
        EventType.ASSAULT,
        ((0, len(TEXT)),),
        Status.ONGOING,
        "officials",
        0.5,
        (Actor("forces", "RU"),),
        (Actor("civilians"),),
        since,
        (EventPlace(IDLIB, "near"), EventPlace(NORTH)),
        Count(1800, None, "more than 1,800"),
        Count(1, 2, "one or two"),
        (Magnitude(51, "troops", "51 troops"),),
    )
    analysis = Analysis(
        Article(TEXT, "T", date(2020, 2, 12), "ANKARA", "S", "https://u.example/", "en"),
        (
            Mention(9, 14, "Idlib", Role.LITERAL, IDLIB, 0.9, (Candidate(IDLIB, 2.0, (reason,)),)),
            Mention(0, 5, "North", Role.INSTITUTION, None),
        ),
        (event,),
        (TimeExpression(48, 52, "2018", "DATE", "2018", since),),
        "e1",
        date(2020, 2, 12),
    )
    return json.loads(analysis.to_json())


def test_the_fields_of_the_schema(values: dict[str, Any]) -> None:
    assert values["schema"] == 1
    assert values["article"] == {
        "title": "T",
        "published": "2020-02-12",
        "dateline": "ANKARA",
        "source": "S",
        "url": "https://u.example/",
        "language": "en",
    }
    first, second = values["mentions"]
    assert first == {
        "start": 9,
        "end": 14,
        "text": "Idlib",
        "role": "literal",
        "place": "geonames:1",
        "narrowed": "geonames:1",
        "confidence": 0.9,
        "candidates": [
            {
                "place": "geonames:1",
                "score": 2.0,
                "reasons": ["the best-known place of that name"],
            }
        ],
        "decided_by": "program",
    }
    assert second["place"] is None
    assert values["main_event"] == "e1"
    assert values["dates"] == [
        {"start": 48, "end": 52, "text": "2018", "type": "DATE", "value": "2018"}
    ]


def test_an_event(values: dict[str, Any]) -> None:
    (event,) = values["events"]
    assert event["actors"] == {
        "source": [{"text": "forces", "country": "RU"}],
        "target": [{"text": "civilians", "country": ""}],
    }
    assert event["when"] == {
        "start": "2018-01-01",
        "end": None,
        "precision": "year",
        "bound": "since",
        "text": "since 2018",
    }
    assert event["where"] == [
        {"place": "geonames:1", "relation": "near"},
        {"place": "derived:1", "relation": "in"},
    ]
    assert event["dead"] == {"min": 1800, "max": None, "text": "more than 1,800"}
    assert (event["start"], event["end"], event["spans"]) == (0, len(TEXT), [[0, len(TEXT)]])
    assert event["status"] == "ongoing"


def test_every_place_referred_to_is_listed(values: dict[str, Any]) -> None:
    listed = [place["id"] for place in values["places"]]
    assert listed == ["geonames:1", "derived:1"]
    city, derived = values["places"]
    assert city["extent"] == [35, 36, 37, 38]
    assert "anchor" not in city
    assert (derived["anchor"], derived["relation"], derived["radius_km"]) == (
        "geonames:1",
        "north of",
        20.0,
    )


def test_the_document_names_every_field(values: dict[str, Any]) -> None:
    named = set(re.findall(r"`([a-z_0-9]+)`", DOCUMENT.replace("[]`", "`")))
    assert set(_keys(values)) - named == set()


def test_the_document_shows_an_example_of_the_schema(values: dict[str, Any]) -> None:
    match = re.search(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    assert match
    example = json.loads(match[1])
    assert set(example) == set(values)
    for key in ("article", "mentions", "events", "dates"):
        shown, real = example[key], values[key]
        if isinstance(shown, list):
            shown, real = shown[0], real[0]
        assert list(shown) == list(real)


def test_every_type_and_status_is_documented() -> None:
    for words in (EventType, Status, Role, Kind, Precision, Bound):
        for word in words:
            assert f"`{word.value}`" in DOCUMENT


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)
