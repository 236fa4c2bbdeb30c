"""Shows an Analysis in a notebook, as a Folium map."""

from __future__ import annotations

import sys
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


def register_display() -> None:
    """Have the running notebook show an Analysis as its map; elsewhere do nothing."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        shell.display_formatter.formatters["text/html"].for_type(Analysis, html)
