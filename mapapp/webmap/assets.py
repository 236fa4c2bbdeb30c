"""Makes the page's files at build: Folium's page, Leaflet, our scripts and styles."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from dataclasses import fields
from pathlib import Path

from mapapp.symbols import OUTLINES
from mapapp.theme import THEMES, Theme
from mapapp.webmap.atlas import FILE_NAME

STATIC = Path(__file__).resolve().parent / "static"
SCRIPTS = (
    "dom",
    "words",
    "state",
    "narrowing",
    "tiles",
    "popup",
    "markers",
    "quadrants",
    "crowd",
    "crowding",
    "labels",
    "fitting",
    "areas",
    "ways",
    "filtering",
    "timescale",
    "timemarks",
    "timeline",
    "span",
    "legend",
    "controls",
    "distances",
    "candidates",
    "pointing",
    "minimap",
    "bridge",
    "loading",
    "page",
    "overlays",
)
"""Our scripts in the order in which they build on each other."""


def make_assets(npm_modules: Path, output: Path) -> None:
    """Write the page and everything it asks for, but tiles, data and fonts, into `output`."""
    from mapapp.webmap.compile_atlas import compile_atlas
    from mapapp.webmap.shell import window_page, without_inline_scripts
    from mapapp.webmap.site import POLICY

    leaflet = npm_modules / "leaflet" / "dist"
    files = {
        "leaflet.js": leaflet_script(npm_modules),
        "leaflet.css": _without_images(leaflet / "leaflet.css"),
        "page.js": page_script(),
        "page.css": page_style(),
    }
    html, files["map.js"] = without_inline_scripts(
        window_page(POLICY).get_root().render(), "map.js"
    )
    files["index.html"] = _with_revisions(html, files)
    output.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (output / name).write_text(content, encoding="utf-8")
    for name, licence in _LICENCES.items():
        shutil.copy(npm_modules / name / licence, output / f"{name}-LICENSE.txt")
    shutil.copytree(leaflet / "images", output / "images", dirs_exist_ok=True)
    compile_atlas(npm_modules, output / FILE_NAME)


_PLUGINS = (
    "leaflet-mouse-position/src/L.Control.MousePosition.js",
    "leaflet-minimap/src/Control.MiniMap.js",
)
"""Leaflet's plugins: the ones that folium has its own elements for."""
_LICENCES = {
    "leaflet": "LICENSE",
    "leaflet-mouse-position": "MIT-LICENCE.txt",
    "leaflet-minimap": "LICENSE.txt",
}


def leaflet_script(npm_modules: Path) -> str:
    """Return Leaflet with the plugins that the page uses."""
    plugins = [(npm_modules / name).read_text(encoding="utf-8") for name in _PLUGINS]
    return "\n".join([_without_source_map(npm_modules / "leaflet/dist/leaflet.js"), *plugins])


def page_script() -> str:
    """Return the window page's script."""
    return _in_one_scope(SCRIPTS)


def world_script() -> str:
    """Return the script of a page without a window: it draws its own basemap."""
    return _in_one_scope((*SCRIPTS, "world", "list", "folium"))


def _in_one_scope(names: tuple[str, ...]) -> str:
    symbols = json.dumps({shape.value: path for shape, path in OUTLINES.items()})
    parts = [(STATIC / f"{name}.js").read_text(encoding="utf-8") for name in names]
    return "\n".join(
        ["(() => {", '"use strict";', f"const OUTLINES = {symbols};", *parts, "})();", ""]
    )


def page_style() -> str:
    """Return the window page's style: the themes' colours as CSS variables, the look, fonts."""
    return themes_style() + read_style("fonts") + read_style("page") + read_style("timeline")


def read_style(name: str) -> str:
    """Return one of our styles."""
    return (STATIC / f"{name}.css").read_text(encoding="utf-8")


def themes_style() -> str:
    """Return the themes' colours as CSS variables; the system chooses where the page does not."""
    light, dark = (_variables(THEMES[name]) for name in ("light", "dark"))
    return (
        f":root {{ color-scheme: light; {light} }}\n"
        f':root[data-theme="dark"] {{ color-scheme: dark; {dark} }}\n'
        "@media (prefers-color-scheme: dark) {\n"
        f"  :root:not([data-theme]) {{ color-scheme: dark; {dark} }}\n"
        "}\n"
    )


def _variables(theme: Theme) -> str:
    colours = {
        field.name: getattr(theme, field.name) for field in fields(theme) if field.name != "name"
    }
    colours["tint"] = _multiplier(theme) if theme.name == "light" else theme.named_country
    return " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours.items())


def _multiplier(theme: Theme) -> str:
    """Return the colour that, multiplied with the land's, gives a named country's."""
    shares = (
        round(255 * int(theme.named_country[at : at + 2], 16) / int(theme.land[at : at + 2], 16))
        for at in (1, 3, 5)
    )
    return "#{:02X}{:02X}{:02X}".format(*shares)


def _without_source_map(script: Path) -> str:
    text = script.read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*", "", text)


def _without_images(style: Path) -> str:
    """Return Leaflet's style without its pictures: the page draws its own controls and markers."""
    return re.sub(r"url\([^)]*\)", "none", style.read_text(encoding="utf-8"))


def _with_revisions(html: str, files: dict[str, str]) -> str:
    """Put a revision into each address: WebEngine keeps what it loaded under the same one."""

    def revised(found: re.Match[str]) -> str:
        if found[2] not in files:
            return found[0]
        content = files[found[2]].encode()
        return f'{found[1]}="{found[2]}?r={hashlib.sha256(content).hexdigest()[:12]}"'

    return re.sub(r'\b(src|href)="([a-z]+\.(?:js|css))"', revised, html)
