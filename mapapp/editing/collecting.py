"""The list of an article's edits: adding to it, taking from it, spreading one to its namesakes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mapapp.editing.anchors import anchor, locate
from mapapp.editing.edits import ChangeRole, ChoosePlace, Edit, MarkPlace, MentionEdit, NotAPlace
from mapapp.model import Analysis, Mention

Edits = tuple[Edit, ...]


def added(edits: Edits, new: Iterable[Edit]) -> Edits:
    """Return `edits` with `new` ones at the end; they replace those that say the same of it."""
    made = {(type(edit), edit.subject): edit for edit in edits}
    for edit in new:
        key = type(edit), edit.subject
        made.pop(key, None)  # so that it comes last
        made[key] = edit
    return tuple(made.values())


def retracted(edits: Edits, edit: Edit) -> Edits:
    """Return `edits` without one of them."""
    return tuple(one for one in edits if one != edit)


def spread(edit: Edit, analysis: Analysis, *, elsewhere: bool = False) -> Edits:
    """Return the same correction for every other mention of the same name in `analysis`.

    That may be of another article (`elsewhere`), which may have the very same sentence. Mentions
    that stand already as the edit would have them are left out.
    """
    if isinstance(edit, MarkPlace):
        return _marks(edit, analysis, elsewhere=elsewhere)
    if not isinstance(edit, ChoosePlace | NotAPlace | ChangeRole):
        return ()
    text = analysis.article.text
    here = None if elsewhere else locate(edit.at, text)
    return tuple(
        replace(edit, at=anchor(text, mention.start, mention.end))
        for mention in analysis.mentions
        if (mention.start, mention.end) != here
        and same_name(mention.text, edit.at.text)
        and not _stands(edit, mention)
    )


def same_name(one: str, other: str) -> bool:
    """Tell whether two spellings are one name: capitals, and a genitive's ending, count not."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    plain = " ".join(name.casefold().split())
    return plain.removesuffix("'s").removesuffix("’s")


def _stands(edit: MentionEdit, mention: Mention) -> bool:
    if isinstance(edit, ChoosePlace):
        return (mention.place.id if mention.place else None) == (
            edit.place.id if edit.place else None
        )
    return isinstance(edit, ChangeRole) and mention.role is edit.role


def _marks(edit: MarkPlace, analysis: Analysis, *, elsewhere: bool) -> Edits:
    """Return a mark for each place where the same words stand by themselves, unmarked."""
    text, words = analysis.article.text, edit.at.text
    taken = [(mention.start, mention.end) for mention in analysis.mentions]
    here = None if elsewhere else locate(edit.at, text)
    found: list[Edit] = []
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        free = not any(start < end and stop > at for start, stop in taken)
        if (at, end) != here and free and _stands_alone(text, at, end):
            found.append(replace(edit, at=anchor(text, at, end)))
        at = text.find(words, end)
    return tuple(found)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
