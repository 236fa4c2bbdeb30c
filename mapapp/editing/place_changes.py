"""What each correction of a place does to an analysis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mapapp.editing.edits import (
    ChangeRole,
    ChoosePlace,
    MarkPlace,
    MergePlaces,
    NotAPlace,
    RemarkPlace,
    Unfit,
)
from mapapp.editing.working import Working
from mapapp.model import Candidate, DecidedBy, Mention, Place, Reason, Remark, Role

YOU_CHOSE = Reason("user", 0.0, "you chose it")


def _choose(edit: ChoosePlace, working: Working) -> None:
    """Give the words a place; words that are no mention (any more) become one."""
    mention = working.mention(edit.at) or _new(edit, Role.LITERAL, working)
    working.put(chosen(mention, edit.place))


def chosen(mention: Mention, place: Place | None) -> Mention:
    """Return a mention whose place the user chose; None leaves it open."""
    if place is None:
        return replace(mention, place=None, confidence=0.0, decided_by=DecidedBy.USER)
    before = [one for one in mention.candidates if one.place.id != place.id]
    known = [one for one in mention.candidates if one.place.id == place.id]
    grounds = known[0] if known else Candidate(place, 0.0)
    own = tuple(reason for reason in grounds.reasons if reason.term != YOU_CHOSE.term)
    first = Candidate(place, grounds.score, (YOU_CHOSE, *own))
    return replace(
        mention,
        place=place,
        confidence=1.0,
        candidates=(first, *before),
        decided_by=DecidedBy.USER,
    )


def _new(edit: ChoosePlace | MarkPlace, role: Role, working: Working) -> Mention:
    start, end = working.span(edit.at)
    words = working.article.text[start:end]
    return Mention(start, end, words, role, decided_by=DecidedBy.USER)


def _not_a_place(edit: NotAPlace, working: Working) -> None:
    mention = working.mention(edit.at)
    if mention:
        working.take_out(mention)


def _mark(edit: MarkPlace, working: Working) -> None:
    """Make the words a mention; mentions that share letters with it give way."""
    span = working.span(edit.at)
    if span in working.mentions:
        raise Unfit(f"“{edit.at.text}” is found as a place without it now")
    for other in working.overlapping(span):
        working.take_out(other)
    listed = tuple(Candidate(place, 0.0) for place in edit.candidates)
    undecided = DecidedBy.PROGRAM
    made = replace(_new(edit, edit.role, working), candidates=listed, decided_by=undecided)
    working.put(chosen(made, edit.place) if edit.place else made)


def _change_role(edit: ChangeRole, working: Working) -> None:
    mention = working.mention(edit.at)
    if mention is None:
        raise Unfit(f"“{edit.at.text}” is no longer found as a place")
    working.put(replace(mention, role=edit.role, decided_by=DecidedBy.USER))


def _merge(edit: MergePlaces, working: Working) -> None:
    if edit.place_id == edit.into.id:
        raise Unfit("a place cannot be merged with itself")
    working.aliases[edit.place_id] = edit.into


def _remark(edit: RemarkPlace, working: Working) -> None:
    remark = Remark(edit.note, edit.tags, edit.checked)
    if remark == Remark():
        working.remarks.pop(edit.place_id, None)
    else:
        working.remarks[edit.place_id] = remark


CHANGES: dict[type, Callable[[Any, Working], None]] = {
    ChoosePlace: _choose,
    NotAPlace: _not_a_place,
    MarkPlace: _mark,
    ChangeRole: _change_role,
    MergePlaces: _merge,
    RemarkPlace: _remark,
}
