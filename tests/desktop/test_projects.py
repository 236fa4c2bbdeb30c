"""Projects in the window: kept by themselves, saved, opened, reverted, recovered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.loader import Request
from mapapp.desktop.projects import Projects
from mapapp.desktop.recovering import Unsaved
from mapapp.editing import ChoosePlace, anchor
from mapapp.model import Article
from mapapp.project import Project
from tests.desktop.article import SPRINGFIELDS, TEXT, reading

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)
SPRINGFIELD = TEXT.index("Springfield")


def projects(window: Any) -> Projects:
    return window.findChild(Projects)


def correct(window: Any, qtbot: Any, place: Any = SPRINGFIELDS[0]) -> None:
    """Choose a place for Springfield, and wait until that is in the file."""
    at = anchor(TEXT, SPRINGFIELD, SPRINGFIELD + len("Springfield"))
    with qtbot.waitSignal(projects(window).articles.written, timeout=8000):
        window.correcting.do([ChoosePlace(at, place)], "Choose")


def springfield(window: Any) -> Any:
    return window.reading.analysis.mentions[-1].place


def settled(window: Any, qtbot: Any) -> None:
    """Wait until the keeper has done all that was asked of it."""
    done: list[bool] = []
    projects(window).keeper.ask(lambda _: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=8000)


def read_another(window: Any, qtbot: Any, article: Article) -> None:
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.loader.open(Request(lambda: article))
    settled(window, qtbot)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "floods.mapapp.gpkg"


@pytest.fixture
def other(article: Article) -> Article:
    return replace(article, source="Another", title="Rain in Springfield")


@pytest.fixture
def saved(window: Any, path: Path, qtbot: Any) -> Path:
    """A project with one corrected article, closed again."""
    correct(window, qtbot)
    projects(window).save_as(str(path))
    settled(window, qtbot)
    projects(window).new()
    settled(window, qtbot)
    return path


def test_without_a_correction_there_is_no_file(window: Any, own_settings: Path) -> None:
    assert projects(window).path is None
    assert not list(own_settings.rglob("*.gpkg"))


def test_a_correction_is_kept_at_once_without_a_name(window: Any, qtbot: Any) -> None:
    correct(window, qtbot)
    project = projects(window)
    assert project.path is not None
    assert project.path.exists()
    assert not project.named
    assert [entry.edits for entry in project.articles.entries] == [1]
    window.correcting.stack.undo()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: project.articles.entries[0].edits == 0, timeout=5000)


def test_saved_under_a_name_it_goes_on_there(window: Any, path: Path, qtbot: Any) -> None:
    correct(window, qtbot)
    before = projects(window).path
    projects(window).save_as(str(path.with_suffix("").with_suffix("")))  # the ending is added
    settled(window, qtbot)
    assert before is not None
    assert not before.exists()
    assert window.status.time.text() == "Saved in floods.mapapp.gpkg"
    assert window.windowTitle().endswith(" — floods — mapapp")
    correct(window, qtbot, SPRINGFIELDS[1])
    assert str(path) in window.settings.recent
    window.close()
    opened = Project.open(path)
    assert opened.article(1).edits[-1].place == SPRINGFIELDS[1]
    opened.close()


def test_opened_again_the_article_has_its_corrections(
    opened: Callable[..., Any], saved: Path, qtbot: Any
) -> None:
    other = opened()
    other.opening.open_file(str(saved))
    qtbot.waitUntil(lambda: other.reading is not None, timeout=8000)
    qtbot.waitUntil(lambda: springfield(other) == SPRINGFIELDS[0], timeout=8000)
    settled(other, qtbot)
    assert other.windowTitle().endswith(" — floods — mapapp")
    assert projects(other).articles.number == 1
    assert not other.correcting.stack.canUndo()


def test_the_same_article_read_again_has_its_corrections(
    opened: Callable[..., Any], saved: Path, article: Article, qtbot: Any
) -> None:
    other = opened()
    projects(other).open(str(saved))
    settled(other, qtbot)
    read_another(other, qtbot, replace(article))
    qtbot.waitUntil(lambda: springfield(other) == SPRINGFIELDS[0], timeout=8000)
    assert len(projects(other).articles.entries) == 1


def test_several_articles_have_tabs(window: Any, other: Article, qtbot: Any) -> None:
    articles = projects(window).articles
    assert not articles.tabs.isVisible()
    correct(window, qtbot)
    read_another(window, qtbot, other)
    qtbot.waitUntil(articles.tabs.isVisible, timeout=5000)
    assert articles.tabs.numbers() == [0, 1, 2]
    assert articles.tabs.tabText(articles.tabs.currentIndex()) == "Rain in Springfield"
    assert springfield(window) is None
    articles.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: springfield(window) == SPRINGFIELDS[0], timeout=8000)
    settled(window, qtbot)
    assert articles.number == 1


def test_a_closed_article_is_shown_again_by_its_tab(
    window: Any, other: Article, qtbot: Any
) -> None:
    tabs = projects(window).articles.tabs
    correct(window, qtbot)
    read_another(window, qtbot, other)
    qtbot.waitUntil(tabs.isVisible, timeout=5000)
    window.close_article()
    assert window.reading is None
    at = tabs.tabRect(tabs.currentIndex()).center()
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: window.reading is not None, timeout=8000)
    assert window.reading.article.title == "Rain in Springfield"


def test_all_articles_on_one_map(window: Any, other: Article, qtbot: Any) -> None:
    articles = projects(window).articles
    correct(window, qtbot)
    read_another(window, qtbot, other)
    articles.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: window.reading.article.title == "2 articles", timeout=8000)
    assert len(window.reading.analysis.events) == len(reading(other).analysis.events)
    at = anchor(window.reading.article.text, SPRINGFIELD, SPRINGFIELD + len("Springfield"))
    window.correcting.do([ChoosePlace(at, SPRINGFIELDS[1])], "Choose")
    qtbot.waitUntil(lambda: window.correcting.edits == (), timeout=5000)
    assert "open its article" in window.banner.label.text()
    settled(window, qtbot)
    assert [entry.edits for entry in articles.entries] == [1, 0]


def test_reverted_it_is_as_it_was_opened(
    opened: Callable[..., Any], saved: Path, qtbot: Any
) -> None:
    other = opened()
    projects(other).open(str(saved))
    qtbot.waitUntil(lambda: springfield_or_none(other) == SPRINGFIELDS[0], timeout=8000)
    correct(other, qtbot, SPRINGFIELDS[1])
    projects(other).revert()
    revert, later = projects(other).offer.buttons
    assert (revert.text(), later.text()) == ("Revert", "Later")
    qtbot.mouseClick(revert, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: springfield(other) == SPRINGFIELDS[0], timeout=8000)


def springfield_or_none(window: Any) -> Any:
    return springfield(window) if window.reading else None


def test_what_a_window_left_is_offered_and_opened(
    window: Any, opened: Callable[..., Any], qtbot: Any
) -> None:
    correct(window, qtbot)
    window.close()
    later = opened()
    projects(later).recover()
    offer = projects(later).offer
    assert offer.isVisible()
    qtbot.mouseClick(offer.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: springfield_or_none(later) == SPRINGFIELDS[0], timeout=8000)
    assert not projects(later).named


def test_what_another_window_works_on_is_not_offered(
    window: Any, opened: Callable[..., Any], qtbot: Any
) -> None:
    correct(window, qtbot)
    later = opened()
    projects(later).recover()
    assert not projects(later).offer.isVisible()


def test_what_is_discarded_is_gone(window: Any, opened: Callable[..., Any], qtbot: Any) -> None:
    correct(window, qtbot)
    left = projects(window).path
    window.close()
    later = opened()
    projects(later).recover()
    qtbot.mouseClick(projects(later).offer.buttons[1], Qt.MouseButton.LeftButton)
    assert left is not None
    assert not left.exists()
    assert Unsaved(left.parent).left() == []


def test_a_file_that_was_changed_is_told_and_nothing_is_lost(
    window: Any, path: Path, qtbot: Any
) -> None:
    correct(window, qtbot)
    projects(window).save_as(str(path))
    settled(window, qtbot)
    path.unlink()
    at = anchor(TEXT, SPRINGFIELD, SPRINGFIELD + len("Springfield"))
    window.correcting.do([ChoosePlace(at, SPRINGFIELDS[1])], "Choose")
    offer = projects(window).offer
    qtbot.waitUntil(offer.isVisible, timeout=8000)
    assert "moved, deleted or replaced" in offer.label.text()
    assert [button.text() for button in offer.buttons] == ["Save under another name…", "Later"]
    rescued = path.with_name("rescued.mapapp.gpkg")
    projects(window).save_as(str(rescued))
    settled(window, qtbot)
    window.close()
    opened = Project.open(rescued)
    assert opened.article(1).edits[-1].place == SPRINGFIELDS[1]
    opened.close()


def test_what_is_no_project_is_said(window: Any, path: Path, qtbot: Any) -> None:
    path.write_bytes(b"no project")
    before = window.reading
    window.opening.open_file(str(path))
    qtbot.waitUntil(window.banner.isVisible, timeout=8000)
    assert "no project of mapapp" in window.banner.label.text()
    assert window.reading is before


def test_the_keys_of_projects(window: Any, qtbot: Any) -> None:
    from qtpy.QtWidgets import QFileDialog

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert Path(dialog.selectedFiles()[0]).name.startswith("Floods reach Beira")
    dialog.reject()


def test_closing_waits_until_everything_is_written(window: Any, path: Path, qtbot: Any) -> None:
    correct(window, qtbot)
    projects(window).save_as(str(path))
    at = anchor(TEXT, SPRINGFIELD, SPRINGFIELD + len("Springfield"))
    window.correcting.do([ChoosePlace(at, SPRINGFIELDS[1])], "Choose")
    window.close()
    opened = Project.open(path)
    assert opened.article(1).edits[-1].place == SPRINGFIELDS[1]
    opened.close()
    assert [file.name for file in path.parent.iterdir() if "floods" in file.name] == [path.name]


def test_disagreements_stand_side_by_side(window: Any, other: Article, qtbot: Any) -> None:
    from mapapp.desktop.selection import Selection
    from mapapp.editing import SetWhen, event_anchor
    from mapapp.model import Interval
    from tests.desktop.wording import labels

    correct(window, qtbot)
    read_another(window, qtbot, other)
    event = window.reading.event_of["e1"]
    assert event.when
    assert event.when.start
    day = event.when.start.replace(day=event.when.start.day - 1)
    edit = SetWhen(event_anchor(TEXT, event), Interval(day, day, text="on Saturday"))
    with qtbot.waitSignal(projects(window).articles.written, timeout=8000):
        window.correcting.do([edit], "Another day")
    projects(window).articles.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: window.reading.article.title == "2 articles", timeout=8000)
    found = next(one for one in window.reading.events if one.headline == event.headline)
    window.selection.select(Selection(found.id))
    shown = labels(window.workspace.side.lists["events"])
    assert "The articles disagree:" in shown
    assert "17 Mar 2024 (A test); 16 Mar 2024 (Another)" in shown
    from mapapp.desktop.links import Link

    links = [one for one in window.workspace.side.findChildren(Link) if "Rain" in one.words]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.reading.article.title == "Rain in Springfield", timeout=8000)
