"""Corrections of events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mapapp.editing import (
    AddEvent,
    ChoosePlace,
    DeleteEvent,
    Edit,
    EventAnchor,
    MergeEvents,
    RemarkEvent,
    SetHeadline,
    SetStatus,
    SetType,
    SetWhen,
    SetWhere,
    SplitEvent,
    anchor,
    apply,
    event_anchor,
)
from mapapp.model import (
    Analysis,
    DecidedBy,
    Event,
    EventPlace,
    EventType,
    Interval,
    Remark,
    Status,
)
from tests.editing.story import BEIRUT, LEBANON, LIBYA, MINA, TEXT, analysis, spans_of

BASE = analysis()


def of(event_id: str) -> EventAnchor:
    return event_anchor(TEXT, next(one for one in BASE.events if one.id == event_id))


def shown(*edits: Edit) -> Analysis:
    applied = apply(BASE, edits)
    assert not applied.unfit
    return applied.analysis


def event(made: Analysis, event_id: str) -> Event:
    return next(one for one in made.events if one.id == event_id)


def test_what_is_set_is_shown_and_says_who_set_it() -> None:
    day = Interval(date(2021, 5, 1), date(2021, 5, 1))
    made = shown(
        SetHeadline(of("e1"), "Port closed"),
        SetType(of("e1"), EventType.BUSINESS),
        SetStatus(of("e1"), Status.DENIED),
        SetWhen(of("e1"), day),
        SetWhere(of("e1"), (EventPlace(MINA),)),
    )
    found = event(made, "e1")
    assert (found.headline, found.type, found.status) == (
        "Port closed",
        EventType.BUSINESS,
        Status.DENIED,
    )
    assert (found.when, found.where, found.decided_by) == (
        day,
        (EventPlace(MINA),),
        DecidedBy.USER,
    )
    assert event(made, "e3") == event(BASE, "e3")


def test_places_set_by_hand_do_not_follow_the_names() -> None:
    start, end = spans_of("Tripoli")[1]
    choose = ChoosePlace(anchor(TEXT, start, end), LEBANON)
    assert event(shown(SetWhere(of("e1"), (EventPlace(MINA),)), choose), "e1").sites == (
        EventPlace(MINA),
    )


def test_an_added_event_is_listed_and_can_be_changed() -> None:
    words = anchor(TEXT, *spans_of("The Zahra quarter stayed calm.")[0])
    add = AddEvent("user:1", (words,), "Zahra stays calm", where=(EventPlace(MINA),))
    known = EventAnchor("user:1", "Zahra stays calm", EventType.OTHER, words)
    made = shown(add, SetStatus(known, Status.ONGOING))
    assert event(made, "user:1").status is Status.ONGOING
    assert made.to_dict()["events"][-1]["decided_by"] == "user"


def test_a_deleted_event_is_gone_and_what_was_said_of_it_is_told() -> None:
    applied = apply(BASE, [DeleteEvent(of("e1")), SetHeadline(of("e1"), "Gone")])
    assert [one.id for one in applied.analysis.events] == ["e2", "e3", "e4"]
    assert applied.analysis.main_event is None
    assert "was deleted" in applied.unfit[0].reason


def test_merged_events_are_one_with_what_all_of_them_tell() -> None:
    made = shown(MergeEvents((of("e3"), of("e2"))), SetHeadline(of("e2"), "Police act"))
    assert [one.id for one in made.events] == ["e1", "e3", "e4"]
    found = event(made, "e3")
    assert (found.headline, found.where) == ("Police act", (EventPlace(LIBYA),))


def test_the_main_event_stays_main_when_it_is_merged() -> None:
    assert shown(MergeEvents((of("e3"), of("e1")))).main_event == "e3"


def test_a_split_event_shares_its_places_out() -> None:
    made = shown(SplitEvent(of("e4"), "user:2", "A judge leaves", places=(BEIRUT.id,)))
    assert [one.place for one in event(made, "e4").where] == [LIBYA]
    part = event(made, "user:2")
    assert (part.headline, [one.place for one in part.where]) == ("A judge leaves", [BEIRUT])
    assert part.spans == event(BASE, "e4").spans


def test_a_note_is_kept_with_its_event() -> None:
    made = shown(RemarkEvent(of("e2"), "Two witnesses", ("checked by phone",), checked=True))
    assert made.remarks == {"e2": Remark("Two witnesses", ("checked by phone",), checked=True)}


def test_edits_find_their_event_again_under_another_id() -> None:
    renamed = tuple(replace(one, id=f"x{one.id}") for one in reversed(BASE.events))
    again = replace(BASE, events=renamed, main_event="xe1")
    applied = apply(again, [SetStatus(of("e3"), Status.DENIED), DeleteEvent(of("e2"))])
    assert not applied.unfit
    assert event(applied.analysis, "xe3").status is Status.DENIED
    assert "xe2" not in {one.id for one in applied.analysis.events}


def test_an_event_that_is_found_no_more_is_told() -> None:
    fewer = replace(BASE, events=BASE.events[1:])
    (misfit,) = apply(fewer, [SetHeadline(of("e1"), "Port closed")]).unfit
    assert misfit.reason == "the event “Dockers stop work” is no longer found in the article"
