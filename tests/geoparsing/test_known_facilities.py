"""Bases, prisons and plants that the project's own table holds: they are named after no town."""

from __future__ import annotations

import pytest

from mapapp.gazetteer import distance_km
from mapapp.model import Kind, Role


@pytest.mark.parametrize(
    ("text", "name", "lat", "lon"),
    [
        ("Two rockets hit Bagram Air Base at night.", "Bagram Air Base", 34.9, 69.3),
        ("Troops were flown home from Bagram Airfield.", "Bagram Air Base", 34.9, 69.3),
        ("Jets took off from Incirlik.", "Incirlik Air Base", 37.0, 35.4),
        ("Jets took off from the Hmeimim air base.", "Hmeimim Air Base", 35.4, 35.9),
        ("The wounded were flown to Ramstein Air Base.", "Ramstein Air Base", 49.4, 7.6),
        ("They were held in Evin Prison for a year.", "Evin Prison", 35.8, 51.4),
    ],
)
def test_facilities_that_are_known(find, text: str, name: str, lat: float, lon: float) -> None:
    mention = find(text)[0]
    place = mention.place
    assert place.name == name
    assert place.kind is Kind.FACILITY
    assert place.radius_km
    assert mention.role is Role.LITERAL
    assert mention.candidates[0].place == place
    assert distance_km(place.lat, place.lon, lat, lon) < 20
