"""Corrections of places: what the map, the lists and the events show then."""

from __future__ import annotations

from dataclasses import replace

from mapapp.editing import (
    ChangeRole,
    ChoosePlace,
    Edit,
    MarkPlace,
    MergePlaces,
    NotAPlace,
    RemarkPlace,
    added,
    anchor,
    apply,
    spread,
)
from mapapp.model import Analysis, DecidedBy, EventPlace, Kind, Mention, Place, Remark, Role
from tests.editing.story import (
    BEIRUT,
    COUNTRY,
    LEBANON,
    LIBYA,
    MINA,
    TEXT,
    ZAHRA,
    analysis,
    spans_of,
)

BASE = analysis()
SEA = Place("mapapp:sea", "Mediterranean Sea", Kind.WATER, 34.0, 18.0)


def at(words: str, nth: int = 0) -> object:
    return anchor(TEXT, *spans_of(words)[nth])


def shown(*edits: Edit) -> Analysis:
    applied = apply(BASE, edits)
    assert not applied.unfit
    return applied.analysis


def mention(made: Analysis, words: str, nth: int = 0) -> Mention | None:
    start = spans_of(words)[nth][0]
    return next((one for one in made.mentions if one.start == start), None)


def places_of(made: Analysis, event: str) -> list[tuple[str, str]]:
    found = next(one for one in made.events if one.id == event)
    return [(where.place.id, where.relation) for where in found.where]


def test_a_chosen_candidate_stands_first_and_says_who_chose_it() -> None:
    made = mention(shown(ChoosePlace(at("Tripoli", 1), LEBANON)), "Tripoli", 1)
    assert made is not None
    assert (made.place, made.decided_by, made.confidence) == (LEBANON, DecidedBy.USER, 1.0)
    assert [one.place for one in made.candidates] == [LEBANON, LIBYA]
    assert made.candidates[0].reasons[0].words == "you chose it"


def test_other_mentions_stay_until_the_choice_is_spread() -> None:
    first = ChoosePlace(at("Tripoli", 1), LEBANON)
    assert mention(shown(first), "Tripoli", 0).place == LIBYA
    others = spread(first, shown(first))
    assert len(others) == 4
    everywhere = shown(*added((first,), others))
    named = {m.place.id for m in everywhere.mentions if m.text.casefold() == "tripoli"}
    assert named == {LEBANON.id}
    assert spread(first, everywhere) == ()


def test_events_follow_the_names_in_their_words() -> None:
    made = shown(ChoosePlace(at("Tripoli", 1), LEBANON))
    assert places_of(made, "e1") == [(LEBANON.id, "in")]
    assert places_of(made, "e3") == [(LIBYA.id, "in")]


def test_a_country_is_not_drawn_around_a_place_that_left_it() -> None:
    assert len(places_of(BASE, "e1")) == 2
    assert len(places_of(shown(ChoosePlace(at("Tripoli", 1), LEBANON)), "e1")) == 1


def test_an_event_without_a_place_gets_the_one_that_its_words_name() -> None:
    made = shown(ChoosePlace(at("Mina"), MINA))
    assert places_of(made, "e2") == [(MINA.id, "in")]


def test_an_event_that_lost_its_place_gets_another_that_its_words_name() -> None:
    made = shown(NotAPlace(at("Tripoli", 2)), ChoosePlace(at("Mina"), MINA))
    assert places_of(made, "e3") == [(MINA.id, "in")]


def test_a_country_around_stays_where_nothing_is_changed() -> None:
    sea = replace(BASE.events[0], where=(EventPlace(SEA), EventPlace(COUNTRY, "around")))
    made = apply(replace(BASE, events=(sea,)), [ChangeRole(at("Beirut"), Role.DEMONYM)])
    assert made.analysis.events == (sea,)


def test_a_name_left_open_takes_its_events_off_the_map() -> None:
    made = shown(ChoosePlace(at("Tripoli", 1), None))
    assert mention(made, "Tripoli", 1).place is None
    assert places_of(made, "e1") == []


def test_what_is_no_place_is_gone_from_text_and_events() -> None:
    made = shown(NotAPlace(at("Beirut")))
    assert mention(made, "Beirut") is None
    assert places_of(made, "e4") == [(LIBYA.id, "to")]


def test_a_missed_place_is_marked_and_may_be_placed_later() -> None:
    mark = MarkPlace(at("Zahra"), None, Role.LITERAL, (ZAHRA,))
    open_one = mention(shown(mark), "Zahra")
    assert open_one.place is None
    assert [one.place for one in open_one.candidates] == [ZAHRA]
    assert mention(shown(mark, ChoosePlace(at("Zahra"), ZAHRA)), "Zahra").place == ZAHRA


def test_a_mark_takes_the_place_of_the_marks_it_covers() -> None:
    wider = anchor(TEXT, *spans_of("Port of Tripoli")[0])
    made = shown(MarkPlace(wider, LEBANON))
    assert made.mentions[0].text == "Port of Tripoli"


def test_a_role_is_changed() -> None:
    made = mention(shown(ChangeRole(at("Beirut"), Role.INSTITUTION)), "Beirut")
    assert (made.role, made.place, made.decided_by) == (Role.INSTITUTION, BEIRUT, DecidedBy.USER)


def test_two_places_become_one_everywhere() -> None:
    made = shown(MergePlaces(LIBYA.id, LEBANON))
    assert LIBYA.id not in {m.place.id for m in made.mentions if m.place}
    assert places_of(made, "e4")[0] == (LEBANON.id, "to")


def test_places_merged_in_a_ring_end_somewhere() -> None:
    made = apply(BASE, [MergePlaces(LIBYA.id, LEBANON), MergePlaces(LEBANON.id, LIBYA)])
    assert len(made.analysis.mentions) == len(BASE.mentions)


def test_a_remark_is_kept_with_the_place_and_taken_away() -> None:
    edit = RemarkPlace(BEIRUT.id, "Asked the port", ("port", "call"), checked=True)
    assert shown(edit).remarks == {BEIRUT.id: Remark("Asked the port", ("port", "call"), True)}
    assert added((edit,), [RemarkPlace(BEIRUT.id)]) == (RemarkPlace(BEIRUT.id),)
    assert shown(RemarkPlace(BEIRUT.id)).remarks == {}


def test_a_later_choice_takes_the_place_of_an_earlier_one() -> None:
    edits = added((), [ChoosePlace(at("Mina"), MINA), ChoosePlace(at("Mina"), BEIRUT)])
    assert edits == (ChoosePlace(at("Mina"), BEIRUT),)


def test_edits_stay_with_their_words_when_the_text_grows() -> None:
    grown = "A new first line, from Tripoli.\n" + TEXT
    shift = len(grown) - len(TEXT)
    moved = tuple(replace(m, start=m.start + shift, end=m.end + shift) for m in BASE.mentions)
    again = replace(BASE, article=replace(BASE.article, text=grown), mentions=moved, events=())
    applied = apply(again, [ChoosePlace(at("Tripoli", 1), LEBANON)])
    assert not applied.unfit
    changed = [m for m in applied.analysis.mentions if m.place == LEBANON]
    assert [m.start for m in changed] == [spans_of("Tripoli")[1][0] + shift]


def test_an_edit_whose_words_are_gone_is_told_and_nothing_else_is_touched() -> None:
    cut = TEXT[: TEXT.index("Beirut said")]
    less = replace(BASE, article=replace(BASE.article, text=cut), mentions=BASE.mentions[:4])
    edit = ChoosePlace(at("Beirut"), LEBANON)
    applied = apply(less, [edit])
    assert [one.edit for one in applied.unfit] == [edit]
    assert "“Beirut” no longer stands there" in applied.unfit[0].reason
    assert applied.analysis.mentions == less.mentions


def test_a_choice_holds_although_the_name_is_not_found_any_more() -> None:
    fewer = replace(BASE, mentions=tuple(m for m in BASE.mentions if m.text != "Mina"))
    applied = apply(fewer, [ChoosePlace(at("Mina"), MINA)])
    assert not applied.unfit
    assert mention(applied.analysis, "Mina").place == MINA


def test_a_missed_place_is_offered_wherever_it_stands_by_itself() -> None:
    text = "Zahra was calm. In Zahra, men of Zahraland met. Zahra slept."
    made = replace(BASE, article=replace(BASE.article, text=text), mentions=(), events=())
    edit = MarkPlace(anchor(text, 0, 5), ZAHRA)
    assert [one.at.start for one in spread(edit, apply(made, [edit]).analysis)] == [19, 48]
