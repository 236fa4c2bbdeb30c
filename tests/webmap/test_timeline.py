"""The timeline under the map, in a real web view: what it draws, and what it narrows the map to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mapapp.model import Bound, Interval, Precision
from mapapp.webmap import map_data
from mapapp.webmap.timeline import timeline
from tests.webmap.browser import Browser
from tests.webmap.story import BEIRA, DONDO, SquareOutlines, story

DATA = map_data(story(), SquareOutlines())
WORDS = "document.querySelector('.time-words').textContent"


@pytest.fixture
def page(browser: Browser, qtbot: Any) -> Browser:
    browser.page.messages.clear()
    browser.open()
    browser.show(DATA, qtbot)
    return browser


def shown_places(page: Browser) -> set[str]:
    return set(
        page.ask("Array.from(document.querySelectorAll('.marker-box')).map(e => e.dataset.place)")
    )


def drag(page: Browser, start: tuple[float, float], end: tuple[float, float]) -> None:
    from qtpy.QtCore import QPoint, Qt
    from qtpy.QtTest import QTest

    target = page.view.focusProxy() or page.view
    first, last = QPoint(*map(round, start)), QPoint(*map(round, end))
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(target, left, plain, first)
    QTest.mouseMove(target, (first + last) / 2)
    QTest.mouseMove(target, last)
    QTest.mouseRelease(target, left, plain, last)


def box_of(page: Browser, selector: str) -> list[float]:
    found: list[float] = page.ask(
        f"(() => {{ const r = document.querySelector('{selector}').getBoundingClientRect();"
        "return [r.left, r.top, r.right, r.bottom]; })()"
    )
    return found


def test_known_and_vague_days_are_told_apart() -> None:
    entries = {entry["id"]: entry for entry in timeline(story())}
    assert "e2" not in entries
    assert entries["e0"]["exact"]
    assert not entries["e4"]["exact"]
    assert (entries["e4"]["start"], entries["e4"]["end"]) == ("2024-02-01", "2024-02-29")


@pytest.mark.parametrize(
    ("when", "side"),
    [
        (Interval(date(2011, 1, 1), None, Precision.YEAR, Bound.SINCE), "since"),
        (Interval(None, date(2011, 12, 31), Precision.YEAR, Bound.UNTIL), "until"),
        (Interval(date(2020, 2, 11), None), "since"),
        (Interval(date(2020, 2, 11), date(2020, 2, 12)), ""),
    ],
)
def test_an_open_end_is_open(when: Interval, side: str) -> None:
    from dataclasses import replace

    told = story()
    told = replace(told, events=(replace(told.events[0], when=when),))
    assert timeline(told)[0]["open"] == side


def test_every_dated_event_has_its_mark(page: Browser) -> None:
    marks = "Array.from(document.querySelectorAll('.time-mark')).map(e => e.dataset.event).sort()"
    assert page.ask(marks) == ["e0", "e1", "e3", "e4", "e5", "e6"]
    assert page.ask("document.querySelectorAll('.time-vague[data-event=e4]').length") == 1
    assert page.ask(WORDS) == "1 Feb 2024 – 13 Mar 2024 · 6 events"
    assert page.page.messages == []


def test_an_article_without_dates_has_no_timeline(page: Browser) -> None:
    page.ask("mapapp.take({places: [], areas: [], bounds: null}), 1")
    assert page.ask("document.querySelector('.timeline').hidden")
    assert page.ask("document.querySelector('.folium-map').clientHeight === window.innerHeight")


def test_a_click_on_a_mark_selects_its_event(page: Browser) -> None:
    page.ask("document.querySelector('.time-mark[data-event=e1]').click(), 1")
    assert page.texts(".card-title") == ["Beira"]
    chosen = "document.querySelector('.time-mark[aria-current=true]').dataset.event"
    assert page.ask(chosen) == "e1"


def test_a_drag_chooses_a_span_and_a_click_lets_go(page: Browser, qtbot: Any) -> None:
    before = shown_places(page)
    left, top, right, _ = box_of(page, ".time-marks")
    drag(page, (right - 2, top + 8), (right + 12, top + 8))
    qtbot.waitUntil(lambda: page.ask(WORDS) == "13 Mar 2024 · 1 event", timeout=5000)
    assert shown_places(page) == {BEIRA.id}
    symbol = f"document.querySelectorAll('[data-place=\"{BEIRA.id}\"] .symbol.group-talk').length"
    assert page.ask(symbol) == 1
    assert page.ask("document.querySelectorAll('.time-hidden').length") == 5
    drag(page, (left + 40, top + 8), (left + 40, top + 8))
    qtbot.waitUntil(lambda: shown_places(page) == before, timeout=5000)
    assert DONDO.id in before


def test_the_handles_go_by_keys(page: Browser, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    page.view.activateWindow()
    page.view.setFocus()
    page.ask("document.querySelectorAll('.time-handle')[0].focus(), 1")
    for _ in range(2):
        page.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.ask(WORDS) == "10 Mar 2024 – 13 Mar 2024 · 5 events", timeout=5000)
    value = "document.activeElement.getAttribute('aria-valuetext')"
    assert page.ask(value) == "10 Mar 2024"
    page.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "6 events" in page.ask(WORDS), timeout=5000)


def test_steps_go_from_date_to_date(page: Browser) -> None:
    said = []
    for _ in range(3):
        page.ask("document.querySelectorAll('.time-step')[2].click(), 1")
        said.append(page.ask(WORDS))
    assert said == ["1 Feb 2024 · 1 event", "10 Mar 2024 · 1 event", "11 Mar 2024 · 2 events"]
    page.ask("document.querySelectorAll('.time-step')[0].click(), 1")
    assert page.ask(WORDS) == "10 Mar 2024 · 1 event"
    page.ask("document.querySelector('.time-clear').click(), 1")
    assert page.ask("document.querySelector('.time-clear').hidden")


def test_many_events_of_a_day_become_a_column(page: Browser, qtbot: Any) -> None:
    one = DATA["timeline"][0]
    later = {**one, "id": "later", "start": "2024-03-20", "end": "2024-03-20"}
    many = [{**one, "id": f"m{number}"} for number in range(500)]
    browser_data = {**DATA, "timeline": [*many, later]}
    page.show(browser_data, qtbot)
    qtbot.waitUntil(lambda: page.texts(".time-count") == ["500"], timeout=5000)
    page.ask("document.querySelector('.time-column').click(), 1")
    assert page.ask(WORDS) == "10 Mar 2024 · 500 events"


def test_the_timeline_folds(page: Browser) -> None:
    high = "document.querySelector('.folium-map').clientHeight"
    before = page.ask(high)
    page.ask("document.querySelector('.time-title').click(), 1")
    assert (
        page.ask("document.querySelector('.time-title').getAttribute('aria-expanded')") == "false"
    )
    assert page.ask(high) > before
