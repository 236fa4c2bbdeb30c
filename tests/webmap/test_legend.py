"""The legend: what it shows, and what a click or key on its rows leaves on the map."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.webmap import map_data
from tests.webmap.browser import Browser
from tests.webmap.story import BEIRA, DONDO, HARARE, SquareOutlines, story

DATA = map_data(story(), SquareOutlines())
UNFOLD = "(document.querySelector('.legend-all') || {click() {}}).click(), 1"
PLACES = "Array.from(document.querySelectorAll('.marker-box')).map(e => e.dataset.place)"


@pytest.fixture
def page(browser: Browser, qtbot: Any) -> Browser:
    browser.page.messages.clear()
    browser.open()
    browser.show(DATA, qtbot)
    browser.ask(UNFOLD)
    return browser


def row(words: str) -> str:
    return (
        "Array.from(document.querySelectorAll('.legend-row'))"
        f".find(e => e.querySelector('.legend-words').textContent === '{words}')"
    )


def click(page: Browser, words: str) -> None:
    page.ask(f"{row(words)}.click(), 1")


def test_it_names_every_kind_of_event_with_its_number(page: Browser) -> None:
    words = page.texts(".legend-row .legend-words")
    assert words[0] == "Consult"
    assert {"Disaster", "Assault", "Aid", "Disapprove", "mentioned"} <= set(words)
    assert page.texts(".legend-row .legend-count")[0] == "3"


def test_a_row_of_a_type_shows_only_such_and_lets_go_again(page: Browser) -> None:
    before = page.ask(PLACES)
    click(page, "Assault")
    assert page.ask(PLACES) == [BEIRA.id]
    assert page.ask(f"{row('Assault')}.getAttribute('aria-pressed')") == "true"
    click(page, "Disapprove")
    page.ask(f"mapapp.openPopup('{BEIRA.id}'), 1")
    assert page.texts(".card-headline") == ["Headline of e1", "Headline of e5"]
    click(page, "Assault")
    click(page, "Disapprove")
    assert sorted(page.ask(PLACES)) == sorted(before)


def test_a_row_of_a_role_shows_only_such_places(page: Browser) -> None:
    click(page, "named as an institution")
    assert page.ask(PLACES) == [HARARE.id]
    click(page, "mentioned")
    assert {HARARE.id, DONDO.id} <= set(page.ask(PLACES))
    assert BEIRA.id not in page.ask(PLACES)


def test_a_type_and_a_span_narrow_together(page: Browser) -> None:
    click(page, "Consult")
    page.ask("document.querySelectorAll('.time-step')[2].click(), 1")
    page.ask("document.querySelectorAll('.time-step')[2].click(), 1")
    page.ask("document.querySelectorAll('.time-step')[2].click(), 1")
    assert page.ask(PLACES) == [HARARE.id]


def test_a_row_goes_by_keys_and_keeps_the_focus(page: Browser, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    page.view.activateWindow()
    page.view.setFocus()
    page.ask(f"{row('Assault')}.focus(), 1")
    page.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.ask(PLACES) == [BEIRA.id], timeout=5000)
    assert page.ask(f"document.activeElement === {row('Assault')}")
