"""What passes a filter, and that the counts beside each choice tell the truth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mapapp.filtering import Filter, counts, matches, overlaps, visible
from mapapp.model import (
    Actor,
    Analysis,
    Article,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Place,
    Role,
    Status,
)

TEXT = "Rebels shelled Idlib. Envoys met in Ankara. Geneva may host talks about İzmir later on."
PLACES = [Place(f"test:{n}", name, Kind.CITY, n, n) for n, name in enumerate("ABCD")]
ACTORS = ["rebels", "envoys", "the army"]
DAYS = [date(2020, 2, day) for day in (3, 11, 12, 20)]

places = st.sampled_from(PLACES)
days = st.one_of(st.none(), st.sampled_from(DAYS))
intervals = st.one_of(st.none(), st.builds(Interval, days, days))
spans = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(lambda two: tuple(sorted(two)))
sureness = st.sampled_from([0.0, 0.3, 0.6, 0.9])
events = st.builds(
    Event,
    id=st.uuids().map(str),
    headline=st.sampled_from(["Rebels shell Idlib", "Envoys meet", "Talks planned"]),
    type=st.sampled_from([EventType.ASSAULT, EventType.CONSULT, EventType.AGREE]),
    spans=st.sampled_from([((0, 21),), ((22, 43),), ((44, 60),)]),
    status=st.sampled_from(Status),
    confidence=sureness,
    source=st.lists(st.sampled_from(ACTORS).map(Actor), max_size=2).map(tuple),
    when=intervals,
    where=st.lists(
        st.builds(EventPlace, places, st.sampled_from(["in", "near", "institution"])), max_size=2
    ).map(tuple),
)
mentions = st.builds(
    Mention,
    start=st.just(15),
    end=st.just(20),
    text=st.sampled_from(["Idlib", "Ankara"]),
    role=st.sampled_from(Role),
    place=st.one_of(st.none(), places),
    confidence=sureness,
)
analyses = st.builds(
    lambda found, named: Analysis(Article(TEXT), tuple(named), tuple(found)),
    st.lists(events, max_size=8),
    st.lists(mentions, max_size=8),
)
filters = st.builds(
    Filter,
    types=st.frozensets(st.sampled_from([EventType.ASSAULT, EventType.CONSULT]), max_size=2),
    places=st.frozensets(places.map(lambda place: place.id), max_size=2),
    actors=st.frozensets(st.sampled_from(ACTORS), max_size=2),
    span=st.one_of(st.none(), spans),
    roles=st.frozensets(st.sampled_from(Role), max_size=2),
    statuses=st.frozensets(st.sampled_from(Status), max_size=3),
    least=sureness,
    words=st.sampled_from(["", "idlib", "rebels shell", "zzz"]),
)
some = settings(max_examples=200, deadline=None)


@some
@given(analyses)
def test_no_filter_hides_nothing(made: Analysis) -> None:
    shown = visible(made, Filter())
    assert (shown.events, shown.mentions) == (made.events, made.mentions)


@some
@given(analyses, filters)
def test_a_filter_only_takes_away_and_keeps_the_order(made: Analysis, wanted: Filter) -> None:
    shown = visible(made, wanted)
    assert [e for e in made.events if e in shown.events] == list(shown.events)
    assert [m for m in made.mentions if m in shown.mentions] == list(shown.mentions)
    again = visible(replace(made, events=shown.events, mentions=shown.mentions), wanted)
    assert again == shown


@some
@given(analyses, filters)
def test_a_lifted_facet_never_hides(made: Analysis, wanted: Filter) -> None:
    shown = visible(made, wanted)
    for facet in ("types", "places", "actors", "span", "roles", "statuses", "least", "words"):
        freed = visible(made, wanted.without(facet))
        assert set(shown.events) <= set(freed.events)
        assert set(shown.places) <= set(freed.places)


@some
@given(analyses, filters)
def test_each_count_is_what_choosing_it_alone_shows(made: Analysis, wanted: Filter) -> None:
    found = counts(made, wanted)
    for facet in ("types", "places", "actors", "statuses"):
        numbers: dict[Any, int] = getattr(found, facet)
        for value in _values(made, facet):
            alone = replace(wanted, **{facet: frozenset({value})})
            assert numbers.get(value, 0) == len(visible(made, alone).events)
    for role in Role:
        alone = replace(wanted, roles=frozenset({role}))
        assert found.roles.get(role, 0) == len(visible(made, alone).mentions)


def _values(made: Analysis, facet: str) -> set[Any]:
    return {
        "types": {event.type for event in made.events},
        "places": {where.place.id for event in made.events for where in event.where},
        "actors": {actor.text for event in made.events for actor in event.source},
        "statuses": set(Status),
    }[facet]


@some
@given(filters, st.sampled_from(ACTORS))
def test_toggling_twice_changes_nothing(wanted: Filter, actor: str) -> None:
    assert wanted.toggled("actors", actor).toggled("actors", actor) == wanted


def test_every_place_of_a_visible_event_is_visible() -> None:
    moved = Event(
        "e1",
        "Envoys travel",
        EventType.CONSULT,
        ((22, 43),),
        where=(EventPlace(PLACES[0], "from"), EventPlace(PLACES[1], "to")),
    )
    shown = visible(Analysis(Article(TEXT), (), (moved,)), Filter(places=frozenset({"test:0"})))
    assert shown.places == ("test:0", "test:1")


def test_words_are_found_without_their_accents() -> None:
    assert matches("izmir", "İZMİR")
    assert matches("IZMIR turkey", "izmir, Turkey")
    assert matches("diyarbakir", "Diyarbakır")
    assert not matches("izmir ankara", "İzmir")


def test_open_intervals_run_on() -> None:
    since, until = Interval(DAYS[1], None), Interval(None, DAYS[1])
    assert overlaps(since, (DAYS[2], DAYS[3]))
    assert not overlaps(until, (DAYS[2], DAYS[3]))
    assert not overlaps(Interval(None, None, text="one day"), (DAYS[0], DAYS[3]))
    assert not overlaps(None, (DAYS[0], DAYS[3]))
