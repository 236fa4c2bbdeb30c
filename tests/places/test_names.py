"""Alternative and historic names and abbreviations point to one place each."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.places.tables import rows

AMBIGUOUS = {
    "Congo": {"CD", "CG"},
    "D.C.": {"US-DC", "city:Washington,US"},
    "DC": {"US-DC", "city:Washington,US"},
    "LA": {"US-LA", "city:Los Angeles,US"},
    "NT": {"admin1:Northwest Territories,CA", "admin1:Northern Territory,AU"},
    "New York": {"US-NY", "city:New York City,US"},
    "WA": {"US-WA", "admin1:Western Australia,AU"},
}
"""Names that really belong to two places; the context decides."""


def names(kind: str | None = None) -> dict[str, set[str]]:
    """Return the places of each name, of one kind of name or of all."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("names"):
        if kind in {None, row["kind"]}:
            found[row["name"]].add(row["place"])
    return found


def test_only_known_names_are_ambiguous() -> None:
    assert {name: places for name, places in names().items() if len(places) > 1} == AMBIGUOUS


def test_no_row_is_given_twice() -> None:
    keys = [(row["name"], row["place"], row["kind"]) for row in rows("names")]
    assert len(keys) == len(set(keys))


def test_kinds_and_sources() -> None:
    kinds = {row["kind"] for row in rows("names")}
    assert kinds == {"preferred", "alternative", "historic", "abbreviation", "postal"}
    assert [row for row in rows("names") if not row["source"]] == []


def test_postal_codes_are_two_letters_and_complete() -> None:
    codes = names("postal")
    states = {f"US-{code}" for code, places in codes.items() if f"US-{code}" in places}
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert len(states) == 51
    assert len(codes) == 51 + 13


def test_most_us_states_have_a_press_abbreviation() -> None:
    abbreviated = {p for places in names("abbreviation").values() for p in places}
    never_abbreviated = {"US-AK", "US-HI", "US-ID", "US-ME", "US-OH", "US-UT"}
    every_state = {p for places in names("postal").values() for p in places if p[:3] == "US-"}
    assert every_state - abbreviated == never_abbreviated


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Burma", "MM"),
        ("Soviet Union", "RU"),
        ("U.S.", "US"),
        ("DPRK", "KP"),
        ("Türkiye", "TR"),
        ("England", "GB-ENG"),
        ("Calif.", "US-CA"),
        ("W.Va.", "US-WV"),
        ("Ont.", "admin1:Ontario,CA"),
        ("Constantinople", "city:Istanbul,TR"),
        ("Bombay", "city:Mumbai,IN"),
        ("N.Y.C.", "city:New York City,US"),
    ],
)
def test_well_known_names(name: str, place: str) -> None:
    assert names()[name] == {place}


def test_a_place_prefers_one_name() -> None:
    places = [row["place"] for row in rows("names") if row["kind"] == "preferred"]
    assert len(places) == len(set(places))
