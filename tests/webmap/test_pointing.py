"""Controls of the map: distances, coordinates, the right click, and runner-ups of a name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mapapp.webmap import map_data
from tests.webmap.browser import Browser
from tests.webmap.story import BEIRA, DONDO, SquareOutlines, story

DATA = map_data(story(), SquareOutlines())
OTHERS = [
    {"id": "a", "name": "Beira", "caption": "Portugal", "lat": 40.5, "lon": -8.0, "km": 7900.4},
    {"id": "b", "name": "<b>Beira</b>", "caption": "Spain", "lat": 43.2, "lon": -8.3, "km": 8100},
]


@pytest.fixture
def page(browser: Browser, qtbot: Any) -> Browser:
    browser.page.messages.clear()
    browser.open()
    browser.show(DATA, qtbot)
    return browser


def click_at(page: Browser, x: int, y: int, *, right: bool = False) -> None:
    from qtpy.QtCore import QPoint, Qt
    from qtpy.QtTest import QTest

    target = page.view.focusProxy() or page.view
    button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
    QTest.mouseMove(target, QPoint(x, y))
    QTest.mouseClick(target, button, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def test_the_scale_is_in_the_units_that_are_asked_for(page: Browser) -> None:
    assert page.texts(".leaflet-control-scale-line")[0].endswith((" km", " m"))
    page.ask("mapapp.units('miles'), 1")
    (line,) = page.texts(".leaflet-control-scale-line")
    assert line.endswith((" mi", " ft"))
    page.ask("mapapp.units('km'), 1")


def test_a_distance_is_measured_by_clicks_and_ended_by_escape(page: Browser, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    page.ask("document.querySelector('.measure-button').click(), 1")
    assert page.texts(".measure-words") == ["Click the points to measure between"]
    dots = "document.querySelectorAll('.measure-dot').length"
    for number, x in enumerate((300, 420), 1):
        click_at(page, x, 100)
        qtbot.waitUntil(lambda number=number: page.ask(dots) == number, timeout=5000)
    qtbot.waitUntil(lambda: page.texts(".measure-words")[0].endswith(" km"), timeout=5000)
    truth = page.ask(
        "map_page.distance(map_page.containerPointToLatLng([300, 100]),"
        " map_page.containerPointToLatLng([420, 100])) / 1000"
    )
    said = float(page.texts(".measure-words")[0].removesuffix(" km").replace(",", ""))
    assert said == pytest.approx(truth, rel=0.02)
    page.ask("mapapp.units('miles'), 1")
    assert page.texts(".measure-words")[0].endswith(" miles")
    page.ask("mapapp.units('km'), 1")
    page.view.activateWindow()
    page.view.setFocus()
    page.ask("document.querySelector('.folium-map').focus(), 1")
    page.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.texts(".measure-words") == [], timeout=5000)
    assert page.ask("document.querySelectorAll('.measure-line, .measure-dot').length") == 0


def test_a_distance_begins_where_the_window_says(page: Browser) -> None:
    page.ask("mapapp.measure(-19.84, 34.84), 1")
    assert page.ask("document.querySelectorAll('.measure-dot').length") == 1


def test_the_pointer_s_coordinates_are_shown(page: Browser, qtbot: Any) -> None:
    from qtpy.QtCore import QPoint
    from qtpy.QtTest import QTest

    target = page.view.focusProxy() or page.view

    def shown() -> bool:
        QTest.mouseMove(target, QPoint(300, 140))
        QTest.mouseMove(target, QPoint(305, 150))
        words = page.texts(".leaflet-control-mouseposition")
        return bool(words and words[0].endswith("° E") and "° S, " in words[0])

    qtbot.waitUntil(shown, timeout=8000)


def test_runner_ups_come_with_their_distance_and_go(page: Browser) -> None:
    page.ask(f"mapapp.select({{place: '{BEIRA.id}'}}), 1")
    before = page.ask("[map_page.getCenter().lat, map_page.getZoom()]")
    page.ask(f"mapapp.candidates({json.dumps(OTHERS)}, '{BEIRA.id}'), 1")
    assert page.texts(".candidate-name") == [
        "BeiraPortugal · 7,900 km",
        "<b>Beira</b>Spain · 8,100 km",
    ]
    assert page.ask("document.querySelectorAll('.candidate-tie').length") == 2
    inside = "Array.from(document.querySelectorAll('.candidate-ring')).every(e => {"
    inside += "const r = e.getBoundingClientRect();"
    inside += "return r.left > 0 && r.top > 0 && r.right < innerWidth && r.bottom < innerHeight; })"
    assert page.ask(inside)
    page.ask("mapapp.candidates(null), 1")
    assert page.texts(".candidate-name") == []
    assert page.ask("[map_page.getCenter().lat, map_page.getZoom()]") == before


def test_another_selection_takes_the_runner_ups_away(page: Browser) -> None:
    page.ask(f"mapapp.select({{place: '{BEIRA.id}'}}), 1")
    page.ask(f"mapapp.candidates({json.dumps(OTHERS)}, '{BEIRA.id}'), 1")
    page.ask(f"mapapp.select({{place: '{DONDO.id}'}}), 1")
    assert page.texts(".candidate-name") == []


def test_an_overview_map_unfolds_where_there_is_room(page: Browser, qtbot: Any) -> None:
    width = "document.querySelector('.leaflet-control-minimap').offsetWidth"
    assert page.ask(width) == 24
    button = "document.querySelector('.leaflet-control-minimap > a')"
    assert page.ask(f"{button}.getAttribute('aria-label')") == "Overview map"
    page.ask(f"{button}.click(), 1")
    qtbot.waitUntil(lambda: page.ask(width) == 150, timeout=5000)
    tiles = "document.querySelectorAll('.leaflet-control-minimap img.leaflet-tile-loaded').length"
    qtbot.waitUntil(lambda: page.ask(tiles) > 0, timeout=8000)
    page.ask("mapapp.theme('dark'), 1")
    dark = "document.querySelector('.leaflet-control-minimap img').src.includes('/dark/')"
    qtbot.waitUntil(lambda: page.ask(dark), timeout=8000)
    page.ask("mapapp.theme('light'), 1")
    page.view.resize(400, 680)
    try:
        gone = "document.querySelector('.leaflet-control-minimap') === null"
        qtbot.waitUntil(lambda: page.ask(gone), timeout=8000)
    finally:
        page.view.resize(640, 680)
    assert page.page.messages == []
