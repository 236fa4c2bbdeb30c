"""In a notebook an Analysis is its map."""

from __future__ import annotations

import folium
import pytest
from IPython.core.interactiveshell import InteractiveShell

import mapapp
from mapapp import notebook
from mapapp.model import Analysis


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return mapapp.analyse("Rebels shelled Idlib on Tuesday.", published="2020-02-12")


def test_show_returns_a_folium_map_to_build_on(analysis: Analysis) -> None:
    page = mapapp.show(analysis)
    assert isinstance(page, folium.Map)
    folium.Circle((35.93, 36.63), radius=1000).add_to(page)
    html = page.get_root().render()
    assert "Idlib" in html
    assert "circle" in html


def test_the_analysis_shows_as_its_map(analysis: Analysis) -> None:
    shell = InteractiveShell.instance()
    notebook.register_display()
    shown, _ = shell.display_formatter.format(analysis)
    html = shown["text/html"]
    assert "iframe" in html
    assert "Idlib" in html


def test_no_map_names_another_server(analysis: Analysis) -> None:
    html = mapapp.show(analysis).get_root().render()
    for server in ("cdn.", "jsdelivr", "unpkg", "cloudflare", "tile.openstreetmap"):
        assert server not in html
