"""The page itself, in a real web view: what it draws, what it answers to, what it refuses."""

from __future__ import annotations

import json
from itertools import combinations
from math import dist
from typing import Any

import pytest

from mapapp.webmap import map_data, site
from tests.webmap.browser import Browser
from tests.webmap.hostile import ATTACKS, hostile_story
from tests.webmap.story import BEIRA, COAST, DONDO, HARARE, MOZAMBIQUE, SquareOutlines, story

DATA = map_data(story(), SquareOutlines())


@pytest.fixture
def page(browser: Browser, qtbot: Any) -> Browser:
    browser.page.messages.clear()
    browser.open()
    browser.show(DATA, qtbot)
    return browser


def wait_for_areas(page: Browser, qtbot: Any) -> None:
    drawn = "document.querySelectorAll('path.area').length"
    qtbot.waitUntil(lambda: page.ask(drawn) >= len(DATA["areas"]), timeout=8000)


def classes(page: Browser, place_id: str) -> set[str]:
    found = page.ask(f"document.querySelector('[data-place=\"{place_id}\"] .marker').className")
    return set(found.split())


def test_every_place_is_drawn_by_its_role_and_weight(page: Browser) -> None:
    assert {"role-happened", "group-talk"} <= classes(page, BEIRA.id)
    assert "role-institution" in classes(page, HARARE.id)
    assert "role-mentioned" in classes(page, DONDO.id)
    assert page.texts(f'[data-place="{BEIRA.id}"] .marker') == ["5"]
    assert page.texts(f'[data-place="{DONDO.id}"] .marker') == [""]


def test_a_country_is_an_area_and_no_pin(page: Browser, qtbot: Any) -> None:
    wait_for_areas(page, qtbot)
    assert page.ask(f"document.querySelector('path[data-place=\"{MOZAMBIQUE.id}\"]') !== null")
    assert not page.ask(f"document.querySelector('.marker-box[data-place=\"{MOZAMBIQUE.id}\"]')")
    assert page.ask("document.querySelectorAll('path.area-demonym').length") == 1


def test_an_uncertain_place_shows_its_reach(page: Browser, qtbot: Any) -> None:
    wait_for_areas(page, qtbot)
    assert page.ask("document.querySelectorAll('path.area-reach').length") == 1
    assert COAST.radius_km


def test_the_popup_says_what_happened_there(page: Browser, qtbot: Any) -> None:
    page.ask(f"mapapp.select({{place: '{BEIRA.id}'}}), 1")
    assert page.texts(".card-title") == ["Beira"]
    assert page.texts(".card-caption") == ["City · Sofala, Mozambique · 5 events"]
    assert page.texts(".card-headline") == [f"Headline of e{n}" for n in (6, 1, 0)]
    assert page.texts(".card-date") == ["13 Mar 2024", "12 Mar 2024", "10 Mar 2024"]
    assert page.texts(".card-more") == ["3 more events"]
    page.ask("document.querySelector('.card-more').click(), 1")
    assert len(page.texts(".card-row")) == 6
    assert page.texts(".card-part") == ["Named as an institution"]


def test_the_name_under_the_pointer_goes_when_the_popup_comes(page: Browser) -> None:
    marker = f"document.querySelector('[data-place=\"{DONDO.id}\"]')"
    page.ask(f"{marker}.dispatchEvent(new MouseEvent('mouseover', {{bubbles: true}})), 1")
    assert page.texts(".place-tip") == ["Dondo"]
    page.ask(f"mapapp.select({{place: '{DONDO.id}'}}), 1")
    assert page.texts(".place-tip") == []


def zoom_of(page: Browser) -> int:
    """Return the zoom of the tiles on screen, as their addresses say."""
    addresses = "Array.from(document.querySelectorAll('.leaflet-tile')).map(e => e.src)"
    return max((int(one.split("/")[-3]) for one in page.ask(addresses)), default=-1)


def test_a_map_that_got_its_data_while_small_opens_anew_when_it_grows(
    browser: Browser, qtbot: Any
) -> None:
    browser.open()
    browser.show(DATA, qtbot)
    right = zoom_of(browser)
    try:
        browser.view.resize(160, 160)
        qtbot.waitUntil(lambda: browser.ask("window.innerWidth") == 160, timeout=8000)
        browser.open()
        browser.show(DATA, qtbot)
        qtbot.waitUntil(lambda: 0 <= zoom_of(browser) < right, timeout=8000)
    finally:
        browser.view.resize(640, 680)
    qtbot.waitUntil(lambda: zoom_of(browser) == right, timeout=8000)


def test_a_selection_from_far_out_comes_near(page: Browser, qtbot: Any) -> None:
    opened = zoom_of(page)

    for step in range(1, 4):

        def farther(zoom: int = opened - step) -> bool:
            # Leaflet drops what is asked while it is still zooming.
            page.ask("document.querySelector('.leaflet-control-zoom-out').click(), 1")
            qtbot.wait(400)
            return zoom_of(page) <= zoom

        qtbot.waitUntil(farther, timeout=8000)
    assert 0 <= zoom_of(page) < opened - 1
    page.ask(f"mapapp.select({{place: '{BEIRA.id}'}}), 1")
    qtbot.waitUntil(lambda: zoom_of(page) >= opened - 1, timeout=5000)
    assert page.texts(".card-title") == ["Beira"]


def test_a_popup_keeps_off_the_edges_and_controls_of_a_narrow_map(
    page: Browser, qtbot: Any
) -> None:
    page.view.resize(300, 560)
    try:
        qtbot.waitUntil(lambda: page.ask("window.innerWidth") == 300, timeout=8000)
        page.ask(f"mapapp.select({{place: '{BEIRA.id}'}}), 1")

        def inside() -> bool:
            (left, _, right, _), *_ = boxes(page, ".leaflet-popup-content-wrapper")
            (controls, *_), *_ = boxes(page, ".leaflet-control-zoom")
            return left >= 0 and right <= controls

        qtbot.waitUntil(inside, timeout=5000)
    finally:
        page.view.resize(640, 680)
        qtbot.waitUntil(lambda: page.ask("window.innerWidth") == 640, timeout=8000)


def test_a_selected_event_is_marked_and_shown_even_when_it_is_far_down(page: Browser) -> None:
    page.ask("mapapp.select({event: 'e4'}), 1")
    assert page.texts(".card-title") == ["Beira"]
    assert page.texts('.card-row[aria-current="true"] .card-headline') == ["Headline of e4"]
    assert page.ask("document.querySelectorAll('.selected .marker').length") == 1
    page.ask("mapapp.select(null), 1")
    assert page.ask("document.querySelectorAll('.selected').length") == 0


def test_a_selection_before_the_data_waits_for_it(browser: Browser, qtbot: Any) -> None:
    browser.open()
    browser.ask("mapapp.select({event: 'e1'}), 1")
    browser.show(DATA, qtbot)
    assert browser.texts(".card-title") == ["Beira"]


def test_new_data_keeps_the_open_popup(page: Browser) -> None:
    page.ask(f"mapapp.openPopup('{DONDO.id}'), 1")
    page.ask(f"mapapp.take({json.dumps(DATA)}, {{keepView: true}}), 1")
    assert page.texts(".card-title") == ["Dondo"]
    page.ask("mapapp.take({places: [], areas: [], bounds: null}), 1")
    assert page.ask("document.querySelectorAll('.marker-box').length") == 0
    assert page.ask("document.querySelector('.legend').hidden")


def test_markers_are_buttons_that_speak(page: Browser) -> None:
    button = f"document.querySelector('.marker-box[data-place=\"{BEIRA.id}\"]')"
    assert page.ask(f"{button}.getAttribute('role')") == "button"
    assert page.ask(f"{button}.tabIndex") == 0
    label = page.ask(f"{button}.getAttribute('aria-label')")
    assert label == "Beira, City · Sofala, Mozambique, 5 events"


def test_enter_opens_a_popup_and_escape_closes_it(page: Browser, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    page.view.activateWindow()
    page.view.setFocus()
    page.ask(f"document.querySelector('[data-place=\"{BEIRA.id}\"]').focus(), 1")
    page.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.texts(".card-title") == ["Beira"], timeout=8000)
    qtbot.waitUntil(
        lambda: page.ask("document.activeElement.className") == "card-row", timeout=8000
    )
    page.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.texts(".card-title") == [], timeout=8000)
    assert page.ask("document.activeElement.dataset.place") == BEIRA.id


def test_the_theme_can_be_changed(page: Browser) -> None:
    pane = "getComputedStyle(document.documentElement).getPropertyValue('--pane').trim()"
    page.ask("mapapp.theme('dark'), 1")
    assert page.ask(pane) == "#1D2126"
    page.ask("mapapp.theme('light'), 1")
    assert page.ask(pane) == "#FFFFFF"


def test_the_page_starts_in_the_theme_it_is_asked_for(browser: Browser) -> None:
    browser.open(f"{site.START}?theme=dark")
    assert browser.ask("document.documentElement.dataset.theme") == "dark"


def test_its_type_is_the_interface_s_own(page: Browser) -> None:
    page.ask("document.fonts.load('600 13px Inter'), 1")
    assert page.ask("document.fonts.check('600 13px Inter')")


def test_it_asks_for_nothing_but_its_own_scheme(page: Browser) -> None:
    assert page.profile.gate.allowed > 5
    assert page.profile.gate.refused == []
    assert [message for message in page.page.messages if "Refused" in message] == []


def test_the_policy_stops_inline_scripts_and_strangers(page: Browser) -> None:
    page.ask(
        "(() => { const s = document.createElement('script');"
        "s.textContent = 'window.harmed = 1'; document.body.append(s);"
        "const i = document.createElement('img'); i.setAttribute('onerror', 'window.harmed = 2');"
        "i.src = 'https://example.org/x.png'; document.body.append(i); return 1; })()"
    )
    assert page.ask("window.harmed === undefined")
    assert page.profile.gate.refused == []


def test_hostile_text_stays_text(browser: Browser, qtbot: Any) -> None:
    data = map_data(hostile_story(), SquareOutlines())
    browser.open()
    browser.show(data, qtbot)
    for place, attack in zip(data["places"], ATTACKS, strict=True):
        browser.ask(f"mapapp.openPopup({json.dumps(place['id'])}), 1")
        qtbot.waitUntil(lambda a=attack: browser.texts(".card-title") == [a], timeout=8000)
        assert browser.texts(".card-headline") == [attack]
    assert browser.ask("window.harmed === undefined")
    assert browser.ask("document.querySelectorAll('.card script, .card img, .card b').length") == 0


def test_a_selection_made_while_data_loads_is_meant_for_it(page: Browser, qtbot: Any) -> None:
    page.profile.handler.data = json.dumps(DATA).encode()
    page.ask("(mapapp.load('data.json?1'), mapapp.select({event: 'e1'}), 1)")
    qtbot.waitUntil(lambda: page.texts(".card-title") == ["Beira"], timeout=8000)
    page.ask("(mapapp.load('data.json?2'), mapapp.select(null), 1)")
    qtbot.waitUntil(lambda: page.texts(".card-title") == [], timeout=8000)


def boxes(page: Browser, selector: str) -> list[list[float]]:
    found: list[list[float]] = page.ask(
        f"Array.from(document.querySelectorAll('{selector}')).map(e => {{"
        "const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; })"
    )
    return found


def overlaps(one: list[float], other: list[float], slack: float) -> bool:
    return (
        one[0] + slack < other[2]
        and other[0] + slack < one[2]
        and one[1] + slack < other[3]
        and other[1] + slack < one[3]
    )


def test_places_at_one_spot_stand_apart_and_tied_to_it(page: Browser) -> None:
    here = {**DATA["places"][0], "area": False}
    crowd = [{**here, "id": f"p{number}", "name": f"Place {number}"} for number in range(4)]
    page.ask(f"mapapp.take({json.dumps({**DATA, 'places': crowd, 'areas': []})}), 1")
    shown = boxes(page, ".marker-box .marker")
    assert len(shown) == 4
    middles = [((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in shown]
    widths = [right - left for left, _, right, _ in shown]
    for one, other in combinations(middles, 2):
        assert dist(one, other) > max(widths) * 0.9
    assert page.ask("document.querySelectorAll('.stem').length") >= 3


def test_names_stand_beside_their_markers_and_never_overlap(page: Browser) -> None:
    assert set(page.texts(".label-place")) <= {"Beira", "Dondo", "Harare", "Sofala"}
    assert "Beira" in page.texts(".label-place")
    names = boxes(page, ".label-place")
    for number, one in enumerate(names):
        assert not any(overlaps(one, other, 2) for other in names[number + 1 :])


def test_a_country_s_badge_stands_under_its_name(page: Browser) -> None:
    there = [DATA["places"][0] | {"id": "c", "name": "Malawi", "kind": "country", "area": True}]
    page.ask(f"mapapp.take({json.dumps({**DATA, 'places': there, 'areas': []})}), 1")
    (name,), (badge,) = (
        boxes(page, ".label-country"),
        boxes(page, ".marker-box .marker-area"),
    )
    assert not overlaps(name, badge, 0)
    assert abs((name[0] + name[2]) / 2 - (badge[0] + badge[2]) / 2) < 4
    tiles = "Array.from(document.querySelectorAll('img.leaflet-tile')).map(e => e.src)"
    assert all("own=Malawi" in src for src in page.ask(tiles) if "/labels/" in src)


def test_a_derived_area_fades_out(page: Browser, qtbot: Any) -> None:
    area = {**DATA["areas"][0], "id": COAST.id, "kind": "derived"}
    page.ask(f"mapapp.take({json.dumps({**DATA, 'areas': [area]})}), 1")
    found = "document.querySelectorAll('path.area-derived').length"
    qtbot.waitUntil(lambda: page.ask(found) == 1, timeout=8000)
    look = "(s => [s.stroke, s.filter])(getComputedStyle(document.querySelector('.area-derived')))"
    assert page.ask(look) == ["none", "blur(7px)"]
    assert page.ask("document.querySelectorAll('.area-reach').length") == 0


def test_tiles_lie_flat(page: Browser, qtbot: Any) -> None:
    """A tile moved in three dimensions is a layer of its own, which halves the frames."""
    tiles = (
        "Array.from(document.querySelectorAll('img.leaflet-tile'))"
        ".filter(e => !e.closest('.leaflet-control-minimap')).map(e => e.style.transform)"
    )
    qtbot.waitUntil(lambda: bool(page.ask(tiles)), timeout=8000)
    assert all(way.startswith("translate(") for way in page.ask(tiles))


def test_the_legend_hides_no_place_that_the_map_opens_on(page: Browser) -> None:
    (legend,) = boxes(page, ".legend")
    assert not any(overlaps(legend, one, 0) for one in boxes(page, ".marker-box .role-happened"))


def test_the_map_opens_with_room_for_names_beside_the_legend_and_the_buttons(page: Browser) -> None:
    wide, high = page.view.width(), page.view.height()
    covers = boxes(page, ".legend") + boxes(page, ".leaflet-control-zoom")
    happened = boxes(page, ".marker-box .role-happened")
    names = boxes(page, ".label-place")
    assert happened
    assert names
    for left, top, right, bottom in happened + names:
        assert left >= 0
        assert top >= 0
        assert right <= wide
        assert bottom <= high
    assert not any(overlaps(cover, one, 0) for cover in covers for one in happened + names)


def test_the_button_shows_every_place(page: Browser, qtbot: Any) -> None:
    def inside() -> bool:
        view = [0, 0, page.view.width(), page.view.height()]
        return all(overlaps(view, one, 0) for one in boxes(page, ".marker-box .marker"))

    assert not inside()
    page.ask("document.querySelector('.fit-button').click(), 1")
    qtbot.waitUntil(inside, timeout=8000)


def test_the_legend_folds_on_a_small_map(page: Browser, qtbot: Any) -> None:
    rows = "document.querySelectorAll('.legend-row').length"
    assert page.ask(rows) > 0
    page.view.resize(360, 680)
    try:
        qtbot.waitUntil(lambda: page.ask(rows) == 0, timeout=8000)
        page.ask("document.querySelector('.legend-title').click(), 1")
        assert page.ask(rows) > 0
    finally:
        page.view.resize(640, 680)
