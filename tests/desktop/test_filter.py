"""Filtering in the window: the menu, the chips, and what follows in every pane."""

from __future__ import annotations

import json
from typing import Any

from mapapp.desktop.narrowing import narrowed
from mapapp.desktop.selection import Selection
from mapapp.filtering import Filter
from mapapp.model import EventType, Role, Status
from tests.desktop.article import BEIRA, DONDO, MAPUTO, reading


def titles(window: Any, kind: str) -> list[str]:
    return [row.title for row in window.workspace.side.lists[kind].rows if not row.heading]


def chip(window: Any, start: str) -> Any:
    return next(chip for chip in window.filter_bar.chips if chip.text().startswith(start))


def test_the_chips_offer_the_types_with_their_counts(window: Any) -> None:
    shown = [chip.text() for chip in window.filter_bar.chips]
    assert shown == ["All events 3", "Aid 2", "Disaster 1"]


def test_a_clicked_chip_filters_every_pane_and_clears_again(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    qtbot.mouseClick(chip(window, "Aid"), Qt.MouseButton.LeftButton)
    assert titles(window, "events") == ["Government promises help", "Soldiers reach Dondo"]
    assert titles(window, "places") == ["Dondo", "Maputo"]
    assert [mark.place for mark in window.workspace.article.text.marks.items] == [
        MAPUTO.id,
        DONDO.id,
    ]
    assert window.status.time.text() == "Filtered: 2 of 3 events"
    assert [chip.text() for chip in window.filter_bar.chips] == ["All events 3", "Aid 2  ✕"]
    qtbot.mouseClick(chip(window, "Aid"), Qt.MouseButton.LeftButton)
    assert len(titles(window, "events")) == 3
    assert window.status.time.text() == "Analysed in 4 ms"
    assert len(window.workspace.article.text.marks.items) == 7


def test_the_menu_offers_every_facet_with_counts(window: Any) -> None:
    bar = window.filter_bar
    bar.fill_menu()
    parts = {action.text(): action.menu() for action in bar.menu.actions() if action.menu()}
    assert list(parts) == [
        "What happened",
        "Where",
        "Who",
        "When",
        "Whether it happened",
        "How the place is named",
        "How sure",
    ]
    where = [action.text() for action in parts["Where"].actions()]
    assert where == ["Beira\t1", "Dondo\t1", "Maputo\t1"]
    parts["Whether it happened"].actions()[1].trigger()
    assert window.filter.current == Filter(statuses=frozenset({Status.PLANNED}))
    assert titles(window, "events") == ["Government promises help"]
    bar.fill_menu()
    bar.menu.actions()[-1].trigger()
    assert not window.filter.current


def test_the_selection_stays_when_it_passes_and_goes_when_not(window: Any) -> None:
    window.selection.select(Selection("e1", BEIRA.id))
    window.filter.want(Filter(types=frozenset({EventType.DISASTER})))
    assert window.selection.current == Selection("e1", BEIRA.id)
    window.filter.want(Filter(types=frozenset({EventType.AID})))
    assert not window.selection.current


def test_another_article_is_not_filtered(window: Any, qtbot: Any, article: Any) -> None:
    from mapapp.desktop.loader import Request

    window.filter.want(Filter(words="dondo"))
    with qtbot.waitSignal(window.loader.analysed):
        window.loader.open(Request(lambda: article))
    assert not window.filter.current
    assert len(titles(window, "events")) == 3


def test_the_map_is_told_what_is_visible() -> None:
    whole = reading()
    narrow = narrowed(whole, Filter(places=frozenset({DONDO.id})))
    assert narrow.map_json is whole.map_json
    assert json.loads(narrow.visible) == {"places": [[DONDO.id, 1, 0]], "events": ["e3"]}
    assert narrowed(whole, Filter()) is whole
    people = narrowed(whole, Filter(roles=frozenset({Role.DEMONYM})))
    assert people.events == ()


def test_chips_that_do_not_fit_are_hidden_and_stay_in_the_menu(window: Any, qtbot: Any) -> None:
    bar = window.filter_bar
    bar.setFixedWidth(bar.button.sizeHint().width() + bar.chips[0].sizeHint().width() + 10)
    qtbot.waitUntil(lambda: not bar.chips[-1].isVisible())
    assert bar.chips[0].isVisible()


def test_hidden_places_lose_their_colour_in_the_text(window: Any) -> None:
    text = window.workspace.article.text
    first = text.marks.items[0]

    def colour() -> str:
        cursor = text.textCursor()
        cursor.setPosition(first.start + 1)
        return str(cursor.charFormat().foreground().color().name()).upper()

    theme = window.appearance.theme
    assert colour() == theme.literal
    window.filter.want(Filter(types=frozenset({EventType.AID})))
    assert colour() == theme.ink
    window.filter.clear()
    assert colour() == theme.literal
