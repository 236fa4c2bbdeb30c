"""Pages to give away: the map in one HTML file, and as a `folium.Map` for notebooks.

Both carry all they need and request nothing. Text from articles never passes through Folium's or
Jinja's templates: it is put in verbatim, as JSON that a script reads or as escaped HTML.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from html import escape
from typing import Any

import folium
from branca.element import Element

from mapapp.gazetteer import Gazetteer
from mapapp.model import Analysis
from mapapp.resources import resource
from mapapp.webmap.assets import read_style, themes_style, world_script
from mapapp.webmap.atlas import default_atlas
from mapapp.webmap.data import map_data
from mapapp.webmap.event_list import event_list, page_head
from mapapp.webmap.safe_json import script_json
from mapapp.webmap.shell import (
    MAP_NAME,
    MAP_OPTIONS,
    PageElement,
    figure_of,
    furnish,
    name_map,
    policy_tag,
)
from mapapp.webmap.world import world_data

_CREDIT = (
    "Made with mapapp. Places: GeoNames (CC BY 4.0). Outlines: Natural Earth. Map: Leaflet, Folium."
)
_FONTS = (("Regular", 400), ("SemiBold", 600))
_NO_PINCHING = ", maximum-scale=1.0, user-scalable=no"
"""Folium forbids to enlarge the page by hand; a page to read must allow it."""
_POLICY_MARK = "policy-of-this-page"


class InlineMap(folium.Map):
    """A `folium.Map` that carries Leaflet with it instead of naming a CDN."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012  # as Folium declares it
    default_css: list[tuple[str, str]] = []  # noqa: RUF012


class Verbatim(Element):
    """A piece of HTML that is written as it is: branca renders every other text as a template."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._name = "Verbatim"
        self.html = html

    def render(self, **_: Any) -> str:
        """Return the piece."""
        return self.html


def standalone_html(analysis: Analysis, gazetteer: Gazetteer) -> str:
    """Return the map as one HTML file that works offline and requests nothing.

    Beside the map stands a list of the events that can be read without a script as well. A strict
    Content-Security-Policy lets only the page's own scripts and styles run.
    """
    page = _inline_map(analysis, gazetteer)
    page.add_child(PageElement("addList"))
    figure = figure_of(page)
    figure.title = escape(analysis.article.title or "Map")
    figure.header.add_child(policy_tag(_POLICY_MARK), name="policy", index=0)
    figure.header.add_child(Verbatim(_style("standalone") + _WITHOUT_SCRIPT), name="layout")
    figure.html.add_child(Verbatim(page_head(analysis)), name="head", index=0)
    figure.html.add_child(Verbatim(event_list(analysis, _CREDIT)), name="list", index=1)
    html = figure.render().replace("<html>", '<html lang="en">', 1)
    html = _closed_last(html.replace(_NO_PINCHING, "", 1))
    return html.replace(_POLICY_MARK, _policy(html), 1)


def _closed_last(html: str) -> str:
    """Let the body end where the page does: branca writes the page's script behind it."""
    before, _, script = html.rpartition("</body>")
    return before + script.replace("</html>", "</body>\n</html>", 1)


def folium_map(analysis: Analysis, gazetteer: Gazetteer) -> folium.Map:
    """Return the map as a `folium.Map`, to show in a notebook or to build on. Works offline."""
    page = _inline_map(analysis, gazetteer)
    page.add_child(PageElement("addMarkerImages", **_marker_images()))
    return page


def _inline_map(analysis: Analysis, gazetteer: Gazetteer) -> folium.Map:
    data = map_data(analysis, gazetteer)
    page = InlineMap(**MAP_OPTIONS)
    name_map(page, MAP_NAME)
    page.add_child(PageElement("addWorld"))
    furnish(page)
    figure = figure_of(page)
    figure.header.add_child(Verbatim(_fixed_header()), name="mapapp")
    world = world_data(default_atlas(), data["bounds"])
    embedded = _embedded("map-data", data) + _embedded("world-data", world)
    figure.html.add_child(Verbatim(embedded), name="data")
    return page


def _embedded(name: str, data: dict[str, Any]) -> str:
    return f'<script id="{name}" type="application/json">{script_json(data)}</script>\n'


@cache
def _fixed_header() -> str:
    scripts = (resource("web/leaflet.js").read_text(encoding="utf-8"), world_script())
    fonts = "".join(_font_face(cut, weight) for cut, weight in _FONTS)
    leaflet = resource("web/leaflet.css").read_text(encoding="utf-8")
    look = themes_style() + read_style("page") + read_style("timeline")
    styles = (fonts, leaflet, look, read_style("world"))
    return "".join(
        [f"<script>{script}</script>\n" for script in scripts]
        + [f"<style>{style}</style>\n" for style in styles]
    )


def _font_face(cut: str, weight: int) -> str:
    font = base64.b64encode(resource(f"fonts/Inter-{cut}.woff2").read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "Inter"; font-weight: {weight}; '
        f'src: url("data:font/woff2;base64,{font}") format("woff2"); }}\n'
    )


def _style(name: str) -> str:
    return f"<style>{read_style(name)}</style>\n"


_WITHOUT_SCRIPT = (
    "<noscript><style>html body > .folium-map { display: none; } "
    "body { grid-template-columns: 1fr; }</style></noscript>"
)


def _marker_images() -> dict[str, str]:
    names = {
        "iconUrl": "marker-icon",
        "iconRetinaUrl": "marker-icon-2x",
        "shadowUrl": "marker-shadow",
    }
    return {key: _data_url(f"web/images/{name}.png") for key, name in names.items()}


def _data_url(name: str) -> str:
    return "data:image/png;base64," + base64.b64encode(resource(name).read_bytes()).decode()


_BLOCK = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)


def _policy(html: str) -> str:
    """Return a policy that lets run exactly the scripts and styles that are in the page."""
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for kind, content in _BLOCK.findall(html):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        hashes[kind].append(f"'sha256-{digest}'")
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(hashes['script'])}",
            f"style-src {' '.join(hashes['style'])}",
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
