"""Bases, airports, camps, prisons and plants lie where they should; seats stand for capitals."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mapapp.gazetteer import Gazetteer, NameKind, distance_km, open_gazetteer
from tests.places.outlines import Outlines
from tests.places.tables import rows

NEAR = 0.1
"""Degrees: how far a coast or a border may be out."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def test_ids_and_names_are_given_once() -> None:
    table = rows("facilities")
    ids = Counter(row["id"] for row in table)
    names = Counter(
        name for row in table for name in {row["name"], *row["aliases"].split(";")} if name
    )
    assert [one for one, times in (ids + names).items() if times > 1] == []
    assert all(re.fullmatch(r"mapapp:[a-z0-9]+(-[a-z0-9]+)*", one) for one in ids)
    assert all(row["source"] and row["rank"] in "12345" for row in table)


def test_they_lie_in_their_countries(outlines: Outlines) -> None:
    wrong = [
        row["name"]
        for row in rows("facilities")
        if outlines.has(row["country"])
        and outlines.degrees_from([row["country"]], float(row["lat"]), float(row["lon"])) > NEAR
    ]
    assert wrong == []


def test_they_are_found_under_every_name(gazetteer: Gazetteer) -> None:
    for row in rows("facilities"):
        index = gazetteer.index_of(row["id"])
        for name in (row["name"], *filter(None, row["aliases"].split(";"))):
            assert index in [entry.record for entry in gazetteer.lookup(name)], name


def test_seats_stand_for_the_cities_of_governments(gazetteer: Gazetteer) -> None:
    for row in rows("seats"):
        found = [e for e in gazetteer.lookup(row["name"]) if e.name_kind is NameKind.SEAT]
        assert len(found) == 1, row
        assert gazetteer.record(found[0].record).population > 10_000, row


def test_a_base_lies_where_maps_have_it(gazetteer: Gazetteer) -> None:
    place = gazetteer.place(gazetteer.index_of("mapapp:heathrow-airport"))
    assert distance_km(place.lat, place.lon, 51.47, -0.45) < 3
