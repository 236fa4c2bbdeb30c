"""What the page shows of its data when a filter lets only a part through."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mapapp.filtering import NOTHING_FILTERED, Filter, visible
from mapapp.model import EventType, Role
from mapapp.webmap import map_data
from tests.webmap.browser import Browser
from tests.webmap.story import BEIRA, DONDO, HARARE, MOZAMBIQUE, SOFALA, SquareOutlines, story

DATA = map_data(story(), SquareOutlines())


@pytest.fixture
def page(browser: Browser, qtbot: Any) -> Browser:
    browser.page.messages.clear()
    browser.open()
    browser.show(DATA, qtbot)
    return browser


def narrow(page: Browser, wanted: Filter) -> None:
    from mapapp.desktop.narrowing import visible_json

    page.ask(f"mapapp.show({visible_json(visible(story(), wanted))}), 1")


def markers(page: Browser) -> dict[str, Any]:
    """Return of each marker its count and classes."""
    found = page.ask(
        "Array.from(document.querySelectorAll('.marker-box')).map(e => [e.dataset.place, "
        "e.querySelector('.marker').textContent, e.querySelector('.marker').className])"
    )
    return {place: (text, set(look.split())) for place, text, look in found}


def test_all_that_passes_is_drawn_as_the_whole(page: Browser) -> None:
    whole = markers(page)
    narrow(page, NOTHING_FILTERED)
    assert markers(page) == whole
    page.ask("mapapp.show(null), 1")
    assert markers(page) == whole


def test_a_type_counts_its_events_only_and_colours_by_them(page: Browser) -> None:
    narrow(page, Filter(types=frozenset({EventType.ASSAULT})))
    assert set(markers(page)) == {BEIRA.id}
    _, look = markers(page)[BEIRA.id]
    assert "group-conflict" in look
    shape = f"document.querySelector('[data-place=\"{BEIRA.id}\"] .symbol').className.baseVal"
    assert page.ask(shape) == "symbol group-conflict"
    page.ask(f"mapapp.openPopup('{BEIRA.id}'), 1")
    assert page.texts(".card-caption") == ["City · Sofala, Mozambique · 1 event"]
    page.ask("mapapp.show(null), 1")
    assert page.texts(".card-caption") == ["City · Sofala, Mozambique · 5 events"]
    assert {DONDO.id, HARARE.id} <= set(markers(page))


def test_a_place_that_only_an_institution_is_left_of_looks_like_one(page: Browser) -> None:
    narrow(page, Filter(types=frozenset({EventType.DISAPPROVE})))
    assert set(markers(page)) == {BEIRA.id}
    count, look = markers(page)[BEIRA.id]
    assert (count, "role-happened" in look) == ("1", False)


def test_a_role_hides_areas_too_and_brings_them_back(page: Browser, qtbot: Any) -> None:
    area = f"document.querySelector('path[data-place=\"{MOZAMBIQUE.id}\"]') !== null"
    qtbot.waitUntil(lambda: page.ask(area), timeout=8000)
    narrow(page, Filter(roles=frozenset({Role.INSTITUTION})))
    assert not page.ask(area)
    assert HARARE.id in markers(page)
    assert DONDO.id not in markers(page)
    page.ask("mapapp.show(null), 1")
    assert page.ask(area)
    assert page.ask(f"document.querySelector('path[data-place=\"{SOFALA.id}\"]') !== null")


def test_a_filter_said_before_the_data_are_there_holds(browser: Browser, qtbot: Any) -> None:
    from mapapp.desktop.narrowing import visible_json

    browser.open()
    browser.profile.handler.data = json.dumps(DATA).encode()
    shown = visible_json(visible(story(), Filter(places=frozenset({DONDO.id}))))
    browser.ask(f"(mapapp.load('data.json'), mapapp.show({shown}), 1)")
    qtbot.waitUntil(lambda: set(markers(browser)) == {DONDO.id}, timeout=8000)
