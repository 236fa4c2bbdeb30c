"""What is shown: the analysis with the user's corrections in it. The analysis stays as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from mapapp.editing import event_changes, place_changes
from mapapp.editing.edits import (
    ArticleEdit,
    Edit,
    SetPublished,
    SetSource,
    SetText,
    SetTitle,
    Unfit,
)
from mapapp.editing.following import follow
from mapapp.editing.working import Working
from mapapp.model import Analysis, Article

_FIELDS: dict[type[ArticleEdit], str] = {
    SetTitle: "title",
    SetText: "text",
    SetPublished: "published",
    SetSource: "source",
}
"""The field of the article that an edit sets, and the field of the edit that tells it."""
KINDS: tuple[type[Edit], ...] = (*place_changes.CHANGES, *event_changes.CHANGES, *_FIELDS)
"""Every class of edits."""


class Misfit(NamedTuple):
    """An edit that could not be applied, and why, in words for the reader."""

    edit: Edit
    reason: str


class Applied(NamedTuple):
    """What is shown, and the edits that do not fit the analysis (any more)."""

    analysis: Analysis
    unfit: tuple[Misfit, ...] = ()


def apply(analysis: Analysis, edits: Iterable[Edit]) -> Applied:
    """Return `analysis` with `edits` in it, in their order; who decided is told in it.

    The analysis is one of `edited_article(article, edits)`. Edits that do not fit it are told with
    the reason and change nothing.
    """
    edits = tuple(edits)
    if not edits:
        return Applied(analysis)
    working = Working(analysis)
    unfit = []
    for edit in edits:
        try:
            _perform(edit, working)
        except Unfit as reason:
            unfit.append(Misfit(edit, str(reason)))
    follow(working)
    return Applied(working.result(), tuple(unfit))


def edited_article(article: Article, edits: Iterable[Edit]) -> Article:
    """Return the article as given with the user's title, text, date and source: to be analysed."""
    for edit in edits:
        if isinstance(edit, ArticleEdit):
            article = _edited(edit, article)
    return article


def _perform(edit: Edit, working: Working) -> None:
    if isinstance(edit, ArticleEdit):
        _change_article(edit, working)
    elif type(edit) in place_changes.CHANGES:
        place_changes.CHANGES[type(edit)](edit, working)
    else:
        event_changes.CHANGES[type(edit)](edit, working)


def _change_article(edit: ArticleEdit, working: Working) -> None:
    if isinstance(edit, SetText) and edit.text != working.article.text:
        raise Unfit("the article was not analysed again since its text was changed")
    working.article = _edited(edit, working.article)


def _edited(edit: ArticleEdit, article: Article) -> Article:
    field = _FIELDS[type(edit)]
    changes: dict[str, Any] = {field: getattr(edit, field)}
    return replace(article, **changes)
