"""Notes, tags and the checked mark of places and events."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from mapapp.desktop.correcting_words import edit_words
from mapapp.desktop.detail import Detail
from mapapp.desktop.event_detail import EventDetail
from mapapp.desktop.menus import SEPARATOR, Command
from mapapp.desktop.phrases import tr
from mapapp.desktop.place_detail import PlaceDetail
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import Selection
from mapapp.editing import Edit, RemarkEvent, RemarkPlace
from mapapp.model import Remark

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting
    from mapapp.desktop.main_window import MainWindow


class Subject(NamedTuple):
    """A place or an event that remarks are made on."""

    id: str
    name: str
    is_event: bool


class Remarks:
    """Turns notes, tags and checked marks into edits, and shows them in details."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        self._window, self._correcting = window, correcting
        window.extending.context.append(self.commands_for)
        window.extending.details.append(self.add_to_detail)
        window.commands.article_actions += window.commands.add(
            "edit",
            [
                SEPARATOR,
                Command(tr("Note and tags…"), ("Ctrl+T",), self._ask_current),
                Command(tr("Mark as checked"), ("Ctrl+Shift+K",), self._check_current),
            ],
        )

    def remark(self, subject: Subject) -> Remark:
        """Return what is remarked on a place or an event."""
        reading = self._window.reading
        return reading.analysis.remarks.get(subject.id, Remark()) if reading else Remark()

    def ask(self, subject: Subject) -> None:
        """Let the reader write a note on a place or an event."""
        from mapapp.desktop.remark_dialog import RemarkDialog

        dialog = RemarkDialog(subject.name, self.remark(subject), self._window)
        dialog.told.connect(partial(self.make, subject))
        dialog.open()

    def check(self, subject: Subject) -> None:
        """Mark a place or an event as checked, or take the mark away."""
        remark = self.remark(subject)
        self.make(subject, replace(remark, checked=not remark.checked))

    def make(self, subject: Subject, remark: Remark) -> None:
        """Remark something on a place or an event."""
        if remark != self.remark(subject):
            edit = self._edit(subject, remark)
            selected = self._window.selection.current
            self._correcting.do([edit], edit_words(edit))
            self._window.selection.select(selected)

    def _edit(self, subject: Subject, remark: Remark) -> Edit:
        told = (remark.note, remark.tags, remark.checked)
        if not subject.is_event:
            return RemarkPlace(subject.id, *told)
        return RemarkEvent(self._correcting.events.anchor_of(subject.id), *told)

    # --- where it is offered

    def commands_for(self, selection: Selection) -> list[Command]:
        """Return what can be remarked on what was clicked with the right button."""
        subject = self._subject(selection)
        if subject is None:
            return []
        return [
            Command(tr("Note and tags…"), (), partial(self.ask, subject)),
            Command(_check_words(self.remark(subject)), (), partial(self.check, subject)),
        ]

    def add_to_detail(self, _reading: Reading, selection: Selection, detail: Detail) -> None:
        """Show the remark in the detail of a place or an event, and offer to change it."""
        if not isinstance(detail, EventDetail | PlaceDetail):
            return
        about = Selection(place=selection.place)
        subject = self._subject(selection if isinstance(detail, EventDetail) else about)
        if subject is None:
            return
        remark = self.remark(subject)
        if words := remark_words(remark):
            detail.words(words, soft=True)
        if remark.note:
            detail.words(remark.note)
        check = _check_words(remark)
        detail.links(
            [(tr("Note and tags…"), partial(self.ask, subject)),
             (check, partial(self.check, subject))]
        )  # fmt: skip

    def _subject(self, selection: Selection) -> Subject | None:
        reading = self._window.travel.reading
        if reading is None:
            return None
        event = reading.event_of.get(selection.event or "")
        place = reading.place(selection.place)
        if event:
            return Subject(event.id, event.headline, is_event=True)
        return Subject(place.id, place.name, is_event=False) if place else None

    def _ask_current(self) -> None:
        subject = self._subject(self._window.selection.current)
        if subject:
            self.ask(subject)

    def _check_current(self) -> None:
        subject = self._subject(self._window.selection.current)
        if subject:
            self.check(subject)


def _check_words(remark: Remark) -> str:
    return tr("Not checked after all") if remark.checked else tr("Mark as checked")


def remark_words(remark: Remark) -> str:
    """Return the mark and the tags of a remark: "✓ Checked · port, strike"."""
    parts = [tr("✓ Checked") if remark.checked else "", ", ".join(remark.tags)]
    return " · ".join(part for part in parts if part)
