"""The few words that the map page and the window say to each other."""

from __future__ import annotations

from qtpy.QtCore import QObject, Signal, Slot


class Bridge(QObject):
    """What the page may call. Every argument is an id; nothing of it is ever run."""

    page_ready = Signal()
    markers_drawn = Signal()
    place_clicked = Signal(str)
    event_clicked = Signal(str)
    place_hovered = Signal(str)
    background_clicked = Signal()
    span_chosen = Signal(str, str)
    legend_toggled = Signal(str, str)
    context_asked = Signal(str, str, float, float)
    candidate_chosen = Signal(str)
    view_moved = Signal(float, float, float)

    @Slot()
    def ready(self) -> None:
        """Take note that the page listens."""
        self.page_ready.emit()

    @Slot()
    def drawn(self) -> None:
        """Take note that the markers of the last load are on screen."""
        self.markers_drawn.emit()

    @Slot(str)
    def placeClicked(self, place_id: str) -> None:
        """Take a click on a marker or area."""
        self.place_clicked.emit(place_id)

    @Slot(str)
    def eventClicked(self, event_id: str) -> None:
        """Take a click on an event's link in a popup."""
        self.event_clicked.emit(event_id)

    @Slot(str)
    def placeHovered(self, place_id: str) -> None:
        """Take the marker that the pointer rests on; an empty id when it left."""
        self.place_hovered.emit(place_id)

    @Slot()
    def backgroundClicked(self) -> None:
        """Take a click where nothing is."""
        self.background_clicked.emit()

    @Slot(str)
    def candidateChosen(self, place_id: str) -> None:
        """Take a click on a place that a name could have meant."""
        self.candidate_chosen.emit(place_id)

    @Slot(float, float, float)
    def viewMoved(self, lat: float, lon: float, zoom: float) -> None:
        """Take the middle and the zoom of what the reader sees."""
        self.view_moved.emit(lat, lon, zoom)

    @Slot(str, str, float, float)
    def contextAsked(self, place_id: str, event_id: str, lat: float, lon: float) -> None:
        """Take a right click: what is there, if anything, and where in degrees."""
        self.context_asked.emit(place_id, event_id, lat, lon)

    @Slot(str, str)
    def legendToggled(self, facet: str, values: str) -> None:
        """Take a click on a row of the legend: a facet of the filter, its values as JSON."""
        self.legend_toggled.emit(facet, values)

    @Slot(str, str)
    def spanChosen(self, first: str, last: str) -> None:
        """Take the days, in ISO form, that the timeline was narrowed to; two empty ones: all."""
        self.span_chosen.emit(first, last)
