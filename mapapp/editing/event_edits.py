"""The corrections of events: small, immutable values."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.editing.anchors import Anchor, anchor
from mapapp.editing.edits import Edit, Subject
from mapapp.model import Actor, Event, EventPlace, EventType, Interval, Status

ADDED = "user:"
"""How the ids of events begin that the user added or split off."""


@dataclass(frozen=True, slots=True)
class EventAnchor:
    """An event by its first words and what was found; one that the user added, by its id."""

    id: str
    headline: str
    type: EventType
    at: Anchor | None = None


def event_anchor(text: str, event: Event) -> EventAnchor:
    """Return an anchor for an event, as it was found, of the article with `text`."""
    at = anchor(text, *event.spans[0]) if event.spans else None
    return EventAnchor(event.id, event.headline, event.type, at)


@dataclass(frozen=True, slots=True)
class EventEdit(Edit):
    """A correction of one event."""

    of: EventAnchor

    @property
    def subject(self) -> Subject:
        """The event, by its words and its id."""
        return (self.of.id, self.of.at.span if self.of.at else ())


@dataclass(frozen=True, slots=True)
class SetHeadline(EventEdit):
    """What happened, in few words."""

    headline: str


@dataclass(frozen=True, slots=True)
class SetType(EventEdit):
    """What sort of event it is."""

    type: EventType


@dataclass(frozen=True, slots=True)
class SetStatus(EventEdit):
    """Whether it is so."""

    status: Status


@dataclass(frozen=True, slots=True)
class SetActors(EventEdit):
    """Who did it, and to whom."""

    source: tuple[Actor, ...]
    target: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class SetWhen(EventEdit):
    """When it was; None: it is not known."""

    when: Interval | None


@dataclass(frozen=True, slots=True)
class SetWhere(EventEdit):
    """Where it was."""

    where: tuple[EventPlace, ...]


@dataclass(frozen=True, slots=True)
class DeleteEvent(EventEdit):
    """There is no such event."""


@dataclass(frozen=True, slots=True)
class RemarkEvent(EventEdit):
    """A note, tags and a checked mark on an event. Empty ones take the remark away."""

    note: str = ""
    tags: tuple[str, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True)
class SplitEvent(EventEdit):
    """Some words and places of an event are another event, whose id is `id`."""

    id: str
    headline: str
    spans: tuple[Anchor, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def subject(self) -> Subject:
        """The event that is split off."""
        return (self.id,)


@dataclass(frozen=True, slots=True)
class AddEvent(Edit):
    """The words report an event that was missed; its id is `id`."""

    id: str
    spans: tuple[Anchor, ...]
    headline: str
    type: EventType = EventType.OTHER
    status: Status = Status.HAPPENED
    when: Interval | None = None
    where: tuple[EventPlace, ...] = ()

    @property
    def subject(self) -> Subject:
        """The event that is added."""
        return (self.id,)


@dataclass(frozen=True, slots=True)
class MergeEvents(Edit):
    """Several events are one; the first stays."""

    events: tuple[EventAnchor, ...]

    @property
    def subject(self) -> Subject:
        """The events."""
        return tuple(event.id for event in self.events)
