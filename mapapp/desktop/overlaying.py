"""Layers of places that someone else made: opened, shown on the map, kept in the project."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QObject, Signal
from qtpy.QtWidgets import QFileDialog

from mapapp.desktop.menus import Command
from mapapp.desktop.phrases import tr

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.projects import Projects
    from mapapp.overlays import Feature
    from mapapp.project import CurrentProject, KeptOverlay

_MOST_SHOWN = 3000
"""Features of all layers that are drawn; more would make the map slow."""
_MOST_WORDS = 6
_LONGEST = 120


class Overlaying(QObject):
    """Ties the layers of the project to the map and to their dialog."""

    changed = Signal()

    def __init__(self, window: MainWindow, projects: Projects) -> None:
        super().__init__(window)
        self._window, self._projects = window, projects
        self.kept: list[KeptOverlay] = []
        command = Command(tr("Layers of others…"), ("Ctrl+Alt+L",), self.show_dialog)
        window.commands.add("view", [command])
        window.opening.layer_asked.connect(self.add)
        projects.changed.connect(lambda: self._ask(_nothing))

    def show_dialog(self) -> None:
        """Open the list of layers."""
        from mapapp.desktop.layers_dialog import LayersDialog

        LayersDialog(self, self._window).open()

    def ask_file(self) -> None:
        """Let the reader choose a layer's file."""
        dialog = QFileDialog(self._window, tr("Open a layer of places"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [tr("Layers (*.geojson *.json *.kml *.csv *.tsv)"), tr("All files (*)")]
        )
        dialog.fileSelected.connect(self.add)
        dialog.setModal(True)
        dialog.open()

    def add(self, path: str) -> None:
        """Read a layer and show it; it is kept in the project, which begins where there is none."""
        self._projects.begin()
        self._ask(partial(_read_and_add, Path(path)))

    def show(self, number: int, *, shown: bool) -> None:
        """Show a layer, or hide it."""
        self._ask(lambda current: current.show_overlay(number, shown=shown))

    def remove(self, number: int) -> None:
        """Take a layer out of the project."""
        self._ask(lambda current: current.remove_overlay(number))

    def _ask(self, work: Any) -> None:
        def both(current: CurrentProject) -> list[KeptOverlay]:
            work(current)
            return current.overlays()

        self._projects.keeper.ask(both, self._take)

    def _take(self, kept: list[KeptOverlay]) -> None:
        more = len(kept) > len(self.kept)
        self.kept = kept
        view = self._window.workspace.map
        if view is not None:
            # Kept, so that a page that starts anew shows them too.
            view.keep("overlays", f"mapapp.overlays({json.dumps(page_layers(kept))})")
        self.changed.emit()
        if more:
            self._say_added(kept[-1])

    def _say_added(self, layer: KeptOverlay) -> None:
        words = tr("{count} places of {name} are on the map.")
        skipped = layer.overlay.skipped
        if skipped:
            words = tr("{count} places of {name} are on the map; {skipped} say no place.")
        count = len(layer.overlay.features)
        said = words.format(count=count, name=layer.overlay.name, skipped=skipped)
        self._window.status.note(said)


def page_layers(kept: list[KeptOverlay]) -> list[dict[str, Any]]:
    """Return the layers that are shown as the map's page takes them."""
    left, layers = _MOST_SHOWN, []
    for one in kept:
        if one.shown:
            drawn = one.overlay.features[:left]
            left -= len(drawn)
            layers.append({"name": one.overlay.name, "features": [*map(_feature, drawn)]})
    return layers


def _feature(feature: Feature) -> dict[str, Any]:
    told = [f"{key}: {value}"[:_LONGEST] for key, value in feature.properties[:_MOST_WORDS]]
    return {
        "name": feature.name[:_LONGEST],
        "words": told,
        "points": feature.points,
        "lines": feature.lines,
        "polygons": feature.polygons,
    }


def _read_and_add(path: Path, current: CurrentProject) -> None:
    from mapapp.overlays import read_overlay

    current.add_overlay(read_overlay(path))


def _nothing(_current: CurrentProject) -> None:
    """Only look."""
