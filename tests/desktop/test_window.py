"""What the window shows of an article, without the map."""

from __future__ import annotations

import os
from typing import Any

import pytest

from mapapp.model import Article
from tests.desktop.article import BEIRA, DONDO, MAPUTO, TEXT
from tests.desktop.wording import labels


def test_the_binding_is_the_one_that_was_asked_for(qapp: Any) -> None:
    import qtpy

    assert qtpy.API_NAME.lower() == os.environ["QT_API"]


def test_the_window_starts_with_an_invitation(opened: Any) -> None:
    window = opened()
    shown = labels(window.welcome)
    assert "Drop an article here" in shown
    assert "Open…" in shown
    assert not window.workspace.isVisible()


def test_a_read_article_fills_every_pane(window: Any) -> None:
    side = window.workspace.side
    assert [side.tabs.tabText(n) for n in range(3)] == ["Events 3", "Places 4", "Review 1"]
    assert window.status.sums.text() == "3 events · 4 places · 1 to review"
    assert window.status.time.text() == "Analysed in 4 ms"
    assert window.workspace.article.text.meta == "A test · 18 March 2024 · 4 places, 3 events"
    titles = [row.title for row in side.lists["events"].rows]
    assert titles == [
        "March 2024",
        "Government promises help",
        "Storm destroys 300 houses",
        "No date",
        "Soldiers reach Dondo",
    ]


def test_the_title_is_not_printed_twice(window: Any) -> None:
    shown = window.workspace.article.text.toPlainText()
    assert shown.count("Floods reach Beira") == 1


def test_every_mark_lies_on_its_word(window: Any) -> None:
    text = window.workspace.article.text
    for mark in text.marks.items:
        mention = window.reading.analysis.mentions[mark.mention]
        cursor = text.textCursor()
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, cursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == mention.text


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "${alert(1)}",
        "<img src=x onerror=alert(1)>",
        "`tick` & <b>bold</b>",
        "مرحبا بكم في بيرا",
        "x" * 10_000,
    ],
)
def test_hostile_words_are_shown_as_they_are(opened: Any, qtbot: Any, hostile: str) -> None:
    from dataclasses import replace

    from mapapp.desktop.reading import read
    from mapapp.desktop.selection import Selection
    from tests.desktop.article import analysis

    made = analysis(Article(hostile + "\n" + TEXT, hostile))
    event = replace(made.events[0], headline=hostile, attribution=hostile, spans=((0, 20),))
    window = opened(lambda *_: read(replace(made, events=(event,))))
    with qtbot.waitSignal(window.loader.analysed):
        window.opening.open_text(hostile + "\n" + TEXT)
    window.selection.select(Selection(event.id, BEIRA.id))
    events = window.workspace.side.lists["events"]
    assert f"Happened, says {hostile}"[:100] in labels(events)
    assert hostile[:100] in window.workspace.article.text.toPlainText()
    window.grab()


def test_a_very_long_article_is_shown_in_parts(opened: Any, qtbot: Any) -> None:
    from mapapp.desktop.reading import read
    from mapapp.model import Analysis

    text = "\n".join(f"Line {n} of a very long story about the sea." for n in range(5000))
    window = opened(lambda article, _: read(Analysis(article)))
    with qtbot.waitSignal(window.loader.opened):
        window.opening.open_text(text)
    pane = window.workspace.article
    shown = len(pane.text.toPlainText())
    assert shown < len(text) / 4
    assert pane.more.isVisible()
    pane.show_more()
    assert len(pane.text.toPlainText()) > shown
    while pane.more.isVisible():
        pane.show_more()
    assert "Line 4999 " in pane.text.toPlainText()


def test_themes_and_text_size(window: Any) -> None:
    from qtpy.QtGui import QColor

    from mapapp.theme import DARK, LIGHT

    for choice, theme in (("dark", DARK), ("light", LIGHT)):
        window.appearance.choose(choice)
        image = window.grab().toImage()
        corner = window.mapFromGlobal(window.status.mapToGlobal(window.status.rect().center()))
        assert image.pixelColor(corner) == QColor(theme.ground)
        assert window.settings.theme == choice
    before = window.workspace.article.text.document().size().height()
    window.appearance.zoom(3)
    assert window.workspace.article.text.document().size().height() > before
    assert window.settings.text_scale == pytest.approx(1.3)
    window.appearance.zoom(0)
    assert window.settings.text_scale == 1.0


def test_every_control_has_a_name_and_can_be_reached(window: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QTabBar, QTextEdit

    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QTabBar, QTextEdit)
    controls = [w for kind in kinds for w in window.findChildren(kind)]
    inner = [w for w in controls if not w.objectName().startswith("qt_")]
    assert len(inner) > 8
    for control in inner:
        name = control.accessibleName() or getattr(control, "text", str)()
        assert name, control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


def test_help_and_credits(window: Any) -> None:
    from mapapp.desktop.dialogs import about, help_notice

    thanks = labels(about(window))
    for name in ("GeoNames", "CC BY 4.0", "Natural Earth", "Leaflet", "Folium", "Inter", "Noto"):
        assert name in thanks
    assert "Ctrl+O" in labels(help_notice(window))


def test_the_marks_follow_the_roles(window: Any) -> None:
    by_place = {mark.place: mark.role.value for mark in window.workspace.article.text.marks.items}
    assert by_place[MAPUTO.id] == "institution"
    assert by_place[DONDO.id] == "literal"
