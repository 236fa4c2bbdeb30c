"""What each correction of an event does to an analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from mapapp.editing.edits import Unfit
from mapapp.editing.event_edits import (
    AddEvent,
    DeleteEvent,
    EventEdit,
    MergeEvents,
    RemarkEvent,
    SetActors,
    SetHeadline,
    SetStatus,
    SetType,
    SetWhen,
    SetWhere,
    SplitEvent,
)
from mapapp.editing.working import Working
from mapapp.model import DecidedBy, Event, Remark

T = TypeVar("T")


def _changed(edit: EventEdit, working: Working, **values: Any) -> None:
    event = working.event(edit.of)
    working.events[event.id] = replace(event, **values, decided_by=DecidedBy.USER)


def _set_headline(edit: SetHeadline, working: Working) -> None:
    _changed(edit, working, headline=edit.headline)


def _set_type(edit: SetType, working: Working) -> None:
    _changed(edit, working, type=edit.type)


def _set_status(edit: SetStatus, working: Working) -> None:
    _changed(edit, working, status=edit.status)


def _set_actors(edit: SetActors, working: Working) -> None:
    _changed(edit, working, source=edit.source, target=edit.target)


def _set_when(edit: SetWhen, working: Working) -> None:
    _changed(edit, working, when=edit.when)


def _set_where(edit: SetWhere, working: Working) -> None:
    _changed(edit, working, where=edit.where)
    working.settled.add(working.event(edit.of).id)


def _delete(edit: DeleteEvent, working: Working) -> None:
    del working.events[working.event(edit.of).id]


def _remark(edit: RemarkEvent, working: Working) -> None:
    event, remark = working.event(edit.of), Remark(edit.note, edit.tags, edit.checked)
    if remark == Remark():
        working.remarks.pop(event.id, None)
    else:
        working.remarks[event.id] = remark


def _add(edit: AddEvent, working: Working) -> None:
    """Add an event on the words that are left of those it was made on."""
    spans = tuple(sorted(working.span(at) for at in edit.spans))
    if not spans:
        raise Unfit("no words of the article report it")
    working.add(
        Event(
            edit.id,
            edit.headline,
            edit.type,
            spans,
            edit.status,
            confidence=1.0,
            when=edit.when,
            where=edit.where,
            decided_by=DecidedBy.USER,
        )
    )
    working.settled.add(edit.id)


def _split(edit: SplitEvent, working: Working) -> None:
    """Give some words and places of an event to a new one, which shares all else with it."""
    event = working.event(edit.of)
    moved = {working.span(at) for at in edit.spans}
    spans = tuple(span for span in event.spans if span in moved)
    there = tuple(one for one in event.where if one.place.id in edit.places)
    left = tuple(one for one in event.where if one.place.id not in edit.places)
    kept = tuple(span for span in event.spans if span not in moved) or event.spans
    part = replace(
        event,
        id=edit.id,
        headline=edit.headline,
        spans=spans or event.spans,
        where=there,
        decided_by=DecidedBy.USER,
    )
    working.add(part)
    working.settled |= {event.id, part.id}
    working.events[event.id] = replace(event, spans=kept, where=left, decided_by=DecidedBy.USER)


def _merge(edit: MergeEvents, working: Working) -> None:
    """Make several events one: the first, with the words, people and places of all."""
    events = list({e.id: e for e in (working.event(of) for of in edit.events)}.values())
    if len(events) < 2:
        raise Unfit("these events are one already")
    first, *others = events
    for other in others:
        del working.events[other.id]
        working.merged[other.id] = first.id
        working.settled.add(first.id) if other.id in working.settled else None
    working.events[first.id] = merged(events)


def merged(events: list[Event]) -> Event:
    """Return one event of several: what the first leaves open the next ones tell."""

    def told(name: str) -> Any:
        return next((value for e in events if (value := getattr(e, name)) is not None), None)

    return replace(
        events[0],
        spans=_once(sorted(span for event in events for span in event.spans)),
        attribution=told("attribution"),
        confidence=max(event.confidence for event in events),
        source=_once(actor for event in events for actor in event.source),
        target=_once(actor for event in events for actor in event.target),
        when=told("when"),
        where=_once(where for event in events for where in event.where),
        dead=told("dead"),
        injured=told("injured"),
        magnitudes=_once(number for event in events for number in event.magnitudes),
        decided_by=DecidedBy.USER,
    )


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


CHANGES: dict[type, Callable[[Any, Working], None]] = {
    SetHeadline: _set_headline,
    SetType: _set_type,
    SetStatus: _set_status,
    SetActors: _set_actors,
    SetWhen: _set_when,
    SetWhere: _set_where,
    DeleteEvent: _delete,
    RemarkEvent: _remark,
    AddEvent: _add,
    SplitEvent: _split,
    MergeEvents: _merge,
}
