"""Articles in Arabic and Hebrew, written for this test, laid out from right to left."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import QRect, Qt
from qtpy.QtGui import QColor

from mapapp.desktop.reading import read
from mapapp.desktop.selection import Selection
from mapapp.model import (
    Analysis,
    Article,
    Candidate,
    Event,
    EventPlace,
    EventType,
    Kind,
    Mention,
    Place,
    Role,
)
from mapapp.theme import LIGHT

ARABIC = (
    "محادثات في بيروت بعد فيضانات طرابلس\n\n"
    "وصل مبعوث إلى بيروت يوم الثلاثاء بعد أن غمرت المياه أحياء في طرابلس.\n\n"
    "وكتبت وكالة Reuters أن الطريق إلى الجبل ما زال مغلقا.\n"
)
HEBREW = (
    "שיחות בביירות אחרי השיטפון בטריפולי\n\n"
    "שליח הגיע ביום שלישי אל ביירות אחרי שהמים הציפו רחובות בטריפולי.\n\n"
    "סוכנות Reuters כתבה שהדרך אל ההר עדיין סגורה.\n"
)
BEIRUT = Place("geonames:276781", "Beirut", Kind.CITY, 33.89, 35.5, "LB", "Lebanon")
both = pytest.mark.parametrize(
    ("text", "word"), [(ARABIC, "بيروت"), (HEBREW, "ביירות")], ids=["Arabic", "Hebrew"]
)


def analysed(article: Article, word: str) -> Any:
    start = article.text.index(word, article.text.index("\n"))
    mention = Mention(
        start, start + len(word), word, Role.LITERAL, BEIRUT, 0.9, (Candidate(BEIRUT, 1.0, ()),)
    )
    sentence = article.text.index("\n\n") + 2, article.text.index(".", start) + 1
    event = Event("e1", "Talks", EventType.CONSULT, (sentence,), where=(EventPlace(BEIRUT),))
    return read(Analysis(article, (mention,), (event,), (), "e1", date(2024, 3, 12)))


@pytest.fixture
def shown(opened: Any, qtbot: Any, text: str, word: str) -> Any:
    from mapapp.desktop.loader import Request

    window = opened(lambda article, _: analysed(article, word))
    article = Article(text, text.split("\n")[0], source="A test")
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.loader.open(Request(lambda: article))
    window.selection.select(Selection("e1", BEIRUT.id))
    return window


def inked(image: Any, box: QRect, colour: str | None = None) -> list[int]:
    """Return the x of all pixels in a box that are of a colour, or not of the ground."""
    ground = QColor(LIGHT.pane)
    found = []
    for x in range(box.left(), box.right()):
        for y in range(box.top(), box.bottom()):
            pixel = image.pixelColor(x, y)
            if pixel == QColor(colour) if colour else pixel != ground:
                found.append(x)
                break
    return found


@both
def test_every_line_begins_at_the_right(shown: Any, text: str, word: str) -> None:
    pane = shown.workspace.article.text
    document = pane.document()
    block = document.firstBlock()
    while block.isValid():
        if block.text():
            assert block.textDirection() == Qt.LayoutDirection.RightToLeft, block.text()
            line = block.layout().lineAt(block.layout().lineCount() - 1)
            box = line.naturalTextRect()
            assert box.right() == pytest.approx(line.width(), abs=3)
        block = block.next()


@both
def test_the_line_under_the_title_and_the_bar_are_at_the_right_too(
    shown: Any, qtbot: Any, text: str, word: str
) -> None:
    pane = shown.workspace.article.text
    qtbot.wait(50)
    image = pane.viewport().grab().toImage()
    layout = pane.document().documentLayout()
    meta = layout.blockBoundingRect(pane.document().findBlockByNumber(pane.meta_block)).toRect()
    line = inked(image, QRect(0, meta.top(), image.width() - 12, meta.height()))
    assert image.width() - max(line) < 40 < min(line)
    bar = inked(image, QRect(0, meta.bottom(), image.width(), 60), LIGHT.selection_bar)
    assert bar
    assert min(bar) > image.width() / 2


@both
def test_a_mark_can_be_clicked_where_it_is_seen(
    shown: Any, qtbot: Any, text: str, word: str
) -> None:
    from qtpy.QtTest import QTest

    shown.selection.clear()
    pane = shown.workspace.article.text
    (mark,) = pane.marks.items
    point = pane.rect_of(mark).center().toPoint()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert shown.selection.current.place == BEIRUT.id


@both
def test_no_text_cursor_is_shown_until_a_key_moves_it(
    shown: Any, qtbot: Any, text: str, word: str
) -> None:
    """Qt gives a cursor of no width a little flag in text from right to left."""
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.selection.clear()
    pane = shown.workspace.article.text
    pane.setFocus()
    with_focus = pane.viewport().grab().toImage()
    shown.search.setFocus()
    assert pane.viewport().grab().toImage() == with_focus
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    assert pane.cursorWidth() == 2
    assert pane.textCursor().position() > 0


def test_a_picture_of_it_is_in_the_documentation() -> None:
    assert Path("docs/pictures/window-arabic.png").exists()
