"""Every country and continent has its adjective and its people."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.places.tables import rows

NOBODY_LIVES_THERE = {"BV", "HM", "TF", "UM"}
AMBIGUOUS = {
    "Antarctic": {"AQ", "continent:Antarctica"},
    "Congolese": {"CD", "CG"},
    "Dominican": {"DM", "DO"},
    "Dominicans": {"DM", "DO"},
    "Georgian": {"GE", "US-GA"},
    "Georgians": {"GE", "US-GA"},
}
"""Forms that really belong to two places; the context decides."""
CONTINENTS = {
    "continent:Africa",
    "continent:Antarctica",
    "continent:Asia",
    "continent:Europe",
    "continent:North America",
    "continent:Oceania",
    "continent:South America",
}


def forms() -> dict[str, set[str]]:
    """Return the places of each form."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("demonyms"):
        found[row["form"]].add(row["place"])
    return found


def test_every_country_and_continent_has_one() -> None:
    places = {row["place"] for row in rows("demonyms")}
    countries = {row["iso2"] for row in rows("countries")}
    assert countries - places == NOBODY_LIVES_THERE
    assert places >= CONTINENTS


def test_every_us_state_has_one_but_for_two() -> None:
    states = {row["place"] for row in rows("names") if row["place"].startswith("US-")}
    named_as_their_city = {"US-DC", "US-NY"}
    assert len(states) == 51
    assert states - {row["place"] for row in rows("demonyms")} == named_as_their_city


def test_only_known_forms_are_ambiguous() -> None:
    assert {form: places for form, places in forms().items() if len(places) > 1} == AMBIGUOUS


def test_no_row_is_given_twice() -> None:
    keys = [(row["form"], row["place"]) for row in rows("demonyms")]
    assert len(keys) == len(set(keys))


def test_kinds_and_sources() -> None:
    assert {row["kind"] for row in rows("demonyms")} == {"adjective", "noun", "both"}
    assert [row for row in rows("demonyms") if not row["source"]] == []


def test_a_form_is_capitalised_somewhere() -> None:
    assert [form for form in forms() if form == form.lower()] == []


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("Turkish", "TR"),
        ("Turks", "TR"),
        ("Argentine", "AR"),
        ("Argentinean", "AR"),
        ("Filipinos", "PH"),
        ("Dutchmen", "NL"),
        ("Burkinabe", "BF"),
        ("Kittitians", "KN"),
        ("Scots", "GB-SCT"),
        ("Texans", "US-TX"),
        ("Bavarian", "admin1:Bavaria,DE"),
        ("Londoners", "city:London,GB"),
        ("European", "continent:Europe"),
        ("Scandinavian", "mapapp:scandinavia"),
    ],
)
def test_well_known_forms(form: str, place: str) -> None:
    assert forms()[form] == {place}
