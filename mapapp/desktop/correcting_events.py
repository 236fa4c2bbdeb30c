"""What the reader can correct of an event: in details, menus and by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from qtpy.QtGui import QCursor, QGuiApplication

from mapapp.desktop.correcting_words import edit_words
from mapapp.desktop.detail import Detail
from mapapp.desktop.event_detail import EventDetail
from mapapp.desktop.menus import SEPARATOR, Command
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import Selection
from mapapp.editing import (
    ADDED,
    AddEvent,
    DeleteEvent,
    Edit,
    EventAnchor,
    MergeEvents,
    SetActors,
    SetHeadline,
    SetStatus,
    SetType,
    SetWhen,
    SetWhere,
    SplitEvent,
    anchor,
    citation,
    event_anchor,
)
from mapapp.model import Event, EventPlace, EventType

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting
    from mapapp.desktop.main_window import MainWindow

_LONGEST = 120
"""Characters of a new event's headline, which is the words that report it."""


class EventCorrections:
    """Turns what the reader does with an event into edits."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        self._window, self._correcting = window, correcting
        window.extending.context.append(self.commands_for)
        window.extending.details.append(self.add_to_detail)
        now = self._current
        window.commands.article_actions += window.commands.add(
            "events",
            [
                SEPARATOR,
                Command(tr("Edit the event…"), ("Ctrl+F2",), partial(now, self.ask)),
                Command(tr("Add an event…"), ("Ctrl+Shift+M",), self.ask_new),
                Command(tr("Merge with another…"), (), partial(now, self.ask_merge)),
                Command(tr("Split in two…"), (), partial(now, self.ask_split)),
                Command(tr("Delete the event"), ("Ctrl+Shift+Del",), partial(now, self.delete)),
                Command(tr("Copy as a citation"), ("Ctrl+Shift+C",), partial(now, self.cite)),
            ],
        )

    # --- what is done

    def ask(self, event: Event) -> None:
        """Let the reader say what an event is."""
        from mapapp.desktop.event_editor import EventEditor

        window = self._window
        places = window.reading.places if window.reading else ()
        editor = EventEditor(event, places, window, window.appearance.theme)
        editor.told.connect(partial(self.change, event))
        editor.open()

    def change(self, before: Event, after: Event) -> None:
        """Make an event what the reader says it is."""
        edits = list(_differences(self._anchor(before), before, after))
        if edits:
            words = edit_words(edits[0]) if len(edits) == 1 else _named(before)
            self._do(edits, words, before.id)

    def ask_new(self) -> None:
        """Let the reader tell of an event that the words selected in the article report."""
        span = self._window.workspace.article.selected_span()
        reading = self._window.reading
        if span is None or reading is None:
            words = tr("Select the words that report the event in the article first.")
            self._window.banner.say(words)
            return
        words = " ".join(reading.article.text[slice(*span)].split())[:_LONGEST]
        here = dict.fromkeys(
            mention.place
            for mention in reading.analysis.mentions
            if mention.place and span[0] <= mention.start < span[1]
        )
        where = tuple(EventPlace(place) for place in here)
        made = Event(f"{ADDED}{uuid4().hex[:12]}", words, EventType.OTHER, (span,), where=where)
        from mapapp.desktop.event_editor import EventEditor

        theme = self._window.appearance.theme
        editor = EventEditor(made, reading.places, self._window, theme)
        editor.told.connect(self.add)
        editor.open()

    def add(self, event: Event) -> None:
        """Add an event."""
        spans = tuple(anchor(self._text, *span) for span in event.spans)
        edit = AddEvent(
            event.id, spans, event.headline, event.type, event.status, event.when, event.where
        )
        edits: list[Edit] = [edit]
        if event.source or event.target:
            edits.append(SetActors(self._anchor(event), event.source, event.target))
        self._do(edits, edit_words(edit), event.id)

    def delete(self, event: Event) -> None:
        """Take an event away."""
        edit = DeleteEvent(self._anchor(event))
        self._do([edit], edit_words(edit), None)

    def ask_merge(self, event: Event) -> None:
        """Let the reader say which other event is the same."""
        from mapapp.desktop.event_chooser import EventChooser

        reading = self._window.reading
        others = [one for one in reading.events if one.id != event.id] if reading else []
        chooser = EventChooser(event, others, self._window, self._window.appearance.theme)
        chooser.chose.connect(partial(self.merge, event))
        chooser.open()

    def merge(self, event: Event, other: Event) -> None:
        """Make two events one."""
        edit = MergeEvents((self._anchor(event), self._anchor(other)))
        self._do([edit], edit_words(edit), event.id)

    def ask_split(self, event: Event) -> None:
        """Let the reader say what of an event is another one."""
        from mapapp.desktop.event_splitter import EventSplitter

        splitter = EventSplitter(event, self._text, self._window)
        splitter.told.connect(partial(self.split, event))
        splitter.open()

    def split(self, event: Event, part: Event) -> None:
        """Make words and places of an event another event: those of `part`."""
        spans = tuple(anchor(self._text, *span) for span in part.spans)
        places = tuple(where.place.id for where in part.where)
        made = f"{ADDED}{uuid4().hex[:12]}"
        edit = SplitEvent(self._anchor(event), made, part.headline, spans, places)
        self._do([edit], edit_words(edit), made)

    def cite(self, event: Event) -> None:
        """Copy an event as a citation."""
        if self._window.reading:
            QGuiApplication.clipboard().setText(citation(self._window.reading.analysis, event))
            self._window.status.note(tr("Copied as a citation"))

    def _do(self, edits: list[Edit], words: str, event_id: str | None) -> None:
        self._correcting.do(edits, words)
        reading = self._window.travel.reading
        event = reading.event_of.get(event_id or "") if reading else None
        place = event.where[0].place.id if event and event.where else None
        self._window.selection.select(Selection(event.id if event else None, place))

    # --- where it is offered

    def commands_for(self, selection: Selection) -> list[Command]:
        """Return the corrections of the event that was clicked with the right button."""
        adding = self._window.workspace.article.selected_span() is not None
        add = [Command(tr("Add an event…"), (), self.ask_new)] if adding else []
        event = self._event(selection)
        if event is None:
            return add
        return [*add, *(Command(words, (), partial(act, event)) for words, act in self._acts())]

    def add_to_detail(self, _reading: Reading, selection: Selection, detail: Detail) -> None:
        """Offer in the detail of an event what can be done with it."""
        event = self._event(selection)
        if event is None or not isinstance(detail, EventDetail):
            return
        edit, more = tr("Edit the event…"), tr("More…")
        detail.links([(edit, partial(self.ask, event)), (more, partial(self._more, event))])

    def _more(self, event: Event) -> None:
        """Open all that can be done with an event as a menu."""
        place = self._window.selection.current.place
        self._window.context_menu.open(Selection(event.id, place), QCursor.pos())

    def _acts(self) -> list[tuple[str, Callable[[Event], object]]]:
        return [
            (tr("Edit the event…"), self.ask),
            (tr("Delete the event"), self.delete),
            (tr("Merge with another…"), self.ask_merge),
            (tr("Split in two…"), self.ask_split),
            (tr("Copy as a citation"), self.cite),
        ]

    def _event(self, selection: Selection) -> Event | None:
        reading = self._window.travel.reading
        return reading.event_of.get(selection.event or "") if reading else None

    def _current(self, act: Callable[[Event], object]) -> None:
        event = self._event(self._window.selection.current)
        if event:
            act(event)
        else:
            self._window.banner.say(tr("Choose an event first."))

    @property
    def _text(self) -> str:
        base = self._correcting.base
        return base.article.text if base else ""

    def anchor_of(self, event_id: str) -> EventAnchor:
        """Return an anchor for the event of an id that is shown. Raises KeyError for another."""
        reading = self._window.reading
        return self._anchor((reading.event_of if reading else {})[event_id])

    def _anchor(self, event: Event) -> EventAnchor:
        """Return an anchor for an event as it was found, before any edit."""
        base = self._correcting.base
        found = base.event_of.get(event.id) if base else None
        return event_anchor(self._text, found or event)


def _named(event: Event) -> str:
    return tr("Edit “{headline}”").format(headline=event.headline[:40])


def _differences(of: EventAnchor, before: Event, after: Event) -> Iterator[Edit]:
    if after.headline != before.headline:
        yield SetHeadline(of, after.headline)
    if after.type is not before.type:
        yield SetType(of, after.type)
    if after.status is not before.status:
        yield SetStatus(of, after.status)
    if (after.source, after.target) != (before.source, before.target):
        yield SetActors(of, after.source, after.target)
    if after.when != before.when:
        yield SetWhen(of, after.when)
    if set(after.where) != set(before.where):
        yield SetWhere(of, after.where)
