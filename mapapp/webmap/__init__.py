"""The map page: its data, its scripts, the site that serves it, and pages to give away.

folium is imported only where a page is made, never to show one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapapp.webmap.site import Response, Site

if TYPE_CHECKING:
    import folium

    from mapapp.gazetteer import Gazetteer
    from mapapp.model import Analysis
    from mapapp.webmap.outlines import Outlines
    from mapapp.wording import Say

__all__ = ["Response", "Site", "folium_map", "map_data", "standalone_html"]


def map_data(analysis: Analysis, gazetteer: Outlines, say: Say = str) -> dict[str, Any]:
    """Return the map of `analysis` as plain values; see `mapapp.webmap.data.map_data`."""
    # Imported now: the window's page starts before there is anything to show.
    from mapapp.webmap.data import map_data as make

    return make(analysis, gazetteer, say=say)


def standalone_html(analysis: Analysis, gazetteer: Gazetteer) -> str:
    """Return the map as one HTML file that works offline and requests nothing."""
    from mapapp.webmap.standalone import standalone_html as make

    return make(analysis, gazetteer)


def folium_map(analysis: Analysis, gazetteer: Gazetteer) -> folium.Map:
    """Return the map as a `folium.Map` for notebooks, to show or to build on."""
    from mapapp.webmap.standalone import folium_map as make

    return make(analysis, gazetteer)
