"""Parts of what was found, for other programs: exported, or copied as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtpy.QtCore import QObject
from qtpy.QtGui import QGuiApplication

from mapapp.desktop.exporting import Part
from mapapp.desktop.menus import Command
from mapapp.desktop.newest import Newest, is_small
from mapapp.desktop.phrases import tr

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.reading import Reading
    from mapapp.desktop.selection import Selection
    from mapapp.model import Analysis


class Sharing(QObject):
    """Adds to the menus what shares the selection, or what the filter shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._newest = Newest(self._put, self)
        window.commands.add(
            "file",
            [
                Command(tr("Export what the filter shows…"), (), self.export_shown),
                Command(tr("Export the selection…"), ("Ctrl+Alt+E",), self.export_selection),
            ],
        )
        copy = Command(tr("Copy as a table"), ("Ctrl+Alt+C",), self.copy_table)
        window.commands.add("edit", [copy])

    def export_shown(self) -> None:
        """Let the reader write what passes the filter to a file."""
        self._export(Part(self._window.filter.current))

    def export_selection(self) -> None:
        """Let the reader write the selected place or event to a file."""
        reading = self._window.reading
        only = selected_ids(reading, self._window.selection.current) if reading else frozenset()
        if reading and not only:
            self._window.banner.say(tr("Nothing is selected. Click a place or an event first."))
        else:
            self._export(Part(only=only))

    def copy_table(self) -> None:
        """Put the selection, else what the filter shows, on the clipboard for a spreadsheet."""
        reading = self._window.reading
        if reading is None:
            return
        only = selected_ids(reading, self._window.selection.current) or None
        part = Part(only=only) if only else Part(self._window.filter.current)
        analysis = reading.analysis
        self._newest.ask(lambda: table_of(analysis, part), at_once=is_small(analysis))

    def _put(self, table: str) -> None:
        # Text alone: data made here would outlive the interpreter, and end the program by a crash.
        QGuiApplication.clipboard().setText(table)
        count = table.count("\n") - 1
        words = tr("{count} rows copied: paste them into a spreadsheet.")
        self._window.status.note(words.format(count=count))

    def _export(self, part: Part) -> None:
        window = self._window
        if window.reading:
            window.exporting.ask(window.reading, window.appearance.theme.name, part)
        else:
            window.export()  # which says that there is nothing yet


def selected_ids(reading: Reading, selection: Selection) -> frozenset[str]:
    """Return the ids that a selection stands for: its event, else its place."""
    mention = reading.mention(selection.mention)
    place = selection.place or (mention.place.id if mention and mention.place else None)
    chosen = selection.event or place
    return frozenset({chosen}) if chosen else frozenset()


def table_of(analysis: Analysis, part: Part) -> str:
    """Return a part of an analysis as a table with tabs between its cells."""
    from mapapp.export.portion import filtered, selected
    from mapapp.export.table import tsv_table

    shown = filtered(analysis, part.wanted)
    return tsv_table(shown if part.only is None else selected(shown, part.only))
