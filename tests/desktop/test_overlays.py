"""Layers of others: opened, on the map as text that never runs, kept in the project."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.layers_dialog import LayersDialog
from mapapp.desktop.overlaying import Overlaying, page_layers
from mapapp.desktop.projects import Projects
from mapapp.overlays import Feature, Overlay
from mapapp.project import KeptOverlay

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")
HOSTILE = "<img src=x onerror=window.harmed=1>"


@pytest.fixture
def wells(tmp_path: Path) -> Path:
    shapes = [
        {"type": "Point", "coordinates": [34.9, -19.7]},
        {"type": "LineString", "coordinates": [[34, -20], [35, -19]]},
        {"type": "Polygon", "coordinates": [[[34, -20], [35, -20], [35, -19], [34, -20]]]},
    ]
    features = [
        {"type": "Feature", "geometry": shape, "properties": {"name": HOSTILE, "deep": 7}}
        for shape in (*shapes, None)
    ]
    path = tmp_path / "wells.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def overlaying(window: Any) -> Overlaying:
    return window.findChild(Overlaying)


def test_a_layer_is_opened_told_and_kept(
    window: Any, opened: Callable[..., Any], wells: Path, tmp_path: Path, qtbot: Any
) -> None:
    with qtbot.waitSignal(overlaying(window).changed, timeout=8000):
        window.opening.open_file(str(wells))
    assert window.status.time.text() == "3 places of wells are on the map; 1 say no place."
    path = tmp_path / "wells.mapapp.gpkg"
    window.findChild(Projects).save_as(str(path))
    window.close()
    other = opened()
    other.opening.open_file(str(path))
    qtbot.waitUntil(lambda: len(overlaying(other).kept) == 1, timeout=8000)
    assert overlaying(other).kept[0].overlay.name == "wells"


def test_a_layer_is_hidden_and_removed_in_its_list(window: Any, wells: Path, qtbot: Any) -> None:
    layers = overlaying(window)
    with qtbot.waitSignal(layers.changed, timeout=8000):
        layers.add(str(wells))
    layers.show_dialog()
    dialog = window.findChild(LayersDialog)
    assert dialog.list.item(0).text() == "wells: 3 places"
    with qtbot.waitSignal(layers.changed, timeout=8000):
        dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert page_layers(layers.kept) == []
    with qtbot.waitSignal(layers.changed, timeout=8000):
        qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert dialog.list.count() == 0
    assert not dialog.remove_button.isEnabled()
    dialog.close()


def test_what_is_no_layer_is_said(window: Any, tmp_path: Path, qtbot: Any) -> None:
    path = tmp_path / "none.kml"
    path.write_text("no kml")
    window.opening.open_file(str(path))
    qtbot.waitUntil(window.banner.isVisible, timeout=8000)
    assert "no KML" in window.banner.label.text()


def test_the_map_draws_every_shape_and_runs_nothing(mapside: Any, wells: Path, qtbot: Any) -> None:
    window = mapside.window
    with qtbot.waitSignal(overlaying(window).changed, timeout=8000):
        overlaying(window).add(str(wells))
    paths = "document.querySelectorAll('.leaflet-overlays-pane path').length"
    qtbot.waitUntil(lambda: mapside.ask(paths) == 3, timeout=8000)
    over = "new MouseEvent('mouseover', {bubbles: true, clientX: 300, clientY: 300})"
    mapside.ask(f"document.querySelector('.leaflet-overlays-pane path').dispatchEvent({over})")
    tip = "(document.querySelector('.overlay-tip') || {}).textContent || ''"
    qtbot.waitUntil(lambda: mapside.ask(tip) == f"{HOSTILE}name: {HOSTILE}deep: 7wells")
    assert mapside.ask("window.harmed === undefined")
    overlaying(window).show(overlaying(window).kept[0].number, shown=False)
    qtbot.waitUntil(lambda: mapside.ask(paths) == 0, timeout=8000)


def test_no_more_is_drawn_than_the_map_bears() -> None:
    many = Overlay("many", tuple(Feature(str(n), ((0.0, 0.0),)) for n in range(2000)))
    layers = page_layers([KeptOverlay(1, many, True), KeptOverlay(2, many, True)])
    assert [len(layer["features"]) for layer in layers] == [2000, 1000]
