"""What each correction is called in the Edit menu and in the list of corrections."""

from __future__ import annotations

from mapapp.desktop.phrases import full_name, long_date, status_word, tr, type_words
from mapapp.editing import (
    AddEvent,
    ChangeRole,
    ChoosePlace,
    DeleteEvent,
    Edit,
    EventEdit,
    MarkPlace,
    MergeEvents,
    MergePlaces,
    NotAPlace,
    RemarkEvent,
    RemarkPlace,
    SetActors,
    SetHeadline,
    SetPublished,
    SetSource,
    SetStatus,
    SetText,
    SetTitle,
    SetType,
    SetWhen,
    SetWhere,
    SplitEvent,
)
from mapapp.model import Interval, Role

_LONGEST = 40


def edit_words(edit: Edit) -> str:
    """Return a correction in a few words: "Tripoli" is Tripoli, Lebanon."""
    if isinstance(edit, EventEdit):
        return _event_words(edit)
    return _place_words(edit) or _article_words(edit) or _other_words(edit)


def _place_words(edit: Edit) -> str:
    match edit:
        case ChoosePlace(at=at, place=None):
            return tr("“{name}” left open").format(name=_cut(at.text))
        case ChoosePlace(at=at, place=place) if place:
            words = tr("“{name}” is {place}")
            return words.format(name=_cut(at.text), place=full_name(place))
        case NotAPlace(at=at):
            return tr("“{name}” is not a place").format(name=_cut(at.text))
        case MarkPlace(at=at, place=None):
            return tr("“{name}” is a place").format(name=_cut(at.text))
        case MarkPlace(at=at, place=place) if place:
            words = tr("“{name}” is {place}")
            return words.format(name=_cut(at.text), place=full_name(place))
        case ChangeRole(at=at, role=role):
            words = tr("“{name}” stands for {role}")
            return words.format(name=_cut(at.text), role=role_words(role))
        case MergePlaces(into=place):
            return tr("Two places are both {place}").format(place=full_name(place))
    return ""


def _article_words(edit: Edit) -> str:
    match edit:
        case SetTitle(title=title):
            return tr("Title: {title}").format(title=_cut(title))
        case SetText():
            return tr("The article's text")
        case SetPublished(published=day):
            words = long_date(Interval(day, day)) if day else tr("not known")
            return tr("Date of the article: {day}").format(day=words)
        case SetSource(source=source):
            return tr("Source: {source}").format(source=source or tr("not known"))
    return ""


def _other_words(edit: Edit) -> str:
    match edit:
        case RemarkPlace():
            return tr("Remark on a place")
        case AddEvent(headline=headline):
            return tr("New event: {headline}").format(headline=_cut(headline))
        case MergeEvents(events=events):
            words = tr("{count} events are one")
            return words.format(count=len(events))
    return tr("Correction")


def _event_words(edit: EventEdit) -> str:
    return tr("{headline}: {change}").format(
        headline=_cut(edit.of.headline), change=_event_change(edit)
    )


def _event_change(edit: EventEdit) -> str:
    match edit:
        case SetHeadline(headline=headline):
            return _cut(headline)
        case SetType(type=kind):
            return type_words(kind)
        case SetStatus(status=status):
            return status_word(status)
        case DeleteEvent():
            return tr("deleted")
        case RemarkEvent():
            return tr("remark")
        case SplitEvent():
            return tr("split in two")
    return {SetActors: tr("who"), SetWhen: tr("when"), SetWhere: tr("where")}.get(type(edit), "")


def role_words(role: Role) -> str:
    """Return what a name stands for."""
    return {
        Role.LITERAL: tr("the place itself"),
        Role.DEMONYM: tr("its people"),
        Role.INSTITUTION: tr("a government or agreement"),
    }[role]


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
