"""A small article of our own with its analysis, and any corrections of it."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from mapapp.editing import (
    AddEvent,
    ChangeRole,
    ChoosePlace,
    DeleteEvent,
    Edit,
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
    SetTitle,
    SetType,
    SetWhen,
    SetWhere,
    SplitEvent,
    anchor,
    event_anchor,
)
from mapapp.model import (
    Actor,
    Analysis,
    Article,
    Candidate,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Place,
    Reason,
    Role,
    Status,
)

TEXT = (
    "Port of Tripoli shut by strike\n\n"
    "TRIPOLI, May 3 — Dockers in Tripoli stopped work on Monday. "
    "Guards shot at a crowd in Mina on Tuesday, and police arrested ten men in Tripoli.\n"
    "Beirut said that it would send a judge to Tripoli. The Zahra quarter stayed calm.\n"
)
LIBYA = Place("geonames:2210247", "Tripoli", Kind.CITY, 32.88, 13.19, "LY", "Libya", "Tripoli")
LEBANON = Place("geonames:266826", "Tripoli", Kind.CITY, 34.43, 35.84, "LB", "Lebanon", "North")
MINA = Place("geonames:1", "El Mina", Kind.CITY, 34.45, 35.81, "LB", "Lebanon", "North")
BEIRUT = Place("geonames:276781", "Beirut", Kind.CITY, 33.89, 35.5, "LB", "Lebanon", "Beyrouth")
COUNTRY = Place("geonames:2215636", "Libya", Kind.COUNTRY, 28, 17, "LY", "Libya")
ZAHRA = Place("user:34.44000,35.84000", "Zahra", Kind.CITY, 34.44, 35.84, "LB", "Lebanon")
PLACES = (LIBYA, LEBANON, MINA, BEIRUT, ZAHRA)


def spans_of(words: str) -> list[tuple[int, int]]:
    found, at = [], TEXT.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = TEXT.find(words, at + 1)
    return found


def sentence(first: str, last: str) -> tuple[int, int]:
    start = TEXT.index(first)
    return start, TEXT.index(last, start) + len(last)


def _mention(span: tuple[int, int], place: Place | None, *others: Place) -> Mention:
    reason = Reason("prominence", 5.0, "the best-known place of that name")
    listed = (*((place,) if place else ()), *others)
    candidates = tuple(Candidate(one, 5.0 - n, (reason,)) for n, one in enumerate(listed))
    words = TEXT[slice(*span)]
    return Mention(*span, words, Role.LITERAL, place, 0.6 if place else 0.2, candidates)


def _mentions() -> tuple[Mention, ...]:
    tripoli = [
        _mention(s, LIBYA, LEBANON) for name in ("Tripoli", "TRIPOLI") for s in spans_of(name)
    ]
    mina, beirut = _mention(spans_of("Mina")[0], None, MINA), spans_of("Beirut")[0]
    found = [*tripoli, mina, _mention(beirut, BEIRUT)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def analysis() -> Analysis:
    monday = Interval(date(2021, 5, 3), date(2021, 5, 3), text="on Monday")
    here, around = EventPlace(LIBYA), EventPlace(COUNTRY, "around")
    dockers, guards, judge = (
        sentence("Dockers", "Monday."),
        sentence("Guards", "Tripoli."),
        sentence("Beirut said", "Tripoli."),
    )
    events = (
        Event("e1", "Dockers stop work", EventType.PROTEST, (dockers,), when=monday,
              where=(here, around), source=(Actor("Dockers"),)),
        Event("e2", "Guards shoot at a crowd", EventType.ASSAULT, (guards,)),
        Event("e3", "Police arrest ten men", EventType.COERCE, (guards,), where=(here,)),
        Event("e4", "Beirut sends a judge", EventType.INVESTIGATE, (judge,), Status.PLANNED,
              where=(EventPlace(LIBYA, "to"), EventPlace(BEIRUT, "institution"))),
    )  # fmt: skip
    article = Article(TEXT, "Port of Tripoli shut by strike", date(2021, 5, 4), source="A test")
    return Analysis(article, _mentions(), events, (), "e1", date(2021, 5, 4))


def at(words: str, nth: int = 0) -> object:
    return anchor(TEXT, *spans_of(words)[nth])


WORDS = [*((w, 0) for w in ("Mina", "Beirut", "TRIPOLI", "Zahra", "quarter"))] + [
    ("Tripoli", n) for n in range(4)
]
"""Words that share no letter: places that were found, one that was missed, and one that is none."""

anchors = st.sampled_from(WORDS).map(lambda one: anchor(TEXT, *spans_of(one[0])[one[1]]))
places = st.sampled_from(PLACES)
event_anchors = st.sampled_from([event_anchor(TEXT, event) for event in analysis().events])
words = st.text(max_size=12)
tags = st.lists(words, max_size=2).map(tuple)
days = st.dates(date(2021, 1, 1), date(2021, 12, 31))
intervals = st.builds(lambda a, b: Interval(min(a, b), max(a, b)), days, days)
event_places = st.builds(EventPlace, places, st.sampled_from(["in", "near", "institution"]))
wheres = st.lists(event_places, max_size=2).map(tuple)
keys = st.sampled_from(["user:a", "user:b", "user:c"])

mention_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(ChoosePlace, anchors, st.none() | places),
    st.builds(NotAPlace, anchors),
    st.builds(MarkPlace, anchors, st.none() | places, st.sampled_from(Role)),
    st.builds(ChangeRole, anchors, st.sampled_from(Role)),
)
event_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(SetHeadline, event_anchors, words),
    st.builds(SetType, event_anchors, st.sampled_from(EventType)),
    st.builds(SetStatus, event_anchors, st.sampled_from(Status)),
    st.builds(SetActors, event_anchors, st.just((Actor("men"),)), st.just(())),
    st.builds(SetWhen, event_anchors, st.none() | intervals),
    st.builds(SetWhere, event_anchors, wheres),
    st.builds(DeleteEvent, event_anchors),
    st.builds(RemarkEvent, event_anchors, words, tags, st.booleans()),
)
other_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(MergePlaces, places.map(lambda place: place.id), places),
    st.builds(RemarkPlace, places.map(lambda place: place.id), words, tags, st.booleans()),
    st.builds(AddEvent, keys, anchors.map(lambda a: (a,)), words, where=wheres),
    st.builds(SplitEvent, event_anchors, keys, words, places=st.just((LIBYA.id,))),
    st.builds(MergeEvents, st.lists(event_anchors, min_size=2, max_size=3).map(tuple)),
    st.builds(SetTitle, words),
    st.builds(SetSource, st.none() | words),
    st.builds(SetPublished, st.none() | days),
)
edits = st.one_of(mention_edits, event_edits, other_edits)
