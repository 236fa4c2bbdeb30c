"""The window as its reader uses it, without the map."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from mapapp.errors import ArticleError
from mapapp.model import Article
from tests.desktop.article import BEIRA, DONDO, MAPUTO, TEXT


def labels(widget: Any) -> str:
    """Return all words that the labels and buttons of a widget show."""
    from qtpy.QtWidgets import QLabel, QPushButton

    found = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return "\n".join(each.text() for each in found if not each.isHidden())


def click_word(qtbot: Any, window: Any, number: int) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtTest import QTest

    text = window.workspace.article.text
    mark = text.marks.items[number]
    text.bring_into_view(mark.start, mark.end)
    point = text.rect_of(mark).center().toPoint()
    QTest.mouseClick(
        text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
    )


def test_the_binding_is_the_one_that_was_asked_for(qapp: Any) -> None:
    import qtpy

    assert qtpy.API_NAME.lower() == os.environ["QT_API"]


def test_the_window_starts_with_an_invitation(opened: Any) -> None:
    window = opened()
    shown = labels(window.centralWidget().findChild(type(window._empty)))
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


def test_an_event_row_opens_its_detail_and_lights_its_sentence(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtTest import QTest

    events = window.workspace.side.lists["events"]
    number = events.number_of(event="e1")
    box = events.visualRect(events.model().index(number, 0))
    QTest.mouseClick(
        events.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center()
    )
    assert window.selection.current.event == "e1"
    assert window.selection.current.place == BEIRA.id
    detail = labels(events)
    for words in (
        "The storm",
        "Disaster · 3 dead",
        "17 Mar 2024",
        "“on Sunday”",
        "Happened, says the mayor",
        "The storm destroyed 300 houses in Beira on Sunday.",
        "the best-known place of that name",
    ):
        assert words in detail
    pane = window.workspace.article
    start, end = pane.text.emphasis.spans[0]
    cursor = pane.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "The storm destroyed 300 houses in Beira on Sunday."


def test_a_clicked_word_in_an_events_sentence_selects_the_event(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 2)
    assert window.selection.current.place == BEIRA.id
    assert window.selection.current.event == "e1"
    assert window.workspace.side.lists["events"].chosen > 0


def test_a_clicked_word_elsewhere_opens_its_place(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 4)
    side = window.workspace.side
    assert side.kind == "places"
    assert "Named" in labels(side.lists["places"])


def test_an_unplaced_word_opens_its_candidates(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 6)
    side = window.workspace.side
    assert side.kind == "review"
    shown = labels(side.lists["review"])
    assert "Illinois" in shown
    assert "Massachusetts" in shown


def test_a_click_beside_the_words_lets_go(window: Any, qtbot: Any) -> None:
    click_word(qtbot, window, 2)
    window.workspace.article.text.clicked_at.emit(len("Flo"))
    assert not window.selection.current


def test_a_place_row_lists_its_events_as_links(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtWidgets import QPushButton

    from mapapp.desktop.selection import Selection

    side = window.workspace.side
    window.selection.select(Selection(place=DONDO.id))
    assert side.kind == "places"
    links = [b for b in side.lists["places"].findChildren(QPushButton) if "Soldiers" in b.text()]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert window.selection.current == Selection("e3", DONDO.id)


def test_the_keyboard_walks_through_events(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    window.go_to_list("events")
    events = window.workspace.side.lists["events"]
    seen = []
    for _ in range(3):
        qtbot.keyClick(events, Qt.Key.Key_Down)
        seen.append(window.selection.current.event)
    assert seen == ["e1", "e3", "e3"]
    qtbot.keyClick(events, Qt.Key.Key_Home)
    assert window.selection.current.event == "e2"


def test_the_shortcuts_walk_too(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.selection.current.event == "e2"
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.selection.current.mention == 4
    qtbot.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert window.selection.current.mention == 3
    assert window.isActiveWindow()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.selection.current


def test_the_keyboard_goes_from_pane_to_pane(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtWidgets import QApplication

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    text, events = window.workspace.article.text, window.workspace.side.lists["events"]
    text.setFocus()
    for expected in (events, text):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        assert QApplication.focusWidget() is expected


def test_hover_shows_lightly_in_the_others(window: Any) -> None:
    from mapapp.desktop.selection import NOTHING, Selection

    window.selection.show_hover(Selection(event="e1", place=BEIRA.id))
    side = window.workspace.side
    assert side.lists["events"].hovered == side.lists["events"].number_of(event="e1")
    assert window.workspace.article.text.emphasis.light_place == BEIRA.id
    window.selection.show_hover(NOTHING)
    assert side.lists["events"].hovered == -1


def test_pasted_text_becomes_the_article(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt
    from qtpy.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText("A new storm\n\nBeira was hit again. Dondo too.")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.loader.opened):
        qtbot.keyClick(
            window.workspace.article.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
        )
    assert "Beira was hit again." in window.workspace.article.text.toPlainText()


def test_a_dropped_file_becomes_the_article(window: Any, qtbot: Any, tmp_path: Path) -> None:
    from qtpy.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
    from qtpy.QtGui import QDropEvent

    path = tmp_path / "dropped.txt"
    path.write_text("A dropped storm\n\nBeira was hit by what was dropped on it, they said.")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    import qtpy

    point = QPoint(50, 300) if qtpy.PYQT5 else QPointF(50, 300)
    event = QDropEvent(
        point,
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.loader.opened):
        window.dropEvent(event)
    assert "what was dropped" in window.workspace.article.text.toPlainText()
    assert window.settings.recent == [str(path)]


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: folder / "vanished.txt",
        lambda folder: folder,
        lambda folder: _written(folder / "empty.txt", b""),
        lambda folder: _written(folder / "binary.txt", bytes(range(256)) * 64),
        lambda folder: _written(folder / "huge.txt", b"a storm in Beira. " * 3_000_000),
    ],
    ids=["vanished", "directory", "empty", "binary", "50 MB"],
)
def test_a_bad_file_is_said_once_and_nothing_is_lost(
    window: Any, qtbot: Any, tmp_path: Path, make: Any
) -> None:
    before = window.workspace.article.text.toPlainText()
    with qtbot.waitSignal(window.loader.failed, timeout=20_000) as failure:
        window.opening.open_file(str(make(tmp_path)))
    assert window.banner.isVisible()
    assert window.banner.label.text() == failure.args[0]
    assert window.workspace.article.text.toPlainText() == before
    assert window.status.sums.text() == "3 events · 4 places · 1 to review"
    assert window.settings.recent == []


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_forbidden_file_is_said(
    window: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _written(tmp_path / "secret.txt", b"Beira was hit by a storm that nobody may read of.")

    def refuse(*_: Any, **__: Any) -> Any:
        raise PermissionError(13, "Permission denied", str(path))

    for name in ("open", "read_bytes"):
        monkeypatch.setattr(Path, name, refuse)  # root may read everything
    with qtbot.waitSignal(window.loader.failed):
        window.opening.open_file(str(path))
    assert "secret.txt" in window.banner.label.text()
    assert "fault" not in window.banner.label.text()
    assert window.reading is not None


def test_a_fault_of_our_own_is_said_and_nothing_is_lost(
    window: Any, qtbot: Any, capsys: Any
) -> None:
    from mapapp.desktop.loader import Request

    def broken() -> Article:
        raise ZeroDivisionError

    with qtbot.waitSignal(window.loader.failed):
        window.loader.open(Request(broken))
    assert "fault" in window.banner.label.text()
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert window.reading is not None


def test_an_article_without_places_says_so(opened: Any, qtbot: Any) -> None:
    from mapapp.desktop.reading import read
    from mapapp.model import Analysis

    window = opened(lambda article, _: read(Analysis(article)))
    with qtbot.waitSignal(window.loader.analysed):
        window.opening.open_text("Nothing of note took place anywhere that has a name.")
    assert window.banner.label.text() == "No places were found in this article."
    assert window.workspace.article.text.toPlainText().strip().startswith("Nothing")


def test_empty_paste_says_so(opened: Any) -> None:
    window = opened()
    window.opening.open_text("  \n ")
    assert "no text to paste" in window.banner.label.text()


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


def test_a_request_overtaken_by_another_is_never_shown(opened: Any, qtbot: Any) -> None:
    import threading

    from mapapp.desktop.loader import Request

    gate = threading.Event()
    window = opened()
    slow = Article("The slow one\n\nIt took its time, in Beira, to be read at all.")
    quick = Article(TEXT)

    def wait() -> Article:
        gate.wait(5)
        return slow

    window.loader.open(Request(wait))
    with qtbot.waitSignal(window.loader.analysed):
        window.loader.open(Request(lambda: quick))
    gate.set()
    qtbot.wait(50)
    assert "slow" not in window.workspace.article.text.toPlainText()


def test_cancelling_leaves_what_was_open(window: Any, qtbot: Any) -> None:
    import threading

    from qtpy.QtCore import Qt

    from mapapp.desktop.loader import Request

    gate = threading.Event()

    def wait() -> Article:
        gate.wait(5)
        raise ArticleError("too late")

    window.loader.open(Request(wait))
    assert window.status.cancel.isVisible()
    qtbot.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    gate.set()
    qtbot.wait(50)
    assert not window.banner.isVisible()
    assert not window.status.progress.isVisible()
    assert window.status.sums.text() == "3 events · 4 places · 1 to review"


def test_details_by_hand_are_analysed_again(window: Any, qtbot: Any) -> None:
    from mapapp.desktop.dialogs import DetailsDialog

    dialog = DetailsDialog(window.opening.article, window.opening.found, window)
    assert "2024-03-18" in dialog.published.placeholderText()
    dialog.published.setText("2024-02-31")
    dialog.accept()
    assert not dialog.problem.isHidden()
    dialog.published.setText("2024-03-20")
    dialog.source.setText("The Herald")
    with qtbot.waitSignal(window.loader.analysed):
        window.opening.set_details(dialog)
    assert window.workspace.article.text.meta.startswith("The Herald · 20 March 2024")


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


def test_the_examples_are_in_the_help_menu(window: Any, qtbot: Any) -> None:
    name, title = window.opening.examples()[0]
    with qtbot.waitSignal(window.loader.opened):
        window.opening.open_example(name)
    assert title in window.workspace.article.text.toPlainText()


def test_the_marks_follow_the_roles(window: Any) -> None:
    by_place = {mark.place: mark.role.value for mark in window.workspace.article.text.marks.items}
    assert by_place[MAPUTO.id] == "institution"
    assert by_place[DONDO.id] == "literal"
