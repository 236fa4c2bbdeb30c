"""The centre pane: the map page, fed with data and the shared selection."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from qtpy.QtCore import QEvent, Qt, QUrl, Signal
from qtpy.QtGui import QColor
from qtpy.QtWebChannel import QWebChannel
from qtpy.QtWebEngineWidgets import QWebEngineView
from qtpy.QtWidgets import QWidget

from mapapp.desktop.bridge import Bridge
from mapapp.desktop.earlyinit import PAGE
from mapapp.desktop.map_page import MapPage, MapProfile
from mapapp.desktop.revival import Revival
from mapapp.desktop.saying import tr
from mapapp.desktop.scheme_handler import NO_PLACES
from mapapp.desktop.selection import NOTHING, Selection, SharedSelection

if TYPE_CHECKING:
    from mapapp.desktop.reading import Reading
    from mapapp.desktop.tiles import TileSource
    from mapapp.filtering import Filter
    from mapapp.theme import Theme

_EXPECTED = "data.json?rev=1"


class MapView(QWebEngineView):
    """Shows a reading's map; what is said before the page listens waits in a queue.

    What holds until something else is said, is said again to a page that had to start anew.
    """

    drawn = Signal()
    context_asked = Signal(str, str, float, float)
    """A right click: the ids of place and event there, or empty ones, and the coordinates."""
    troubled = Signal(str)
    """The map stopped for good, in words for the reader."""

    def __init__(
        self,
        profile: MapProfile,
        shared: SharedSelection,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        expecting: bool = False,
    ) -> None:
        """Load the page; when `expecting`, it asks at once for the data that comes first."""
        super().__init__(parent)
        self.bridge = Bridge(self)
        self._profile, self._shared, self._theme = profile, shared, theme
        self._reading: Reading | None = None
        self._asked_by_page = _EXPECTED if expecting else ""
        self._ready = False
        self._queue: list[str] = []
        self._standing: dict[str, str] = {}
        self.setAccessibleName(tr("Map"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.map_page = MapPage(profile.profile, self)
        self.map_page.setBackgroundColor(QColor(theme.sea))
        self._channel = QWebChannel(self)
        self._channel.registerObject("bridge", self.bridge)
        self.map_page.setWebChannel(self._channel)
        self.setPage(self.map_page)
        self._revival = Revival(self)
        self._connect()
        self._refuse_drops()
        asked = f"&data={quote(self._asked_by_page)}" if expecting else ""
        self.load(QUrl(f"{PAGE}?theme={theme.name}{asked}"))

    def _connect(self) -> None:
        bridge = self.bridge
        bridge.page_ready.connect(self._start)
        self.loadFinished.connect(lambda *_: self._refuse_drops())
        bridge.markers_drawn.connect(self.drawn)
        bridge.place_clicked.connect(self._choose_place)
        bridge.event_clicked.connect(self._choose_event)
        bridge.place_hovered.connect(self._hover_place)
        bridge.background_clicked.connect(self._shared.clear)
        bridge.context_asked.connect(self.context_asked)
        self._shared.changed.connect(self._follow)
        self._shared.hovered.connect(self._follow_hover)

    def _refuse_drops(self) -> None:
        """Leave what is dropped on the map to the window; Chromium's own child would swallow it."""
        for widget in (self, *self.findChildren(QWidget)):
            widget.setAcceptDrops(False)

    def show_reading(self, reading: Reading, *, keep_view: bool = False) -> None:
        """Show another reading's places, or other parts of the one that is on the map.

        When the events follow the places, a view that the reader has not moved is fitted to them.
        """
        before, self._reading = self._reading, reading
        follows = before is not None and not before.whole
        same = before is not None and reading.map_json is before.map_json
        if not (same and keep_view):
            self._load(reading.map_json, "if moved" if keep_view and follows else keep_view)
        if reading.visible or (same and keep_view):
            self.keep("visible", f"mapapp.show({reading.visible or 'null'})")

    def start_again(self) -> None:
        """Load the page anew, with its places and what is selected."""
        self._ready = False
        self._queue = list(self._standing.values())
        self.load(QUrl(f"{PAGE}?theme={self._theme.name}"))

    def expect(self) -> None:
        """Take the places of another article off the map, which stays where it is."""
        if self._reading is not None:
            self._reading = None
            self._load(NO_PLACES, True)

    def _load(self, data: bytes, keep_view: bool | str) -> None:
        address = f"data.json?rev={self._profile.handler.publish(data)}"
        self._standing["load"] = f"mapapp.load('{address}', {{keepView: true}})"
        self._standing.pop("visible", None)
        if address != self._asked_by_page:
            options = json.dumps({"keepView": keep_view})
            self._say(f"mapapp.load('{address}', {options})")

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        if theme != self._theme:
            self._theme = theme
            self.map_page.setBackgroundColor(QColor(theme.sea))
            self.keep("theme", f"mapapp.theme({json.dumps(theme.name)})")

    def show_span(self, span: tuple[date, date] | None) -> None:
        """Draw the days that the filter lets through on the timeline; None: all."""
        days = [day.isoformat() for day in span] if span else None
        self.keep("span", f"mapapp.span({json.dumps(days)})")

    def show_chosen(self, wanted: Filter) -> None:
        """Show in the legend which types and places the filter has chosen."""
        chosen = {"types": sorted(wanted.types), "places": sorted(wanted.places)}
        self.keep("chosen", f"mapapp.filter({json.dumps(chosen)})")

    @property
    def tile_sources(self) -> dict[str, TileSource]:
        """Layers of tiles that come from elsewhere than the built-in map, by name."""
        return self._profile.handler.sources

    def show_background(self, background: dict[str, Any] | None) -> None:
        """Show the tiles of a source under the places; None: the built-in map."""
        self.keep("background", f"mapapp.basemap({json.dumps(background)})")

    def look_at(self, lat: float, lon: float, zoom: float) -> None:
        """Show that place in the middle, at that zoom."""
        self._say(f"map_page.setView([{lat}, {lon}], {zoom}, {{animate: false}})")

    def say_words(self, table: Mapping[str, str], language: str) -> None:
        """Let the page say its fixed words, English to translated, in another language."""
        self.keep("words", f"mapapp.words({json.dumps(dict(table))}, {json.dumps(language)})")

    def set_units(self, units: str) -> None:
        """Tell distances in "km" or "miles"."""
        self.keep("units", f"mapapp.units({json.dumps(units)})")

    def set_timeline(self, *, shown: bool) -> None:
        """Show the timeline under the map, or hide it."""
        self.keep("timeline", f"mapapp.timeline({json.dumps(shown)})")

    def show_candidates(
        self, places: list[dict[str, Any]] | None, chosen: str | None = None
    ) -> None:
        """Show places that a name could have meant, with their distance to `chosen`; None: none.

        Each has `id`, `name`, `caption`, `lat`, `lon`, `km` and, in words, `distance`.
        """
        given = f"{json.dumps(places)}, {json.dumps(chosen)}"
        self.keep("candidates", f"mapapp.candidates({given})")

    def measure_from(self, lat: float, lon: float) -> None:
        """Begin to measure distances at a point."""
        self._say(f"mapapp.measure({lat}, {lon})")

    def fit(self) -> None:
        """Show every place."""
        self._say("mapapp.fit()")

    def keep(self, about: str, script: str) -> None:
        """Say what holds until something else is said about the same."""
        self._standing[about] = script
        self._say(script)

    def _say(self, script: str) -> None:
        if self._ready:
            self.map_page.runJavaScript(script)
        else:
            self._queue.append(script)

    def _start(self) -> None:
        self._ready = True
        queue, self._queue = self._queue, []
        for script in queue:
            self._say(script)

    def _follow(self, selection: Selection) -> None:
        target = {"place": selection.place, "event": selection.event}
        reading = self._reading
        known = reading and (reading.place(selection.place) or selection.event in reading.event_of)
        self.keep("selection", f"mapapp.select({json.dumps(target if known else None)})")

    def _follow_hover(self, selection: Selection) -> None:
        self._say(f"mapapp.hover({json.dumps(selection.place)})")

    def _choose_place(self, place_id: str) -> None:
        if self._reading and self._reading.place(place_id):
            event = self._reading.leading_event(place_id)
            self._shared.select(Selection(event.id if event else None, place_id))

    def _choose_event(self, event_id: str) -> None:
        event = self._reading.event_of.get(event_id) if self._reading else None
        if event is None:
            return
        here = self._shared.current.place
        places = [where.place.id for where in event.sites]
        place = here if here in places else next(iter(places), None)
        self._shared.select(Selection(event_id, place))

    def _hover_place(self, place_id: str) -> None:
        self._shared.show_hover(Selection(place=place_id) if place_id else NOTHING)

    def event(self, event: Any) -> bool:
        """Keep Ctrl+V and drops for the window (Qt)."""
        if event.type() == QEvent.Type.ChildPolished:
            self._refuse_drops()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return bool(super().event(event))
