"""Lines of events that lead from one place to another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mapapp.model import Analysis, EventPlace
from mapapp.webmap import map_data
from mapapp.webmap.ways import ways
from tests.webmap.browser import Browser
from tests.webmap.story import BEIRA, DONDO, HARARE, SquareOutlines, story


def told() -> Analysis:
    """Return the story with one event from Beira to Harare and Dondo."""
    first, *others = story().events
    where = (EventPlace(BEIRA, "from"), EventPlace(HARARE, "to"), EventPlace(DONDO, "to"))
    return replace(story(), events=(replace(first, where=where), *others))


@pytest.fixture
def page(browser: Browser, qtbot: Any) -> Browser:
    browser.page.messages.clear()
    browser.open()
    browser.show(map_data(told(), SquareOutlines()), qtbot)
    return browser


def test_an_event_from_a_place_to_others_has_its_ways() -> None:
    found = [(way["event"], way["from"], way["to"]) for way in ways(told())]
    assert found == [("e0", BEIRA.id, HARARE.id), ("e0", BEIRA.id, DONDO.id)]
    assert ways(story()) == []


def test_ways_are_drawn_named_and_choose_their_event(page: Browser) -> None:
    lines = "document.querySelectorAll('path[data-way=e0]').length"
    assert page.ask(lines) == 2
    assert page.ask("document.querySelectorAll('.way-arrow').length") == 2
    label = page.ask("document.querySelector('path[data-way]').getAttribute('aria-label')")
    assert label == "Headline of e0, from Beira to Harare"
    page.ask(
        "document.querySelector('path[data-way]').dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true})), 1"
    )
    assert page.ask("document.querySelector('path[data-way]').classList.contains('selected')")
    assert page.texts('.card-row[aria-current="true"] .card-headline') == ["Headline of e0"]
    assert page.page.messages == []


def test_a_way_goes_with_its_event(page: Browser) -> None:
    page.ask(f"mapapp.show({{places: [['{BEIRA.id}', 1, 0]], events: ['e1']}}), 1")
    assert page.ask("document.querySelectorAll('path[data-way]').length") == 0
    page.ask("mapapp.show(null), 1")
    assert page.ask("document.querySelectorAll('path[data-way]').length") == 2
