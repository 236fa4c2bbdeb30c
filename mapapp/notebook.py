"""Shows an Analysis in a notebook, as a Folium map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.model import Analysis

if TYPE_CHECKING:
    import folium


def show(analysis: Analysis) -> folium.Map:
    """Return `analysis` as a `folium.Map`, to show or to build on."""
    from mapapp.pipeline import default_engine
    from mapapp.webmap import folium_map

    return folium_map(analysis, default_engine().gazetteer)


def html(analysis: Analysis) -> str:
    """Return the HTML that a notebook shows for `analysis`."""
    return str(show(analysis)._repr_html_())
