"""Keeps the map with the settings that it follows: the language of its words, the units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtpy.QtCore import QObject

from mapapp.desktop.basemaps import follow_basemap
from mapapp.desktop.map_view import MapView
from mapapp.desktop.phrases import page_words
from mapapp.desktop.settings import Settings
from mapapp.desktop.speaking import language_of

if TYPE_CHECKING:
    from mapapp.desktop.layout import Layout


class MapSettings(QObject):
    """Tells a map what is set, and again whenever that changes."""

    def __init__(self, view: MapView, settings: Settings, layout: Layout) -> None:
        super().__init__(view)
        self._view, self._settings = view, settings
        language = language_of(settings)
        if language != "en":
            view.say_words(page_words(), language)
        self._follow("units")
        settings.changed.connect(self._follow)
        self.basemaps = follow_basemap(view, settings)
        self.basemaps.troubled.connect(view.troubled)
        layout.timeline.toggled.connect(lambda shown: view.set_timeline(shown=shown))
        if not layout.timeline.isChecked():
            view.set_timeline(shown=False)

    def _follow(self, name: str) -> None:
        if name == "units":
            self._view.set_units(str(self._settings.value("units")))
