"""What the reader can correct of a name and its place: in details, menus and by keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from qtpy.QtCore import QObject, Signal

from mapapp.desktop.correcting_words import edit_words, role_words
from mapapp.desktop.detail import Detail
from mapapp.desktop.event_detail import EventDetail, grounds
from mapapp.desktop.menus import SEPARATOR, Command
from mapapp.desktop.phrases import caption, full_name, tr
from mapapp.desktop.place_detail import PlaceDetail
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import Selection
from mapapp.editing import (
    Anchor,
    ChangeRole,
    ChoosePlace,
    MarkPlace,
    MentionEdit,
    MergePlaces,
    NotAPlace,
    anchor,
    locate,
)
from mapapp.model import Candidate, Mention, Place, Role

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting
    from mapapp.desktop.main_window import MainWindow

_MOST_OTHERS = 4
"""Candidates that details and menus offer by themselves; the dialog has them all."""
_MOST_FOUND = 6


class PlaceCorrections(QObject):
    """Turns what the reader does with a name into edits; `corrected` tells each."""

    corrected = Signal(object)

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        super().__init__(correcting)
        self._window, self._correcting = window, correcting
        window.extending.context.append(self.commands_for)
        window.extending.details.append(self.add_to_detail)
        window.extending.candidates.append(self.add_to_candidate)
        window.extending.points.append(self.commands_at)
        window.commands.article_actions += window.commands.add(
            "places",
            [
                SEPARATOR,
                Command(tr("Another place…"), ("F2",), partial(self._current, self.ask_place)),
                Command(tr("Not a place"), ("Ctrl+Del",), partial(self._current, self.remove)),
                Command(tr("Mark as a place"), ("Ctrl+M",), self.mark_selected),
                Command(tr("The same place as…"), (), partial(self._current, self.ask_same)),
            ],
        )

    # --- what is done

    def choose(self, mention: Mention, place: Place | None) -> None:
        """Let a name mean this place; None leaves it open."""
        self._make(ChoosePlace(self._anchor(mention), place))

    def remove(self, mention: Mention) -> None:
        """Take words for no place."""
        self._make(NotAPlace(self._anchor(mention)))

    def change_role(self, mention: Mention, role: Role) -> None:
        """Let a name stand for the place itself, its people, or an institution."""
        self._make(ChangeRole(self._anchor(mention), role))

    def ask_place(self, mention: Mention) -> None:
        """Let the reader look for the place of a name, or type its coordinates."""
        from mapapp.desktop.place_chooser import PlaceChooser

        known = tuple(candidate.place for candidate in mention.candidates)
        window, theme = self._window, self._window.appearance.theme
        chooser = PlaceChooser(mention.text, known, mention.place, window, theme)
        chooser.chose.connect(partial(self.choose, mention))
        chooser.open()

    def ask_same(self, mention: Mention) -> None:
        """Let the reader say which other place of the article is the same as a name's place."""
        from mapapp.desktop.place_chooser import PlaceChooser

        place, reading = mention.place, self._window.reading
        if place is None or reading is None:
            return
        others = tuple(one for one in reading.places if one.id != place.id)
        window, theme = self._window, self._window.appearance.theme
        chooser = PlaceChooser(place.name, others, None, window, theme)
        chooser.setWindowTitle(tr("“{name}” is the same place as").format(name=place.name[:60]))
        chooser.chose.connect(partial(self.merge, place))
        chooser.open()

    def merge(self, place: Place, into: Place) -> None:
        """Make two places one."""
        edit = MergePlaces(place.id, into)
        self._correcting.do([edit], edit_words(edit))
        self._window.selection.select(Selection(place=into.id))

    def mark_selected(self) -> None:
        """Take the words selected in the article for a place."""
        span = self._window.workspace.article.selected_span()
        if span is None:
            self._window.banner.say(tr("Select the words of a place in the article first."))
            return
        self._make(self._mark(anchor(self._text, *span)))

    def _mark(self, at: Anchor) -> MarkPlace:
        """Return a mark of words, placed where only one place has that name."""
        from mapapp.desktop.placing import find_places
        from mapapp.pipeline import default_engine

        found = find_places(at.text, at.text, default_engine().gazetteer)[:_MOST_FOUND]
        return MarkPlace(at, found[0] if len(found) == 1 else None, Role.LITERAL, found)

    def _make(self, edit: MentionEdit) -> None:
        self._correcting.do([edit], edit_words(edit))
        self._select(edit.at)
        self.corrected.emit(edit)

    def _select(self, at: Anchor) -> None:
        """Select what the words are now."""
        reading = self._window.travel.reading
        span = locate(at, self._text)
        mentions = reading.analysis.mentions if reading else ()
        for index, mention in enumerate(mentions):
            if (mention.start, mention.end) == span:
                place = mention.place.id if mention.place else None
                self._window.selection.select(Selection(None, place, index))
                return
        self._window.selection.clear()

    # --- where it is offered

    def commands_for(self, selection: Selection) -> list[Command]:
        """Return the corrections that fit what was clicked with the right button."""
        mention = self.mention_of(selection)
        marking = self._marking()
        if mention is None:
            return marking
        same = tr("The same place as…")
        roles = [
            Command(_stands_for(role), (), partial(self.change_role, mention, role))
            for role in Role
            if role is not mention.role and mention.place
        ]
        return [
            *marking,
            *(Command(_is(p), (), partial(self.choose, mention, p)) for p in _others(mention)),
            Command(tr("Another place…"), (), partial(self.ask_place, mention)),
            Command(tr("Not a place"), (), partial(self.remove, mention)),
            *([Command(same, (), partial(self.ask_same, mention))] if mention.place else []),
            *([SEPARATOR, *roles] if roles else []),
        ]

    def commands_at(self, lat: float, lon: float) -> list[Command]:
        """Return what puts the selected name at a point of the map."""
        mention = self.mention_of(self._window.selection.current)
        if mention is None:
            return []
        words = tr("Put “{name}” here").format(name=mention.text[:40])
        return [Command(words, (), partial(self.put, mention, lat, lon))]

    def put(self, mention: Mention, lat: float, lon: float) -> None:
        """Let a name mean a point of the map."""
        from mapapp.desktop.placing import placed_at
        from mapapp.pipeline import default_engine

        self.choose(mention, placed_at(lat, lon, mention.text, default_engine().gazetteer))

    def _marking(self) -> list[Command]:
        if self._window.workspace.article.selected_span() is None:
            return []
        return [Command(tr("Mark as a place"), (), self.mark_selected)]

    def add_to_detail(self, reading: Reading, selection: Selection, detail: Detail) -> None:
        """Offer in a detail what else the name can be."""
        mention = self._told(reading, selection, detail)
        if mention is None:
            return
        if mention.place and _others(mention):
            detail.words(tr("Or is it")).setFont(detail.strong)
            for place in _others(mention):
                words = f"{full_name(place)} · {caption(place).split(' · ')[0]}"
                detail.link(words, partial(self.choose, mention, place))
        detail.links(
            [
                (tr("Another place…"), partial(self.ask_place, mention)),
                (tr("Not a place"), partial(self.remove, mention)),
            ]
        )

    def _told(self, reading: Reading, selection: Selection, detail: Detail) -> Mention | None:
        """Return the name whose place a detail explains."""
        clicked = reading.mention(selection.mention)
        event = reading.event_of.get(selection.event or "")
        if isinstance(detail, EventDetail) and event:
            return clicked or grounds(reading, event, selection.place)
        if isinstance(detail, PlaceDetail) and clicked and selection.place:
            here = selection.mention in reading.mentions_of.get(selection.place, ())
            return clicked if here else self.mention_of(Selection(place=selection.place))
        return self.mention_of(selection)

    def add_to_candidate(
        self, _reading: Reading, mention: Mention, candidate: Candidate, detail: Detail
    ) -> None:
        """Offer a candidate of a name to review."""
        others = other_places(mention)
        key = others.index(candidate.place) + 1 if candidate.place in others else tr("Enter")
        words = tr("This one ({key})").format(key=key)
        link = detail.link(words, partial(self.choose, mention, candidate.place))
        link.setAccessibleName(_is(candidate.place))

    def mention_of(self, selection: Selection) -> Mention | None:
        """Return the name that is selected: the one pointed at, else the place's first."""
        reading = self._window.travel.reading
        if reading is None:
            return None
        named = reading.mentions_of.get(selection.place or "", ())
        first = next(iter(named), None)
        return reading.mention(first if selection.mention is None else selection.mention)

    def _current(self, act: Callable[[Mention], object]) -> None:
        mention = self.mention_of(self._window.selection.current)
        if mention:
            act(mention)
        else:
            self._window.banner.say(tr("Choose a place in the article or on the map first."))

    @property
    def _text(self) -> str:
        base = self._correcting.base
        return base.article.text if base else ""

    def _anchor(self, mention: Mention) -> Anchor:
        return anchor(self._text, mention.start, mention.end)


def other_places(mention: Mention) -> list[Place]:
    """Return what a name could mean besides the place it has, best first."""
    chosen = mention.place.id if mention.place else ""
    return [one.place for one in mention.candidates if one.place.id != chosen]


def _others(mention: Mention) -> list[Place]:
    return other_places(mention)[:_MOST_OTHERS]


def _is(place: Place) -> str:
    return tr("It is {place}").format(place=full_name(place))


def _stands_for(role: Role) -> str:
    return tr("It stands for {role}").format(role=role_words(role))
