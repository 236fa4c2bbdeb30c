"""What a right click offers: on a word of the article, on a row of a list, on the map."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qtpy.QtCore import QPoint, QUrl
from qtpy.QtGui import QCursor, QDesktopServices, QGuiApplication

from mapapp.desktop.menus import SEPARATOR, Command, popup
from mapapp.desktop.phrases import coordinates, full_name, tr, type_words
from mapapp.desktop.selection import Selection

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow


class ContextMenu:
    """Opens the menus of a window's panes."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        article, side = window.workspace.article, window.workspace.side
        article.menu_asked.connect(self.open_in_text)
        side.menu_asked.connect(self.open)

    def open_in_text(self, selection: Selection, at: QPoint) -> None:
        """Open the menu of what stands in the article at a place."""
        article, commands = self._window.workspace.article, []
        if article.text.textCursor().hasSelection():
            commands.append(Command(tr("Copy"), (), self._window.copy))
        if not selection:
            commands += [
                Command(tr("Select all"), (), article.text.selectAll),
                Command(tr("Paste article"), (), self._window.opening.paste),
            ]
        self._show([*commands, SEPARATOR, *self.commands_for(selection)], at)

    def open(self, selection: Selection, at: QPoint) -> None:
        """Open the menu of an event, a place or a name."""
        self._show(self.commands_for(selection), at)

    def open_on_map(self, place_id: str, event_id: str, lat: float, lon: float) -> None:
        """Open the menu of a point of the map, and of the place that is marked there."""
        commands = self.commands_for(Selection(event_id or None, place_id or None))
        at = f"mlat={lat:.5f}&mlon={lon:.5f}#map=10/{lat:.5f}/{lon:.5f}"
        address = f"https://www.openstreetmap.org/?{at}"
        commands += [
            SEPARATOR,
            *self._window.extending.commands_at(lat, lon),
            Command(tr("Copy these coordinates"), (), partial(_copy, f"{lat:.5f}, {lon:.5f}")),
            Command(tr("Measure from here"), (), partial(self._measure, lat, lon)),
            Command(tr("Open in the browser's map"), (), partial(_browse, address)),
        ]
        self._show(commands, QCursor.pos())

    def _measure(self, lat: float, lon: float) -> None:
        if self._window.workspace.map:
            self._window.workspace.map.measure_from(lat, lon)

    def commands_for(self, selection: Selection) -> list[Command]:
        """Return what can be done with a selection."""
        reading = self._window.travel.reading
        if reading is None:
            return []
        event = reading.event_of.get(selection.event or "")
        place = reading.place(selection.place)
        mention = reading.mention(selection.mention)
        commands, copies = [], []
        if event:
            words = tr("Show only: {type}").format(type=type_words(event.type))
            commands.append(Command(words, (), partial(self._toggle, "types", event.type)))
            copies.append(Command(tr("Headline"), (), partial(_copy, event.headline)))
        if place:
            words = tr("Show only what is at {name}").format(name=place.name)
            commands.append(Command(words, (), partial(self._toggle, "places", place.id)))
            copies += [
                Command(tr("Name of the place"), (), partial(_copy, full_name(place))),
                Command(tr("Coordinates"), (), partial(_copy, coordinates(place))),
            ]
        elif mention:
            copies.append(Command(tr("Name"), (), partial(_copy, mention.text)))
        if copies:
            commands.append(Command(tr("Copy"), inner=tuple(copies)))
        added = self._window.extending.commands_for(selection)
        return [*commands, *([SEPARATOR, *added] if added else [])]

    def _toggle(self, facet: str, value: object) -> None:
        shared = self._window.filter
        shared.want(shared.current.toggled(facet, value))

    def _show(self, commands: list[Command], at: QPoint) -> None:
        while commands and commands[0] is SEPARATOR:
            commands = commands[1:]
        if commands:
            popup(commands, self._window).popup(at)


def _browse(address: str) -> None:
    """Leave the program for the reader's browser: only ever on a click that says so."""
    QDesktopServices.openUrl(QUrl(address))


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)
