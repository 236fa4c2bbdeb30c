"""The page as Folium makes it: the map, and our small elements where Folium has none."""

from __future__ import annotations

import re
from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

MAP_NAME = "map_page"
CREDITS = "Natural Earth · GeoNames · Leaflet"
MIN_ZOOM, MAX_ZOOM = 1, 12
_SCRIPTS = [
    ("leaflet", "leaflet.js"),
    ("webchannel", "qwebchannel.js"),
    ("page", "page.js"),
]
_STYLES = [("leaflet_css", "leaflet.css"), ("page_css", "page.css")]


class PageMap(folium.Map):
    """A `folium.Map` whose Leaflet comes from beside the page instead of a CDN."""

    default_js = _SCRIPTS
    default_css = _STYLES


class PageElement(MacroElement):
    """Calls one function of the page's script with the map and plain values."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            mapapp.{{ this.call }}({{ this._parent.get_name() }}, {{ this.options|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, call: str, **options: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca leaves it untyped
        self._name = type(self).__name__
        self.call = call
        self.options = options


class PaintedTiles(PageElement):
    """The tiles of one layer, `ground` or `labels`, painted by the window in the page's theme."""

    def __init__(self, layer: str) -> None:
        super().__init__("addTiles", layer=layer, minZoom=MIN_ZOOM, maxZoom=MAX_ZOOM)


class Places(PageElement):
    """The markers, areas and popups, drawn from the data that the page is given."""

    def __init__(self) -> None:
        super().__init__("addPlaces")


class Timeline(PageElement):
    """The dated events under the map, and a span to choose among them."""

    def __init__(self) -> None:
        super().__init__("addTimeline")


class Legend(PageElement):
    """The card that says what the markers mean."""

    def __init__(self) -> None:
        super().__init__("addLegend")


class FitButton(PageElement):
    """A button below zoom in and zoom out that shows every place again."""

    def __init__(self) -> None:
        super().__init__("addFitButton")


class Credits(PageElement):
    """Whose data and software the map is."""

    def __init__(self, text: str = CREDITS) -> None:
        super().__init__("addCredits", text=text)


def furnish(page: folium.Map) -> folium.Map:
    """Add what every page of ours has: timeline, places, legend, controls, credits."""
    for element in (Timeline(), Places(), Legend(), FitButton(), Credits()):
        page.add_child(element)
    for control in ("addMeasure", "addScale", "addCoordinates"):
        page.add_child(PageElement(control))
    return page


def window_page(policy: str) -> folium.Map:
    """Return the page that the window shows, with tiles from the window itself."""
    page = PageMap(**MAP_OPTIONS)
    name_map(page, MAP_NAME)
    for layer in ("ground", "labels"):
        page.add_child(PaintedTiles(layer))
    furnish(page)
    for control in ("addMiniMap", "addContextMenu"):
        page.add_child(PageElement(control))
    figure = figure_of(page)
    figure.title = "Map"
    figure.header.add_child(policy_tag(policy), name="policy", index=0)
    return page


def figure_of(page: folium.Map) -> Figure:
    """Return the whole HTML page around a map."""
    figure = page.get_root()
    if not isinstance(figure, Figure):
        raise TypeError("the map was taken out of its page")
    return figure


MAP_OPTIONS: dict[str, Any] = {
    "location": (25, 15),
    "zoom_start": 2,
    "tiles": None,
    "minZoom": MIN_ZOOM,
    "maxZoom": MAX_ZOOM,
    "zoom_control": True,
    "font_size": "13px",
    "worldCopyJump": False,
}


def name_map(page: folium.Map, name: str) -> None:
    """Give the map a lasting name: Folium's own changes with every page."""
    page._name, page._id = name.split("_", 1)


def policy_tag(policy: str) -> Element:
    """Return the meta tag that carries a Content-Security-Policy."""
    return Element(f'<meta http-equiv="Content-Security-Policy" content="{policy}">')


_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def without_inline_scripts(html: str, file_name: str) -> tuple[str, str]:
    """Move Folium's inline scripts into a file; return the page that names it, and its content."""
    scripts = [script.strip() for script in _INLINE_SCRIPT.findall(html)]
    page = _INLINE_SCRIPT.sub("", html)
    tag = f'<script src="{file_name}"></script>'
    return page.replace("</body>", f"{tag}\n</body>"), "\n".join(scripts) + "\n"
