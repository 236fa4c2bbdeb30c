"""A killed render process: the map comes back as it was."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from mapapp.desktop.selection import NOTHING, Selection
from tests.desktop.article import BEIRA
from tests.desktop.mapside import MapSide

pytestmark = pytest.mark.qt_log_ignore("Render process", "Release of profile requested")
VIEW = "[map_page.getCenter().lat, map_page.getCenter().lng, map_page.getZoom()]"
MARKERS = "document.querySelectorAll('.marker-box').length"


def renderers() -> list[int]:
    """Return the render processes of this process."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if b"--type=renderer" in command and os.getpid() in ancestors(int(folder.name)):
            found.append(int(folder.name))
    return found


def ancestors(process: int) -> set[int]:
    above: set[int] = set()
    while process > 1:
        try:
            status = Path(f"/proc/{process}/stat").read_text()
        except OSError:
            break
        process = int(status.rpartition(")")[2].split()[1])
        above.add(process)
    return above


def kill_renderer(side: MapSide, qtbot: Any) -> None:
    """Kill what draws the page, and wait until it is drawn anew."""
    page = side.view.map_page
    pids = [page.renderProcessPid()] if hasattr(page, "renderProcessPid") else renderers()
    assert pids
    with qtbot.waitSignal(page.renderProcessTerminated, timeout=10_000):
        for pid in pids:
            os.kill(pid, signal.SIGKILL)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds processes as Linux tells them")
def test_the_map_comes_back_with_its_view_and_selection(mapside: MapSide, qtbot: Any) -> None:
    side = mapside
    side.ask("(map_page.setView([-18.9, 34.6], 8, {animate: false}), 1)")
    side.window.selection.select(Selection(place=BEIRA.id))
    side.window.appearance.choose("dark")
    qtbot.wait(500)  # the map makes room for the popup
    looked_at = pytest.approx(side.ask(VIEW), abs=0.01)
    assert list(side.view._revival._looked_at) == looked_at
    with qtbot.waitSignal(side.view.drawn, timeout=20_000):
        kill_renderer(side, qtbot)
    popup = "(document.querySelector('.leaflet-popup') || document.head).textContent"
    qtbot.waitUntil(lambda: side.ask(popup).startswith("Beira"), timeout=5_000)
    qtbot.waitUntil(lambda: side.ask(VIEW) == looked_at, timeout=5_000)
    assert side.ask("document.documentElement.dataset.theme") == "dark"
    assert not side.window.banner.isVisible()
    side.window.selection.select(NOTHING)
    side.window.appearance.choose("light")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds processes as Linux tells them")
def test_a_filter_holds_on_the_map_that_comes_back(mapside: MapSide, qtbot: Any) -> None:
    from mapapp.filtering import Filter

    side = mapside
    every = side.ask(MARKERS)
    side.window.filter.want(Filter(words="dondo"))
    qtbot.waitUntil(lambda: side.ask(MARKERS) < every, timeout=10_000)
    some = side.ask(MARKERS)
    with qtbot.waitSignal(side.view.drawn, timeout=20_000):
        kill_renderer(side, qtbot)
    qtbot.waitUntil(lambda: side.ask(MARKERS) == some, timeout=10_000)
    side.window.filter.clear()
    qtbot.waitUntil(lambda: side.ask(MARKERS) == every, timeout=10_000)


def test_a_map_that_stops_again_and_again_is_given_up_and_said(
    mapside: MapSide, qtbot: Any
) -> None:
    side = mapside
    revival, loads = side.view._revival, []
    revival._pause.timeout.disconnect()
    revival._pause.timeout.connect(lambda: loads.append(True))
    crashed = side.view.map_page.RenderProcessTerminationStatus.CrashedTerminationStatus
    for _ in range(5):
        revival._revive(crashed, 1)
        qtbot.wait(150)
    assert 1 <= len(loads) <= 3
    assert "stopped several times" in side.window.banner.label.text()
    side.window.banner.hide()
