"""Corrections of the article itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mapapp.editing import (
    EditError,
    SetPublished,
    SetSource,
    SetText,
    SetTitle,
    apply,
    edited_article,
    from_plain,
)
from tests.editing.story import TEXT, analysis

BASE = analysis()


def test_title_date_and_source_are_shown_at_once() -> None:
    edits = (SetTitle("Strike"), SetPublished(date(2021, 5, 6)), SetSource(None))
    article = apply(BASE, edits).analysis.article
    assert (article.title, article.published, article.source) == ("Strike", date(2021, 5, 6), None)
    assert edited_article(BASE.article, edits) == article


def test_a_changed_text_asks_to_be_analysed_again() -> None:
    edit = SetText(TEXT + "More.")
    assert edited_article(BASE.article, [edit]).text == TEXT + "More."
    (misfit,) = apply(BASE, [edit]).unfit
    assert "analysed again" in misfit.reason
    again = replace(BASE, article=edited_article(BASE.article, [edit]))
    assert not apply(again, [edit]).unfit


@pytest.mark.parametrize(
    "values",
    [
        None,
        {},
        {"edit": "fly"},
        {"edit": "set_title"},
        {"edit": "set_title", "title": 4},
        {"edit": "choose_place", "at": {"start": 1}, "place": None},
        {"edit": "set_type", "of": {"id": "e1", "headline": "", "type": "PARTY"}, "type": "AID"},
    ],
)
def test_what_is_no_edit_is_refused(values: object) -> None:
    with pytest.raises(EditError):
        from_plain(values)


def test_fields_that_are_not_known_are_passed_over() -> None:
    assert from_plain({"edit": "set_title", "title": "A", "colour": "red"}) == SetTitle("A")
