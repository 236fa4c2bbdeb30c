"""What one finds in the window by looking closely: drops, dates, lines from the right, reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mapapp.desktop.reading import read
from mapapp.desktop.selection import Selection
from mapapp.model import Analysis, Article, EventPlace, Mention, Role
from tests.desktop.article import BEIRA, DONDO, MAPUTO, analysis
from tests.desktop.mapside import MapSide
from tests.desktop.wording import labels


def test_what_is_dropped_on_the_map_reaches_the_window(mapside: MapSide, qtbot: Any) -> None:
    """Qt hands a drop to the first widget under the pointer, or around it, that takes drops."""
    window, view = mapside.window, mapside.view
    target: Any = window.childAt(view.mapTo(window, view.rect().center()))
    assert view.isAncestorOf(target) or target is view
    while not target.acceptDrops():
        target = target.parentWidget()
    assert target is window


def test_a_drop_of_nothing_is_said(window: Any) -> None:
    from qtpy import PYQT5
    from qtpy.QtCore import QMimeData, QPoint, QPointF, Qt
    from qtpy.QtGui import QDropEvent

    mime = QMimeData()
    mime.setText(" ")
    point = QPoint(50, 300) if PYQT5 else QPointF(50, 300)
    action, button, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(QDropEvent(point, action, mime, button, keys))
    assert window.banner.label.text() == "Nothing could be read from what was dropped."


def test_the_date_found_in_the_text_stands_under_the_title() -> None:
    from mapapp.desktop.phrases import meta_line

    made = analysis()
    undated = replace(made, article=replace(made.article, published=None))
    assert "18 March 2024 by its text" in meta_line(read(undated))
    assert "by its text" not in meta_line(read(made))


def test_a_name_without_a_place_has_a_look_of_its_own(qapp: Any) -> None:
    from qtpy.QtCore import QRectF
    from qtpy.QtGui import QImage, QPainter

    from mapapp.desktop.highlights import _paint_underline
    from mapapp.desktop.marks import Mark
    from mapapp.theme import LIGHT

    def painted(*, unplaced: bool) -> QImage:
        image = QImage(80, 40, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        mark = Mark(0, 5, 0, None if unplaced else "x", Role.DEMONYM, unplaced=unplaced)
        _paint_underline(painter, QRectF(10, 10, 50, 20), mark, LIGHT)
        painter.end()
        return image

    boxed, dotted = painted(unplaced=True), painted(unplaced=False)
    assert boxed.pixelColor(35, 10).alpha() > 0
    assert dotted.pixelColor(35, 10).alpha() == 0


def test_names_that_no_gazetteer_has_stand_apart_in_review() -> None:
    from mapapp.desktop.list_pages import review_rows

    article = Article("In Springfield and Qzxland.")
    springfield = analysis().mentions[-1]
    unknown = Mention(19, 26, "Qzxland", Role.LITERAL, None, 0.0, ())
    rows = review_rows(read(Analysis(article, (springfield, unknown))))
    assert [row.title for row in rows] == [
        "Names that could mean several places",
        "Springfield",
        "Not in the gazetteer",
        "Qzxland",
    ]


def test_list_and_map_agree_on_what_a_place_is() -> None:
    from mapapp.desktop.list_pages import place_rows

    titles = [row.title for row in place_rows(read(analysis()))]
    assert titles == [
        "Something happened",
        "Beira",
        "Dondo",
        "Named as an institution",
        "Maputo",
        "Only their people are named",
        "Mozambique",
    ]


def test_the_detail_explains_the_place_that_was_chosen() -> None:
    from mapapp.desktop.event_detail import grounds

    made = analysis()
    first = replace(made.events[0], where=(EventPlace(BEIRA), EventPlace(DONDO)))
    reading = read(replace(made, events=(first,)))
    for place in (BEIRA, DONDO):
        mention = grounds(reading, reading.events[0], place.id)
        assert mention is not None
        assert mention.place == place
    other = grounds(reading, reading.events[0], MAPUTO.id)
    assert other is not None
    assert other.place == BEIRA


def test_one_notice_at_a_time(window: Any) -> None:
    from mapapp.desktop.dialogs import Notice

    window.commands.show_help()
    window.commands.show_about()
    shown = [notice for notice in window.findChildren(Notice) if notice.isVisible()]
    assert [notice.windowTitle() for notice in shown] == ["About mapapp"]
    shown[0].close()


def test_the_tabs_take_the_text_size(window: Any) -> None:
    tabs = window.workspace.side.tabs
    before = tabs.tabRect(0).height()
    window.appearance.zoom(5)
    after = tabs.tabRect(0).height()
    window.appearance.zoom(0)
    assert after > before


@pytest.mark.parametrize("start", [1400, 1800])
def test_all_panes_shrink_with_the_window(window: Any, qtbot: Any, start: int) -> None:
    window.resize(start, 800)
    window.workspace.fit_width(start)
    window.resize(1000, 650)
    qtbot.waitUntil(lambda: window.workspace.width() <= 1000)
    article, ground, side = window.workspace.sizes()
    assert ground >= 320
    assert article / 1000 == pytest.approx(0.29, abs=0.04)
    assert side / 1000 == pytest.approx(0.27, abs=0.04)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Idlib و حلب مدينتان في سوريا", "Idlib"),
        ("مدينة Idlib و Aleppo في سوريا", "Aleppo"),
        ("قصفت القوات حلب و Idlib", "Idlib"),
        ("An Arabic name, حلب, in an English line", "English"),
    ],
)
def test_boxes_lie_on_their_letters_whatever_the_direction(
    window: Any, qtbot: Any, text: str, word: str
) -> None:
    """The box of a Latin word is as wide as the word by itself, at its own letters."""
    from qtpy.QtCore import Qt
    from qtpy.QtGui import QFontMetricsF, QTextDocument

    from mapapp.desktop.fonts import serif
    from mapapp.desktop.highlights import _rects

    document = QTextDocument()
    document.setDefaultFont(serif(16))
    document.setPlainText(text)
    document.setTextWidth(900)
    document.size()
    start = text.index(word)
    block, layout = document.firstBlock(), document.documentLayout()
    origin = layout.blockBoundingRect(block).topLeft()
    boxes = list(_rects(block, origin, (start, start + len(word))))
    assert len(boxes) == 1
    assert boxes[0].width() == pytest.approx(QFontMetricsF(serif(16)).horizontalAdvance(word), 0.1)
    found = layout.hitTest(boxes[0].center(), Qt.HitTestAccuracy.ExactHit)
    assert start < found < start + len(word)


def test_a_click_in_the_text_is_explained_by_that_mention(window: Any) -> None:
    window.selection.select(Selection("e1", BEIRA.id, 2))
    assert "Beira" in labels(window.workspace.side.lists["events"])


def test_what_the_engine_has_to_say_is_said(opened: Any, qtbot: Any) -> None:
    words = "The gazetteer “geonames” is damaged; the built-in one is used."
    window = opened(lambda *_: replace(read(analysis()), notice=words))
    with qtbot.waitSignal(window.loader.analysed):
        window.opening.open_text("A story\n\nBeira was hit by a storm, they said on Sunday.")
    assert window.banner.isVisible()
    assert window.banner.label.text() == words
