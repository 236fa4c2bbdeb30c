"""The real map page in the real window: real clicks, both ways."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.desktop.selection import NOTHING, Selection
from tests.desktop.article import BEIRA, DONDO, MAPUTO
from tests.desktop.mapside import MapSide
from tests.desktop.wording import labels


@pytest.fixture(autouse=True)
def _fresh(mapside: MapSide) -> None:
    mapside.window.selection.clear()


def marker(place_id: str) -> str:
    return f'.marker-box[data-place="{place_id}"]'


def test_a_real_click_on_a_marker_selects_its_place(mapside: MapSide, qtbot: Any) -> None:
    mapside.click(qtbot, marker(BEIRA.id))
    shared = mapside.window.selection
    qtbot.waitUntil(lambda: shared.current == Selection("e1", BEIRA.id))
    events = mapside.window.workspace.side.lists["events"]
    assert "The storm destroyed 300 houses in Beira on Sunday." in labels(events)
    assert mapside.window.workspace.article.text.emphasis.spans
    qtbot.waitUntil(lambda: mapside.centre_of('.card-row[data-event="e1"]') is not None)


def test_a_real_click_on_a_popup_link_opens_the_event(mapside: MapSide, qtbot: Any) -> None:
    mapside.window.selection.select(Selection(place=DONDO.id))
    mapside.click(qtbot, '.card-row[data-event="e3"]')
    qtbot.waitUntil(lambda: mapside.window.selection.current == Selection("e3", DONDO.id))
    side = mapside.window.workspace.side
    mapside.window.go_to_list("events")
    assert "Mozambican soldiers reached Dondo." in labels(side.lists["events"])


def test_a_selection_elsewhere_opens_the_popup(mapside: MapSide, qtbot: Any) -> None:
    mapside.window.selection.select(Selection("e2", MAPUTO.id))
    qtbot.waitUntil(lambda: mapside.centre_of('.card-row[data-event="e2"]') is not None)
    mapside.window.selection.select(NOTHING)
    qtbot.waitUntil(lambda: mapside.centre_of(".card-row[data-event]") is None)


def test_a_click_on_the_ground_lets_go(mapside: MapSide, qtbot: Any) -> None:
    from qtpy.QtCore import QPoint, Qt
    from qtpy.QtTest import QTest

    shared = mapside.window.selection
    shared.select(Selection(place=BEIRA.id))
    qtbot.waitUntil(lambda: mapside.centre_of(".card-row[data-event]") is not None)
    target = mapside.view.focusProxy() or mapside.view
    point = QPoint(mapside.view.width() - 30, mapside.view.height() // 2)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    qtbot.waitUntil(lambda: not shared.current)


def test_another_article_takes_the_old_places_off_the_map(mapside: MapSide, qtbot: Any) -> None:
    from mapapp.desktop.article_plan import plan
    from mapapp.model import Article

    view, before = mapside.view, mapside.window.reading
    assert mapside.centre_of(marker(BEIRA.id)) is not None
    mapside.window.workspace.show_article(plan(Article("Another article, not yet read.")))
    qtbot.waitUntil(lambda: mapside.centre_of(".marker-box[data-place]") is None)
    mapside.window.workspace.article.show_article(plan(before.article))
    with qtbot.waitSignal(view.drawn):
        mapside.window._show_reading(before)
    qtbot.waitUntil(lambda: mapside.centre_of(marker(BEIRA.id)) is not None)


def test_nothing_is_asked_for_outside_the_scheme(mapside: MapSide, qtbot: Any) -> None:
    assert mapside.profile.gate.refused == []
    assert mapside.profile.gate.allowed > 5
    assert mapside.profile.handler.missing == []


def test_an_image_from_elsewhere_is_not_loaded(mapside: MapSide, qtbot: Any) -> None:
    mapside.view.map_page.runJavaScript(
        "window.probe = new Image(); window.probe.src = 'http://127.0.0.1:9/x.png'"
    )
    qtbot.waitUntil(lambda: mapside.ask("window.probe.complete"))
    assert mapside.ask("window.probe.naturalWidth") == 0


class Asked:
    """A request as the gate sees one."""

    def __init__(self, url: str) -> None:
        from qtpy.QtCore import QUrl

        self.url, self.blocked = QUrl(url), False

    def requestUrl(self) -> Any:  # noqa: N802 - as Qt calls it
        return self.url

    def block(self, blocked: bool) -> None:
        self.blocked = blocked


@pytest.mark.parametrize("url", ["https://a.example/x", "file:///etc/passwd", "ftp://a.example"])
def test_the_gate_refuses_other_schemes(qapp: Any, url: str) -> None:
    from mapapp.desktop.scheme_handler import Gate

    gate, outside, inside = Gate(), Asked(url), Asked("mapapp://map/index.html")
    gate.interceptRequest(outside)
    gate.interceptRequest(inside)
    assert (outside.blocked, inside.blocked) == (True, False)
    assert gate.refused == [url]


def test_the_page_is_where_its_room_says() -> None:
    from mapapp.desktop.earlyinit import PAGE
    from mapapp.webmap import site

    assert PAGE == site.START


def test_the_page_complains_of_nothing(mapside: MapSide) -> None:
    complaints = [m for m in mapside.view.map_page.messages if "127.0.0.1" not in m]
    assert complaints == []


def test_the_page_can_not_go_elsewhere(mapside: MapSide, qtbot: Any) -> None:
    mapside.view.map_page.runJavaScript("window.open('mapapp://map/x'); alert(1); prompt('x')")
    mapside.view.map_page.runJavaScript("location.href = 'https://127.0.0.1:9/'")
    qtbot.wait(150)
    assert mapside.ask("location.protocol") == "mapapp:"


def test_the_map_changes_its_theme_with_the_window(mapside: MapSide, qtbot: Any) -> None:
    window = mapside.window
    for choice in ("dark", "light"):
        window.appearance.choose(choice)
        qtbot.waitUntil(
            lambda choice=choice: (
                choice in str(mapside.ask("document.documentElement.outerHTML.slice(0, 400)"))
            ),
            timeout=5000,
        )


def test_the_map_is_painted_with_tiles(mapside: MapSide, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: mapside.profile.handler.busy == 0, timeout=15_000)
    assert mapside.profile.handler.trouble is None
    image = mapside.window.grab().toImage()
    view = mapside.view
    corner = view.mapTo(mapside.window, view.rect().topLeft())
    colours = {
        image.pixelColor(corner.x() + x, corner.y() + y).name()
        for x in range(10, view.width() - 10, 9)
        for y in range(10, view.height() - 10, 9)
    }
    assert len(colours) > 8


def test_a_ground_that_cannot_be_painted_is_said_once(mapside: MapSide, qtbot: Any) -> None:
    handler, banner = mapside.profile.handler, mapside.window.banner
    try:
        handler._give_up(-1, ValueError("no basemap"))
        assert "no basemap" in banner.label.text()
        banner.hide()
        handler._give_up(-2, ValueError("no basemap"))
        assert not banner.isVisible()
    finally:
        handler.trouble = None
