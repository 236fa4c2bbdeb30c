"""What holds of any corrections whatever."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from mapapp.editing import Edit, added, apply, from_plain, retracted, to_plain
from tests.editing.story import analysis, edits, event_edits, mention_edits

BASE = analysis()
many = st.lists(edits, max_size=12)


@given(many)
def test_the_analysis_itself_is_never_changed(made: list[Edit]) -> None:
    before = BASE.to_json()
    apply(BASE, made)
    assert BASE.to_json() == before == analysis().to_json()


@given(many)
def test_the_same_edits_give_the_same(made: list[Edit]) -> None:
    assert apply(BASE, made) == apply(analysis(), list(made))


@given(many)
def test_what_is_shown_can_be_written(made: list[Edit]) -> None:
    shown = apply(BASE, made).analysis
    assert shown.to_dict()["schema"] == 1
    starts = [mention.start for mention in shown.mentions]
    ends = [mention.end for mention in shown.mentions]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@given(many)
def test_edits_undone_one_by_one_give_back_each_state_before(made: list[Edit]) -> None:
    states = [()]
    for edit in made:
        states.append(added(states[-1], [edit]))
    shown = [apply(BASE, state) for state in states]
    while states:
        assert apply(BASE, states.pop()) == shown.pop()
    assert apply(BASE, ()).analysis == BASE


@given(st.lists(mention_edits, max_size=5) | st.lists(event_edits, max_size=5))
def test_edits_of_different_things_may_come_in_any_order(made: list[Edit]) -> None:
    apart = list({edit.subject: edit for edit in made}.values())[:4]
    shown = apply(BASE, apart).analysis
    for order in permutations(apart):
        assert apply(BASE, order).analysis == shown


@given(edits)
def test_an_edit_is_the_same_after_being_written_and_read(edit: Edit) -> None:
    import json

    assert from_plain(json.loads(json.dumps(to_plain(edit)))) == edit


@given(many, edits)
def test_an_edit_added_and_retracted_changes_nothing(made: list[Edit], edit: Edit) -> None:
    before = added((), made)
    if edit not in before and not any(
        type(one) is type(edit) and one.subject == edit.subject for one in before
    ):
        assert retracted(added(before, [edit]), edit) == before


@given(many)
def test_what_does_not_fit_is_told_and_changes_nothing(made: list[Edit]) -> None:
    applied = apply(BASE, made)
    told = [one.edit for one in applied.unfit]
    assert all(one.reason for one in applied.unfit)
    if not any(made.count(edit) > 1 for edit in told):
        fitting = [edit for edit in made if edit not in told]
        assert apply(BASE, fitting) == (applied.analysis, ())
