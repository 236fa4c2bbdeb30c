"""How an article comes into the window, and what is said when it cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mapapp.errors import ArticleError
from mapapp.model import Article
from tests.desktop.article import TEXT


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


def test_an_article_in_another_language_says_that_only_places_are_found(
    opened: Any, qtbot: Any
) -> None:
    from dataclasses import replace

    from mapapp.desktop.reading import read
    from tests.desktop.article import analysis

    made = analysis()
    turkish = replace(made, article=replace(made.article, language="tr"), events=())
    window = opened(lambda *_: read(turkish))
    with qtbot.waitSignal(window.loader.analysed):
        window.opening.open_text(TEXT)
    assert window.banner.isVisible()
    assert "Turkish" in window.banner.label.text()


def test_empty_paste_says_so(opened: Any) -> None:
    window = opened()
    window.opening.open_text("  \n ")
    assert "no text to paste" in window.banner.label.text()


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


def test_the_examples_are_in_the_help_menu(window: Any, qtbot: Any) -> None:
    name, title, _ = window.opening.examples()[0]
    with qtbot.waitSignal(window.loader.opened):
        window.opening.open_example(name)
    assert title in window.workspace.article.text.toPlainText()
