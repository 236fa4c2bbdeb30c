"""Many places: bubbles far out, markers near, by mouse and keys; nothing is lost between."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from mapapp.webmap import map_data
from mapapp.webmap.paging import PAGE, page_json
from tests.webmap.browser import Browser
from tests.webmap.story import SquareOutlines, story

ONE = map_data(story(), SquareOutlines())["places"][0]
SIZES = (
    "Array.from(document.querySelectorAll('.bubble-box')).map(e => "
    "Number(e.title.replace(/\\D*(\\d[\\d,]*) places.*/, '$1').replace(/,/g, '')))"
)


def place(number: int, lat: float, lon: float) -> dict[str, Any]:
    event = {**ONE["events"][0], "id": f"e{number}", "group": "talk"}
    return {
        **ONE,
        "id": f"p{number}",
        "name": f"Place {number}",
        "lat": lat,
        "lon": lon,
        "weight": 1,
        "events": [event],
        "group": "talk",
    }


def spread(number: int) -> Iterator[dict[str, Any]]:
    """Yield places on a grid over Africa; each hundredth lies apart, far off the coast."""
    for n in range(number):
        if n % 100:
            yield place(n, -20 + 40 * (n % 61) / 61, 10 + 25 * (n % 97) / 97)
        else:
            yield place(n, -35 + n / 200, -30)


def many(number: int) -> dict[str, Any]:
    bounds = [[-40, -35], [25, 40]]
    return {"places": list(spread(number)), "areas": [], "bounds": bounds, "whole": bounds}


@pytest.fixture
def page(browser: Browser, qtbot: Any) -> Browser:
    browser.page.messages.clear()
    browser.open()
    load(browser, many(1000), qtbot)
    qtbot.wait(500)  # a page that just opened still takes its size, and opens the map anew
    return browser


def load(browser: Browser, data: dict[str, Any], qtbot: Any) -> None:
    browser.profile.handler.data = page_json(data)
    browser.ask("mapapp.load('data.json'), 1")
    bubbles = "document.querySelectorAll('.bubble-box').length"
    qtbot.waitUntil(lambda: browser.ask(bubbles) > 0, timeout=10_000)


def alone(page: Browser) -> int:
    found: int = page.ask("document.querySelectorAll('.marker-box[data-place]').length")
    return found


def test_bubbles_stand_for_all_that_is_in_sight(page: Browser) -> None:
    assert 0 < len(page.ask(SIZES)) < 60
    assert sum(page.ask(SIZES)) + alone(page) == 1000
    name = page.ask("document.querySelector('.bubble-box').getAttribute('aria-label')")
    assert name.endswith(" events. Zoom in")
    assert page.page.messages == []


def test_bubbles_do_not_cover_each_other(page: Browser) -> None:
    boxes = page.ask(
        "Array.from(document.querySelectorAll('.bubble-box')).map(e => {"
        "const r = e.getBoundingClientRect();"
        "return [r.left + r.width / 2, r.top + r.height / 2, r.width / 2]; })"
    )
    for number, (x, y, radius) in enumerate(boxes):
        for other_x, other_y, other in boxes[number + 1 :]:
            apart = ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5
            assert apart >= radius + other - 1


def test_a_click_comes_nearer_until_each_place_has_its_marker(page: Browser, qtbot: Any) -> None:
    before = len(page.ask(SIZES))
    for _ in range(9):
        if not page.ask(SIZES):
            break
        old = page.ask(SIZES)

        def nearer(old: list[int] = old) -> bool:
            # Leaflet drops what is asked while it is still zooming.
            page.ask("(document.querySelector('.bubble-box') || {click() {}}).click(), 1")
            qtbot.wait(400)
            return bool(page.ask(SIZES) != old)

        qtbot.waitUntil(nearer, timeout=8000)
    assert before
    assert page.ask(SIZES) == []
    assert 0 < alone(page) <= 100


def test_enter_comes_nearer_and_keeps_the_focus_there(page: Browser, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    page.view.activateWindow()
    page.view.setFocus()
    page.ask("document.querySelector('.bubble-box').focus(), 1")
    old = page.ask(SIZES)
    page.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.ask(SIZES) != old, timeout=8000)
    focused = "document.activeElement.classList.contains('marker-box')"
    qtbot.waitUntil(lambda: page.ask(focused), timeout=8000)


def test_a_selected_place_has_its_marker_and_popup_at_once(page: Browser) -> None:
    page.ask("mapapp.select({place: 'p501'}), 1")
    assert page.texts(".card-title") == ["Place 501"]
    assert page.ask("document.querySelector('.marker-box[data-place=p501]') !== null")
    page.ask("mapapp.select({event: 'e502'}), 1")
    assert page.texts(".card-title") == ["Place 502"]
    page.ask("mapapp.select(null), 1")
    assert not page.ask("document.querySelector('.marker-box[data-place=p502]')")


def test_what_the_filter_hides_leaves_the_bubbles(page: Browser) -> None:
    ids = [f"p{n}" for n in range(600)]
    shown = {"places": [[i, 1, 0] for i in ids], "events": [f"e{n}" for n in range(600)]}
    page.ask(f"mapapp.show({json.dumps(shown)}), 1")
    assert sum(page.ask(SIZES)) + alone(page) == 600
    few = {"places": [[i, 1, 0] for i in ids[:50]], "events": [f"e{n}" for n in range(50)]}
    page.ask(f"mapapp.show({json.dumps(few)}), 1")
    assert (page.ask(SIZES), alone(page)) == ([], 50)
    page.ask("mapapp.show(null), 1")
    assert sum(page.ask(SIZES)) + alone(page) == 1000


def test_places_on_one_spot_are_listed(browser: Browser, qtbot: Any) -> None:
    browser.open()
    spot = [place(n, 10.0, 10.0) for n in range(500)]
    bounds = [[9, 9], [11, 11]]
    load(browser, {"places": spot, "areas": [], "bounds": bounds, "whole": bounds}, qtbot)
    for _ in range(4):
        if browser.texts(".card-title"):
            break
        browser.ask("document.querySelector('.bubble-box').click(), 1")
        qtbot.wait(700)
    assert browser.texts(".card-title") == ["500 places"]
    rows = browser.texts(".card-row .card-headline")
    assert len(rows) == 12
    browser.ask("document.querySelector('.card-row').click(), 1")
    qtbot.waitUntil(lambda: browser.texts(".card-title") == rows[:1], timeout=5000)


def test_more_than_a_page_comes_whole(browser: Browser, qtbot: Any) -> None:
    browser.open()
    data = many(PAGE * 2 + 10)
    assert len(page_json(data).splitlines()) == 4
    load(browser, data, qtbot)
    assert sum(browser.ask(SIZES)) + alone(browser) == len(data["places"])
