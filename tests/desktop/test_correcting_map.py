"""A correction on the real map: the marker comes where the name is now, and goes with the undo."""

from __future__ import annotations

from typing import Any

from mapapp.desktop.selection import Selection
from tests.desktop.article import DONDO, SPRINGFIELDS
from tests.desktop.mapside import MapSide
from tests.desktop.test_map import marker

_PATIENCE_MS = 10_000


def test_the_marker_comes_selected_and_goes_with_the_undo(mapside: MapSide, qtbot: Any) -> None:
    window, chosen = mapside.window, SPRINGFIELDS[0]
    window.selection.select(Selection(mention=6))
    window.correcting.places.choose(window.reading.analysis.mentions[6], chosen)
    qtbot.waitUntil(lambda: mapside.centre_of(marker(chosen.id)) is not None, timeout=_PATIENCE_MS)
    x, y = mapside.centre_of(marker(chosen.id)) or (-1, -1)
    assert 0 < x < mapside.view.width()
    assert 0 < y < mapside.view.height()
    window.correcting.stack.undo()
    qtbot.waitUntil(lambda: mapside.centre_of(marker(chosen.id)) is None, timeout=_PATIENCE_MS)


def test_a_candidate_is_chosen_by_a_click_on_the_map(mapside: MapSide, qtbot: Any) -> None:
    window = mapside.window
    window.selection.select(Selection(mention=6))
    second = ".candidate-box[aria-label*='Massachusetts'] .candidate-ring"
    qtbot.waitUntil(lambda: mapside.centre_of(second) is not None, timeout=_PATIENCE_MS)
    mapside.click(qtbot, second)
    qtbot.waitUntil(
        lambda: window.reading.analysis.mentions[6].place == SPRINGFIELDS[1], timeout=_PATIENCE_MS
    )
    window.correcting.stack.undo()


def test_a_deleted_event_leaves_its_place_only_mentioned(mapside: MapSide, qtbot: Any) -> None:
    window = mapside.window
    window.selection.select(Selection("e3", DONDO.id))
    row = '.card-row[data-event="e3"]'
    qtbot.waitUntil(lambda: mapside.centre_of(row) is not None, timeout=_PATIENCE_MS)
    window.correcting.events.delete(window.reading.event_of["e3"])
    qtbot.waitUntil(lambda: mapside.centre_of(row) is None, timeout=_PATIENCE_MS)
    window.correcting.stack.undo()
    window.selection.select(Selection("e3", DONDO.id))
    qtbot.waitUntil(lambda: mapside.centre_of(row) is not None, timeout=_PATIENCE_MS)
